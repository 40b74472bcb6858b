'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Diagnosis, type DiagnosisContext, limits, plainContext } from '../core/index.js';
import { useAnnounce, useIsLate } from './useAnnounce.js';
import { useDiagnosis } from './useDiagnosis.js';
import { useMessages } from './useMessages.js';
import { waitWords } from './numbers.js';
import { fill } from './words.js';

/**
 * `idle`: can be retried. `waiting`: the answer asked for a pause (`Retry-After`) that is not over. `pending`: the
 * retry runs. `failed`: it threw, was rejected, or ended in an error for the same file; can be retried.
 */
export type RetryState = 'idle' | 'waiting' | 'pending' | 'failed';

/** What `useRetry` is told beside the error. */
export interface RetryOptions {
  /** Makes the call again. A promise keeps the state `pending` until it settles. What it throws is a retry that failed. */
  onRetry: () => unknown;
  /** What the host knows about the request; sharpens the diagnosis. */
  context?: DiagnosisContext | undefined;
  /**
   * Retries by itself when the wait that an answer asked for is over; never without such a wait, where a repeat may do
   * harm (`diagnosis.retry.safe`), or where something has to be mended first. @default false
   */
  auto?: boolean | undefined;
  /**
   * Whether screen readers are told of the start and the end of a wait, of a retry that runs for more than half a second, and
   * of one that failed. @default true
   */
  announce?: boolean | undefined;
}

/** What a retry button shows and does. */
export interface Retry {
  readonly state: RetryState;
  /** Milliseconds until the wait is over, by a monotonic clock, told once a second. 0 where there is no wait. */
  readonly remainingMs: number;
  /** Retries. Does nothing while `waiting` or `pending`. */
  readonly retry: () => void;
  /** Ends a wait: nothing comes by itself any more, and the user may retry at once. */
  readonly cancel: () => void;
}

/** Milliseconds after which a retry is told to run: one that is over sooner is told by its end alone. */
const SLOW = 500;

/** One failure, and how far its retry has come. */
interface Status {
  /** Counts the failures. */
  readonly round: number;
  /** The value that was passed, what it says, and whose failure it is. */
  readonly error: unknown;
  readonly key: string;
  readonly about: string;
  readonly state: RetryState;
  readonly remainingMs: number;
  /** A retry has ended, and the host has not passed another error since. */
  readonly isTried: boolean;
  /** A retry that failed and is still to be told: one object for each. */
  readonly untold?: object | undefined;
}

/**
 * A retry button without the button: pending while a promise is, guarded against a second press, counting down where
 * the answer asked for a pause. A failure is a new one when it says something else, or, after a retry whose promise has
 * settled, when it is another value. No timer outlives the component.
 *
 * @param error anything that was caught
 */
export function useRetry(error: unknown, { context: host, ...options }: RetryOptions): Retry {
  const context = useMemo(() => plainContext(host), [host]);
  return useRetryOf({ error, context, given: useDiagnosis(error, context) }, options);
}

/** An error that is diagnosed already. */
export interface Given {
  readonly error: unknown;
  readonly context: DiagnosisContext | undefined;
  readonly given: Diagnosis;
}

/** The same, where there is a diagnosis: a second one takes as long as the first. */
export function useRetryOf(
  { error, context, given: { error: said, retry: advised } }: Given,
  { onRetry, auto = false, announce: isAloud = true }: Omit<RetryOptions, 'context'>,
): Retry {
  const { ui, locale } = useMessages();
  const say = useAnnounce();
  const isLate = useIsLate();

  const wait = advised.advice === 'never' ? 0 : clamp(advised.afterMs);
  const isAuto = auto && advised.safe && (advised.advice === 'retry' || advised.advice === 'backoff');
  const failure = {
    error,
    key: JSON.stringify(said),
    about: [context?.operation, context?.file, said.bucket, said.key].join(' '),
  };
  const [kept, setStatus] = useState(() => begin(failure, wait));
  const isCurrent = kept.key === failure.key && !(kept.isTried && !Object.is(kept.error, error));
  const status = isCurrent ? kept : begin(failure, wait, kept);
  if (!isCurrent) setStatus(status);
  const { state, round, untold } = status;

  // What still runs for another failure, or for a component that is gone, has no say any more.
  const live = useRef<number>(undefined);
  useEffect(() => {
    live.current = round;
    return () => {
      live.current = undefined;
    };
  }, [round]);

  const running = useRef<number>(undefined);
  const run = async () => {
    if (running.current === round) return;
    running.current = round;
    const end = (change: Partial<Status>) => {
      if (live.current !== round) return;
      running.current = undefined;
      setStatus((now) => ({ ...now, ...change }));
    };
    setStatus({ ...status, error, state: 'pending', remainingMs: 0, untold: undefined });
    try {
      const result = onRetry();
      await result;
      end({ state: 'idle', isTried: isThenable(result) });
    } catch {
      end({ state: 'failed', isTried: true, untold: {} });
    }
  };

  const acts = {
    retry: () => {
      if (state !== 'waiting') void run();
    },
    waitBegins: (isFirst: boolean) => {
      const words = isAuto ? ui.banner.autoRetryIn : ui.banner.retryIn;
      if (isAloud && (!isFirst || isLate())) say(fill(words, { time: waitWords(wait, locale) }));
    },
    waitEnds: () => {
      setStatus(stopped);
      if (isAuto) void run();
      if (isAloud) say(isAuto ? ui.banner.retrying : ui.banner.retryNow);
    },
    isSlow: () => {
      if (isAloud) say(ui.banner.retrying);
    },
    hasFailed: () => {
      if (isAloud) say(ui.banner.retryFailed, { force: true });
    },
  };
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });

  useEffect(() => {
    if (state !== 'pending') return;
    const timer = setTimeout(() => latest.current.isSlow(), SLOW);
    return () => clearTimeout(timer);
  }, [state]);

  useEffect(() => {
    if (untold) latest.current.hasFailed();
  }, [untold]);

  useEffect(() => {
    if (state !== 'waiting') return;
    latest.current.waitBegins(round === 1);
    const over = performance.now() + wait;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Asks the clock each time: a timer that comes late, as in a hidden tab, delays nothing.
    const tick = () => {
      const left = over - performance.now();
      if (left <= 0) return latest.current.waitEnds();
      setStatus((now) => ({ ...now, remainingMs: left }));
      timer = setTimeout(tick, left % 1000 || 1000);
    };
    timer = setTimeout(tick, wait % 1000 || 1000);
    return () => clearTimeout(timer);
  }, [state, wait, round]);

  return {
    state,
    remainingMs: status.remainingMs,
    retry: useCallback(() => latest.current.retry(), []),
    cancel: useCallback(() => setStatus((now) => (now.state === 'waiting' ? stopped(now) : now)), []),
  };
}

const stopped = (status: Status): Status => ({ ...status, state: 'idle', remainingMs: 0 });

function begin(failure: Pick<Status, 'error' | 'key' | 'about'>, wait: number, before?: Status): Status {
  const isRetry =
    before !== undefined && (before.isTried || before.state === 'pending') && before.about === failure.about;
  const state = wait > 0 ? 'waiting' : isRetry ? 'failed' : 'idle';
  // A failure that says something else is told by whoever shows it.
  const isUntold = state === 'failed' && before?.state !== 'failed' && before?.key === failure.key;
  return {
    ...failure,
    round: (before?.round ?? 0) + 1,
    state,
    remainingMs: wait,
    isTried: false,
    untold: isUntold ? {} : undefined,
  };
}

/** What the header asked for, 0 where it asked for nothing that can be waited for. */
const clamp = (ms: number | undefined): number => (ms !== undefined && ms > 0 ? Math.min(ms, limits.retryAfter) : 0);

const isThenable = (value: unknown): boolean => typeof (value as { then?: unknown } | undefined)?.then === 'function';
