import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { documentStatuses, fakeSecrets, fixtures } from '../test/fixtures/errors.js';
import { TroubleshootPanel, type TroubleshootPanelProps } from '../src/index.js';
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

export const Default: Story = { args: { context: upload } };

/** One cause, and it is certain. */
export const Confirmed: Story = { args: { error: fixtures.badDigest.value, context: upload } };

/** Only a status came: causes are ranked, the first one is open. */
export const OnlyAStatus: Story = { args: { error: 403 } };

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

export const HiddenTitle: Story = { args: { hideTitle: true } };

export const NoRequestId: Story = { args: { error: fixtures.noRequestId.value } };

/** No answer could be read. */
export const NoResponse: Story = { args: { error: fixtures.corsLine.value } };

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

export const Narrow: Story = {
  args: { error: fixtures.requestTimeTooSkewed.value, context: upload },
  decorators: [inNarrowBoxes],
  play: expectNoOverflow,
};

export const RightToLeft: Story = {
  args: { error: fixtures.noSuchUpload.value },
  decorators: [rightToLeft],
  play: expectNoOverflow,
};
