// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import type { UploadAttempt, UploadFailureDetails } from '../../src/uploads/types.js';
import { busy, denied, inFakeTime, pass, setUp, taken } from '../fixtures/uploadStore.js';

inFakeTime();

/** A retry whose every try is kept, to be ended by the test. */
function upload() {
  const tries: (UploadAttempt & { succeed: (value?: unknown) => void; fail: (error?: unknown) => void })[] = [];
  const retry = (attempt: UploadAttempt) =>
    new Promise((succeed, fail) => {
      tries.push({ ...attempt, succeed, fail });
    });
  return { retry, tries };
}

describe('the details of a failure', () => {
  async function told(details: unknown, error: unknown = busy) {
    const { store, first } = setUp();
    store.report(error, details as UploadFailureDetails);
    await pass();
    return first()?.items[0];
  }

  test('are no more than what is known', async () => {
    expect(await told({ file: 'a.txt' })).toStrictEqual({
      id: 'upload 1',
      file: 'a.txt',
      error: busy,
      context: {
        operation: 'upload',
        now: expect.any(Number) as number,
        file: 'a.txt',
        bucket: undefined,
        key: undefined,
      },
      state: 'failed',
      canRetry: false,
      attempts: 0,
      failedAt: expect.any(Number) as number,
    });
  });

  test.each([
    ['the size of a File', { file: { name: 'a', size: 7 } }, { size: 7 }],
    ['the size that the host names instead', { file: { name: 'a', size: 7 }, context: { size: 9 } }, { size: 9 }],
    ['no size that is no number', { file: { name: 'a', size: '7' } }, {}],
    [
      'what is known of the request',
      { context: { method: 'POST', signed: false, startedAt: 5 } },
      { method: 'POST', signed: false, startedAt: 5 },
    ],
    ['another operation', { context: { operation: 'copy' } }, { operation: 'copy' }],
    ['nothing that is empty', { context: { method: '' } }, {}],
    ['no object', { context: { method: {}, origin: null, online: [] } }, {}],
    ['nothing of what is no context', { context: 'POST' }, {}],
  ])('hold %s', async (_name, details, known) => {
    const { file: _file, bucket: _bucket, key: _key, ...context } = (await told(details))?.context ?? {};

    expect(context).toStrictEqual({ operation: 'upload', now: expect.any(Number) as number, ...known });
  });

  test('that are empty texts are none', async () => {
    const item = await told({ file: '', bucket: '', key: '' });

    expect(item?.file).toBe('');
    expect(item).not.toHaveProperty('bucket');
    expect(item).not.toHaveProperty('key');
  });

  test('name a file by its key where it has no name', async () => {
    expect((await told({ key: 'trip/a.txt' }))?.file).toBe('trip/a.txt');
    expect((await told({ file: 'a.txt', key: 'trip/a.txt' }))?.file).toBe('a.txt');
    expect((await told({}))?.file).toBe('');
  });

  test('are kept no longer than a key can be', async () => {
    const item = await told({ bucket: 'b'.repeat(1_000_000), key: 'k'.repeat(1_000_000) });

    expect(JSON.stringify(item).length).toBeLessThan(20_000);
  });

  test('say that an object of no named bucket is one, too', async () => {
    const { store, now } = setUp();

    for (const bucket of [undefined, undefined, 'photos']) store.report(busy, { key: 'a.txt', bucket });
    await pass();

    expect(now().count).toBe(2);
  });

  test('of a later report of the same upload replace the first, but for a retry that it lacks', async () => {
    const { store, now, first } = setUp();
    const called: string[] = [];
    const details = (file: string) => ({ id: 'u', file, retry: () => void called.push(file) });
    store.report(busy, details('a'));
    await pass();
    store.report(busy, { id: 'u', file: 'b' });
    await pass();
    expect(first()?.items).toMatchObject([{ file: 'b', canRetry: true }]);

    store.report(busy, details('c'));
    await pass();
    store.retry('u');
    await pass();

    expect(called).toEqual(['c']);
    expect(now().recovered).toBe(1);
  });

  test('count for each failure, though their errors are the same', async () => {
    const { store, causes } = setUp();

    store.report(403, { file: 'a' });
    store.report(403, { file: 'b', context: { signed: false } });
    await pass();

    expect(causes()).toHaveLength(2);
  });

  test.each([400, 413])('tell one that is too large from one that is not, for the same %i', async (status) => {
    const { store, causes } = setUp();

    store.report(status, { file: { name: 'a', size: 5 } });
    store.report(status, { file: { name: 'b', size: 6 * 1024 ** 3 } });
    await pass();

    expect(causes()).toContainEqual(['too-large', status === 413 ? 2 : 1]);
    expect(store.getSnapshot().groups.flatMap(({ diagnosis }) => diagnosis.candidates[0]?.evidence[0]?.id)).toContain(
      status === 413 ? 'status' : 'size',
    );
  });

  test('tell a bucket that is missing from an object that is', async () => {
    const { store, now } = setUp();
    const context = { operation: 'change-setting' } as const;

    store.report(404, { bucket: 'photos', key: 'a', context });
    store.report(404, { bucket: 'photos', context });
    store.report(404, { bucket: 'photos', key: 'b', context });
    await pass();

    expect(now().groups.map(({ items, diagnosis }) => [items.length, diagnosis.candidates[0]?.verdict])).toEqual([
      [2, 'possible'],
      [1, 'likely'],
    ]);
  });
});

describe('an error', () => {
  test('that is reported again and says something else is read again', async () => {
    const { store, causes } = setUp();
    const error = { ...busy };
    store.report(error);
    await pass();

    Object.assign(error, denied);
    store.report(error);
    await pass();

    expect(causes()).toEqual([
      ['throttled', 1],
      ['no-permission', 1],
    ]);
  });
});

describe('a group', () => {
  test('of which nothing is certain is one of what it may be', async () => {
    const { store, causes } = setUp();

    store.report(400, { file: 'a' });
    // The name is right, so that this cannot be its name.
    store.report(400, { file: 'b', bucket: 'photos' });
    store.report(400, { file: 'c' });
    await pass();

    expect(causes().map(([, count]) => count)).toEqual([2, 1]);
  });

  test('of codes that nobody can explain is one of each code', async () => {
    const { store, causes } = setUp();

    for (const code of ['Obs.0006', 'Obs.0007', 'Obs.0006']) store.report({ code }, { context: { tool: 'browser' } });
    await pass();

    expect(causes()).toEqual([
      ['unknown', 2],
      ['unknown', 1],
    ]);
  });

  test('claims no more than its least certain failure, whichever was first', async () => {
    const { store, first } = setUp();

    store.report(503, { file: 'less sure' });
    store.report({ status: 503, code: 'ServiceUnavailable' }, { file: 'sure' });
    await pass();

    expect(first()?.items).toHaveLength(2);
    expect(first()?.diagnosis.error.code).toBeUndefined();
  });

  test('says how many can be tried again now, and when the next is', async () => {
    const { store, first } = setUp({ concurrency: 1 });
    const { retry, tries } = upload();
    for (const file of ['a', 'b', 'c']) store.report(busy, { id: file, file, retry });
    store.report(busy, { file: 'd' });
    await pass();
    expect(first()).toMatchObject({ retryable: 3 });
    expect(first()).not.toHaveProperty('retryAt');

    store.retry('a');
    expect(first()?.retryable).toBe(2);
    tries[0]?.fail(busy);
    await pass();
    expect(first()).toMatchObject({ retryable: 2, retryAt: expect.any(Number) as number });

    // What runs, or would if there were room, comes before what waits.
    store.retry('b');
    expect(first()).not.toHaveProperty('retryAt');
    store.retry('c');
    expect(first()).toMatchObject({ retryable: 0, progress: { done: 0, total: 3 } });
    tries[1]?.succeed();
    await pass();
    expect(first()).not.toHaveProperty('retryAt');
    store.destroy();
  });

  test('counts what was reported, and what a retry brought to it', async () => {
    const { store, now } = setUp();
    const { retry, tries } = upload();
    store.report(denied, { file: 'a' });
    store.report(busy, { file: 'b', retry });
    await pass();

    store.retry();
    tries[0]?.fail(denied);
    await pass();

    expect(now().groups).toMatchObject([{ reported: 2, items: [{ file: 'a' }, { file: 'b' }] }]);
  });

  test('is asked for what holds of its upload, also when a retry fails', async () => {
    const { store, causes } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { file: 'a', bucket: 'photos', key: 'a', retry });
    await pass();

    store.retry();
    tries[0]?.fail(404);
    await pass();

    expect(causes()).toEqual([['no-bucket', 1]]);
  });
});

describe('a retry', () => {
  test('is not made for what no repeat can help, though somebody asks', async () => {
    const { store, states } = setUp();
    const { retry, tries } = upload();
    const id = store.report(taken, { file: 'a', retry });
    await pass();

    store.retry(id);
    await pass();

    expect(tries).toEqual([]);
    expect(states()).toEqual(['a failed']);
  });

  test('of all takes what can be repeated at once, too', async () => {
    const { store } = setUp();
    const { retry, tries } = upload();
    store.report({ status: 400, code: 'RequestTimeout' }, { file: 'a', retry });
    await pass();

    store.retry();

    expect(tries).toHaveLength(1);
    store.destroy();
  });

  test('that waits is made at once at a press, and is still one', async () => {
    const { store, states, first } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { file: 'a', retry });
    await pass();
    store.retry();
    tries[0]?.fail(busy);
    await pass();
    expect(states()).toEqual(['a waiting']);

    store.retry();

    expect(tries).toHaveLength(2);
    expect(first()?.progress).toEqual({ done: 0, total: 1 });
    store.destroy();
  });

  test('that waits is not made where the upload fails anew, and cannot be helped', async () => {
    const { store, states } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { id: 'u', file: 'a', retry });
    await pass();
    store.retry();
    tries[0]?.fail(busy);
    await pass();

    store.report(denied, { id: 'u', file: 'a' });
    await pass(60_000);

    expect(states()).toEqual(['a failed']);
    expect(tries).toHaveLength(1);
  });

  test('that waits, or runs, goes on where the upload is reported anew', async () => {
    const { store, states, first } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { id: 'u', file: 'a', retry });
    await pass();
    store.retry();
    store.report(denied, { id: 'u', file: 'a' });
    await pass();
    expect(states()).toEqual(['a retrying']);
    expect(first()?.progress).toEqual({ done: 0, total: 1 });

    tries[0]?.fail(busy);
    await pass();
    store.report(busy, { id: 'u', file: 'a' });
    await pass();
    expect(states()).toEqual(['a waiting']);
    await pass(60_000);

    expect(tries).toHaveLength(2);
    store.destroy();
  });

  test('that rejects with nothing has failed all the same', async () => {
    const { store, now } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { retry });
    await pass();
    store.retry();

    tries[0]?.fail(undefined);
    await pass();

    expect(now()).toMatchObject({ count: 1, recovered: 0 });
  });

  test.each([
    { readyState: 4, status: 0 },
    { status: 300, headers: {} },
    { status: 404, headers: {} },
  ])('that resolves with an answer that is none of success has failed: %j', async (value) => {
    const { store, now } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { retry });
    await pass();
    store.retry();

    tries[0]?.succeed(value);
    await pass();

    expect(now()).toMatchObject({ count: 1, recovered: 0 });
  });

  test.each([null, undefined, 'done', 7, {}, { status: 299, headers: {} }])(
    'that resolves with anything else went well: %j',
    async (value) => {
      const { store, now } = setUp();
      const { retry, tries } = upload();
      store.report(busy, { retry });
      await pass();
      store.retry();

      tries[0]?.succeed(value);
      await pass();

      expect(now()).toMatchObject({ count: 0, recovered: 1 });
    },
  );

  test.each([0, 1])('tells the first and the last of its progress: %i', async (fraction) => {
    const { store, first } = setUp();
    const { retry, tries } = upload();
    store.report(busy, { retry });
    await pass();
    store.retry();

    tries[0]?.onProgress(fraction);
    await pass();

    expect(first()?.items[0]?.progress).toBe(fraction);
    store.destroy();
  });

  test('that ends in the moment in which its failure is closed has no say any more', async () => {
    const { store, now } = setUp();
    const { retry, tries } = upload();
    const id = store.report(busy, { file: 'a', retry });
    await pass();
    store.retry();

    tries[0]?.succeed();
    await Promise.resolve();
    await Promise.resolve();
    store.dismiss(id);
    await pass();

    expect(now()).toMatchObject({ count: 0, recovered: 0, dismissed: 1 });
  });

  test('of one is no matter to another that is taken away', async () => {
    const { store, first } = setUp();
    const { retry } = upload();
    store.report(busy, { id: 'a', file: 'a', retry });
    store.report(busy, { id: 'b', file: 'b', retry });
    await pass();
    store.retry('a');

    store.dismiss('b');

    expect(first()?.progress).toEqual({ done: 0, total: 1 });
    store.destroy();
  });
});

describe('what changes nothing', () => {
  const idle = ({ store }: ReturnType<typeof setUp>) => {
    store.retry();
    store.retry('nobody');
    store.pause();
    store.undo();
    store.acknowledge();
    store.dismiss('nobody');
    store.forget('nobody');
    store.resolve('nobody');
  };

  test('tells nobody, before the first failure', async () => {
    const used = setUp();
    const heard = vi.fn<() => void>();
    used.store.subscribe(heard);

    idle(used);
    used.store.destroy();
    idle(used);
    await pass();

    expect(heard).not.toHaveBeenCalled();
  });

  test('tells nobody, while a retry waits', async () => {
    const used = setUp();
    const { retry, tries } = upload();
    used.store.report(busy, { retry });
    await pass();
    used.store.retry();
    tries[0]?.fail(busy);
    await pass();
    const heard = vi.fn<() => void>();
    used.store.subscribe(heard);

    for (const act of ['undo', 'acknowledge'] as const) used.store[act]();
    await pass(100);

    expect(heard).not.toHaveBeenCalled();
    used.store.destroy();
  });

  test('keeps what was closed for whoever wants it back', async () => {
    const { store, now } = setUp();
    const id = store.report(busy);
    await pass();
    store.dismiss(id);

    store.dismiss('nobody');
    store.undo();

    expect(now().count).toBe(1);
  });

  test.each<[string, unknown]>([
    [
      'an id that throws',
      {
        get id(): string {
          throw new Error('no');
        },
      },
    ],
    ['nothing', null],
    ['an id of nobody', { id: {} }],
  ])('is to name %s', async (_name, target) => {
    const { store, now } = setUp();
    store.report(busy);
    await pass();

    for (const act of ['retry', 'pause', 'dismiss', 'forget', 'resolve'] as const) store[act](target as never);
    await pass();

    expect(now()).toMatchObject({ count: 1, recovered: 0, dismissed: 0 });
  });
});

describe('time', () => {
  test('is not asked for by the first failure, which is there at once', async () => {
    const { store, now } = setUp();

    store.report(busy);
    for (let at = 0; at < 5; at += 1) await Promise.resolve();

    expect(now().count).toBe(1);
  });

  test('may be the host’s; where it stands still, the page gets its turns', async () => {
    const due: (() => void)[] = [];
    const clock = {
      now: () => 0,
      setTimeout: (run: () => void) => due.push(run),
      clearTimeout: () => {},
    };
    const { store, now } = setUp({ clock });

    for (let at = 0; at < 2500; at += 1) store.report(busy);
    for (let at = 0; at < 5; at += 1) await Promise.resolve();
    expect(now().count).toBe(0);
    expect(due).toHaveLength(1);
    for (const run of due) run();

    expect(now().count).toBe(2500);
    expect(due).toHaveLength(2);
    expect(store.now()).toBe(0);
  });
});

describe('options that are none', () => {
  test.each([
    { limit: 0, concurrency: 0, attempts: 0, baseDelay: -1, maxDelay: -1 },
    { limit: '1', concurrency: '1', attempts: '1', baseDelay: '9', maxDelay: '9' },
    { limit: Number.NaN, concurrency: Number.NaN, attempts: Number.NaN, baseDelay: Number.NaN, maxDelay: Number.NaN },
    { clock: { now: () => 0 }, random: 1, auto: 'yes' },
    { clock: null, random: null, auto: 1 },
  ])('are the usual ones: %j', async (options) => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { store, now } = setUp(options as never);
    const { retry, tries } = upload();
    for (const file of ['a', 'b', 'c', 'd']) store.report(busy, { id: file, file, retry });
    await pass();
    expect(now().count).toBe(4);
    expect(tries).toHaveLength(0);

    store.retry();
    expect(tries).toHaveLength(3);
    tries[0]?.fail(busy);
    tries[1]?.succeed();
    tries[2]?.succeed();
    await pass();
    tries[3]?.succeed();
    await pass(750);
    expect(tries).toHaveLength(4);
    await pass(250);
    expect(tries).toHaveLength(5);
    for (const wait of [2000, 4000]) {
      tries.at(-1)?.fail(busy);
      await pass(wait);
    }
    expect(tries).toHaveLength(7);
    tries.at(-1)?.fail(busy);
    await pass(60_000);
    expect(tries).toHaveLength(7);
  });

  test('but no wait at all may be wanted', async () => {
    const { store } = setUp({ baseDelay: 0 });
    const { retry, tries } = upload();
    store.report(busy, { retry });
    await pass();
    store.retry();

    tries[0]?.fail(busy);
    await pass(150);

    expect(tries).toHaveLength(2);
    store.destroy();
  });
});

describe('an upload that is tracked', () => {
  test('and forgotten, and fails some other way, is not recovered when the first goes well after all', async () => {
    const { store, now } = setUp();
    const { retry, tries } = upload();
    const first = store.track(retry, { id: 'u' });
    store.forget('u');
    store.report(busy, { id: 'u' });
    await pass();

    tries[0]?.succeed();
    await first;
    await pass();

    expect(now()).toMatchObject({ count: 1, recovered: 0 });
  });

  test('can be tried again, though its details cannot be read', async () => {
    const { store, first } = setUp();
    const details = {
      get file(): string {
        throw new Error('no details');
      },
    };

    await store.track(() => Promise.reject(busy), details);
    await pass();

    expect(first()?.items[0]?.canRetry).toBe(true);
  });
});

test('what is resolved before it was read has recovered', async () => {
  const { store, now } = setUp();

  store.resolve(store.report(busy));
  await pass();

  expect(now()).toMatchObject({ count: 0, recovered: 1 });
});

test('a listener that throws stops nothing, where nobody can be told', async () => {
  vi.stubGlobal('reportError', undefined);
  const { store, now } = setUp();
  store.subscribe(() => {
    throw new Error('mine');
  });

  store.report(busy);
  await pass();

  expect(now().count).toBe(1);
});

test('nothing of what was before is left in a store that is used again', async () => {
  const { store, now } = setUp({ limit: 2 });
  const { retry, tries } = upload();
  for (const file of ['a', 'b', 'c']) store.report(busy, { file, retry });
  await pass();
  store.dismiss(now().groups[0]);
  store.report(busy, { file: 'd' });
  store.destroy();
  await pass();

  store.report(denied, { file: 'e' });
  await pass();
  store.undo();
  store.retry();

  expect(now()).toMatchObject({
    count: 1,
    dropped: 0,
    recovered: 0,
    dismissed: 0,
    groups: [{ items: [{ file: 'e' }] }],
  });
  expect(tries).toEqual([]);
});
