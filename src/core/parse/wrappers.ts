import { limits } from '../limits.js';
import { better, type Draft, strength } from './draft.js';
import { readShape } from './objects.js';
import { isObject, read } from './read.js';
import { readMessage, withAnswer } from './strings.js';

/** Where a wrapper keeps what it wraps. */
const LINKS = [
  'cause',
  'originalError',
  'reason',
  'error',
  'err',
  'value',
  'response',
  'event',
  'upload_error',
  'errors',
  'detail',
  'data',
  'body',
  '0',
] as const;

/**
 * What a caught object says. Follows wrappers up to 8 links: the first link that holds an answer of a server wins, else the
 * first with a code, else the first that says no answer came, else the sentence of the innermost.
 */
export function fromObject(input: object): Draft | undefined {
  const seen = new Set<object>();
  const queue: object[] = [input];
  let best: Draft | undefined;
  for (let value = queue.shift(); value && seen.size < limits.links; value = queue.shift()) {
    if (seen.has(value)) continue;
    seen.add(value);
    best = better(best, readMessage(readShape(value)));
    for (const link of LINKS) {
      const next = read(value, link);
      // A gateway's record of an answer, or a thrown text.
      if (typeof next === 'string') best = withAnswer(best, next);
      if (strength(best) === 4) return best;
      if (isObject(next)) {
        // Of a list the first, which costs no link of its own.
        const first = read(next, '0');
        queue.push(isObject(first) ? first : next);
      }
    }
  }
  return best;
}
