import type { Meta, StoryObj } from '@storybook/react-vite';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, waitFor } from 'storybook/test';
import { fixtures } from '../test/fixtures/errors.js';
import { ObsErrorBanner, StatusBadge, StatusCatalog, TroubleshootPanel } from '../src/index.js';
import { expectNoOverflow } from './boxes.js';
import './stories.css';

const upload = { operation: 'upload', file: 'q1-summary.pdf' } as const;

/** One of each, as a page has them. */
function Page() {
  return (
    <div className="story-stack">
      <div className="story-row">
        {[100, 200, 307, 404, 500, 0].map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </div>
      <ObsErrorBanner
        error={fixtures.deniedDump.value}
        context={upload}
        onRetry={() => undefined}
        onDismiss={() => undefined}
      />
      <TroubleshootPanel error={fixtures.requestTimeTooSkewed.value} context={upload} />
    </div>
  );
}

const meta = { title: 'Modes', render: () => <Page /> } satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

/** What a server sends, as it stands: no script has touched it. Words, IDs and checklists are there, and unfold. */
export const WithoutJavaScript: Story = {
  render: () => {
    const markup = renderToStaticMarkup(
      <div className="story-stack">
        <Page />
        <StatusCatalog />
      </div>,
    );
    // Markup of the kit's own, to show that it needs no script.
    // oxlint-disable-next-line react/no-danger
    return <div dangerouslySetInnerHTML={{ __html: markup }} />;
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.obs-banner-title')).toHaveTextContent(/was not uploaded/);
    const banner = canvasElement.querySelector<HTMLElement>('.obs-banner')!;
    banner.querySelector('summary')!.click();
    await waitFor(() => expect(banner.querySelector('.obs-step')).toBeVisible());
    await expect(canvasElement.querySelector('[style]:not(.story-row)')).toBeNull();
  },
};

/** A reader’s browser shows all text at twice its size. */
export const LargeText: Story = {
  decorators: [
    (Story) => (
      <div className="story-large-text">
        <Story />
      </div>
    ),
  ],
  play: expectNoOverflow,
};

/** Without colour, words and shapes are left. */
export const Greyscale: Story = {
  decorators: [
    (Story) => (
      <div className="story-greyscale">
        <Story />
      </div>
    ),
  ],
};

/** On paper: unfolded, without buttons. Open the print preview of this story, or emulate the medium `print`. */
export const Print: Story = {};

/** Nothing moves: emulate `prefers-reduced-motion` to compare. */
export const ReducedMotion: Story = {
  play: async ({ canvasElement }) => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const moving = canvasElement.ownerDocument.getAnimations().map(({ effect }) => effect);
    await expect(moving).toEqual([]);
  },
};

/** A system with colours of its own: emulate `forced-colors`. Edges, shapes and rings stay. */
export const ForcedColours: Story = {};
