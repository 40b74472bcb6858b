import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, test } from 'vitest';
import { createUploadFailureStore, UploadFailureList } from '../../src/index.js';

const full = { status: 507, code: 'InsufficientStorageSpace' };
const denied = { status: 403, code: 'AccessDenied' };
const skewed = { status: 403, code: 'RequestTimeTooSkewed' };

/** A list of three causes, with a file each, and the page's own button. */
async function setUp() {
  const store = createUploadFailureStore();
  const [a, b, c] = [full, denied, skewed].map((error, at) =>
    store.report(error, { file: `${at}.txt`, retry: () => Promise.resolve() }),
  );
  render(
    <StrictMode>
      <button type="button">elsewhere</button>
      <UploadFailureList store={store} />
    </StrictMode>,
  );
  await screen.findByRole('button', { name: 'Retry: 2.txt' });
  const list = screen.getByRole('group', { name: /^Failed uploads/ });
  const groups = () =>
    within(list)
      .queryAllByRole('group')
      .filter((group) => group.matches('.obs-failure-group'));
  const dismiss = (at: number) => within(groups()[at] ?? list).getByRole('button', { name: 'Dismiss' });
  return { store, list, groups, dismiss, ids: [a, b, c] };
}

describe('when what has the focus goes, the focus goes', () => {
  test('to the next group, the one before, and in the end to the list', async () => {
    const { list, groups, dismiss } = await setUp();
    const user = userEvent.setup();
    const [, second, third] = groups();

    dismiss(0).focus();
    await user.keyboard('{Enter}');
    expect(second).toHaveFocus();

    dismiss(1).focus();
    await user.keyboard('{Enter}');
    expect(third).not.toBeInTheDocument();
    expect(list).toContainElement(document.activeElement as HTMLElement);
    expect(document.activeElement).toHaveTextContent('1.txt');

    dismiss(0).focus();
    await user.keyboard('{Enter}');
    expect(groups()).toEqual([]);
    expect(list).toHaveFocus();
  });

  test('on from a file that was uploaded after all', async () => {
    const { list } = await setUp();

    within(list).getByRole('button', { name: 'Retry: 0.txt' }).focus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(within(list).queryAllByText('0.txt')).toEqual([]));
    expect(document.activeElement).toBe(within(list).getByRole('button', { name: 'Retry: 1.txt' }).closest('li'));
  });
});

describe('the focus stays', () => {
  test('where a person has taken it', async () => {
    const { store, dismiss } = await setUp();
    dismiss(0).focus();
    screen.getByText('elsewhere').focus();

    await act(async () => store.dismiss());

    expect(screen.getByText('elsewhere')).toHaveFocus();
  });

  test('nowhere, where a person has left the list by a press beside it', async () => {
    const { store, dismiss } = await setUp();
    const button = dismiss(0);
    button.focus();
    await act(async () => button.blur());

    await act(async () => store.dismiss());

    expect(document.body).toHaveFocus();
  });
});
