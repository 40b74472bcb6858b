import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { documentStatuses, fixtures } from '../test/fixtures/errors.js';
import { StatusBadge } from '../src/index.js';
import { expectNoOverflow, inNarrowBoxes, rightToLeft } from './boxes.js';
import './stories.css';

const meta = {
  title: 'Components/StatusBadge',
  component: StatusBadge,
  argTypes: { error: { control: false }, size: { control: 'inline-radio' } },
} satisfies Meta<typeof StatusBadge>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = { tags: ['autodocs'], args: { status: 404 } };

/** The status of anything that was caught. */
export const FromAnError: Story = { tags: ['autodocs'], args: { error: fixtures.awsV3.value } };

/** The eight statuses of the OBS documents. */
export const DocumentStatuses: Story = {
  render: () => (
    <div className="story-row">
      {documentStatuses.map((status) => (
        <StatusBadge key={status} status={status} />
      ))}
    </div>
  ),
};

/** Word, outline and colour: each alone tells the categories apart. */
export const Categories: Story = {
  tags: ['autodocs'],
  render: () => (
    <div className="story-row">
      {[100, 200, 307, 404, 500, 0, 999].map((status) => (
        <StatusBadge key={status} status={status} />
      ))}
    </div>
  ),
};

export const Large: Story = {
  render: () => (
    <div className="story-row">
      {[100, 200, 307, 404, 500, 0, 999].map((status) => (
        <StatusBadge key={status} status={status} size="large" />
      ))}
    </div>
  ),
};

/** For dense tables. */
export const Small: Story = {
  tags: ['autodocs'],
  render: () => (
    <div className="story-row">
      {[100, 200, 307, 404, 500, 0, 999].map((status) => (
        <StatusBadge key={status} status={status} size="small" tooltip={false} />
      ))}
    </div>
  ),
};

/** On an element of the host's: a link that leads to the details. */
export const AsChild: Story = {
  tags: ['autodocs'],
  render: () => (
    <StatusBadge status={503} asChild>
      <a href="#details">, details</a>
    </StatusBadge>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Server error: 503 Service Unavailable, details' })).toBeVisible();
  },
};

/** The status changes, and screen readers say so once; nothing is said of the first one. */
export const Live: Story = {
  tags: ['autodocs'],
  render: function Live() {
    const [status, setStatus] = useState(200);
    return (
      <div className="story-row">
        <StatusBadge status={status} live="report.csv" />
        <button type="button" className="obs-button" onClick={() => setStatus(503)}>
          Let it fail
        </button>
      </div>
    );
  },
  play: async ({ canvas, canvasElement, userEvent: user }) => {
    await user.click(canvas.getByRole('button', { name: 'Let it fail' }));

    const region = canvasElement.ownerDocument.querySelector('[aria-live="polite"]');
    await waitFor(() => expect(region).toHaveTextContent('report.csv: Server error: 503 Service Unavailable'), {
      timeout: 4000,
    });
  },
};

/** Plain text for places where a button would be in the way. */
export const WithoutTooltip: Story = { tags: ['autodocs'], args: { status: 503, tooltip: false } };

/** Keyboard focus opens the tooltip, Escape closes it. */
export const Tooltip: Story = {
  args: { status: 403 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);

    await userEvent.tab();
    await expect(within(canvasElement).getByRole('button', { name: /403 Forbidden/ })).toHaveFocus();
    await expect(await page.findByRole('tooltip', {}, { timeout: 4000 })).toHaveTextContent('OBS refuses access.');

    await userEvent.keyboard('{Escape}');
    await expect(page.queryByRole('tooltip')).toBeNull();
  },
};

/** A tooltip looks as its badge does, wherever the page keeps it. */
export const TooltipTakesOverTheme: Story = {
  args: { status: 403 },
  decorators: [
    (Story) => (
      <div data-theme="dark" dir="rtl" lang="en" className="story-other">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.tab();

    await page.findByRole('tooltip', {}, { timeout: 4000 });

    const shown = canvasElement.ownerDocument.querySelector('.obs-tooltip')!;
    await expect(getComputedStyle(shown)).toHaveProperty('direction', 'rtl');
    await expect(getComputedStyle(shown).backgroundColor).toBe('rgb(20, 23, 28)');
    await expect(shown).toHaveAttribute('lang', 'en');
  },
};

/** Badge and name in a row; what to do about it belongs beside the table. */
export const InTableCell: Story = {
  tags: ['autodocs'],
  render: () => (
    <table className="story-table">
      <caption>Uploads of this morning</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Answer</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {[
          ['q1-summary.pdf', 200, '2.4 MB'],
          ['q1-figures.csv', 403, '310 kB'],
          ['site-visit.mp4', 408, '1.2 GB'],
          ['minutes.docx', 503, '88 kB'],
        ].map(([file, status, size]) => (
          <tr key={file}>
            <th scope="row">{file}</th>
            <td>
              <StatusBadge status={Number(status)} size="small" tooltip={false} />
            </td>
            <td>{size}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
};

/** No HTTP status, or one that no document names. */
export const Unknown: Story = {
  render: () => (
    <div className="story-row">
      <StatusBadge status={999} />
      <StatusBadge error={fixtures.unknownCode.value} />
      <StatusBadge status={418} />
      <StatusBadge status={599} />
    </div>
  ),
};

export const LongText: Story = {
  args: { status: 203, size: 'large' },
  decorators: [inNarrowBoxes],
  play: expectNoOverflow,
};

/** A column that is narrower than the words. */
export const Narrow: Story = {
  render: () => (
    <div className="story-column">
      <StatusBadge status={500} tooltip={false} />
    </div>
  ),
  play: expectNoOverflow,
};

export const RightToLeft: Story = {
  decorators: [rightToLeft],
  render: DocumentStatuses.render!,
};
