import { act, render, renderHook } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { ObsProvider, type Retry, type RetryOptions, useRetry } from '../../src/index.js';
import { listen, onQuietPages, pass } from '../fixtures/voice.js';

onQuietPages();

/** The service is busy, and says for how long. */
const busy = (retryAfter?: number) => ({
  status: 503,
  code: 'SlowDown',
  ...(retryAfter !== undefined && { retryAfter }),
});

type Options = Partial<RetryOptions> & { error: unknown };

/** The hook on a page that was there before it, so that it speaks. */
async function setUp(first: Options, wrapper?: (props: { children: ReactNode }) => ReactNode) {
  render(<ObsProvider>page</ObsProvider>);
  await pass(1);
  const said = listen();
  const view = renderHook(({ error, ...options }: Options) => useRetry(error, { onRetry: () => {}, ...options }), {
    initialProps: first,
    ...(wrapper && { wrapper }),
  });
  const now = () => view.result.current;
  const press = () => act(async () => now().retry());
  return { ...view, now, press, said };
}

/** A promise, and the ways to settle it. */
function deferred() {
  const settle: { resolve: (value?: unknown) => void; reject: (reason: unknown) => void } = {
    resolve: () => {},
    reject: () => {},
  };
  const promise = new Promise((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, settle: (how: 'resolve' | 'reject') => act(async () => settle[how](new Error('no'))) };
}

const shown = ({ state, remainingMs }: Retry) => [state, remainingMs];

describe('a retry', () => {
  test('is pending while its promise is, and then can be pressed again', async () => {
    const { promise, settle } = deferred();
    const onRetry = vi.fn<() => unknown>(() => promise);
    const { now, press } = await setUp({ error: busy(), onRetry });
    expect(now().state).toBe('idle');

    await press();
    expect(now().state).toBe('pending');

    await settle('resolve');
    expect(now().state).toBe('idle');
    await press();
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  test('runs once, however often it is pressed', async () => {
    const { promise } = deferred();
    const onRetry = vi.fn<() => unknown>(() => promise);
    const { now, press } = await setUp({ error: busy(), onRetry });

    act(() => {
      now().retry();
      now().retry();
    });
    await press();

    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is rejected', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    [
      'throws nothing at all',
      () => {
        throw undefined;
      },
    ],
  ])('that %s has failed, is told once, and can be tried again', async (_name, onRetry) => {
    const { now, press, said } = await setUp({ error: busy(), onRetry });

    await press();
    await pass(5000);
    expect(now().state).toBe('failed');
    expect(said()).toEqual(['polite: The retry failed.']);

    await press();
    await pass(5000);
    expect(said()).toEqual(['polite: The retry failed.', 'polite: The retry failed.']);
  });

  test.each([
    ['the same error again, as another value', busy()],
    ['another error for the same file', { status: 500 }],
  ])('that ends in %s has failed', async (_name, second) => {
    const { promise, settle } = deferred();
    const first = { error: busy(), onRetry: () => promise };
    const { now, press, rerender } = await setUp(first);

    await press();
    await settle('resolve');
    rerender({ ...first, error: second });

    expect(now().state).toBe('failed');
  });

  test('that ends in the same error is told once, even when it is rejected as well', async () => {
    const first = { error: busy(), onRetry: () => Promise.reject(new Error('no')) };
    const { press, rerender, said } = await setUp(first);

    await press();
    await pass(2000);
    rerender({ ...first, error: busy() });
    await pass(5000);

    expect(said()).toEqual(['polite: The retry failed.']);
  });

  test('has not failed because the host passes the same error in a new object before it was tried', async () => {
    const { now, rerender, said } = await setUp({ error: busy() });

    rerender({ error: busy() });
    await pass(5000);

    expect(now().state).toBe('idle');
    expect(said()).toEqual([]);
  });

  test('of one file says nothing of the next', async () => {
    const first = { error: busy(), context: { operation: 'upload', file: 'a.txt' }, onRetry: async () => {} } as const;
    const { now, press, rerender } = await setUp(first);

    await press();
    rerender({ ...first, error: { status: 404 }, context: { operation: 'upload', file: 'b.txt' } });

    expect(now().state).toBe('idle');
  });

  test('that ends after another failure has come has no say any more', async () => {
    const { promise, settle } = deferred();
    const { now, press, rerender } = await setUp({ error: busy(), onRetry: () => promise });
    await press();

    rerender({ error: busy(30_000), onRetry: () => promise });
    await settle('reject');

    expect(now().state).toBe('waiting');
  });

  test('that ends after its component has gone does nothing', async () => {
    const { promise, settle } = deferred();
    const { press, unmount, said } = await setUp({ error: busy(), onRetry: () => promise });
    await press();

    unmount();
    await settle('reject');
    await pass(5000);

    expect(said()).toEqual([]);
  });
});

describe('a wait that the answer asked for', () => {
  test('counts down once a second, and ends', async () => {
    const { now } = await setUp({ error: busy(3000) });
    expect(shown(now())).toEqual(['waiting', 3000]);

    await pass(999);
    expect(now().remainingMs).toBe(3000);
    await pass(1);
    expect(now().remainingMs).toBe(2000);
    await pass(1000);
    expect(now().remainingMs).toBe(1000);
    await pass(1000);
    expect(shown(now())).toEqual(['idle', 0]);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
  });

  test('holds back every press', async () => {
    const onRetry = vi.fn<() => void>();
    const { press } = await setUp({ error: busy(3000), onRetry });

    await press();
    expect(onRetry).not.toHaveBeenCalled();

    await pass(3000);
    await press();
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('is told when it starts and when it ends, and not between', async () => {
    const { said } = await setUp({ error: busy(30_000) });

    await pass(60_000);

    expect(said()).toEqual(['polite: You can retry in 30 seconds.', 'polite: You can retry now.']);
  });

  test('that comes with the page is told when it ends', async () => {
    const said = listen();
    renderHook(() => useRetry(busy(3000), { onRetry: () => {} }));

    await pass(60_000);

    expect(said()).toEqual(['polite: You can retry now.']);
  });

  test('is told once under StrictMode', async () => {
    const { said } = await setUp({ error: busy(3000) }, StrictMode as never);

    await pass(60_000);

    expect(said()).toEqual(['polite: You can retry in 3 seconds.', 'polite: You can retry now.']);
  });

  test('is told to nobody where the host says so', async () => {
    const { said } = await setUp({ error: busy(3000), announce: false });

    await pass(60_000);

    expect(said()).toEqual([]);
  });

  test('starts anew with another failure, and not with the same one in a new object', async () => {
    const { now, rerender } = await setUp({ error: busy(9000) });
    await pass(5000);

    rerender({ error: busy(9000) });
    expect(now().remainingMs).toBe(4000);

    rerender({ error: { ...busy(9000), requestId: 'R234567890' } });
    expect(now().remainingMs).toBe(9000);
    await pass(8999);
    expect(now().state).toBe('waiting');
  });

  test('starts anew when a retry brought the same failure', async () => {
    const first = { error: busy(9000), onRetry: async () => {} };
    const { now, press, rerender } = await setUp(first);
    await pass(9000);
    await press();

    rerender({ ...first, error: busy(9000) });

    expect(shown(now())).toEqual(['waiting', 9000]);
  });

  test('does not mind when the clock of the device is set', async () => {
    const { now } = await setUp({ error: busy(10_000) });

    vi.setSystemTime(Date.now() + 86_400_000);
    await pass(1000);
    expect(shown(now())).toEqual(['waiting', 9000]);

    vi.setSystemTime(0);
    await pass(9000);
    expect(now().state).toBe('idle');
  });

  test('is not longer where timers come late, as in a hidden tab', async () => {
    const { now } = await setUp({ error: busy(10_000) });
    const clock = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => clock + 9999);

    await pass(1000);
    expect(now().remainingMs).toBe(1);

    vi.spyOn(performance, 'now').mockImplementation(() => clock + 60_000);
    await pass(1);
    expect(now().state).toBe('idle');
  });

  test('is over at once where the host cancels it', async () => {
    const onRetry = vi.fn<() => void>();
    const { now, press, said } = await setUp({ error: busy(30_000), onRetry });
    await pass(2000);

    act(() => now().cancel());
    expect(shown(now())).toEqual(['idle', 0]);

    await press();
    await pass(60_000);
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(said()).toEqual(['polite: You can retry in 30 seconds.']);
  });

  test('leaves no timer behind', async () => {
    const { unmount } = await setUp({ error: busy(30_000), announce: false });
    expect(vi.getTimerCount()).toBe(1);

    unmount();

    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    [0, 'idle', 0],
    [1, 'waiting', 1],
    [1500, 'waiting', 1500],
    [86_400_000, 'waiting', 86_400_000],
  ])('of %d milliseconds is %s', async (retryAfter, state, remaining) => {
    const { now } = await setUp({ error: busy(retryAfter) });

    expect(shown(now())).toEqual([state, remaining]);
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e300, '30', null, {}])(
    'is never a number that is none, negative or beyond a day: %s',
    async (retryAfter) => {
      const { now } = await setUp({ error: { ...busy(), retryAfter } });

      expect(now().remainingMs).toBeGreaterThanOrEqual(0);
      expect(now().remainingMs).toBeLessThanOrEqual(86_400_000);
    },
  );

  test('is nobody’s where the same call can never work', async () => {
    const { now } = await setUp({ error: { status: 404, code: 'NoSuchKey', retryAfter: 5000 } });

    expect(now().state).toBe('idle');
  });

  test('is the same on a server, which has no clock to count by', () => {
    function Page() {
      const { state, remainingMs } = useRetry(busy(30_000), { onRetry: () => {} });
      return <>{`${state} ${remainingMs}`}</>;
    }

    expect(renderToString(<Page />)).toBe('waiting 30000');
  });
});

describe('a retry that comes by itself', () => {
  test('comes when the wait is over, where the host asked for it, and is told', async () => {
    const onRetry = vi.fn<() => unknown>(() => new Promise(() => {}));
    const { now, said } = await setUp({ error: busy(3000), auto: true, onRetry });
    await pass(2999);
    expect(onRetry).not.toHaveBeenCalled();

    await pass(1);
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(now().state).toBe('pending');

    await pass(9000);
    expect(said()).toEqual(['polite: The next try starts in 3 seconds.', 'polite: Retrying…']);
  });

  test.each([
    ['the host did not ask for it', { error: busy(3000) }],
    ['the answer asked for no wait', { error: busy(), auto: true }],
    ['a repeat may do harm', { error: { status: 500, retryAfter: 3000 }, context: { method: 'POST' }, auto: true }],
    [
      'something has to be mended first',
      { error: { status: 403, code: 'AccessDenied', retryAfter: 3000 }, auto: true },
    ],
    ['the same call can never work', { error: { status: 404, code: 'NoSuchKey', retryAfter: 3000 }, auto: true }],
  ])('does not come where %s', async (_name, options) => {
    const onRetry = vi.fn<() => void>();
    await setUp({ ...options, onRetry });

    await pass(60_000);

    expect(onRetry).not.toHaveBeenCalled();
  });

  test('does not come once it is cancelled', async () => {
    const onRetry = vi.fn<() => void>();
    const { now } = await setUp({ error: busy(3000), auto: true, onRetry });

    act(() => now().cancel());
    await pass(60_000);

    expect(onRetry).not.toHaveBeenCalled();
  });

  test('comes once a failure', async () => {
    const onRetry = vi.fn<() => Promise<void>>(async () => {});
    const options = { error: busy(3000), auto: true, onRetry };
    const { rerender } = await setUp(options);
    await pass(60_000);
    expect(onRetry).toHaveBeenCalledTimes(1);

    rerender({ ...options, error: busy(3000) });
    await pass(60_000);
    expect(onRetry).toHaveBeenCalledTimes(2);
  });
});
