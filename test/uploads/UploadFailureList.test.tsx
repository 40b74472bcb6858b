import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createUploadFailureStore,
  UploadFailureList,
  type UploadFailureListProps,
  type UploadFailureStore,
} from '../../src/index.js';
import { en } from '../../src/locales/en.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.runAllTimers();
  vi.useRealTimers();
});

const ID = '0000019C3A7E41D28C0F5B6E4ACA4AD9';
const busy = { status: 503, code: 'SlowDown', requestId: ID };
const denied = { status: 403, code: 'InvalidAccessKeyId' };

const pass = (ms = 200) => act(() => vi.advanceTimersByTimeAsync(ms));

async function setUp(fill: (store: UploadFailureStore) => void, props: Partial<UploadFailureListProps> = {}) {
  const { store = createUploadFailureStore({ random: () => 1 }), ...rest } = props;
  fill(store);
  const view = render(<UploadFailureList store={store} {...rest} />);
  await pass();
  const list = screen.getByRole('group', { name: /^Failed uploads/u });
  const files = () => [...list.querySelectorAll('.obs-file-name')].map(({ textContent }) => textContent);
  const button = (name: string | RegExp) => within(list).getByRole('button', { name });
  return { ...view, store, list, files, button };
}

const some = (store: UploadFailureStore) => {
  store.report(busy, { file: 'summer.jpg', bucket: 'photos', key: '2024/Summer.jpg' });
  store.report(denied, { file: 'winter.jpg', bucket: 'photos', key: '2024/Winter.jpg' });
  store.report(denied, { key: 'logs/today.txt', bucket: 'archive' });
};

describe('the filter', () => {
  const search = (text: string) =>
    act(async () => {
      fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
      await vi.advanceTimersByTimeAsync(10);
    });

  test.each([
    ['SUMMER.', ['summer.jpg']],
    ['2024/', ['summer.jpg', 'winter.jpg']],
    ['archive', ['logs/today.txt']],
    ['slowdown', ['summer.jpg']],
    [' 0000019c3a ', ['summer.jpg']],
    ['', ['summer.jpg', 'winter.jpg', 'logs/today.txt']],
  ])('finds files by name, bucket, key, code and request ID: “%s”', async (text, found) => {
    const { files } = await setUp(some);

    await search(text);

    expect(new Set(files())).toEqual(new Set(found));
  });

  test('says when it finds none', async () => {
    const { files, list } = await setUp(some);

    await search('spring');

    expect(files()).toEqual([]);
    expect(list).toHaveTextContent(en.ui.uploads.noMatch);
  });
});

describe('a download', () => {
  test.each(['CSV', 'JSON'])('hands over what is shown as %s, and lets go of it afterwards', async (format) => {
    const blobs: Blob[] = [];
    const links: HTMLAnchorElement[] = [];
    const revoked = vi.fn<(address: string) => void>();
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
        revokeObjectURL: revoked,
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      links.push(this);
    });
    const { button } = await setUp(some);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'summer' } });
    await pass();

    fireEvent.click(button(new RegExp(format, 'u')));

    const text = await blobs[0]?.text();
    expect(text).toContain('summer.jpg');
    expect(text).toContain(ID);
    expect(text).not.toContain('winter.jpg');
    expect(links[0]?.download).toMatch(/^failed-uploads-\d{4}-\d\d-\d\dT[\d-]{8}\.(?:csv|json)$/u);
    expect(links[0]?.download.endsWith(format.toLowerCase())).toBe(true);
    expect(links[0]?.href).toBe('blob:1');
    expect(revoked).not.toHaveBeenCalled();
    await pass(10_000);
    expect(revoked).toHaveBeenCalledWith('blob:1');
  });
});

describe('a long list', () => {
  const many = (count: number) => (store: UploadFailureStore) => {
    for (let at = 0; at < count; at += 1) store.report(busy, { file: `${at}.jpg` });
  };

  test('shows 50 files, and twice as many with each press, which goes to the first of the new ones', async () => {
    const { files, button } = await setUp(many(120));
    expect(files()).toHaveLength(50);

    fireEvent.click(button('Show 50 more'));
    expect(files()).toHaveLength(100);
    expect(document.activeElement).toHaveTextContent('50.jpg');

    fireEvent.click(button('Show 20 more'));
    expect(files()).toHaveLength(120);
    expect(screen.queryByRole('button', { name: /more$/u })).not.toBeInTheDocument();
  });

  test('is copied with its first 100 files, their request IDs, and how many there are besides', async () => {
    const write = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator) as Navigator, { clipboard: { writeText: write } }),
    );
    const { button } = await setUp((store) => {
      store.report(busy, { key: 'a?Signature=c2VjcmV0LXNpZ25hdHVyZQ' });
      many(103)(store);
    });

    await act(async () => fireEvent.click(button(/^Copy/u)));

    const text = String(write.mock.calls.flat()[0]);
    expect(text).toContain(`- 0.jpg, ${ID}`);
    expect(text).toContain('- … +4');
    expect(text.match(/^- \d+\.jpg/gmu)).toHaveLength(99);
    expect(text).not.toContain('c2VjcmV0');
  });
});

describe('a file', () => {
  test('is retried by itself, once, and says how far it is', async () => {
    const started: string[] = [];
    const { store, button, list } = await setUp((made) => {
      for (const file of ['a.jpg', 'b.jpg'])
        made.report(busy, {
          file,
          retry: ({ onProgress }) => {
            started.push(file);
            onProgress(0.25);
            return new Promise(() => {});
          },
        });
    });

    fireEvent.click(button(/^Retry.*b\.jpg/u));
    await pass(5000);
    fireEvent.click(button(/b\.jpg/u));
    await pass(5000);

    expect(started).toEqual(['b.jpg']);
    expect(button(/b\.jpg/u)).toHaveAttribute('aria-disabled', 'true');
    expect(within(list).getByRole('progressbar', { name: 'b.jpg' })).toHaveAttribute('value', '0.25');
    store.destroy();
  });

  test('without a name is called by its key, and without either by a dash', async () => {
    const { files } = await setUp((store) => {
      store.report(busy, { key: 'a/b.txt' });
      store.report(busy, {});
    });

    expect(files()).toEqual(['a/b.txt', '–']);
  });
});

test('the steps of a cause are there once somebody opens them', async () => {
  const { list } = await setUp((store) => store.report(denied, { file: 'a.jpg' }));
  const details = list.querySelector('details');
  expect(within(list).queryByText(en.causes['invalid-ak'].steps['copy-key'])).not.toBeInTheDocument();

  await act(async () => {
    if (details) details.open = true;
    await vi.advanceTimersByTimeAsync(10);
  });

  expect(list.querySelector('.obs-panel')).toHaveTextContent(en.causes['invalid-ak'].title);
});

test('what was too much is counted', async () => {
  const { list } = await setUp(some, { store: createUploadFailureStore({ limit: 2 }) });

  expect(list).toHaveTextContent('1 older failure is no longer listed');
});

test('a group whose files are tried again can be stopped', async () => {
  const { store, button, list } = await setUp((made) =>
    made.report(busy, { file: 'a.jpg', retry: () => Promise.reject(busy) }),
  );
  fireEvent.click(button(/^Retry 1/u));
  await pass();

  fireEvent.click(within(list).getByRole('button', { name: 'Pause' }));
  await pass(60_000);

  expect(store.getSnapshot().groups[0]?.items[0]).toMatchObject({ state: 'failed', attempts: 1 });
});

test('what may have arrived is not called lost', async () => {
  const { list } = await setUp((store) => {
    for (const file of ['a.jpg', '']) store.report({ code: 'ECONNRESET' }, { file, key: `k/${file}` });
  });

  expect(list).toHaveTextContent('2 files may not have been uploaded');
});

test('what was closed can be brought back', async () => {
  const { button, files, list } = await setUp(some);

  fireEvent.click(within(list).getAllByRole('button', { name: /^(?:Close|Dismiss)/u })[0] ?? list);
  await pass();
  const left = files().length;
  fireEvent.click(button('Undo'));
  await pass();

  expect(left).toBeLessThan(3);
  expect(files()).toHaveLength(3);
});

test('a store without failures says so', async () => {
  const { list } = await setUp(() => {});

  expect(list).toHaveTextContent(en.ui.uploads.empty);
  expect(within(list).queryByRole('searchbox')).not.toBeInTheDocument();
});

test('it takes a class, attributes, and a ref of either kind', async () => {
  const ref = createRef<HTMLElement>();
  const { list, unmount } = await setUp(some, { className: 'mine', id: 'list' });
  expect(list).toHaveClass('obs-failures', 'mine');
  expect(list.id).toBe('list');
  unmount();

  const store = createUploadFailureStore();
  const { rerender } = render(<UploadFailureList store={store} ref={ref} />);
  expect(ref.current).toHaveClass('obs-failures');
  const called = vi.fn<(element: HTMLElement | null) => void>();
  rerender(<UploadFailureList store={store} ref={called} />);
  expect(called).toHaveBeenCalledWith(screen.getByRole('group', { name: /^Failed uploads/u }));
});

const skewed = (store: UploadFailureStore, ...files: string[]) => {
  for (const file of files) store.report({ status: 403, code: 'RequestTimeTooSkewed' }, { file });
};

test('what a search leaves of a group is fewer files, and the same group: its number and its buttons are of all', async () => {
  const { store, button } = await setUp((own) => skewed(own, 'one.txt', 'two.txt', 'three.txt'));

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'one' } });
  await pass();

  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('3 files were not uploaded');
  fireEvent.click(button('Dismiss'));
  await pass();
  expect(store.getSnapshot()).toMatchObject({ count: 0, dismissed: 3 });
});

test('ticks and results stay while the steps are folded', async () => {
  await setUp((store) => skewed(store, 'one.txt'));
  const steps = screen.getByText('What to check').closest('details') ?? document.createElement('details');
  const fold = async (isOpen: boolean) => {
    steps.open = isOpen;
    await pass();
  };
  const step = () => within(steps).getAllByRole('checkbox')[0] ?? steps;
  await fold(true);
  fireEvent.click(step());

  await fold(false);
  await fold(true);

  expect(step()).toBeChecked();
});
