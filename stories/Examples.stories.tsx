import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { type FixtureName, fixtures } from '../test/fixtures/errors.js';
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
  tags: ['!autodocs'],
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
