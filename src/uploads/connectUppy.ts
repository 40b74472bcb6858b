import { detailsWith, get, text } from './grouping.js';
import type { UploadFailureDetails, UploadFailureStore, UploadRetry } from './types.js';

/** What is used of a file of Uppy. */
export interface UppyFileLike {
  readonly id: string;
  readonly name?: string | undefined;
  readonly size?: number | null | undefined;
}

interface Try {
  readonly onProgress: (fraction: number) => void;
  failure?: { readonly error: unknown };
}

interface Progress {
  readonly bytesUploaded: number | false;
  readonly bytesTotal: number | null;
}

interface Listen<F> {
  (event: 'upload-error', listener: (file: F | undefined, error: unknown) => void): unknown;
  (event: 'upload-progress', listener: (file: F | undefined, progress: Progress) => void): unknown;
  (event: 'upload-success', listener: (file: F | undefined) => void): unknown;
  (event: 'file-removed', listener: (file: F) => void): unknown;
}

/** What is used of an Uppy. Source: @uppy/core 5.2.0 and 6.3.1 */
export interface UppyLike<F extends UppyFileLike = UppyFileLike> {
  on: Listen<F>;
  off: Listen<F>;
  retryUpload: (id: string) => Promise<unknown>;
}

/**
 * Reports the failed uploads of an Uppy to a store, and lets the store retry them. Uppy's own retries and removals are
 * followed: what is uploaded after all has recovered, what is removed is forgotten.
 *
 * @param details what Uppy does not know of a file: `bucket`, `key`, `context`
 * @returns what ends the connection
 */
export function connectUppy<F extends UppyFileLike>(
  uppy: UppyLike<F>,
  store: UploadFailureStore,
  details?: (file: F) => Omit<UploadFailureDetails, 'id' | 'file' | 'retry'>,
): () => void {
  /** Tries of the store that run, by the file's id. */
  const tries = new Map<string, Try>();

  // Uppy resolves however an upload ends. It tells of failures by its event and, where this connection has ended, by its result.
  const retry =
    (id: string): UploadRetry =>
    async ({ onProgress, signal }) => {
      const own: Try = { onProgress };
      tries.set(id, own);
      // What Uppy makes of it then, it does by itself.
      const leave = () => tries.get(id) === own && tries.delete(id);
      signal.addEventListener('abort', leave, { once: true });
      try {
        const result = await uppy.retryUpload(id);
        const failure = own.failure ?? failureIn(result);
        if (failure) throw failure.error;
      } finally {
        leave();
      }
    };

  const detailsOf = (file: F) => {
    try {
      return details?.(file);
    } catch {
      // Without them, the failure is told all the same.
      return undefined;
    }
  };
  // What an emitter passes is read with care: what one listener throws, the others never hear of.
  const idOf = (file: unknown) => text(get(file, 'id')) ?? '';
  const onError = (file: F | undefined, error: unknown) => {
    const id = idOf(file);
    if (!file || id === '') return void store.report(error);
    const running = tries.get(id);
    if (running) {
      running.failure = { error };
      return;
    }
    // Of the file its name and size are read, a moment later.
    store.report(error, detailsWith(detailsOf(file), { id, file: file as { name: string }, retry: retry(id) }));
  };
  const onProgress = (file: F | undefined, progress: unknown) => {
    const [done, total] = [get(progress, 'bytesUploaded'), get(progress, 'bytesTotal')];
    if (typeof done === 'number' && typeof total === 'number') tries.get(idOf(file))?.onProgress(done / total);
  };
  const onSuccess = (file: F | undefined) => {
    if (!tries.has(idOf(file))) store.resolve(idOf(file));
  };
  const onRemoved = (file: F) => store.forget(idOf(file));

  uppy.on('upload-error', onError);
  uppy.on('upload-progress', onProgress);
  uppy.on('upload-success', onSuccess);
  uppy.on('file-removed', onRemoved);
  return () => {
    uppy.off('upload-error', onError);
    uppy.off('upload-progress', onProgress);
    uppy.off('upload-success', onSuccess);
    uppy.off('file-removed', onRemoved);
  };
}

/** The first failure in a result of Uppy, which keeps the error as a text. */
function failureIn(result: unknown): { readonly error: unknown } | undefined {
  const { failed } = Object(result) as { failed?: unknown };
  const [file] = Array.isArray(failed) ? (failed as readonly unknown[]) : [];
  return file === undefined ? undefined : { error: (Object(file) as { error?: unknown }).error };
}
