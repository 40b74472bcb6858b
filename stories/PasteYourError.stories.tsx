import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import { fixtures } from '../test/fixtures/errors.js';
import { expectNoOverflow, inPhone, rightToLeft } from './boxes.js';
import { Playground as Page } from './Playground.js';
import './playground.css';

const meta = {
  title: 'Paste your error',
  component: Page,
  parameters: { layout: 'fullscreen' },
  argTypes: { sample: { control: 'select', options: Object.keys(fixtures) } },
  render: (args) => <Page key={args.sample} {...args} />,
} satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Playground: Story = { args: { sample: 'deniedDump' } };

/** Before anything is pasted. What is typed is read at once. */
export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'What can be pasted' })).toBeVisible();

    await userEvent.type(canvas.getByRole('textbox', { name: 'Your error' }), '503');

    await expect(canvas.getByRole('button', { name: /503 Service Unavailable/ })).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }));

    await expect(canvas.getByRole('textbox', { name: 'Your error' })).toHaveFocus();
    await expect(canvas.getByRole('heading', { name: 'What can be pasted' })).toBeVisible();
  },
};

/** What a newcomer does: pick a sample, say what was being done, retry, dismiss, bring it back. */
export const Walkthrough: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Or pick a sample' }), 'serviceUnavailable');
    await userEvent.clear(canvas.getByRole('textbox', { name: 'File or bucket name' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'File or bucket name' }), 'budget.xlsx');

    await expect(canvas.getAllByRole('heading', { name: /budget\.xlsx.* was not uploaded/ })[0]).toBeVisible();
    await expect(canvas.getByText(/file: 'budget\.xlsx'/)).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(canvas.getByRole('button', { name: 'Retrying…' })).toBeVisible();
    const again = await canvas.findByRole('button', { name: 'Show again' }, { timeout: 3000 });
    await waitFor(() => expect(again).toHaveFocus());

    await userEvent.click(again);
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss' }));
    await expect(canvas.getByText('Dismissed.')).toBeVisible();
  },
};

/** Thrown objects are passed as they are. */
export const ThrownObject: Story = {
  args: { sample: 'axios' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('InvalidAccessKeyId', { selector: '.play-facts *' })).toBeVisible();
  },
};

/** As somebody gets it by a link: the same text, and the same words about it. */
export const Linked: Story = {
  beforeEach: () => {
    window.location.hash =
      'text=%3CError%3E%3CCode%3ENoSuchKey%3C%2FCode%3E%3C%2FError%3E&operation=download&file=q2.pdf';
    return () => window.history.replaceState(null, '', window.location.href.replace(/#.*$/u, ''));
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Your error' })).toHaveValue(
      '<Error><Code>NoSuchKey</Code></Error>',
    );
    await expect(canvas.getByRole('combobox', { name: 'What was being done' })).toHaveValue('download');
    await waitFor(() =>
      expect(canvas.getAllByRole('heading', { name: /q2\.pdf.* was not downloaded/ })[0]).toBeVisible(),
    );
  },
};

/** Passed on without what is secret in it. */
export const CopyLink: Story = {
  args: { sample: 'serviceUnavailable' },
  play: async ({ canvas }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const field = canvas.getByRole('textbox', { name: 'Your error' });
    await userEvent.clear(field);
    await userEvent.type(field, '403 AccessDenied, signature=c2VjcmV0LXNpZ25hdHVyZQ==');
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }));

    await expect(await canvas.findByText('Copied')).toBeVisible();
    const [address = ''] = write.mock.lastCall ?? [];
    await expect(address).toContain('#text=403+AccessDenied%2C+signature');
    await expect(address).not.toContain('c2VjcmV0');

    await userEvent.type(field, ' ');
    await expect(canvas.queryByText('Copied')).toBeNull();
  },
};

/** Nobody knows this one, and the page says so. */
export const Unknown: Story = { args: { sample: 'unknownCode' } };

export const LongText: Story = { args: { sample: 'longEverything' } };

export const UnbrokenWord: Story = { args: { sample: 'unbrokenCode' } };

export const Narrow: Story = {
  args: { sample: 'requestTimeTooSkewed' },
  decorators: [inPhone],
  globals: { viewport: { value: 'narrow' } },
  play: expectNoOverflow,
};

export const RightToLeft: Story = {
  args: { sample: 'noSuchKey' },
  decorators: [rightToLeft],
};
