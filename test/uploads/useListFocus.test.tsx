import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, test } from 'vitest';
import { createUploadFailureStore, UploadFailureList } from '../../src/index.js';

const full = { status: 507, code: 'InsufficientStorageSpace' };
const denied = { status: 403, code: 'AccessDenied' };
const skewed = { status: 403, code: 'RequestTimeTooSkewed' };

/** A list of three causes, with a file each, and a button of the page's own. */
async function setUp() {
  const store = createUploadFailureStore();
  for (const [at, error] of [full, denied, skewed].entries())
    store.report(error, { file: `${at}.txt`, retry: () => Promise.resolve() });
  render(
    <StrictMode>
      <button type="button">elsewhere</button>
      <UploadFailureList store={store} />
    </StrictMode>,
  );
  await screen.findByText('2.txt', { selector: '.obs-file-name' });
  const list = screen.getByRole('group', { name: /^Failed uploads/ });
  const groups = () => [...list.querySelectorAll<HTMLElement>('.obs-failure-group')];
  const press = async (button: HTMLElement) => {
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
  };
  const dismiss = (at: number) => within(groups()[at] ?? list).getByRole('button', { name: 'Dismiss' });
  const isLeft = (count: number) => waitFor(() => expect(groups()).toHaveLength(count));
  return { store, list, groups, press, dismiss, isLeft };
}

describe('when what has the focus goes, the focus goes', () => {
  test('to the next group, the one before, and in the end to the list', async () => {
    const { list, groups, press, dismiss, isLeft } = await setUp();
    const [, second] = groups();

    await press(dismiss(0));
    await isLeft(2);
    expect(second).toHaveFocus();

    await press(dismiss(1));
    await isLeft(1);
    expect(second?.contains(document.activeElement)).toBe(true);

    await press(dismiss(0));
    await isLeft(0);
    expect(list).toHaveFocus();
  });

  test('on from a file that was uploaded after all', async () => {
    const { groups, press, isLeft } = await setUp();
    const [first, second] = groups();

    if (first) await press(within(first).getByRole('button', { name: /^Retry: / }));
    await isLeft(2);

    expect(second?.contains(document.activeElement)).toBe(true);
  });
});

describe('the focus stays', () => {
  test('where a person has taken it', async () => {
    const { store, dismiss, isLeft } = await setUp();
    act(() => dismiss(0).focus());
    act(() => screen.getByText('elsewhere').focus());

    act(() => store.dismiss());
    await isLeft(0);

    expect(screen.getByText('elsewhere')).toHaveFocus();
  });

  test('nowhere, where a person has left the list by a press beside it', async () => {
    const { store, dismiss, isLeft } = await setUp();
    const button = dismiss(0);
    act(() => button.focus());
    await act(async () => button.blur());

    act(() => store.dismiss());
    await isLeft(0);

    expect(document.body).toHaveFocus();
  });
});
