import { act, cleanup, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { Toaster } from 'sonner';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createUploadFailureStore,
  ObsProvider,
  UploadFailureList,
  type UploadNotice,
  useUploadNotices,
} from '../../src/index.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { AntdNotices } from '../../stories/recipes/antd.js';
import { flashbarItem } from '../../stories/recipes/flashbar.js';
import { SonnerNotices } from '../../stories/recipes/sonner.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.runAllTimers();
  vi.useRealTimers();
});

const busy = { status: 503, code: 'ServiceUnavailable' };
const skewed = { status: 403, code: 'RequestTimeTooSkewed' };

const pass = (ms = 200) => act(() => vi.advanceTimersByTimeAsync(ms));

/** Two files that can be tried again at once, and one that cannot. */
function failures() {
  const store = createUploadFailureStore({ random: () => 1 });
  const tries: (() => void)[] = [];
  const retry = () =>
    new Promise<void>((done) => {
      tries.push(done);
    });
  for (const file of ['a.txt', 'b.txt']) store.report(busy, { file, retry });
  store.report(skewed, { file: 'c.txt' });
  return { store, finish: () => tries.splice(0).forEach((done) => done()) };
}

describe('notices', () => {
  async function setUp() {
    const { store, finish } = failures();
    const seen: (readonly UploadNotice[])[] = [];
    const Host = () => {
      const notices = useUploadNotices(store);
      useEffect(() => void seen.push(notices));
      return null;
    };
    const view = render(<Host />);
    await pass();
    return { store, finish, now: () => seen.at(-1) ?? [], ...view, Host };
  }

  test('are one for each cause, with its next step, and a retry where one can help', async () => {
    const { now } = await setUp();

    expect(now()).toMatchObject([
      {
        severity: 'warning',
        severityLabel: 'Warning',
        title: '2 files were not uploaded',
        action: { label: 'Retry 2' },
      },
      { severity: 'error', severityLabel: 'Error', title: expect.stringContaining('c.txt') as string },
    ]);
    expect(now()[0]?.lines.at(-1)).toMatch(/a\.txt.* and .*b\.txt/u);
    expect(now()[1]).not.toHaveProperty('action');
    expect(now()[1]?.lines).toEqual([
      'Likely: Clock is out of sync',
      `Next step: ${en.causes['clock-skew'].steps['set-clock']}`,
    ]);
  });

  test('say how far a retry is, can pause it, and tell of what went well until that is dismissed', async () => {
    const { now, finish } = await setUp();
    const [{ id } = { id: '' }] = now();

    act(() => now()[0]?.action?.onClick());
    await pass();
    expect(now()[0]).toMatchObject({ id, lines: ['0 of 2 done'], action: { label: 'Pause' } });

    finish();
    await pass();
    expect(now().map(({ title }) => title)).toContain('2 files were uploaded after all');

    act(() => now().at(-1)?.onDismiss());
    await pass();
    expect(now()).toHaveLength(1);
  });

  test('are taken away with their failures, which can be brought back', async () => {
    const { now, store } = await setUp();

    act(() => now()[1]?.onDismiss());
    await pass();
    expect(now()).toHaveLength(1);

    act(() => store.undo());
    await pass();
    expect(now()).toHaveLength(2);
  });

  test('leave their failures where a list shows them, and come again with the next', async () => {
    const { now, store } = await setUp();
    render(<UploadFailureList store={store} />);

    act(() => now()[1]?.onDismiss());
    await pass();
    expect(now()).toHaveLength(1);
    expect(store.getSnapshot().count).toBe(3);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);

    act(() => void store.report(skewed, { file: 'd.txt' }));
    await pass();
    expect(now()).toHaveLength(2);
  });

  test('are the same array until something changes, and speak the language of the page', async () => {
    const { now, rerender, Host } = await setUp();
    const before = now();
    rerender(<Host />);
    expect(now()).toBe(before);

    rerender(
      <ObsProvider messages={de}>
        <Host />
      </ObsProvider>,
    );
    expect(now()[0]).toMatchObject({ severityLabel: 'Warnung', action: { label: '2 erneut versuchen' } });
  });
});

describe('in the toasts of a host', () => {
  test('sonner shows them until they are closed, changes them in their place, and follows the store', async () => {
    const { store, finish } = failures();
    render(
      <>
        <Toaster />
        <SonnerNotices store={store} />
      </>,
    );
    await pass(60_000);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);

    act(() => screen.getByRole('button', { name: 'Retry 2' }).click());
    await pass();
    expect(screen.getByText('0 of 2 done')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);

    finish();
    await pass(1000);
    await pass(1000);
    expect(screen.queryByText('2 files were not uploaded')).not.toBeInTheDocument();
    expect(screen.getByText('2 files were uploaded after all')).toBeInTheDocument();

    const [close] = screen.getAllByRole('button', { name: 'Close toast' });
    act(() => close?.click());
    await pass(1000);
    await pass(1000);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  test('antd opens one for each cause under its key, and closes what is gone', async () => {
    const { store } = failures();
    const open = vi.fn<(args: { key: string; title: string; duration: number; onClose: () => void }) => void>();
    const destroy = vi.fn<(key: string) => void>();
    render(<AntdNotices store={store} notification={{ open, destroy }} Button={(props) => <button {...props} />} />);
    await pass();

    expect(open.mock.calls.map(([{ title, duration }]) => [title, duration])).toEqual([
      ['2 files were not uploaded', 0],
      [expect.stringContaining('c.txt'), 0],
    ]);
    const last = open.mock.calls.at(-1)?.[0];
    act(() => last?.onClose());
    await pass();
    expect(destroy.mock.calls).toEqual([[last?.key]]);
  });

  test('a Flashbar has them as its items', async () => {
    const onDismiss = vi.fn<() => void>();
    const notice: UploadNotice = {
      id: 'group 1',
      severity: 'error',
      severityLabel: 'Error',
      title: '3 files were not uploaded',
      lines: ['Storage quota is used up'],
      onDismiss,
      dismissLabel: 'Dismiss',
    };

    const { content, ...item } = flashbarItem(notice);
    render(content);
    expect(screen.getByText('Storage quota is used up')).toBeInTheDocument();
    expect(item).toEqual({
      id: 'group 1',
      type: 'error',
      header: '3 files were not uploaded',
      statusIconAriaLabel: 'Error',
      dismissible: true,
      dismissLabel: 'Dismiss',
      onDismiss,
      buttonText: undefined,
      onButtonClick: undefined,
    });
  });
});
