import { useEffect, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { UploadFailureList, type UploadFailureStore } from '../src/index.js';
import { expectNoOverflow, inNarrowBoxes, rightToLeft } from './boxes.js';
import { halfway, refusedAgain, soon, storeOf } from './failures.js';
import './stories.css';

interface Args {
  make: () => UploadFailureStore;
}

function List({ make }: Args) {
  const [store] = useState(make);
  useEffect(() => store.destroy, [store]);
  return <UploadFailureList store={store} />;
}

const meta = {
  title: 'Components/UploadFailureList',
  component: UploadFailureList as never,
  args: {
    make: () =>
      storeOf([
        ['busy', 5, soon],
        ['skewed', 3, soon],
        ['denied', 2],
      ]),
  },
  argTypes: { make: { control: false } },
  render: ({ make }) => <List key={String(make)} make={make} />,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** By cause, with the next step, and the checklist on demand. */
export const Default: Story = {
  tags: ['autodocs'],
  play: async ({ canvas }) => {
    await canvas.findByText('5 files were not uploaded');
    const [more] = canvas.getAllByText('What to check');
    await userEvent.click(more!);

    await waitFor(() => expect(canvas.getByRole('group', { name: 'Troubleshooting' })).toBeVisible());
  },
};

/** Nothing failed: nothing is shown, and the region is there for what comes. */
export const Empty: Story = { tags: ['autodocs'], args: { make: () => storeOf([]) } };

/** One file alone, with the others in line behind it. */
export const Retrying: Story = {
  tags: ['autodocs'],
  args: { make: () => storeOf([['busy', 4, halfway]], { concurrency: 1 }) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry 4' }));

    await expect(await canvas.findByRole('button', { name: /^Retrying….*busy-001\.jpg$/ })).toBeVisible();
    await expect(canvas.getAllByRole('button', { name: /^In line/ })).toHaveLength(3);
  },
};

export const Countdown: Story = {
  args: { make: () => storeOf([['busy', 2, refusedAgain]], { baseDelay: 30_000 }) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry 2' }));

    await expect(await canvas.findByText(/The next try starts in \d+ seconds/)).toBeVisible();
  },
};

/** Fifty at first, then twice as many with each press: every one is on the page, to be found and read. */
export const TenThousand: Story = {
  args: { make: () => storeOf([['busy', 10_000, soon]]) },
  play: async ({ canvas }) => {
    await canvas.findByText('10,000 files were not uploaded', undefined, { timeout: 30_000 });
    await expect(canvas.getAllByRole('listitem')).toHaveLength(50);

    await userEvent.click(canvas.getByRole('button', { name: 'Show 50 more' }));
    await expect(canvas.getAllByRole('listitem')[50]).toHaveFocus();

    await userEvent.type(canvas.getByRole('searchbox'), '-9999');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
  },
};

/** A long name wraps, and can be read to its end. */
export const Narrow: Story = { decorators: [inNarrowBoxes], args: { make: longNames }, play: expectNoOverflow };

export const RightToLeft: Story = { globals: { locale: 'ar' }, decorators: [rightToLeft] };

export const German: Story = { globals: { locale: 'de' } };

function longNames(): UploadFailureStore {
  const store = storeOf([['skewed', 1, soon]]);
  for (const part of [1, 2])
    store.report(
      { status: 403, code: 'RequestTimeTooSkewed', requestId: '0000019C3A7E41D28C0F5B6E4ACA4AD9' },
      { file: `Quarterly-report-of-the-department-of-very-long-names-${'x'.repeat(60)}-part-${part}.pdf`, retry: soon },
    );
  return store;
}

/** Closed by mistake, it comes back. */
export const DismissAndUndo: Story = {
  tags: ['autodocs'],
  args: { make: () => storeOf([['full', 3]]) },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Dismiss' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }));

    await expect(await canvas.findByText('3 files were not uploaded')).toBeVisible();
    await expect(within(canvas.getByRole('list')).getAllByRole('listitem')).toHaveLength(3);
  },
};
