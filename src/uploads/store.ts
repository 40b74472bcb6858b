import { contained, countOr } from '../components/given.js';
import { type Diagnosis, type DiagnosisContext, limits, type ObsError, type RetryAdvice } from '../core/index.js';
import {
  createReader,
  detailsWith,
  type Facts,
  get,
  groupKey,
  idIn,
  isLessSure,
  readDetails,
  shownName,
  tellsOfFailure,
} from './grouping.js';
import type {
  UploadClock,
  UploadFailure,
  UploadFailureDetails,
  UploadFailureGroup,
  UploadFailureSnapshot,
  UploadFailureState,
  UploadFailureStore,
  UploadFailureStoreOptions,
  UploadRetry,
  UploadTarget,
} from './types.js';

/** Milliseconds of work at a stretch: longer ones are felt. */
const PORTION = 10;
/** Milliseconds between two snapshots, so that a storm of failures does not become one of renders. */
const GAP = 100;

/** Which dismissal a snapshot's `dismissed` is about: two in a row may be of as many failures. */
export const dismissals = new WeakMap<UploadFailureSnapshot, object>();

/** Of a store in which nothing has failed. */
export const EMPTY: UploadFailureSnapshot = { groups: [], count: 0, dropped: 0, recovered: 0, dismissed: 0 };

const NO_RUN = { done: 0, total: 0 };

interface Entry {
  readonly id: string;
  facts: Omit<Facts, 'retry'>;
  retry: UploadRetry | undefined;
  file: string;
  error: ObsError;
  failedAt: number;
  group: Group;
  advice: RetryAdvice;
  isSafe: boolean;
  isUnsure: boolean;
  state: UploadFailureState;
  attempts: number;
  /** Tries left of the press that runs; 0 when none does. */
  left: number;
  dueAt: number;
  progress: number | undefined;
  /** Of the try that runs. */
  stop: (() => void) | undefined;
  view: UploadFailure | undefined;
}

interface Group {
  readonly id: string;
  readonly key: string;
  readonly entries: Set<Entry>;
  diagnosis: Diagnosis;
  reported: number;
  /** What `Retry-After` asked for, of all that this group would send. */
  notBefore: number;
  /** Of the presses that run; 0 of 0 where none does. */
  run: { readonly done: number; readonly total: number };
  view: UploadFailureGroup | undefined;
}

const platform: UploadClock = {
  now: () => performance.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/**
 * A store of failed uploads, without React: `UploadToaster` and `UploadFailureList` show it, anything else may. It keeps
 * texts and numbers, and the retry functions it was given until their file is uploaded or dismissed.
 */
export function createUploadFailureStore(options: UploadFailureStoreOptions = {}): UploadFailureStore {
  // Each read once: hosts without types pass anything.
  const of = (name: keyof UploadFailureStoreOptions) => get(options, name);
  const limit = atLeastOne(of('limit'), 10_000);
  const concurrency = atLeastOne(of('concurrency'), 3);
  const attempts = atLeastOne(of('attempts'), 4);
  const baseDelay = positive(of('baseDelay'), 1000);
  const maxDelay = positive(of('maxDelay'), 30_000);
  const auto = of('auto') === true;
  const given = of('random');
  const random = typeof given === 'function' ? (given as () => number) : Math.random;
  const clock = clockOr(of('clock'));

  const entries = new Map<string, Entry>();
  const groups = new Map<string, Group>();
  const planned = new Set<Entry>();
  const listeners = new Set<() => void>();
  const reader = createReader();
  // What is still to be read: reports, and how tries have ended.
  const reports = new Map<string, { readonly details: unknown; readonly error: unknown }>();
  const ends = new Set<() => void>();
  /** First tries of `track` that run. */
  const tracked = new Set<{ readonly id: string | undefined; readonly controller: AbortController }>();
  let dismissed = new Map<string, Entry>();
  let recovered = 0;
  let dropped = 0;
  let running = 0;
  let named = 0;
  let snapshot = EMPTY;
  let isDirty = false;
  let publishedAt = Number.NEGATIVE_INFINITY;
  let isAwake = false;
  let turn: unknown;
  let edition: unknown;
  let alarm: unknown;
  /** Another one after `destroy()`: what was set going before has no say any more. */
  let life = {};

  // Work: read what came in, in portions; then start what is due; then publish.

  function wake(): void {
    if (isAwake) return;
    isAwake = true;
    // The first of a burst is seen at once: by then all of the same moment are in.
    if (clock.now() - publishedAt >= GAP) {
      const mine = life;
      queueMicrotask(() => {
        if (mine === life) run();
      });
    } else turn = clock.setTimeout(run, 0);
  }

  function run(): void {
    isAwake = false;
    const until = clock.now() + PORTION;
    // A clock that stands still ends a portion too.
    for (let count = 0; count < 1000 && clock.now() < until && readNext(); count += 1);
    if (reports.size + ends.size > 0) {
      isAwake = true;
      turn = clock.setTimeout(run, 0);
      return;
    }
    reader.forget();
    start();
    if (!isDirty) return;
    const rest = publishedAt + GAP - clock.now();
    if (rest <= 0) publish();
    else edition ??= clock.setTimeout(publish, rest);
  }

  function readNext(): boolean {
    for (const end of ends) {
      ends.delete(end);
      end();
      return true;
    }
    for (const id of reports.keys()) return read(id);
    return false;
  }

  /** Reads one report, if it is still to be read. */
  function read(id: string): boolean {
    const unread = reports.get(id);
    if (!unread) return false;
    reports.delete(id);
    takeIn(id, readDetails(unread.details), unread.error);
    return true;
  }

  function publish(): void {
    clock.clearTimeout(edition);
    edition = undefined;
    isDirty = false;
    publishedAt = clock.now();
    snapshot = {
      groups: [...groups.values()].map(viewOf),
      count: entries.size,
      dropped,
      recovered,
      dismissed: dismissed.size,
    };
    dismissals.set(snapshot, dismissed);
    for (const listener of listeners) contained(listener);
  }

  /** After something that a person did: seen at once. */
  function publishNow(): void {
    start();
    if (isDirty) publish();
  }

  function change(entry: Entry, changes: Partial<Entry> = {}): void {
    Object.assign(entry, changes);
    entry.view = undefined;
    entry.group.view = undefined;
    isDirty = true;
  }

  // Failures come and go.

  function report(error: unknown, details?: UploadFailureDetails): string {
    named += 1;
    const id = idIn(details) ?? `upload ${named}`;
    reports.set(id, { details, error });
    for (const oldest of reports.keys()) {
      if (reports.size <= limit) break;
      reports.delete(oldest);
      dropped += 1;
    }
    wake();
    return id;
  }

  function takeIn(id: string, facts: Facts, error: unknown): void {
    const said = reader.read(error);
    const diagnosis = reader.diagnose(said, facts);
    const group = groupOf(diagnosis);
    group.reported += 1;
    const known = entries.get(id);
    const { retry, ...rest } = facts;
    if (known) {
      change(known, { facts: rest, retry: retry ?? known.retry, file: shownName(facts) });
      fail(known, said, diagnosis, group);
      // One that runs tells how it ended.
      if (known.state !== 'retrying' && !isAdvised(known)) finish(known);
      planByItself(known);
    } else {
      // It has failed anew, or is uploaded by the next try: the old failure is not to come back beside that.
      dismissed.delete(id);
      const entry: Entry = {
        id,
        facts: rest,
        retry,
        file: shownName(facts),
        group,
        state: 'failed',
        attempts: 0,
        left: 0,
        dueAt: 0,
        progress: undefined,
        stop: undefined,
        view: undefined,
        ...about(said, diagnosis),
      };
      put(entry, group);
      heed(group, diagnosis);
      planByItself(entry);
      // Now, in its portion, and not with all others when they are published.
      entry.view = itemOf(entry);
    }
    for (const oldest of entries.values()) {
      if (entries.size <= limit) break;
      remove(oldest);
      dropped += 1;
    }
  }

  const about = (error: ObsError, { retry, outcome }: Diagnosis) => ({
    error,
    advice: retry.advice,
    isSafe: retry.safe,
    isUnsure: outcome === 'unknown',
    failedAt: Date.now(),
  });

  function groupOf(diagnosis: Diagnosis): Group {
    const key = groupKey(diagnosis);
    const known = groups.get(key);
    if (!known) {
      named += 1;
      const group: Group = {
        id: `group ${named}`,
        key,
        entries: new Set(),
        diagnosis,
        reported: 0,
        notBefore: 0,
        run: NO_RUN,
        view: undefined,
      };
      groups.set(key, group);
      return group;
    }
    if (isLessSure(diagnosis, known.diagnosis)) known.diagnosis = diagnosis;
    return known;
  }

  function heed(group: Group, { retry }: Diagnosis): void {
    if (retry.afterMs !== undefined) group.notBefore = Math.max(group.notBefore, clock.now() + retry.afterMs);
  }

  function put(entry: Entry, group: Group): void {
    groups.set(group.key, group);
    group.entries.add(entry);
    entry.group = group;
    entries.set(entry.id, entry);
    change(entry);
  }

  /** Out of its group, which goes with its last one. */
  function leave(entry: Entry): void {
    const { group } = entry;
    change(entry);
    group.entries.delete(entry);
    if (group.entries.size === 0 && groups.get(group.key) === group) groups.delete(group.key);
  }

  function remove(entry: Entry): void {
    entry.stop?.();
    finish(entry);
    leave(entry);
    entries.delete(entry.id);
  }

  /** A failure of a file that is here already: it may be of another group now, and takes its retry along. */
  function fail(entry: Entry, error: ObsError, diagnosis: Diagnosis, group: Group): void {
    heed(group, diagnosis);
    if (group !== entry.group) {
      if (entry.left > 0) {
        over(entry.group);
        begun(group);
      }
      leave(entry);
      put(entry, group);
    }
    change(entry, about(error, diagnosis));
  }

  // Retries.

  const canRetry = ({ retry, advice }: Entry) => retry !== undefined && advice !== 'never';
  const isAdvised = (entry: Entry) => canRetry(entry) && (entry.advice === 'retry' || entry.advice === 'backoff');
  const isIdle = ({ state }: Entry) => state === 'failed' || state === 'waiting';

  /** From a press on. */
  function plan(entry: Entry): void {
    if (!canRetry(entry) || !isIdle(entry)) return;
    if (entry.left === 0) begun(entry.group);
    queue(entry, attempts, 0);
  }

  /** Once for each file: a host that reports each try of its own would be answered for ever. */
  function planByItself(entry: Entry): void {
    if (auto && entry.attempts === 0 && entry.isSafe && isAdvised(entry)) plan(entry);
  }

  function begun(group: Group): void {
    group.run = { ...group.run, total: group.run.total + 1 };
  }

  function over(group: Group): void {
    const { done, total } = group.run;
    group.run = done + 1 < total ? { done: done + 1, total } : NO_RUN;
  }

  function queue(entry: Entry, left: number, delay: number): void {
    planned.add(entry);
    change(entry, { left, dueAt: clock.now() + delay, state: delay > 0 ? 'waiting' : 'queued', progress: undefined });
  }

  /** The press that runs has no more to do for this file. */
  function finish(entry: Entry): void {
    planned.delete(entry);
    if (entry.left === 0) return;
    over(entry.group);
    change(entry, { left: 0, state: 'failed', progress: undefined });
  }

  function start(): void {
    clock.clearTimeout(alarm);
    const mine = life;
    const now = clock.now();
    let soonest = Number.POSITIVE_INFINITY;
    for (const entry of planned) {
      if (running >= concurrency) return;
      const due = Math.max(entry.dueAt, entry.group.notBefore);
      if (due <= now) {
        planned.delete(entry);
        attempt(entry);
      } else {
        soonest = Math.min(soonest, due);
        if (entry.state !== 'waiting' || entry.dueAt !== due) change(entry, { state: 'waiting', dueAt: due });
      }
    }
    if (mine === life && soonest < Number.POSITIVE_INFINITY)
      alarm = clock.setTimeout(() => wake(), Math.ceil(soonest - now));
  }

  function attempt(entry: Entry): void {
    const controller = new AbortController();
    let isOpen = true;
    const close = () => {
      if (!isOpen) return false;
      isOpen = false;
      running -= 1;
      entry.stop = undefined;
      return true;
    };
    const end = (hasFailed: boolean, value: unknown) => {
      // Read in its turn: ten thousand may end at once.
      ends.add(() => {
        if (close()) ended(entry, hasFailed || tellsOfFailure(value), value);
      });
      wake();
    };
    running += 1;
    change(entry, {
      state: 'retrying',
      attempts: entry.attempts + 1,
      stop: () => {
        close();
        contained(() => controller.abort());
      },
    });
    try {
      const result = entry.retry?.({
        signal: controller.signal,
        attempt: entry.attempts,
        onProgress: (fraction) => {
          if (!isOpen || !(fraction >= 0 && fraction <= 1)) return;
          change(entry, { progress: fraction });
          wake();
        },
      });
      Promise.resolve(result).then(
        (value) => end(false, value),
        (error: unknown) => end(true, error),
      );
    } catch (error) {
      end(true, error);
    }
  }

  function ended(entry: Entry, hasFailed: boolean, value: unknown): void {
    if (!hasFailed) {
      recovered += 1;
      remove(entry);
      return;
    }
    const { left } = entry;
    const error = reader.read(value);
    const diagnosis = reader.diagnose(error, { ...entry.facts, retry: entry.retry });
    const group = groupOf(diagnosis);
    // Of that cause it is news.
    if (group !== entry.group) group.reported += 1;
    fail(entry, error, diagnosis, group);
    if (left <= 1 || !isAdvised(entry)) return finish(entry);
    const most = Math.min(maxDelay, baseDelay * 2 ** (attempts - left));
    queue(entry, left - 1, Math.max(1, random() * most));
  }

  // What a person, or the host, asks for.

  function within(target: UploadTarget | undefined): readonly Entry[] {
    if (target === undefined) return [...entries.values()];
    const id = idOf(target);
    // Whoever has just reported it may speak of it already.
    read(id);
    const entry = entries.get(id);
    if (entry) return [entry];
    for (const group of groups.values()) if (group.id === id) return [...group.entries];
    return [];
  }

  /** What was dismissed stays away for good. */
  function release(id: string): void {
    const before = dismissed.size;
    dismissed.delete(id);
    for (const entry of dismissed.values()) if (entry.group.id === id) dismissed.delete(entry.id);
    isDirty ||= dismissed.size < before;
  }

  function resolve(target: UploadTarget | undefined): void {
    if (target === undefined) return;
    const id = idOf(target);
    const gone = within(target);
    for (const entry of gone) remove(entry);
    release(id);
    recovered += gone.length;
    if (isDirty) wake();
  }

  async function track(upload: UploadRetry, details?: Omit<UploadFailureDetails, 'retry'>): Promise<boolean> {
    const first = { id: idIn(details), controller: new AbortController() };
    tracked.add(first);
    const failed = (error: unknown) => {
      // Forgotten meanwhile, or the store is destroyed: nobody asks any more.
      if (tracked.delete(first)) report(error, detailsWith(details, { retry: upload }));
      return false;
    };
    try {
      const value = await upload({ signal: first.controller.signal, attempt: 0, onProgress: () => {} });
      if (tellsOfFailure(value)) return failed(value);
    } catch (error) {
      return failed(error);
    }
    if (tracked.delete(first)) resolve(first.id);
    return true;
  }

  /** Stops first tries: of one file, or all. */
  function stopTracked(id?: string): void {
    for (const first of tracked) {
      if (id !== undefined && first.id !== id) continue;
      tracked.delete(first);
      contained(() => first.controller.abort());
    }
  }

  return {
    report,
    track,
    resolve,
    retry: (target) => {
      for (const entry of within(target)) if (target !== undefined || isAdvised(entry)) plan(entry);
      publishNow();
    },
    pause: (target) => {
      for (const entry of within(target)) {
        // One that runs is not tried again.
        if (entry.state === 'retrying') entry.left = Math.min(entry.left, 1);
        else finish(entry);
      }
      publishNow();
    },
    dismiss: (target) => {
      const gone = within(target);
      if (gone.length === 0) return;
      for (const entry of gone) remove(entry);
      dismissed = new Map(gone.map((entry) => [entry.id, entry]));
      publishNow();
    },
    forget: (target: UploadTarget | undefined) => {
      if (target === undefined) return;
      const id = idOf(target);
      for (const entry of within(target)) remove(entry);
      release(id);
      stopTracked(id);
      publishNow();
    },
    undo: () => {
      for (const entry of dismissed.values()) {
        isDirty = true;
        // Others have come meanwhile: of what is older, there is room for no more.
        if (entries.size >= limit) dropped += 1;
        else put(entry, groups.get(entry.group.key) ?? entry.group);
      }
      dismissed.clear();
      publishNow();
    },
    acknowledge: () => {
      isDirty ||= recovered > 0 || dismissed.size > 0;
      recovered = 0;
      dismissed.clear();
      publishNow();
    },
    subscribe: (listener) => {
      // Of its own, so that a listener given twice is ended once.
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    getSnapshot: () => snapshot,
    now: clock.now,
    destroy: () => {
      life = {};
      for (const timer of [turn, edition, alarm]) clock.clearTimeout(timer);
      edition = undefined;
      isAwake = false;
      for (const entry of entries.values()) entry.stop?.();
      stopTracked();
      for (const kept of [entries, groups, planned, reports, ends]) kept.clear();
      reader.forget();
      dismissed.clear();
      recovered = 0;
      dropped = 0;
      if (snapshot !== EMPTY) {
        snapshot = EMPTY;
        for (const listener of listeners) contained(listener);
      }
      isDirty = false;
    },
  };
}

function viewOf(group: Group): UploadFailureGroup {
  if (group.view) return group.view;
  const items: UploadFailure[] = [];
  let retryable = 0;
  let isUnsure = false;
  let isRunning = false;
  let retryAt = Number.POSITIVE_INFINITY;
  for (const entry of group.entries) {
    const item = (entry.view ??= itemOf(entry));
    items.push(item);
    if (item.canRetry && item.state === 'failed') retryable += 1;
    if (entry.isUnsure) isUnsure = true;
    if (entry.state === 'retrying' || entry.state === 'queued') isRunning = true;
    if (entry.state === 'waiting') retryAt = Math.min(retryAt, entry.dueAt);
  }
  group.view = {
    id: group.id,
    diagnosis: group.diagnosis,
    items,
    reported: group.reported,
    isUnsure,
    retryable,
    ...(group.run.total > 0 && { progress: group.run }),
    ...(!isRunning && retryAt < Number.POSITIVE_INFINITY && { retryAt }),
  };
  return group.view;
}

function itemOf({ id, file, facts, error, state, attempts, progress, failedAt, retry, advice }: Entry): UploadFailure {
  const { bucket, key } = facts;
  const context: DiagnosisContext = { ...facts.context, file, bucket, key };
  return {
    id,
    file,
    ...(bucket !== undefined && { bucket }),
    ...(key !== undefined && { key }),
    error,
    context,
    state,
    canRetry: retry !== undefined && advice !== 'never',
    attempts,
    ...(progress !== undefined && { progress }),
    failedAt,
  };
}

function idOf(target: UploadTarget): string {
  try {
    return typeof target === 'string' ? target : String(target.id);
  } catch {
    return '';
  }
}

const clockOr = (clock: unknown): UploadClock =>
  ['now', 'setTimeout', 'clearTimeout'].every((name) => typeof get(clock, name) === 'function')
    ? (clock as UploadClock)
    : platform;

const atLeastOne = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 1 ? Math.floor(value) : otherwise;

const positive = (value: unknown, otherwise: number): number => Math.min(countOr(value, otherwise), limits.retryAfter);
