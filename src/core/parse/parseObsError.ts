import type { ObsError } from '../types.js';
import { type Draft, finish, own, toStatus } from './draft.js';
import { isObject, readingOnce, textOfBytes } from './read.js';
import { fromText, readMessage } from './strings.js';
import { fromObject } from './wrappers.js';

// What left the parser is a frozen record of cleaned texts: it need not be read again.
const parsed = new WeakSet<object>();

/** @internal */
export function seal(draft: Draft | undefined): ObsError {
  const error = settle(finish(draft));
  parsed.add(error);
  return error;
}

/** Cleaned and cut, a sentence may say more than it did; read until it says no more, a record sent on says the same. */
function settle(error: ObsError, times = 4): ObsError {
  if (Object.hasOwn(error, 'code')) return error;
  const draft = own(error);
  const more = readMessage(draft);
  return more === draft || times === 0 ? error : settle(finish(more), times - 1);
}

/**
 * What a caught value says: a plain, frozen, bounded record. Takes anything: a status, an error body as text or bytes, what an
 * SDK threw or resolved with, a `Response` (status and headers; `readObsResponse` reads its body too), an `ObsError`.
 * Synchronous, never throws, reads a fixed list of properties and changes nothing.
 *
 * @returns an empty record when the value says nothing
 */
export function parseObsError(input: unknown): ObsError {
  if (typeof input === 'number') return seal({ status: toStatus(input) });
  if (typeof input === 'string') return seal(fromText(input));
  if (!isObject(input)) return seal(undefined);
  if (parsed.has(input)) return input;
  const bytes = textOfBytes(input);
  if (bytes !== undefined) return seal(fromText(bytes));
  return readingOnce(() => seal(fromObject(input)));
}
