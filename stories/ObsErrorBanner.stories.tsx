import { useRef, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { documentStatuses, fixtures } from '../test/fixtures/errors.js';
import { ObsErrorBanner, type ObsErrorBannerProps } from '../src/index.js';
import { expectNoOverflow, inNarrowBoxes, rightToLeft } from './boxes.js';
import './stories.css';

const upload = { operation: 'upload', file: 'q1-summary.pdf' } as const;

const meta = {
  title: 'Components/ObsErrorBanner',
  component: ObsErrorBanner,
  args: { error: fixtures.deniedDump.value },
  argTypes: {
    error: { control: false },
    density: { control: 'inline-radio' },
    headingLevel: { control: 'inline-radio', options: [2, 3, 4, 5, 6] },
  },
} satisfies Meta<typeof ObsErrorBanner>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = { args: { context: upload, onRetry: fn(), onDismiss: fn() } };

/** The cause is certain, so the title may name it where the task is not known. */
export const WithoutContext: Story = { args: { error: fixtures.noSuchBucket.value } };

/** Only a status came: the banner admits that OBS did not say why, and ranks the reasons. */
export const OnlyAStatus: Story = { args: { error: 403, context: upload, onRetry: fn() } };

export const ChecklistOpen: Story = {
  args: { error: fixtures.requestTimeTooSkewed.value, context: upload, onRetry: fn(), defaultOpen: true },
};

export const Compact: Story = {
  args: { context: upload, density: 'compact', onRetry: fn(), onDismiss: fn() },
};

export const DocumentStatuses: Story = {
  render: () => (
    <div className="story-stack">
      {documentStatuses.map((status) => (
        <ObsErrorBanner key={status} error={status} context={upload} />
      ))}
    </div>
  ),
};

/** What failed decides the colour: error, warning, information, success. The word is read aloud too. */
export const Severities: Story = {
  render: () => (
    <div className="story-stack">
      {[fixtures.inArrears, fixtures.slowDown, fixtures.noSuchCors, fixtures.status200].map((fixture) => (
        <ObsErrorBanner key={fixture.name} error={fixture.value} />
      ))}
    </div>
  ),
};

export const Categories: Story = {
  render: () => (
    <div className="story-stack">
      {[100, 200, 307, 404, 500, 0].map((status) => (
        <ObsErrorBanner key={status} error={status} />
      ))}
    </div>
  ),
};

/** While the promise is open, the button keeps its place and its focus, and a second press does nothing. */
export const RetryPending: Story = {
  args: {
    error: fixtures.serviceUnavailable.value,
    context: upload,
    onRetry: fn(() => new Promise((resolve) => setTimeout(resolve, 600))),
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));

    const pending = await canvas.findByRole('button', { name: 'Retrying…' });
    await expect(pending).toHaveFocus();
    await expect(pending).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(pending);
    await expect(args.onRetry).toHaveBeenCalledTimes(1);

    await expect(await canvas.findByRole('button', { name: 'Retry' }, { timeout: 3000 })).toHaveFocus();
    await expect(canvas.queryByText(/The retry failed/)).toBeNull();
  },
};

export const RetryRejected: Story = {
  args: {
    error: fixtures.requestTimeout.value,
    context: { operation: 'upload', file: 'site-visit.mp4' },
    onRetry: fn(() => Promise.reject(new Error('still no answer'))),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));

    const told = await canvas.findByText(/The retry failed/);
    await waitFor(() => expect(told).toBeVisible());
    await expect(canvas.getByRole('button', { name: 'Retry' })).toHaveFocus();
  },
};

/** A retry is not offered where the same call can never work. */
export const NoRetry: Story = {
  args: { error: fixtures.bucketAlreadyExists.value, context: { operation: 'create-bucket' }, onRetry: fn() },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button', { name: 'Retry' })).toBeNull();
  },
};

function DismissWithUndo(props: ObsErrorBannerProps) {
  const [shown, setShown] = useState(true);
  const undo = useRef<HTMLButtonElement>(null);
  const dismiss = () => {
    setShown(false);
    // The focus was in the banner, and must not fall back to the top of the page.
    requestAnimationFrame(() => undo.current?.focus());
  };
  return shown ? (
    <ObsErrorBanner {...props} onDismiss={dismiss} />
  ) : (
    <p className="story-row">
      <button type="button" className="obs-button" ref={undo} onClick={() => setShown(true)}>
        Show the error again
      </button>
    </p>
  );
}

/** The host takes the banner away, and keeps a way back to it. */
export const DismissAndUndo: Story = {
  args: { context: upload },
  render: (args) => <DismissWithUndo {...args} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss' }));

    const undo = canvas.getByRole('button', { name: 'Show the error again' });
    await expect(canvas.queryByRole('heading')).toBeNull();
    await waitFor(() => expect(undo).toHaveFocus());

    await userEvent.click(undo);
    const title = canvas.getByRole('heading', { name: /was not uploaded/ });
    await waitFor(() => expect(title).toBeVisible());
  },
};

/** Nothing came to quote to a support desk; the details say why. */
export const NoRequestId: Story = {
  args: { error: fixtures.noRequestId.value, context: upload, defaultOpen: true },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Details for support'));

    const [told] = canvas.getAllByText(/No request ID/);
    await waitFor(() => expect(told).toBeVisible());
  },
};

/** No answer could be read: connection, CORS, blocker or address. */
export const NoResponse: Story = {
  args: { error: fixtures.fetchFailed.value, context: { operation: 'list', bucket: 'team-reports' }, onRetry: fn() },
};

/** A proxy answered in the service's place. */
export const GatewayPage: Story = { args: { error: fixtures.gatewayPage.value, context: upload, onRetry: fn() } };

/** Nothing failed. */
export const Success: Story = { args: { error: 200, context: upload } };

export const Unknown: Story = { args: { error: fixtures.unknownCode.value, context: upload, onRetry: fn() } };

/** `undefined` was thrown. */
export const NothingKnown: Story = { args: { error: undefined } };

export const WithHostContent: Story = {
  args: {
    context: upload,
    children: <p className="story-note">Your draft is kept on this device until 18:00.</p>,
  },
};

function BannerInDialog(props: ObsErrorBannerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div style={{ minBlockSize: '26rem' }}>
      <button type="button" className="obs-button" onClick={() => dialog.current?.showModal()}>
        Delete bucket…
      </button>
      <dialog ref={dialog} className="story-dialog" aria-labelledby="delete-bucket">
        <h2 id="delete-bucket">Delete bucket “old-reports”?</h2>
        <ObsErrorBanner {...props} />
        <footer>
          <button type="button" className="obs-button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </footer>
      </dialog>
    </div>
  );
}

/** Beside the action that failed, inside the dialog that asked for it. */
export const InDialog: Story = {
  args: {
    error: fixtures.bucketNotEmpty.value,
    context: { operation: 'delete-bucket', bucket: 'old-reports' },
    density: 'compact',
    onRetry: fn(),
  },
  render: (args) => <BannerInDialog {...args} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete bucket…' }));

    const dialog = within(canvas.getByRole('dialog'));
    const title = dialog.getByRole('heading', { name: /was not deleted/ });
    await waitFor(() => expect(title).toBeVisible());
    await expect(dialog.getByRole('button', { name: 'Retry' })).toBeVisible();
  },
};

/** A key of 1,023 bytes, a message of 1,000 characters, a request ID of 64. */
export const LongText: Story = {
  args: { error: fixtures.longEverything.value, context: { operation: 'upload' }, defaultOpen: true },
  play: expectNoOverflow,
};

export const UnbrokenWord: Story = {
  args: { error: fixtures.unbrokenCode.value, context: { operation: 'download' }, onRetry: fn(), onDismiss: fn() },
  decorators: [inNarrowBoxes],
  play: expectNoOverflow,
};

export const Narrow: Story = {
  args: { context: upload, onRetry: fn(), onDismiss: fn() },
  decorators: [inNarrowBoxes],
  play: expectNoOverflow,
};

export const RightToLeft: Story = {
  args: {
    error: fixtures.noSuchKey.value,
    context: { operation: 'download', file: 'ملخص-الربع-الأول.pdf' },
    onDismiss: fn(),
    defaultOpen: true,
  },
  decorators: [rightToLeft],
  play: expectNoOverflow,
};

/** A name that would turn around the words beside it is shown for what it is. */
export const MisleadingName: Story = {
  args: { error: fixtures.bidiName.value, context: { operation: 'download' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 3 })).toHaveTextContent(/invoice-fdp\.exe/);
  },
};

/** Markup in an answer is text. */
export const Hostile: Story = {
  args: { error: fixtures.hostile.value, context: { operation: 'delete' }, defaultOpen: true },
  play: async ({ canvas, canvasElement }) => {
    const [code] = canvas.getAllByText('<script>alert(1)</script>');
    await waitFor(() => expect(code).toBeVisible());
    await expect(canvasElement.querySelector('script, img, svg[onload]')).toBeNull();
  },
};
