import { useRef, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { documentStatuses, fixtures } from '../test/fixtures/errors.js';
import { type CheckResult, ObsErrorBanner, type ObsErrorBannerProps, ObsProvider } from '../src/index.js';
import { ar } from '../src/locales/ar.js';
import { de } from '../src/locales/de.js';
import { zhCN } from '../src/locales/zh-CN.js';
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

export const Default: Story = { tags: ['autodocs'], args: { context: upload, onRetry: fn(), onDismiss: fn() } };

/** The cause is certain, so the title may name it where the task is not known. */
export const WithoutContext: Story = { args: { error: fixtures.noSuchBucket.value } };

/** Only a status came: the banner admits that OBS did not say why, and ranks the reasons. */
export const OnlyAStatus: Story = { tags: ['autodocs'], args: { error: 403, context: upload, onRetry: fn() } };

/** Each step says who can do it. */
export const ChecklistOpen: Story = {
  tags: ['autodocs'],
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
  tags: ['autodocs'],
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
    onRetry: fn(() => new Promise(() => {})),
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));

    const pending = await canvas.findByRole('button', { name: 'Retrying…' });
    await expect(pending).toHaveFocus();
    await expect(pending).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(pending);
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
  },
};

/** The retry went through, and the host still shows the banner. */
export const RetryFulfilled: Story = {
  args: { ...RetryPending.args, onRetry: fn(() => new Promise((resolve) => setTimeout(resolve, 600))) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await canvas.findByRole('button', { name: 'Retrying…' });

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

/** The answer asked for a pause: the button waits, and says how long. */
export const Countdown: Story = {
  tags: ['autodocs'],
  args: { error: { status: 503, code: 'SlowDown', retryAfter: 90_000 }, context: upload, onRetry: fn() },
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Retry' });
    await userEvent.click(button);

    await expect(args.onRetry).not.toHaveBeenCalled();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(canvas.getByText(/^You can retry in \d+ seconds\.$/)).toBeVisible());
  },
};

/** The pause is over: the button is as any other. */
export const CountdownFinished: Story = {
  args: { error: { status: 503, code: 'SlowDown', retryAfter: 1000 }, context: upload, onRetry: fn() },
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Retry' });
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'), { timeout: 3000 });
    await userEvent.click(button);

    await expect(args.onRetry).toHaveBeenCalledTimes(1);
    await expect(canvas.queryByText(/^You can retry in/)).toBeNull();
  },
};

/** Nobody knows whether the request was carried out, and doing it twice may do harm: the retry stands back. */
export const Caution: Story = {
  tags: ['autodocs'],
  args: { error: 500, context: { operation: 'change-setting', method: 'POST', bucket: 'team-reports' }, onRetry: fn() },
};

/** Nobody knows either, but an upload sent again writes the same object. */
export const OutcomeUnknown: Story = { args: { error: 500, context: upload, onRetry: fn() } };

/** One more thing to do, beside the retry. */
export const WithAction: Story = {
  tags: ['autodocs'],
  args: {
    error: fixtures.insufficientStorageSpace.value,
    context: upload,
    onRetry: fn(),
    action: (
      <button type="button" className="obs-button">
        Choose another bucket
      </button>
    ),
  },
};

const clockAhead: CheckResult = {
  outcome: 'found',
  evidence: { id: 'measured-ahead', values: { minutes: 22 } },
  context: { clockOffset: 22 * 60_000 },
};

/** A check proves a cause: the banner says it from then on, and what to do about it. */
export const CheckFound: Story = {
  args: { error: 403, context: upload, onRetry: fn(), defaultOpen: true, checks: { 'set-clock': () => clockAhead } },
  play: async ({ canvas, canvasElement }) => {
    const step = canvas.getByText(/^In the device’s settings, turn on/).closest('li')!;
    await userEvent.click(step.closest('details')!.querySelector('summary')!);
    const button = within(step).getByRole('button', { name: 'Check now' });
    await userEvent.click(button);

    const told = await within(step).findByText(/^Found: The clock of this device is 22 minutes ahead/);
    // The banner fades in.
    await waitFor(() => expect(told).toBeVisible());
    await expect(canvasElement.querySelector('.obs-banner-main')).toHaveTextContent(
      /more than 15 minutes off\.Next step: In the device’s settings, turn on/,
    );
    await expect(button).toHaveFocus();
  },
};

/** Some of it is done, from the last time. */
export const ChecklistStarted: Story = {
  args: {
    error: fixtures.requestTimeTooSkewed.value,
    context: upload,
    defaultOpen: true,
    defaultChecked: ['clock-skew/set-clock', 'clock-skew/reload'],
  },
};

/** The browser says that it is offline. */
export const Offline: Story = {
  args: { error: fixtures.fetchFailed.value, context: { ...upload, online: false }, onRetry: fn() },
};

/** The one error that is about the whole page. */
export const Landmark: Story = { args: { error: 503, landmark: true, headingLevel: 2 } };

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
  tags: ['autodocs'],
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

function Broken(): never {
  throw new Error('The host has a mistake here.');
}

/** Content of the host that throws leaves a line in its place, and takes nothing else with it. */
export const SlotThatThrows: Story = {
  args: { context: upload, onRetry: fn(), children: <Broken />, action: <Broken /> },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('A part of this message could not be shown.')).toHaveLength(2);
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Retry' })).toBeVisible());
  },
};

function BannerInDialog(props: ObsErrorBannerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div className="story-tall">
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

const spoken = {
  error: fixtures.requestTimeTooSkewed.value,
  context: upload,
  onRetry: fn(),
  onDismiss: fn(),
  defaultOpen: true,
};

export const German: Story = {
  args: { ...spoken },
  render: (args) => (
    <ObsProvider messages={de}>
      <ObsErrorBanner {...args} />
    </ObsProvider>
  ),
};

export const Chinese: Story = {
  args: { ...spoken },
  render: (args) => (
    <ObsProvider messages={zhCN}>
      <ObsErrorBanner {...args} />
    </ObsProvider>
  ),
};

/** From right to left; names, codes and IDs keep their own direction. */
export const Arabic: Story = {
  args: { ...spoken },
  render: (args) => (
    <ObsProvider messages={ar}>
      <ObsErrorBanner {...args} />
    </ObsProvider>
  ),
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
