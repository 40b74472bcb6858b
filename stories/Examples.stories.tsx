import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { type FixtureName, fixtures } from '../test/fixtures/errors.js';
import { UploadConsole } from './UploadConsole.js';
import { UploadForm } from './UploadForm.js';
import './upload.css';

const refusals = [
  'requestTimeTooSkewed',
  'deniedDump',
  'serviceUnavailable',
  'insufficientStorageSpace',
  'axios',
  'fetchFailed',
  'gatewayPage',
] as const satisfies readonly FixtureName[];

interface Args {
  refusedWith: (typeof refusals)[number];
}

const meta = {
  title: 'Examples',
  args: { refusedWith: 'requestTimeTooSkewed' },
  argTypes: {
    refusedWith: {
      name: 'Refused with',
      control: {
        type: 'select',
        labels: Object.fromEntries(refusals.map((name) => [name, fixtures[name].label])),
      },
      options: refusals,
    },
  },
  render: ({ refusedWith }) => <UploadForm key={refusedWith} refusal={fixtures[refusedWith].value} />,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** Press Upload; choose under Controls what it is refused with. */
export const Upload: Story = {};

/** Refused, told beside the button, and carried out with the second try. */
export const UploadRefused: Story = {
  args: { refusedWith: 'serviceUnavailable' },
  render: ({ refusedWith }) => <UploadForm key={refusedWith} refusal={fixtures[refusedWith].value} delay={200} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Upload' }));

    const banner = await canvas.findByRole('group', { name: /q1-summary\.pdf.* was not uploaded/ });
    await waitFor(() => expect(banner).toHaveFocus());

    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));

    await expect(await canvas.findByText('q1-summary.pdf was uploaded.')).toBeVisible();
    await expect(canvas.queryByRole('group')).toBeNull();
  },
};

/** As people find it: refused, and waiting for them. */
export const UploadWaiting: Story = {
  args: { refusedWith: 'deniedDump' },
  render: ({ refusedWith }) => <UploadForm key={refusedWith} refusal={fixtures[refusedWith].value} delay={0} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Upload' }));

    const banner = await canvas.findByRole('group', { name: /was not uploaded/ });
    await waitFor(() => expect(banner).toBeVisible());
  },
};

/**
 * Drop files, choose what is wrong, mend it, and retry. With `npm run storage` beside it, the uploads are real: by the OBS SDK
 * or the AWS SDK, to a server on this machine.
 */
export const Console: Story = {
  name: 'Upload console',
  argTypes: { refusedWith: { control: false } },
  render: () => <UploadConsole />,
};

/** Twelve files, of which some fail for three reasons; what was only busy is uploaded by one press. */
export const ConsoleMixed: Story = {
  name: 'Upload console, several things wrong',
  argTypes: { refusedWith: { control: false } },
  render: () => <UploadConsole speed={10} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Upload 12 samples' }));
    const region = { name: 'Failed uploads (9)' };
    const patience = { timeout: 15_000 };
    const toaster = within(await within(document.body).findByRole('region', region, patience));

    await userEvent.click(await toaster.findByRole('button', { name: 'Retry 6' }));

    await waitFor(() => expect(toaster.getByText('6 files were uploaded after all')).toBeVisible(), patience);
    await expect(canvas.getByRole('group', { name: 'Failed uploads 3' })).toBeVisible();
  },
};
