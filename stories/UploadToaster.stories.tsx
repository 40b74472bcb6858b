import { type ReactNode, useEffect, useRef, useState } from 'react';
import * as Dialog from '@radix-ui/react-dialog';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { UploadFailureList, type UploadFailureStore, UploadToaster } from '../src/index.js';
import { never, refusedAgain, soon, storeOf } from './failures.js';
import './stories.css';

/** Reports what failed once the toaster is there, as in life. */
function Page({ make, children }: Args & { children?: ReactNode }) {
  const [store] = useState(make);
  useEffect(() => store.destroy, [store]);
  return (
    <>
      <p className="story-note">The messages are at the end of the page, above all else. F6 goes there and back.</p>
      {children}
      <UploadToaster store={store} />
    </>
  );
}

interface Args {
  make: () => UploadFailureStore;
}

const meta = {
  title: 'Components/UploadToaster',
  component: UploadToaster as never,
  args: { make: () => storeOf([['busy', 37, soon]]) },
  argTypes: { make: { control: false } },
  render: ({ make }) => <Page key={String(make)} make={make} />,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const region = () => within(document.body).findByRole('region', { name: /Failed uploads/ });
/** There, and no longer fading in. */
const seen = (find: () => HTMLElement) => waitFor(() => expect(find()).toBeVisible());
const messages = async () => within(await region()).getAllByRole('group');

/** 37 files, one cause, one sentence, one button. */
export const OneCause: Story = {
  play: async () => {
    const retry = await within(await region()).findByRole('button', { name: 'Retry 37' });
    await waitFor(() => expect(retry).toBeVisible());
    await expect(await messages()).toHaveLength(1);
  },
};

/** One message for each cause, three at a time; the rest is counted. Only what can be retried has a button for it. */
export const MixedCauses: Story = {
  args: {
    make: () =>
      storeOf([
        ['busy', 8, soon],
        ['busy', 4],
        ['denied', 20],
        ['skewed', 10, soon],
        ['full', 3],
        ['unheard', 2],
      ]),
  },
  play: async () => {
    const place = within(await region());
    const retry = await place.findByRole('button', { name: 'Retry 8' });
    await expect(await messages()).toHaveLength(3);
    await seen(() => place.getByText('2 more causes'));
    await seen(() => place.getByText('12 files were not uploaded'));

    await userEvent.click(retry);

    await waitFor(() => expect(place.getByText('4 files were not uploaded')).toBeVisible(), { timeout: 5000 });
    await seen(() => place.getByText('8 files were uploaded after all'));
  },
};

/** A single file is named. */
export const OneFile: Story = { args: { make: () => storeOf([['skewed', 1, soon]]) } };

/** Nobody knows whether these arrived: the title claims no more than that. */
export const MayHaveArrived: Story = { args: { make: () => storeOf([['unheard', 5, soon]]) } };

export const Retrying: Story = {
  args: { make: () => storeOf([['busy', 12, never]]) },
  play: async () => {
    const place = within(await region());
    await userEvent.click(await place.findByRole('button', { name: 'Retry 12' }));

    await expect(await place.findByRole('button', { name: 'Pause' })).toHaveFocus();
    await seen(() => place.getByRole('progressbar'));
    await seen(() => place.getByText('0 of 12 done'));
  },
};

/** The next try is planned, counted down, and can be stopped. */
export const Countdown: Story = {
  args: { make: () => storeOf([['busy', 2, refusedAgain]], { baseDelay: 30_000 }) },
  play: async () => {
    const place = within(await region());
    await userEvent.click(await place.findByRole('button', { name: 'Retry 2' }));
    await seen(() => place.getByText(/The next try starts in \d+ seconds/));

    await userEvent.click(place.getByRole('button', { name: 'Pause' }));

    await expect(await place.findByRole('button', { name: 'Retry 2' })).toHaveFocus();
  },
};

export const DismissAndUndo: Story = {
  args: { make: () => storeOf([['full', 3]]) },
  play: async () => {
    const place = within(await region());
    await userEvent.click(await place.findByRole('button', { name: 'Dismiss' }));
    await seen(() => place.getByText('3 messages dismissed'));

    await userEvent.click(place.getByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(place.getByText('3 files were not uploaded')).toBeVisible());
  },
};

/** Where a list shows them too, closing takes the message away and leaves the failures where they are. */
export const BesideAList: Story = {
  render: ({ make }) => <BesideList make={make} />,
  args: { make: () => storeOf([['full', 3]]) },
  play: async ({ canvas }) => {
    const place = within(await region());
    await userEvent.click(await place.findByRole('button', { name: 'Show all' }));
    const list = canvas.getByRole('group', { name: /Failed uploads/ });
    await expect(list).toHaveFocus();

    await userEvent.click(place.getByRole('button', { name: 'Dismiss' }));

    await waitFor(() => expect(place.queryByRole('group')).toBeNull());
    await expect(within(list).getByText('3 files were not uploaded')).toBeVisible();
  },
};

function BesideList({ make }: Args) {
  const [store] = useState(make);
  useEffect(() => store.destroy, [store]);
  return (
    <>
      <UploadFailureList store={store} />
      <UploadToaster store={store} />
    </>
  );
}

function InDialog({ make }: Args) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Page make={make}>
      <button type="button" className="obs-button" onClick={() => dialog.current?.showModal()}>
        Upload settings
      </button>
      <dialog ref={dialog} className="story-dialog" aria-label="Upload settings">
        <h2>Upload settings</h2>
        <button type="button" className="obs-button" onClick={() => dialog.current?.close()}>
          Save
        </button>
      </dialog>
    </Page>
  );
}

/** A modal dialog makes all beside it inert. The messages move into it, and stay where they are on the screen. */
export const OverADialog: Story = {
  args: {
    make: () =>
      storeOf([
        ['full', 3],
        ['busy', 2, soon],
      ]),
  },
  render: ({ make }) => <InDialog make={make} />,
  play: async ({ canvas }) => {
    await region();
    await userEvent.click(canvas.getByRole('button', { name: 'Upload settings' }));
    const dialog = await canvas.findByRole('dialog');

    const place = await isReachable();
    await userEvent.keyboard('{Escape}');
    await seen(() => within(place).getByText('3 messages dismissed'));
    await expect(dialog).toHaveAttribute('open');
  },
};

function InRadixDialog({ make }: Args) {
  return (
    <Page make={make}>
      <Dialog.Root>
        <Dialog.Trigger className="obs-button">Upload settings</Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Content className="story-dialog story-dialog-radix" aria-describedby={undefined}>
            <Dialog.Title>Upload settings</Dialog.Title>
            <Dialog.Close className="obs-button">Save</Dialog.Close>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </Page>
  );
}

/** A dialog that hides the rest of the page from screen readers and keeps the focus: the same holds. */
export const OverARadixDialog: Story = {
  args: {
    make: () =>
      storeOf([
        ['full', 3],
        ['busy', 2, soon],
      ]),
  },
  render: ({ make }) => <InRadixDialog make={make} />,
  play: async ({ canvas }) => {
    await region();
    await userEvent.click(canvas.getByRole('button', { name: 'Upload settings' }));
    const dialog = await within(document.body).findByRole('dialog');

    const place = await isReachable();
    await userEvent.keyboard('{Escape}');
    await seen(() => within(place).getByText('3 messages dismissed'));
    await expect(dialog).toBeVisible();

    await userEvent.click(await within(await region()).findByRole('button', { name: 'Retry 2' }));
    await expect(dialog).toBeVisible();

    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await expect(await region()).toBeVisible();
  },
};

/** Topmost under the pointer, in the accessibility tree, and reached by keyboard. Leaves the focus in the first message. */
async function isReachable() {
  const place = await region();
  const [close] = await within(place).findAllByRole('button', { name: 'Dismiss' });
  await waitFor(async () => {
    const { left, top, width, height } = close!.getBoundingClientRect();
    await expect(document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button')).toBe(close);
  });
  await expect(place.closest('[aria-hidden="true"], [inert]')).toBeNull();

  await userEvent.keyboard('{F6}');
  await expect(place).toHaveFocus();
  await userEvent.keyboard('{F6}');
  await expect(place).not.toHaveFocus();
  await userEvent.keyboard('{F6}{Tab}');
  await expect(place.contains(document.activeElement)).toBe(true);
  return place;
}
