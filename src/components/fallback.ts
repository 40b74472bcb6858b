import { warnOnce } from './warn.js';

const completed = new WeakMap<object, Map<object, object>>();

/**
 * A host's messages, with the English words where one is missing or is not a text. Types forbid that; JavaScript
 * hosts and messages loaded as JSON do not, and an error component must not fail on them.
 */
export function withFallback<T extends object>(messages: T, english: object): T;
export function withFallback(messages: object, english: object): object {
  const known = completed.get(messages)?.get(english);
  if (known) return known;
  const missing: string[] = [];
  const result = complete(messages, english, '', missing);
  if (missing.length > 0) {
    warnOnce(`these messages lack ${missing.length} texts, shown in English: ${missing.slice(0, 5).join(', ')}`);
  }
  if (!completed.has(messages)) completed.set(messages, new Map());
  completed.get(messages)?.set(english, result);
  return result;
}

type Tree = Readonly<Record<string, unknown>>;

function complete(given: object, english: object, path: string, missing: string[]): object {
  const out: Record<string, unknown> = { ...given };
  for (const [key, fallback] of Object.entries(english as Tree)) {
    const own = Object.hasOwn(given, key) ? (given as Tree)[key] : undefined;
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof fallback === 'object' && fallback !== null) {
      if (typeof own === 'object' && own !== null) out[key] = complete(own, fallback, here, missing);
      else {
        out[key] = fallback;
        missing.push(here);
      }
    } else if (typeof own !== 'string' || own.trim() === '') {
      out[key] = fallback;
      missing.push(here);
    }
  }
  return out;
}
