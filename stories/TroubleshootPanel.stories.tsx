import { useState } from 'react';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { documentStatuses, fakeSecrets, fixtures } from '../test/fixtures/errors.js';
import {
  type Check,
  type CheckResult,
  ObsProvider,
  TroubleshootPanel,
  type TroubleshootPanelProps,
} from '../src/index.js';
import { ar } from '../src/locales/ar.js';
import { expectNoOverflow, inNarrowBoxes, rightToLeft } from './boxes.js';
import './stories.css';

const upload = { operation: 'upload', file: 'q1-summary.pdf' } as const;

const meta = {
  title: 'Components/TroubleshootPanel',
  component: TroubleshootPanel,
  args: { error: fixtures.deniedDump.value },
  argTypes: {
    error: { control: false },
    headingLevel: { control: 'inline-radio', options: [2, 3, 4, 5, 6] },
  },
} satisfies Meta<typeof TroubleshootPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = { tags: ['autodocs'], args: { context: upload } };

/** One cause, and it is certain. */
export const Confirmed: Story = { tags: ['autodocs'], args: { error: fixtures.badDigest.value, context: upload } };

/** Only a status came: causes are ranked, the first one is open. */
export const OnlyAStatus: Story = { tags: ['autodocs'], args: { error: 403 } };

export const DocumentStatuses: Story = {
  render: () => (
    <div className="story-stack">
      {documentStatuses.map((status) => (
        <TroubleshootPanel key={status} error={status} />
      ))}
    </div>
  ),
};

/** The panel keeps the ticks itself. */
export const Checklist: Story = {
  args: { error: fixtures.requestTimeTooSkewed.value, context: upload, onCheckedChange: fn() },
  play: async ({ canvas, args }) => {
    const [first] = canvas.getAllByRole('checkbox');
    await expect(canvas.getAllByText(/^0 of \d done$/)[0]).toBeVisible();

    await userEvent.click(first!);

    await expect(first).toBeChecked();
    await expect(canvas.getByText(/^1 of \d done$/)).toBeVisible();
    await expect(args.onCheckedChange).toHaveBeenLastCalledWith(['clock-skew/set-clock']);
  },
};

export const ChecklistStarted: Story = {
  tags: ['autodocs'],
  args: {
    error: fixtures.requestTimeTooSkewed.value,
    context: upload,
    defaultChecked: ['clock-skew/set-clock', 'clock-skew/reload'],
  },
};

export const AllDone: Story = {
  args: {
    error: fixtures.serviceUnavailable.value,
    defaultChecked: ['retry-later', 'check-outage', 'back-off', 'trace-request'].map(
      (id) => `temporarily-unavailable/${id}`,
    ),
  },
};

function Controlled(props: TroubleshootPanelProps) {
  const [checked, setChecked] = useState<readonly string[]>(['quota/use-other-bucket']);
  return (
    <div className="story-stack">
      <TroubleshootPanel {...props} checked={checked} onCheckedChange={setChecked} />
      <p className="story-note">Saved by the app: {checked.join(', ') || 'nothing'}</p>
    </div>
  );
}

/** The host keeps the ticks, to save them or to do a check itself. */
export const ChecklistControlled: Story = {
  args: { error: fixtures.insufficientStorageSpace.value },
  render: (args) => <Controlled {...args} />,
  play: async ({ canvas }) => {
    const [first, second] = canvas.getAllByRole('checkbox');
    await expect(first).toBeChecked();

    await userEvent.click(second!);

    await expect(canvas.getByText(/^2 of \d done$/)).toBeVisible();
    await expect(canvas.getByText('Saved by the app: quota/use-other-bucket, quota/compare-usage')).toBeVisible();
  },
};

const keep = new Map<string, string>();

/** The panel brings the ticks back, from a storage that the host hands over: close the panel, and open it again. */
export const ChecklistKept: Story = {
  tags: ['autodocs'],
  args: {
    error: fixtures.insufficientStorageSpace.value,
    persist: {
      storage: { getItem: (key) => keep.get(key) ?? null, setItem: (key, value) => void keep.set(key, value) },
      key: 'example',
    },
  },
  render: function Kept(args) {
    const [isOpen, setIsOpen] = useState(true);
    return (
      <div className="story-stack">
        <p className="story-row">
          <button type="button" className="obs-button" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Close' : 'Open'}
          </button>
        </p>
        {isOpen && <TroubleshootPanel {...args} />}
      </div>
    );
  },
  play: async ({ canvas }) => {
    keep.clear();
    await userEvent.click(canvas.getAllByRole('checkbox')[0]!);

    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Open' }));

    await waitFor(() => expect(canvas.getAllByRole('checkbox')[0]).toBeChecked());
  },
};

/** No request leaves a story: these answer in the place of the kit’s own checks. */
const answering =
  (result: CheckResult): Check =>
  () =>
    result;
const minutes = 60_000;
const clockAhead: CheckResult = {
  outcome: 'found',
  evidence: { id: 'measured-ahead', values: { minutes: 22 } },
  context: { clockOffset: 22 * minutes },
};
const clockRight: CheckResult = {
  outcome: 'pass',
  evidence: { id: 'measured-right' },
  context: { clockOffset: 0 },
};

/** Opens the cause and presses the check of its step. */
async function check(canvasElement: HTMLElement, step: RegExp): Promise<HTMLElement> {
  const row = within(canvasElement).getByText(step).closest('li')!;
  const cause = row.closest('details')!;
  if (!cause.open) await userEvent.click(cause.querySelector('summary')!);
  const button = within(row).getByRole('button');
  await userEvent.click(button);
  return button;
}

const setClock = /^In the device’s settings, turn on/;

/** A check waits for its answer. Its button keeps its place and its focus, and a second press does nothing. */
export const CheckRunning: Story = {
  args: { error: 403, checks: { 'set-clock': () => new Promise<CheckResult>(() => {}) }, checkTimeout: 3_600_000 },
  play: async ({ canvasElement }) => {
    const button = await check(canvasElement, setClock);

    await expect(button).toHaveAccessibleName('Checking…');
    await expect(button).toHaveFocus();
  },
};

/** It found what is wrong: the cause is confirmed, rises to the top and rules the others out. */
export const CheckFound: Story = {
  tags: ['autodocs'],
  args: { error: 403, checks: { 'set-clock': answering(clockAhead) } },
  play: async ({ canvas, canvasElement }) => {
    const button = await check(canvasElement, setClock);

    await expect(await canvas.findByText(/^Found: The clock of this device is 22 minutes ahead/)).toBeVisible();
    await expect(canvas.getAllByRole('heading')[0]).toHaveTextContent('Clock is out of sync');
    await expect(canvas.getByText('Confirmed')).toBeVisible();
    await expect(button).toHaveFocus();
  },
};

/** All is well there: the step is done, and the cause is ruled out. */
export const CheckPassed: Story = {
  args: { error: 403, checks: { 'set-clock': answering(clockRight) } },
  play: async ({ canvas, canvasElement }) => {
    const button = await check(canvasElement, setClock);

    await expect(await canvas.findByText(/^Fine: The clock of this device agrees/)).toBeVisible();
    await expect(canvas.getByText('Ruled out')).toBeVisible();
    await expect(canvas.getByRole('checkbox', { checked: true })).toBeVisible();
    await expect(button).toHaveFocus();
  },
};

/** It took too long, so it says neither. */
export const CheckInconclusive: Story = {
  args: { error: 403, checks: { 'set-clock': () => new Promise<CheckResult>(() => {}) }, checkTimeout: 1 },
  play: async ({ canvas, canvasElement }) => {
    await check(canvasElement, setClock);

    await expect(await canvas.findByText('Not clear: The check took too long.')).toBeVisible();
  },
};

/** The checks of a request without a readable answer; each of these answers as a check of the host’s own. */
export const ChecksOfTheNetwork: Story = {
  args: {
    error: fixtures.corsLine.value,
    context: { ...upload, endpoint: 'https://obs.eu-de.example.com', bucket: 'team-reports' },
    checks: {
      'check-connection': answering({ outcome: 'pass', evidence: { id: 'online' } }),
      'open-address': answering({ outcome: 'pass', evidence: { id: 'reachable' }, context: { reachable: true } }),
      'use-https': answering({ outcome: 'pass' }),
      'add-cors-rule': answering({
        outcome: 'found',
        evidence: { id: 'cors-hidden' },
        context: { reachable: true, corsReadable: false },
      }),
    },
  },
  play: async ({ canvas, canvasElement }) => {
    for (const step of [/^Check the internet connection, then/, /^Open the address in a new tab/, /^Use https for the/])
      await check(canvasElement, step);

    await check(canvasElement, /^Add a CORS rule with this page’s origin, methods and headers; expose ETag/);

    await expect(await canvas.findByText(/^Found: A server answers, but this page may not read it/)).toBeVisible();
    await expect(canvas.getByText('Likely')).toBeVisible();
  },
};

/** The host knows what the kit cannot: its check of the balance names the cause. */
export const CheckOfTheHost: Story = {
  tags: ['autodocs'],
  args: {
    error: 403,
    checks: {
      'arrears/check-balance': answering({
        outcome: 'found',
        text: 'The balance of the account is −20.00 €.',
        context: {
          findings: [{ cause: 'arrears', verdict: 'confirmed', text: 'The balance of the account is −20.00 €.' }],
        },
      }),
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await check(canvasElement, /^Check balance and status of the account that sent/);

    await expect(await canvas.findByText('Confirmed')).toBeVisible();
    await expect(canvas.getAllByRole('heading')[0]).toHaveTextContent('Account is in arrears');
  },
};

/** None of the known causes is left. */
export const AllRuledOut: Story = {
  args: {
    error: 404,
    context: {
      findings: (['no-object', 'no-bucket', 'no-config', 'no-upload'] as const).map((cause) => ({
        cause,
        verdict: 'ruled-out',
        text: 'The inventory of this morning has it.',
      })),
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Ruled out (4)'));
  },
};

/** What it cannot be, with the evidence against it. */
export const RuledOut: Story = {
  args: { error: fixtures.signatureDoesNotMatch.value },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText(/^Ruled out \(\d\)$/));

    await expect(canvas.getByText(/Access key not accepted: The code would be/)).toBeVisible();
  },
};

/** What a support desk asks for. Keys and signatures of the answer are not among it. */
export const Details: Story = {
  args: { error: fixtures.signatureDoesNotMatch.value },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByText('Details for support'));

    await expect(canvas.getByText('SignatureDoesNotMatch', { selector: 'dd *' })).toBeVisible();
    await expect(fakeSecrets.filter((secret) => canvasElement.textContent.includes(secret))).toEqual([]);
  },
};

/** A name that turns the direction of its end reads as another: what does that is taken out, and said to be. */
export const HiddenCharacters: Story = {
  args: {
    error: {
      status: 404,
      code: 'NoSuchKey',
      key: 'invoices/2026-03\u202Efdp.exe',
      requestId: '0000019C3A7E41D28C0F5B6E5292F361',
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Details for support'));

    await expect(canvas.getByText('invoices/2026-03fdp.exe', { selector: 'dd *' })).toBeVisible();
    await expect(canvas.getByText('Hidden characters were removed from what the server said.')).toBeVisible();
  },
};

/** The text that is copied, before it is: as Markdown, in full. */
export const DetailsWhole: Story = {
  args: { error: fixtures.signatureDoesNotMatch.value, context: { now: Date.UTC(2026, 2, 3, 8, 15, 24) } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Details for support'));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Format' }), 'Markdown');

    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }));

    const preview = canvas.getByRole('group', { name: 'What is copied' });
    await expect(preview).toHaveTextContent('- **Error code:** `SignatureDoesNotMatch`');
    await expect(preview.scrollHeight).toBeLessThanOrEqual(preview.clientHeight + 1);
  },
};

/** The browser refuses the clipboard: the text is selected, and a person copies it. */
export const CopyRefused: Story = {
  args: { error: fixtures.signatureDoesNotMatch.value },
  play: async ({ canvas }) => {
    const { clipboard } = navigator;
    const refusing = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { value: refusing, configurable: true });
    try {
      await userEvent.click(canvas.getByText('Details for support'));
      await userEvent.click(canvas.getByRole('button', { name: 'Copy details' }));

      await expect(await canvas.findByText(/^Not copied\. The text is selected/)).toBeVisible();
      const preview = canvas.getByRole('group', { name: 'What is copied' });
      await expect(preview).toHaveFocus();
      await expect(getSelection()?.toString()).toContain('SignatureDoesNotMatch');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  },
};

/** Every control can be reached with the Tab key, in the order of the page, and no press loses the focus. */
export const Keyboard: Story = {
  args: { error: 403, checks: { 'set-clock': answering(clockAhead) } },
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector<HTMLElement>('.obs-panel')!;
    for (const summary of panel.querySelectorAll('summary')) if (!summary.closest('details')!.open) summary.click();
    const controls = [
      ...panel.querySelectorAll<Element>('summary:not([data-titled]), button, input, select, [tabindex="0"]'),
    ];
    await expect(controls.length).toBeGreaterThan(40);

    const reached: number[] = [];
    while (reached.length < controls.length) {
      await userEvent.tab();
      reached.push(controls.indexOf(document.activeElement!));
    }
    await expect(reached).toEqual(controls.map((_, index) => index));

    for (const name of ['Check now', 'Show more', 'Copy details']) {
      const button = within(panel).getAllByRole('button', { name })[0]!;
      button.focus();
      await userEvent.keyboard('{Enter}');
      await expect(panel.contains(document.activeElement)).toBe(true);
    }
    await within(panel).findByText(/^Found:/);
    await waitFor(() => expect(within(panel).getByText(/^(?:Copied|Not copied\.)/)).toBeVisible());
    await expect(panel.contains(document.activeElement)).toBe(true);
  },
};

export const HiddenTitle: Story = { args: { hideTitle: true } };

export const NoRequestId: Story = { args: { error: fixtures.noRequestId.value } };

/** No answer could be read. */
export const NoResponse: Story = { tags: ['autodocs'], args: { error: fixtures.corsLine.value } };

/** Nothing failed, so there is nothing to check. */
export const Success: Story = { args: { error: 200 } };

export const Unknown: Story = { args: { error: fixtures.unknownCode.value } };

/** `undefined` was thrown. */
export const NothingKnown: Story = { args: { error: undefined } };

export const LongText: Story = {
  args: { error: fixtures.longEverything.value, context: upload },
  play: async (story) => {
    await userEvent.click(story.canvas.getByText('Details for support'));

    await expectNoOverflow(story);
  },
};

export const UnbrokenWord: Story = {
  args: { error: fixtures.unbrokenCode.value },
  decorators: [inNarrowBoxes],
  play: async (story) => {
    for (const summary of story.canvas.getAllByText('Details for support')) await userEvent.click(summary);

    await expectNoOverflow(story);
  },
};

const checked: Pick<TroubleshootPanelProps, 'checks'> = {
  checks: {
    'set-clock': answering({ outcome: 'found', text: `It is ${'a good deal '.repeat(12)}ahead of the server’s.` }),
  },
};

/** With a result, the details and the text to copy open. */
const inUse: Story['play'] = async (story) => {
  for (const panel of story.canvasElement.querySelectorAll<HTMLElement>('.obs-panel')) {
    await check(panel, setClock);
    await within(panel).findByText(/^Found:/);
    await userEvent.click(within(panel).getByText('Details for support'));
  }
  await expectNoOverflow(story);
};

export const Narrow: Story = {
  args: { error: fixtures.requestTimeTooSkewed.value, context: upload, ...checked },
  decorators: [inNarrowBoxes],
  play: inUse,
};

export const RightToLeft: Story = {
  args: { error: fixtures.requestTimeTooSkewed.value, context: upload, ...checked },
  decorators: [rightToLeft],
  play: inUse,
};

export const Compact: Story = {
  args: { error: fixtures.requestTimeTooSkewed.value, context: upload, density: 'compact', ...checked },
  play: inUse,
};

export const Arabic: Story = {
  args: { error: 403 },
  render: (args) => (
    <ObsProvider messages={ar}>
      <TroubleshootPanel {...args} />
    </ObsProvider>
  ),
  decorators: [rightToLeft],
  play: expectNoOverflow,
};

const inDialog: Decorator = (Story) => (
  <dialog ref={(dialog) => void (dialog && !dialog.open && dialog.showModal())} className="story-dialog">
    <h2>Why the upload failed</h2>
    <Story />
  </dialog>
);

/** In a modal dialog; what it says is said there, for the rest of the page is silent. */
export const InDialog: Story = {
  args: { error: fixtures.requestTimeTooSkewed.value, context: upload, ...checked },
  decorators: [inDialog],
  play: inUse,
};
