import type { Diagnosis, DiagnosisContext, ObsError } from '../core/index.js';

/** One try of an upload. */
export interface UploadAttempt {
  /** Aborted when the failure is dismissed or forgotten, reported as resolved, or the store is destroyed. */
  readonly signal: AbortSignal;
  /** 0 for the upload that `track` begins, 1 for the first retry of the store. */
  readonly attempt: number;
  /** Tells how far the upload is, from 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * Uploads the file again. What it throws, or resolves with, is read like any error: an SDK result or a `Response` that
 * tells of a failure is one. Everything else means that the file is uploaded.
 */
export type UploadRetry = (attempt: UploadAttempt) => unknown;

/** What is known of a failed upload. Read when it is reported; the `File` itself is not kept. */
export interface UploadFailureDetails {
  /**
   * Which upload it is. A second report of the same one replaces the first. Default: `bucket` and `key` where there is a
   * key; without one, every report is an upload of its own.
   */
  id?: string | undefined;
  /** The file's name, or the `File`, of which name and size are read. Default: `key`. */
  file?: string | { readonly name: string; readonly size?: number } | undefined;
  bucket?: string | undefined;
  key?: string | undefined;
  retry?: UploadRetry | undefined;
  /** What else is known of the request; makes the diagnosis more exact. */
  context?: Omit<DiagnosisContext, 'file' | 'bucket' | 'key'> | undefined;
}

/**
 * `failed`: waits for a person. `queued`: waits for its turn. `waiting`: tried again at `retryAt`. `retrying`: being
 * uploaded again.
 */
export type UploadFailureState = 'failed' | 'queued' | 'waiting' | 'retrying';

/** One file that was not uploaded, or of which nobody knows. Plain and immutable. */
export interface UploadFailure {
  readonly id: string;
  /** Cleaned for display, 1,024 characters at most; may be empty. */
  readonly file: string;
  readonly bucket?: string;
  readonly key?: string;
  /** What the error said. */
  readonly error: ObsError;
  /** What was known of the request, `file`, `bucket` and `key` among it: for a `TroubleshootPanel`. */
  readonly context: DiagnosisContext;
  readonly state: UploadFailureState;
  /** Whether a retry function was given and the same call can work at all. */
  readonly canRetry: boolean;
  /** Tries that the store has made. */
  readonly attempts: number;
  /** How far the running try is, from 0 to 1, where it tells. */
  readonly progress?: number;
  /** Milliseconds since the epoch of the last failure. */
  readonly failedAt: number;
}

/** The failures that are one to a person: they have one cause, and one thing helps. */
export interface UploadFailureGroup {
  readonly id: string;
  /** The least certain one of the group: what it claims holds for all. */
  readonly diagnosis: Diagnosis;
  readonly items: readonly UploadFailure[];
  /** Failures of this cause so far; a retry that fails for the same one is none. */
  readonly reported: number;
  /** Whether any of them may have arrived all the same. */
  readonly isUnsure: boolean;
  /** Failures that a press on “retry” would retry. */
  readonly retryable: number;
  /** Tries of the retry that runs, those that are over among them; absent when none runs. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** When the next try begins, by `store.now()`; absent while one is running or none is planned. */
  readonly retryAt?: number;
}

/** All that failed. The same object until something changes. */
export interface UploadFailureSnapshot {
  /** In the order in which their causes appeared; one that is brought back comes last. */
  readonly groups: readonly UploadFailureGroup[];
  /** Failures in all groups. */
  readonly count: number;
  /** Failures that were let go because there were more than `limit`, the oldest first. */
  readonly dropped: number;
  /** Files that were uploaded after all, since the last `acknowledge()`. */
  readonly recovered: number;
  /** Failures that `undo()` would bring back. */
  readonly dismissed: number;
}

/** How many failures are kept, and how they are sent again. */
export interface UploadFailureStoreOptions {
  /** Failures kept; beyond it the oldest are let go and counted. @default 10000 */
  limit?: number | undefined;
  /** Uploads retried at a time. @default 3 */
  concurrency?: number | undefined;
  /** Tries that one press makes for a file, while its diagnosis advises to repeat. @default 4 */
  attempts?: number | undefined;
  /** Milliseconds: a try waits a random time up to this, doubled with every further try. @default 1000 */
  baseDelay?: number | undefined;
  /** Milliseconds that such a wait is at most; `Retry-After` may ask for more. @default 30000 */
  maxDelay?: number | undefined;
  /**
   * Retries without a press, where the diagnosis advises to repeat and a repeat can do no harm
   * (`diagnosis.retry.safe`). @default false
   */
  auto?: boolean | undefined;
  /** From 0 to 1, as `Math.random`. */
  random?: (() => number) | undefined;
  /** A monotonic clock in milliseconds and its timers. Default: those of the platform. */
  clock?: UploadClock | undefined;
}

/** The time that the store goes by; a test puts its own in the place. */
export interface UploadClock {
  now: () => number;
  setTimeout: (callback: () => void, ms: number) => unknown;
  clearTimeout: (handle: unknown) => void;
}

/** What a method is about: a group or a failure, or the `id` of one. */
export type UploadTarget = string | Pick<UploadFailureGroup | UploadFailure, 'id'>;

/** Keeps failed uploads, grouped by cause, and retries them. No method ever throws. */
export interface UploadFailureStore {
  /**
   * Takes a failure in. Cheap: it is read and grouped a moment later, in small portions, and reports of one burst are
   * published together.
   *
   * @param error anything that was caught
   * @returns the failure's id
   */
  readonly report: (error: unknown, details?: UploadFailureDetails) => string;
  /**
   * Uploads a file, and takes a failure in: what `upload` throws, or resolves with where that tells of a failure. It is
   * the retry as well. Where it goes well, an earlier failure of the same upload has recovered.
   *
   * @returns whether the file is uploaded; never rejects
   */
  readonly track: (upload: UploadRetry, details?: Omit<UploadFailureDetails, 'retry'>) => Promise<boolean>;
  /** Says that an upload went well after all: it leaves its group. */
  readonly resolve: (target: UploadTarget) => void;
  /**
   * Retries a group or a failure, where the same call can work. Without a target: all where repeating is what the
   * diagnosis advises. A file that fails again is tried again later, up to `attempts`, as long as that is advised.
   */
  readonly retry: (target?: UploadTarget) => void;
  /** Plans no more tries of a group, a failure, or anything. Uploads that run go on. */
  readonly pause: (target?: UploadTarget) => void;
  /** Takes a group, a failure, or everything away, and aborts its retries. */
  readonly dismiss: (target?: UploadTarget) => void;
  /** The same for good: for an upload that nobody wants any more. */
  readonly forget: (target: UploadTarget) => void;
  /** Brings back what was dismissed last. */
  readonly undo: () => void;
  /** Forgets what `undo()` would bring back, and how many have recovered. */
  readonly acknowledge: () => void;
  /** @returns what ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => UploadFailureSnapshot;
  /** The clock of `retryAt`. */
  readonly now: () => number;
  /** Forgets everything, aborts every retry and leaves no timer. */
  readonly destroy: () => void;
}
