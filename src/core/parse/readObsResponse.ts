import { limits } from '../limits.js';
import type { ObsError } from '../types.js';
import { fromXml } from './body.js';
import { fromBody, fromResponse } from './objects.js';
import { merge } from './draft.js';
import { isObject, read, readingOnce, textOfBytes } from './read.js';
import { parseObsError, seal } from './parseObsError.js';

/** As much of `Response` as is read; the core knows no DOM. */
export interface ResponseLike {
  readonly status: number;
  readonly bodyUsed: boolean;
  readonly headers: { get(name: string): string | null };
  clone(): { readonly body: BodyLike | null };
}

interface BodyLike {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>; cancel(): Promise<void> };
}

declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/**
 * What a `Response` says, its body included. Reads at most 64 KiB of a clone, so the host can still read the response;
 * where the body is used up or does not come in time, status and headers have to do. Never rejects.
 *
 * @param options.timeoutMs milliseconds to wait for the body. Default 5000
 */
export async function readObsResponse(
  response: ResponseLike,
  options?: { timeoutMs?: number | undefined },
): Promise<ObsError> {
  const [known, other] = readingOnce(() => {
    const answer = isObject(response) ? fromResponse(response) : undefined;
    return [answer, answer ? {} : parseObsError(response)];
  });
  if (!known) return other;
  const text = await readText(response, options);
  // A 2xx body is the object itself, unless it is an error document: CompleteMultipartUpload answers so.
  const body = text === undefined ? undefined : Number(known.status) < 300 ? fromXml(text) : fromBody(text);
  return seal(body ? { ...merge(body, known), status: known.status } : known);
}

/** Parts of a body that are read. Networks bring a kilobyte at a time. */
const MOST_CHUNKS = 2_000;

async function readText(response: ResponseLike, options: unknown): Promise<string | undefined> {
  let timer: unknown;
  const given = isObject(options) ? read(options, 'timeoutMs') : undefined;
  const timeoutMs = typeof given === 'number' ? given : 5000;
  try {
    const body = read(response, 'bodyUsed') === true ? null : response.clone().body;
    if (!body) return undefined;
    const reader = body.getReader();
    const late = new Promise<undefined>((resolve) => {
      // A longer wait than a timer can count would be none.
      timer = setTimeout(() => resolve(undefined), Math.min(timeoutMs, 2 ** 31 - 1));
    });
    const bytes = new Uint8Array(limits.body);
    let size = 0;
    // A stream of empty chunks would never end, and one of single bytes would leave nothing else a turn.
    for (let chunks = 0; chunks < MOST_CHUNKS && size < limits.body; chunks += 1) {
      const next = await Promise.race([reader.read(), late]);
      if (!next || next.done || !next.value) break;
      const chunk = next.value.subarray(0, limits.body - size);
      bytes.set(chunk, size);
      size += chunk.length;
    }
    // Cancelling the clone leaves the response readable; a stream that refuses is of no interest.
    (async () => reader.cancel())().catch(() => undefined);
    return textOfBytes(bytes.subarray(0, size));
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
