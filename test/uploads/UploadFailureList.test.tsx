import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createUploadFailureStore, UploadFailureList, type UploadFailureStore } from '../../src/index.js';
import { onQuietPages, pass } from '../fixtures/voice.js';

onQuietPages();

const skewed = { status: 403, code: 'RequestTimeTooSkewed' };

async function press(element: Element) {
  await act(async () => fireEvent.click(element));
  await pass(200);
}

async function show(store: UploadFailureStore, ...files: string[]) {
  for (const file of files) store.report(skewed, { file });
  render(<UploadFailureList store={store} />);
  await pass(200);
}

test('what a search leaves of a group is fewer files, and the same group: its number and its buttons are of all', async () => {
  const store = createUploadFailureStore();
  await show(store, 'one.txt', 'two.txt', 'three.txt');

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'one' } });
  await pass(200);

  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('3 files were not uploaded');
  await press(screen.getByRole('button', { name: 'Dismiss' }));
  expect(store.getSnapshot()).toMatchObject({ count: 0, dismissed: 3 });
});

test('ticks and results stay while the steps are folded', async () => {
  await show(createUploadFailureStore(), 'one.txt');
  const steps = screen.getByText('What to check').closest('details') ?? document.createElement('details');
  const fold = async (isOpen: boolean) => {
    steps.open = isOpen;
    await pass(200);
  };
  const step = () => within(steps).getAllByRole('checkbox')[0] ?? steps;
  await fold(true);
  await press(step());

  await fold(false);
  await fold(true);

  expect(step()).toBeChecked();
});
