// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import type { UploadAttempt } from '../../src/uploads/types.js';
import { busy, denied, inFakeTime, pass, setUp, skewed, taken } from '../fixtures/uploadStore.js';

inFakeTime();

/** A retry whose every try is kept, to be ended by the test. */
function upload() {
  const tries: (UploadAttempt & { succeed: (value?: unknown) => void; fail: (error: unknown) => void })[] = [];
  const retry = vi.fn<(attempt: UploadAttempt) => unknown>(
    (attempt) =>
      new Promise((succeed, fail) => {
        tries.push({ ...attempt, succeed, fail });
      }),
  );
  return { retry, tries };
}

describe('what is reported', () => {
  test('is there a moment later, by its cause', async () => {
    const { store, causes, now } = setUp();

    store.report(busy, { file: 'a.txt', bucket: 'photos', key: 'trip/a.txt' });
    expect(now().count).toBe(0);
    await pass(0);

    expect(causes()).toEqual([['throttled', 1]]);
    expect(now().groups[0]?.items[0]).toMatchObject({
      file: 'a.txt',
      bucket: 'photos',
      key: 'trip/a.txt',
      error: { code: 'SlowDown', status: 503 },
      context: { operation: 'upload', file: 'a.txt', bucket: 'photos', key: 'trip/a.txt' },
      state: 'failed',
      canRetry: false,
      attempts: 0,
      failedAt: Date.now(),
    });
  });

  test('is one group for one cause, whatever the words, the request or the file', async () => {
    const { store, causes } = setUp();

    store.report({ ...busy, requestId: 'A1' }, { file: 'a' });
    store.report({ ...busy, requestId: 'B2', message: 'Please reduce your request rate.' }, { file: 'b' });
    store.report('<Error><Code>SlowDown</Code><RequestId>C3</RequestId></Error>', { file: 'c' });
    store.report(skewed, { file: 'd' });
    await pass();

    expect(causes()).toEqual([
      ['throttled', 3],
      ['clock-skew', 1],
    ]);
  });

  test('keeps what differs: each file has its own request ID', async () => {
    const { store, now } = setUp();

    for (const requestId of ['A1', 'B2']) store.report({ ...denied, requestId }, { file: requestId });
    await pass();

    expect(now().groups[0]?.items.map(({ error }) => error.requestId)).toEqual(['A1', 'B2']);
  });

  test('where nothing is certain, is grouped by what was said', async () => {
    const { store, causes } = setUp();

    for (const status of [403, 403, 400]) store.report(status, { file: 'a' });
    store.report(new TypeError('Failed to fetch'), { file: 'b' });
    await pass();

    expect(causes().map(([, count]) => count)).toEqual([2, 1, 1]);
  });

  test('claims no more than what holds for all of the group', async () => {
    const { store, now } = setUp();

    store.report({ status: 503, code: 'ServiceUnavailable' }, { file: 'sure' });
    store.report(503, { file: 'less sure' });
    await pass();

    expect(now().groups).toHaveLength(1);
    expect(now().groups[0]?.diagnosis.error.code).toBeUndefined();
  });

  test('may have arrived, as soon as that holds for one of the group', async () => {
    const { store, now } = setUp();

    store.report({ ...denied }, { file: 'a' });
    store.report(new DOMException('timeout', 'TimeoutError'), { file: 'b' });
    await pass();

    expect(now().groups.map(({ isUnsure }) => isUnsure)).toEqual([false, true]);
  });

  test('of the same object replaces what was reported of it before', async () => {
    const { store, causes, now } = setUp();
    const photo = { file: 'a.jpg', bucket: 'photos', key: 'a.jpg' };

    expect(store.report(busy, photo)).toBe(store.report(busy, photo));
    store.report(busy, { ...photo, bucket: 'archive' });
    await pass();
    expect(now().count).toBe(2);

    store.report(skewed, photo);
    await pass();
    expect(causes()).toEqual([
      ['throttled', 1],
      ['clock-skew', 1],
    ]);
  });

  test('by the same name only is two files', async () => {
    const { store, now } = setUp();

    store.report(busy, { file: 'report.csv' });
    store.report(busy, { file: 'report.csv' });
    await pass();

    expect(now().count).toBe(2);
  });

  test('is shown as one line of visible characters, and the file itself is let go', async () => {
    const { store, now } = setUp();
    const file = { name: 'invoice\u202Egnp.exe\n', size: 7, stream: () => 'bytes' };

    store.report(busy, { file });
    await pass();

    expect(now().groups[0]?.items[0]).toMatchObject({ file: 'invoicegnp.exe', context: { size: 7 } });
    expect(JSON.stringify(now())).not.toContain('bytes');
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['wrong types', { file: 5, bucket: {}, key: [], retry: 'x', context: 'y', id: 3 }],
    [
      'getters that throw',
      new Proxy(
        {},
        {
          get() {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('may come with %s for details', async (_name, details) => {
    const { store, now } = setUp();

    store.report(busy, details as never);
    await pass();

    expect(now().groups[0]?.items[0]).toMatchObject({ file: '', canRetry: false });
  });
});

describe('a burst', () => {
  test('of 10,000 in one moment is one snapshot, with right counts', async () => {
    const { store, seen, causes } = setUp();

    for (let at = 0; at < 10_000; at += 1) store.report([busy, denied, skewed][at % 3], { file: `${at}` });
    await pass(2000);

    expect(seen).toEqual([10_000]);
    expect(causes().map(([, count]) => count)).toEqual([3334, 3333, 3333]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('over a second is ten snapshots, not a hundred', async () => {
    const { store, seen } = setUp();

    for (let at = 0; at < 100; at += 1) {
      store.report(busy, { file: `${at}` });
      await pass(10);
    }
    await pass();

    expect(seen.length).toBeGreaterThan(8);
    expect(seen.length).toBeLessThan(13);
    expect(seen.at(-1)).toBe(100);
  });

  test('gives the page a turn between portions', async () => {
    vi.useRealTimers();
    const { store, now } = setUp();
    const turns: number[] = [];
    for (let at = 0; at < 10_000; at += 1)
      store.report(`<Error><Code>SlowDown</Code><RequestId>${at}</RequestId></Error>`);

    while (now().count === 0) {
      await new Promise((resolve) => setTimeout(resolve));
      turns.push(performance.now());
    }

    expect(turns.length).toBeGreaterThan(10);
  });

  test('beyond the limit lets the oldest go, and counts them', async () => {
    const { store, now, states } = setUp({ limit: 3 });

    for (const file of 'abcde') store.report(busy, { file });
    await pass();
    store.report(busy, { file: 'f' });
    await pass();

    expect(states()).toEqual(['d failed', 'e failed', 'f failed']);
    expect(now()).toMatchObject({ count: 3, dropped: 3 });
  });
});

describe('a snapshot', () => {
  test('is the same object until something changes, and so are the parts that stay', async () => {
    const { store, now } = setUp();
    store.report(busy, { file: 'a' });
    store.report(denied, { file: 'b' });
    await pass();
    const before = now();

    store.resolve('nobody');
    store.dismiss('nobody');
    store.retry();
    store.undo();
    store.acknowledge();
    await pass();
    expect(now()).toBe(before);

    store.report(busy, { file: 'c' });
    await pass();
    expect(now()).not.toBe(before);
    expect(now().groups[1]).toBe(before.groups[1]);
    expect(now().groups[0]?.items[0]).toBe(before.groups[0]?.items[0]);
  });

  test('comes to every listener, though one throws, and to none that has left', async () => {
    const { store, seen, unsubscribe } = setUp();
    const problems: unknown[] = [];
    vi.stubGlobal('reportError', (problem: unknown) => problems.push(problem));
    store.subscribe(() => {
      throw new Error('mine');
    });
    const last = vi.fn<() => void>();
    store.subscribe(last);

    store.report(busy);
    await pass();
    unsubscribe();
    store.report(busy);
    await pass();

    expect(seen).toEqual([1]);
    expect(last).toHaveBeenCalledTimes(2);
    expect(problems).toHaveLength(2);
  });
});

describe('a retry', () => {
  test('uploads again, and what went well leaves its group', async () => {
    const { store, now, states } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { file: 'a', retry });
    store.report(busy, { file: 'b', retry });
    await pass();
    const [group] = now().groups;

    store.retry(group);
    expect(states()).toEqual(['a retrying', 'b retrying']);
    expect(now().groups[0]?.progress).toEqual({ done: 0, total: 2 });

    tries[0]?.succeed('done');
    await pass();
    expect(states()).toEqual(['b retrying']);
    expect(now()).toMatchObject({ count: 1, recovered: 1 });
    expect(now().groups[0]?.progress).toEqual({ done: 1, total: 2 });

    tries[1]?.succeed({ CommonMsg: { Status: 200 } });
    await pass();
    expect(now()).toMatchObject({ groups: [], count: 0, recovered: 2 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('of 47 retries exactly the 8 that can be', async () => {
    const { store, now } = setUp({ concurrency: 100 });
    const hopeful = upload();
    const hopeless = upload();
    for (let at = 0; at < 8; at += 1) store.report(busy, { file: `busy ${at}`, retry: hopeful.retry });
    for (let at = 0; at < 4; at += 1) store.report(busy, { file: `no way ${at}` });
    for (let at = 0; at < 20; at += 1) store.report(taken, { file: `never ${at}`, retry: hopeless.retry });
    for (let at = 0; at < 15; at += 1) store.report(skewed, { file: `to mend ${at}`, retry: hopeless.retry });
    await pass();
    expect(now().groups.map(({ retryable }) => retryable)).toEqual([8, 0, 15]);

    store.retry();
    await pass();

    expect(hopeful.retry).toHaveBeenCalledTimes(8);
    expect(hopeless.retry).not.toHaveBeenCalled();
  });

  test('after something was mended is made when a person asks for it, once', async () => {
    const { store, now, states } = setUp();
    const { retry, tries } = upload();
    store.report(skewed, { file: 'a', retry });
    await pass();

    store.retry(now().groups[0]);
    tries[0]?.fail(skewed);
    await pass(60_000);

    expect(retry).toHaveBeenCalledTimes(1);
    expect(states()).toEqual(['a failed']);
  });

  test('runs no more uploads at a time than it may', async () => {
    const { store, states } = setUp({ concurrency: 2 });
    const { retry, tries } = upload();
    for (const file of 'abcd') store.report(busy, { file, retry });
    await pass();

    store.retry();
    expect(states()).toEqual(['a retrying', 'b retrying', 'c queued', 'd queued']);

    tries[0]?.succeed();
    await pass();
    expect(states()).toEqual(['b retrying', 'c retrying', 'd queued']);
  });

  test('that fails is tried again after a random wait that doubles, and then no more', async () => {
    const { store, now, states } = setUp({ attempts: 4, baseDelay: 1000, maxDelay: 3000 });
    const { retry, tries } = upload();
    store.report(busy, { file: 'a', retry });
    await pass();
    store.retry();

    for (const wait of [1000, 2000, 3000]) {
      const before = tries.length;
      tries.at(-1)?.fail(busy);
      await pass(wait - 1);
      expect(states()).toEqual(['a waiting']);
      expect((now().groups[0]?.retryAt ?? 0) - store.now()).toBe(1);
      expect(tries).toHaveLength(before);
      await pass(1);
      expect(tries).toHaveLength(before + 1);
    }
    tries.at(-1)?.fail(busy);
    await pass(60_000);

    expect(states()).toEqual(['a failed']);
    expect(now().groups[0]).toMatchObject({ retryable: 1, reported: 1 });
    expect(now().groups[0]?.progress).toBeUndefined();
    expect(tries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits a share of the longest wait, by chance', async () => {
    const { store, now } = setUp({ random: () => 0.25, baseDelay: 8000 });
    const { retry, tries } = upload();
    store.report(busy, { file: 'a', retry });
    await pass();
    await pass();
    store.retry();
    await pass();
    const failedAt = store.now();
    tries[0]?.fail(busy);
    await pass(100);

    expect((now().groups[0]?.retryAt ?? 0) - failedAt).toBe(2000);
  });

  test('waits as long as the answer asked for, with all others of the same cause', async () => {
    const { store, now, states } = setUp();
    const { retry } = upload();
    store.report({ ...busy, retryAfter: 30_000 }, { file: 'a', retry });
    store.report(busy, { file: 'b', retry });
    await pass(0);

    store.retry();
    expect(states()).toEqual(['a waiting', 'b waiting']);
    expect((now().groups[0]?.retryAt ?? 0) - store.now()).toBe(30_000);

    await pass(29_999);
    expect(retry).not.toHaveBeenCalled();
    await pass(1);
    expect(retry).toHaveBeenCalledTimes(2);
  });

  test('ends where the new failure is one that a repeat cannot help, in the group of that one', async () => {
    const { store, causes, states } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { file: 'a', retry });
    store.report(busy, { file: 'b', retry });
    await pass();
    store.retry();

    tries[0]?.fail(denied);
    tries[1]?.fail(busy);
    await pass();

    expect(causes().map(([, count]) => count)).toEqual([1, 1]);
    expect(states()).toEqual(['b waiting', 'a failed']);
  });

  test.each([
    ['a result of the OBS SDK', { CommonMsg: { Status: 403, Code: 'AccessDenied' } }],
    ['a response', new Response(null, { status: 503 })],
    ['an answer 200 with an error in it', { status: 200, code: 'InternalError' }],
  ])('that resolves with %s has failed', async (_name, result) => {
    const { store, now } = setUp({ attempts: 1 });
    store.report(busy, { file: 'a', retry: () => result });
    await pass();

    store.retry();
    await pass();

    expect(now()).toMatchObject({ count: 1, recovered: 0 });
    expect(now().groups[0]?.items[0]?.attempts).toBe(1);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'AccessDenied'],
    ['a result of the AWS SDK', { $metadata: { httpStatusCode: 200 }, ETag: '"1"' }],
    ['a response', new Response(null, { status: 204 })],
    ['a number', 503],
  ])('that resolves with %s has uploaded the file', async (_name, result) => {
    const { store, now } = setUp();
    store.report(busy, { file: 'a', retry: async () => result });
    await pass();

    store.retry();
    await pass();

    expect(now()).toMatchObject({ count: 0, recovered: 1 });
  });

  test('that throws is a retry that failed', async () => {
    const { store, states } = setUp({ attempts: 1 });
    const retry = () => {
      throw new Error('no');
    };
    store.report(busy, { file: 'a', retry });
    await pass();

    store.retry();
    await pass();

    expect(states()).toEqual(['a failed']);
  });

  test('tells how far it is', async () => {
    const { store, now } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { file: 'a', retry });
    await pass();
    store.retry();

    for (const fraction of [0.25, Number.NaN, 2, -1]) tries[0]?.onProgress(fraction);
    await pass();

    expect(now().groups[0]?.items[0]?.progress).toBe(0.25);
  });

  test('that is paused tries no more, and goes on at a press', async () => {
    const { store, now, states } = setUp({ concurrency: 1 });
    const { retry, tries } = upload();
    for (const file of 'ab') store.report(busy, { file, retry });
    await pass();
    store.retry();

    store.pause(now().groups[0]);
    expect(states()).toEqual(['a retrying', 'b failed']);
    tries[0]?.fail(busy);
    await pass(60_000);
    expect(states()).toEqual(['a failed', 'b failed']);
    expect(retry).toHaveBeenCalledTimes(1);

    store.retry(now().groups[0]);
    expect(states()).toEqual(['a retrying', 'b queued']);
  });

  test('comes by itself only where the host wants it and a repeat does no harm', async () => {
    const { store } = setUp({ auto: true });
    const kind = { busy: upload(), mend: upload(), unsure: upload() };
    store.report(busy, { file: 'a', retry: kind.busy.retry });
    store.report(skewed, { file: 'b', retry: kind.mend.retry });
    store.report(new DOMException('timeout', 'TimeoutError'), {
      file: 'c',
      retry: kind.unsure.retry,
      context: { method: 'POST' },
    });
    await pass();

    expect(Object.values(kind).map(({ retry }) => retry.mock.calls.length)).toEqual([1, 0, 0]);
  });

  test('comes by itself for a file that had failed for a reason that has to be mended before', async () => {
    const { store, now } = setUp({ auto: true });
    store.report(skewed, { id: 'a', retry: () => 'done' });
    await pass();

    store.report(busy, { id: 'a', retry: () => 'done' });
    await pass();

    expect(now()).toMatchObject({ count: 0, recovered: 1 });
  });

  test('of 10,000 whose functions answer at once ends, and gives the page turns', async () => {
    const { store, now, seen } = setUp();
    for (let at = 0; at < 10_000; at += 1) store.report(busy, { file: `${at}`, retry: () => 'done' });
    await pass(2000);

    store.retry();
    expect(now().count).toBe(10_000);
    await pass(60_000);

    expect(now()).toMatchObject({ count: 0, recovered: 10_000 });
    expect(seen.length).toBeGreaterThan(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an upload that is tracked', () => {
  const details = { file: 'a.txt', bucket: 'photos', key: 'a.txt' };

  test('and goes well is no failure', async () => {
    const { store, now } = setUp();

    await expect(store.track(() => ({ CommonMsg: { Status: 200 } }), details)).resolves.toBe(true);
    await pass();

    expect(now()).toMatchObject({ count: 0, recovered: 0 });
  });

  test.each([
    ['throws', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'throws at once',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['resolves with a refusal of the OBS SDK', () => ({ CommonMsg: { Status: 403, Code: 'AccessDenied' } })],
    ['resolves with an answer that says no', () => new Response('', { status: 403 })],
  ])('and %s is a failure, with itself as retry', async (_how, answer) => {
    const { store, now, states } = setUp();
    const seen: number[] = [];
    const twice = ({ attempt }: UploadAttempt) => {
      seen.push(attempt);
      return attempt === 0 ? answer() : 'done';
    };

    await expect(store.track(twice, details)).resolves.toBe(false);
    await pass();
    expect(states()).toEqual(['a.txt failed']);

    store.retry(now().groups[0]);
    await pass();
    expect(seen).toEqual([0, 1]);
    expect(now()).toMatchObject({ count: 0, recovered: 1 });
  });

  test('and goes well has recovered, where it failed before', async () => {
    const { store, now } = setUp();
    await store.track(() => Promise.reject(busy), details);
    await pass();
    expect(now().count).toBe(1);

    await store.track(() => 'done', details);
    await pass();

    expect(now()).toMatchObject({ count: 0, recovered: 1 });
  });
});

describe('an upload that runs for the first time', () => {
  /** Ends when it is told to. */
  function started() {
    const { store, now } = setUp();
    let fail: (error: unknown) => void = () => {};
    let signal: AbortSignal | undefined;
    const run = (attempt: UploadAttempt) => {
      signal = attempt.signal;
      return new Promise((_, reject) => {
        fail = reject;
      });
    };
    const tracked = store.track(run, { id: 'a', file: 'a.txt' });
    return { store, now, tracked, fail: () => fail(busy), isStopped: () => signal?.aborted };
  }

  test.each([
    ['it is forgotten', (store: ReturnType<typeof setUp>['store']) => store.forget('a')],
    ['the store is destroyed', (store: ReturnType<typeof setUp>['store']) => store.destroy()],
  ])('is stopped when %s, and its failure is nobody’s then', async (_when, end) => {
    const { store, now, tracked, fail, isStopped } = started();

    end(store);
    expect(isStopped()).toBe(true);
    fail();

    await expect(tracked).resolves.toBe(false);
    await pass();
    expect(now().count).toBe(0);
  });

  test('goes on when another one is forgotten', async () => {
    const { store, now, tracked, fail, isStopped } = started();

    store.forget('b');
    expect(isStopped()).toBe(false);
    fail();

    await tracked;
    await pass();
    expect(now().count).toBe(1);
  });

  test('and whose details cannot be read is a failure all the same', async () => {
    const { store, now } = setUp();
    const details = {
      get file(): string {
        throw new Error('no details');
      },
    };

    await expect(store.track(() => Promise.reject(busy), details)).resolves.toBe(false);
    await pass();

    expect(now().count).toBe(1);
  });
});

describe('what is taken away', () => {
  test('and uploaded since cannot be brought back', async () => {
    const { store, now } = setUp();
    store.report(busy, { id: 'a' });
    await pass();
    store.dismiss('a');

    await store.track(() => 'done', { id: 'a' });
    store.undo();
    await pass();

    expect(now().count).toBe(0);
  });

  test('as a group, for good, cannot be brought back', async () => {
    const { store, now } = setUp();
    store.report(busy, { id: 'a' });
    await pass();
    const [group] = now().groups;

    store.dismiss(group);
    if (group) store.forget(group);
    store.undo();
    await pass();

    expect(now().count).toBe(0);
  });

  test.each(['forget', 'resolve'] as const)('by %s is nothing where nothing is named', async (way) => {
    const { store, now } = setUp();
    store.report(busy, { id: 'a' });
    await pass();

    store[way](undefined as never);
    await pass();

    expect(now()).toMatchObject({ count: 1, recovered: 0 });
  });

  test('for good leaves nothing to bring back, be it read, dismissed, or neither yet', async () => {
    const { store, now } = setUp();
    for (const id of ['read', 'dismissed']) store.report(busy, { id });
    await pass();
    store.dismiss('dismissed');
    store.report(busy, { id: 'unread' });

    for (const id of ['read', 'dismissed', 'unread']) store.forget(id);
    store.undo();
    await pass();

    expect(now()).toEqual({ groups: [], count: 0, dropped: 0, recovered: 0, dismissed: 0 });
  });

  test('can be brought back once, as it was', async () => {
    const { store, now, states } = setUp();
    const { retry } = upload();
    store.report(busy, { file: 'a', retry });
    store.report(skewed, { file: 'b', retry });
    await pass();

    store.dismiss(now().groups[0]);
    expect(states()).toEqual(['b failed']);
    expect(now().dismissed).toBe(1);

    store.undo();
    expect(states()).toEqual(['b failed', 'a failed']);
    expect(now()).toMatchObject({ dismissed: 0, count: 2 });
    expect(now().groups[1]?.retryable).toBe(1);
    store.undo();
    expect(now().count).toBe(2);
  });

  test('is gone for good once that is acknowledged', async () => {
    const { store, now } = setUp();
    store.report(busy, { file: 'a' });
    await pass();
    store.dismiss();

    store.acknowledge();
    store.undo();

    expect(now()).toEqual({ groups: [], count: 0, dropped: 0, recovered: 0, dismissed: 0 });
  });

  test('comes back to the group that has arisen meanwhile', async () => {
    const { store, now } = setUp();
    store.report(busy, { file: 'a' });
    await pass();
    store.dismiss();
    store.report(busy, { file: 'b' });
    await pass();

    store.undo();

    expect(now().groups.map(({ items }) => items.map(({ file }) => file))).toEqual([['b', 'a']]);
  });

  test('comes back as far as the limit has room beside what has failed meanwhile', async () => {
    const { store, now } = setUp({ limit: 3 });
    for (const id of 'ab') store.report(busy, { id });
    await pass();
    store.dismiss();
    for (const id of 'cd') store.report(busy, { id });
    await pass();

    store.undo();

    expect(now()).toMatchObject({ count: 3, dropped: 1 });
  });

  test('stays away where the same upload has failed anew meanwhile', async () => {
    const { store, now, causes } = setUp();
    store.report(busy, { id: 'a' });
    await pass();
    store.dismiss();
    store.report(skewed, { id: 'a' });
    await pass();

    store.undo();

    expect(causes()).toEqual([['clock-skew', 1]]);
    expect(now().count).toBe(1);
  });

  test('and has failed anew is not counted among what can be brought back', async () => {
    const { store, now } = setUp();
    for (const id of 'ab') store.report(busy, { id });
    await pass();
    store.dismiss();

    store.report(skewed, { id: 'a' });
    await pass();

    expect(now().dismissed).toBe(1);
  });

  test('and has failed anew cannot be brought back once a retry has uploaded it', async () => {
    const { store, now } = setUp();
    store.report(busy, { id: 'a' });
    await pass();
    store.dismiss();
    store.report(busy, { id: 'a', retry: () => 'done' });
    await pass();
    store.retry();
    await pass();

    store.undo();

    expect(now()).toMatchObject({ count: 0, recovered: 1 });
  });

  test('while it is retried is aborted, and makes room for the next', async () => {
    const { store, states, now } = setUp({ concurrency: 1 });
    const { retry, tries } = upload();
    for (const file of 'ab') store.report(busy, { file, retry });
    await pass();
    store.retry();

    store.dismiss(now().groups[0]?.items[0]);
    expect(tries[0]?.signal.aborted).toBe(true);
    expect(states()).toEqual(['b retrying']);

    tries[0]?.fail(new DOMException('stop', 'AbortError'));
    await pass();
    expect(states()).toEqual(['b retrying']);
  });

  test.each([
    ['retried', 'retry', { count: 0, recovered: 1, dismissed: 0 }],
    ['dismissed', 'dismiss', { count: 0, recovered: 0, dismissed: 1 }],
  ] as const)('can be %s in the moment it is reported', async (_name, way, after) => {
    const { store, now } = setUp();

    store[way](store.report(busy, { file: 'a', retry: () => 'done' }));
    await pass();

    expect(now()).toMatchObject(after);
  });

  test('because it was uploaded some other way counts once, though it was reported twice', async () => {
    const { store, now } = setUp();
    store.report(busy, { id: 'a' });
    await pass();

    store.report(busy, { id: 'a' });
    store.resolve('a');
    await pass();

    expect(now()).toMatchObject({ count: 0, recovered: 1 });
  });

  test('because it was uploaded some other way counts as recovered, even before it was read', async () => {
    const { store, now } = setUp();
    const first = store.report(busy, { file: 'a' });
    await pass();
    const second = store.report(busy, { file: 'b' });

    store.resolve(first);
    store.resolve(second);
    await pass();

    expect(now()).toMatchObject({ count: 0, recovered: 2 });
  });
});

describe('a store that is destroyed', () => {
  test('leaves no timer, aborts what runs and says nothing more', async () => {
    const { store, now, seen } = setUp({ concurrency: 1 });
    const { retry, tries } = upload();
    for (const file of 'abc') store.report({ ...busy, retryAfter: 5000 }, { file, retry });
    await pass();
    store.retry();
    await pass(5000);
    tries[0]?.fail(busy);
    await pass();
    store.report(busy, { file: 'd' });
    const before = seen.length;

    store.destroy();
    expect(vi.getTimerCount()).toBe(0);
    expect(tries.at(-1)?.signal.aborted).toBe(true);
    for (const { fail } of tries) fail(busy);
    await pass(60_000);

    expect(now()).toEqual({ groups: [], count: 0, dropped: 0, recovered: 0, dismissed: 0 });
    expect(seen.slice(before)).toEqual([0]);
  });

  test('can be used again, as in StrictMode', async () => {
    const { store, now } = setUp();
    store.destroy();

    store.report(busy, { file: 'a' });
    await pass();

    expect(now().count).toBe(1);
  });
});
