import type { UploadRetry } from 'obs-error-kit';

/** An `ObsClient`, as much of it as is used here: the package has no types. */
type Client = Record<
  string,
  (params: Record<string, unknown>, done: (error: unknown, result: unknown) => void) => void
>;

/**
 * Of a request without an answer, the upload in parts of version 3.25.6 never tells: it stumbles over the errors of axios,
 * which `toString` does not call errors. It calls these methods, and gets errors that are.
 */
function withErrors(client: Client): Client {
  const own = Object.create(client) as Client;
  for (const name of ['initiateMultipartUpload', 'uploadPart', 'completeMultipartUpload'])
    own[name] = (params, done) =>
      client[name]?.(params, (error, result) =>
        done(error ? new Error('The request failed.', { cause: error }) : error, result),
      );
  return own;
}

/** Bytes; larger files go up in parts. */
const PART = 5 << 20;

/** With a callback: without one, the SDK loses what it is in the middle of. A refusal comes as a result, and is one. */
export const uploadWithObs =
  (client: Client, Bucket: string, Key: string, file: File): UploadRetry =>
  ({ signal, onProgress }) =>
    new Promise((resolve, reject) => {
      // Of a part that is refused, the upload itself only says that it has ended.
      let refusal: unknown;
      // The SDK puts a hook into what it is given, which stops an upload of one request.
      const params: Record<string, unknown> & { cancelHook?: () => void } = {
        Bucket,
        Key,
        SourceFile: file,
        PartSize: PART,
        ProgressCallback: (sent: number, total: number) => onProgress(total > 0 ? sent / total : 1),
        EventCallback: (_event: string, _part: unknown, outcome: unknown) => {
          if (outcome instanceof Error) refusal ??= outcome;
        },
        ResumeCallback: ({ cancel }: { cancel: () => void }) => {
          params.cancelHook = cancel;
        },
      };
      signal.addEventListener('abort', () => params.cancelHook?.(), { once: true });
      const done = (error: unknown, result: unknown) => (error ? reject(refusal ?? error) : resolve(result));
      if (file.size > PART) withErrors(client).uploadFile?.(params, done);
      else client.putObject?.(params, done);
    });
