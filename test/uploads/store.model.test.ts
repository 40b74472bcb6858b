// @vitest-environment node
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { diagnose } from '../../src/core/index.js';
import { createUploadFailureStore } from '../../src/uploads/store.js';
import type { UploadAttempt } from '../../src/uploads/types.js';
import { caught } from '../fixtures/arbitraries.js';
import { refutationAsync } from '../fixtures/fuzz.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const kinds = {
  busy: { status: 503, code: 'SlowDown' },
  pause: { status: 503, code: 'SlowDown', retryAfter: 5000 },
  denied: { status: 403, code: 'AccessDenied' },
  skewed: { status: 403, code: 'RequestTimeTooSkewed' },
  taken: { status: 409, code: 'BucketAlreadyExists' },
  lost: new TypeError('Failed to fetch'),
} as const;
type Kind = keyof typeof kinds;

const causeOf = (kind: Kind) => diagnose(kinds[kind]).candidates[0]?.cause;

/** What a person would keep on paper: which files have failed, and of what last. */
class Paper {
  readonly failed = new Map<string, Kind>();
  dismissed: readonly [string, Kind][] = [];
  recovered = 0;
  readonly tries: { id: string; attempt: UploadAttempt; succeed: () => void; fail: (error: unknown) => void }[] = [];
}

const CONCURRENCY = 3;

function setUp() {
  const paper = new Paper();
  const store = createUploadFailureStore({ concurrency: CONCURRENCY, attempts: 3, random: () => 0.5 });
  const now = () => store.getSnapshot();
  const retryOf = (id: string) => (attempt: UploadAttempt) =>
    new Promise<void>((succeed, fail) => {
      paper.tries.push({ id, attempt, succeed, fail });
    });
  return { paper, store, now, retryOf };
}

type World = ReturnType<typeof setUp>;

type Step = { readonly name: string; readonly run: (world: World) => unknown };

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const act = (name: string, run: Step['run']): Step => ({ name, run });

const id = fc.integer({ min: 0, max: 8 }).map((at) => `file ${at}`);
const kind = fc.constantFrom(...(Object.keys(kinds) as Kind[]));

const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(id, kind, fc.boolean()).map(([file, of, can]) => report(file, of, can)) },
  { weight: 4, arbitrary: fc.nat(20).map((at) => end(at, undefined)) },
  { weight: 4, arbitrary: fc.tuple(fc.nat(20), kind).map(([at, of]) => end(at, of)) },
  { weight: 3, arbitrary: fc.nat(3).map((at) => act('retry', (world) => world.store.retry(world.now().groups[at]))) },
  { weight: 1, arbitrary: fc.constant(act('retry all', (world) => world.store.retry())) },
  { weight: 1, arbitrary: fc.nat(3).map((at) => act('pause', (world) => world.store.pause(world.now().groups[at]))) },
  { weight: 2, arbitrary: fc.nat(3).map(dismiss) },
  { weight: 1, arbitrary: id.map(resolve) },
  { weight: 2, arbitrary: fc.constant(undo()) },
  { weight: 1, arbitrary: fc.constant(acknowledge()) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000 }).map((ms) => act(`pass ${ms}`, () => pass(ms))) },
);

function report(file: string, of: Kind, canRetry: boolean): Step {
  return act(`report ${file} ${of}`, ({ store, paper, retryOf }) => {
    store.report(kinds[of], { id: file, file, ...(canRetry && { retry: retryOf(file) }) });
    paper.failed.set(file, of);
    // What has failed anew is not brought back as it was.
    paper.dismissed = paper.dismissed.filter(([dismissed]) => dismissed !== file);
  });
}

function end(at: number, of: Kind | undefined): Step {
  return act(`end ${at} ${of ?? 'well'}`, ({ paper }) => {
    const [over] = paper.tries.splice(at % Math.max(1, paper.tries.length), 1);
    if (!over) return;
    if (of === undefined) over.succeed();
    else over.fail(kinds[of]);
    // What was dismissed or resolved meanwhile is not heard any more.
    if (over.attempt.signal.aborted) return;
    if (of !== undefined) paper.failed.set(over.id, of);
    else if (paper.failed.delete(over.id)) paper.recovered += 1;
  });
}

function dismiss(at: number): Step {
  return act(`dismiss ${at}`, ({ store, paper, now }) => {
    const group = now().groups[at];
    if (!group) return;
    store.dismiss(group);
    paper.dismissed = group.items.flatMap((item) => [[item.id, paper.failed.get(item.id) ?? 'busy']]);
    for (const item of group.items) paper.failed.delete(item.id);
  });
}

function resolve(file: string): Step {
  return act(`resolve ${file}`, ({ store, paper }) => {
    store.resolve(file);
    // What is uploaded by now is not brought back as failed.
    paper.dismissed = paper.dismissed.filter(([dismissed]) => dismissed !== file);
    if (paper.failed.delete(file)) paper.recovered += 1;
  });
}

function undo(): Step {
  return act('undo', ({ store, paper }) => {
    store.undo();
    for (const [file, of] of paper.dismissed) if (!paper.failed.has(file)) paper.failed.set(file, of);
    paper.dismissed = [];
  });
}

function acknowledge(): Step {
  return act('acknowledge', ({ store, paper }) => {
    store.acknowledge();
    paper.dismissed = [];
    paper.recovered = 0;
  });
}

test('whatever happens in whatever order, the store says what is so', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
    const world = setUp();
    for (const { run } of steps) {
      await run(world);
      await pass(200);
      const { groups, count, dismissed, recovered } = world.now();
      const items = groups.flatMap((group) => group.items);

      expect(new Map(items.map((item) => [item.id, causeOfGroup(world, item.id)]))).toEqual(
        new Map([...world.paper.failed].map(([file, of]) => [file, causeOf(of)])),
      );
      expect(count).toBe(items.length);
      expect(groups.every((group) => group.items.length > 0)).toBe(true);
      expect({ dismissed, recovered }).toEqual({
        dismissed: world.paper.dismissed.length,
        recovered: world.paper.recovered,
      });

      const active = world.paper.tries.filter(({ attempt }) => !attempt.signal.aborted);
      expect(active.length).toBeLessThanOrEqual(CONCURRENCY);
      expect(items.filter(({ state }) => state === 'retrying').length).toBe(active.length);
      const wrong = groups.filter(({ progress, items: own }) => {
        const isBusy = own.some(({ state }) => state !== 'failed');
        return isBusy !== (progress !== undefined) || (progress && progress.done >= progress.total);
      });
      expect(wrong).toEqual([]);
    }
    world.store.destroy();
    expect(vi.getTimerCount()).toBe(0);
    expect(world.paper.tries.every(({ attempt }) => attempt.signal.aborted)).toBe(true);
  });

  expect(await refutationAsync(property, 300)).toBeUndefined();
});

const causeOfGroup = ({ now }: World, file: string) =>
  now().groups.find(({ items }) => items.some((item) => item.id === file))?.diagnosis.candidates[0]?.cause;

test('nothing that is reported or answered makes it throw', async () => {
  const property = fc.asyncProperty(caught, caught, caught, async (makeError, makeDetails, makeAnswer) => {
    const store = createUploadFailureStore({ attempts: 1 });
    const details = makeDetails() as never;
    store.report(makeError(), details);
    store.report(makeError(), { id: 'mine', retry: makeAnswer });
    await pass(200);
    expect(store.getSnapshot().count).toBeGreaterThan(0);

    store.retry('mine');
    for (const method of [store.resolve, store.retry, store.pause, store.dismiss]) method(details);
    await pass(2000);
    store.destroy();
  });

  expect(await refutationAsync(property, 300)).toBeUndefined();
});
