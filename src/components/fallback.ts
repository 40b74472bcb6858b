import type { Counted, MessageOverrides, Messages } from '../locales/types.js';
import { guarded } from './given.js';
import { warnOnce } from './warn.js';

/** What an `ObsProvider` was given. */
export interface Given {
  readonly messages: Messages | undefined;
  readonly overrides: (MessageOverrides & { readonly locale?: string }) | undefined;
  /** The provider around it, whose language goes on where it has no messages of its own. */
  readonly outer: Given | undefined;
}

const completed = new WeakMap<Given, Map<object, object>>();

/**
 * What a provider was given, the overrides over the messages, with the English words where one is missing or is not a
 * text. Types forbid that; JavaScript hosts and messages loaded as JSON do not, and an error component must not fail on
 * them. The same object for the same two.
 */
export function withFallback<T extends object>(given: Given, english: T): T;
export function withFallback(given: Given, english: object): object {
  const known = completed.get(given)?.get(english);
  if (known) return known;
  const { messages, overrides, outer } = given;
  const missing: string[] = [];
  const inherited = outer === undefined ? english : withFallback(outer, english);
  const words = messages === undefined ? inherited : merge(messages, english, '', missing);
  if (missing.length > 0) {
    warnOnce(`these messages lack ${missing.length} texts, shown in English: ${missing.slice(0, 5).join(', ')}`);
  }
  const worded = overrides === undefined ? words : merge(overrides, words, '', []);
  // It gets into `lang`, and into every number.
  const { locale } = worded as Partial<Messages>;
  const tag = canonical(locale) ?? (english as Partial<Messages>).locale;
  const result = tag === locale ? worded : { ...worded, locale: tag };
  if (!completed.has(given)) completed.set(given, new Map());
  completed.get(given)?.set(english, result);
  return result;
}

/** A BCP 47 tag in its canonical form, of a POSIX name (`de_DE`) too; `undefined` for what is none. */
export const canonical = (locale: unknown): string | undefined =>
  guarded(() => Intl.getCanonicalLocales(String(locale).slice(0, 100).replaceAll('_', '-'))[0]);

type Tree = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isWords = (value: unknown): value is Counted =>
  isText(value) || (isObject(value) && isText(guarded(() => (value as Tree).other)));

/** The given texts where there are any, else those of the base; the paths of the latter are noted. */
function merge(given: object, base: object, path: string, missing: string[]): object {
  const out: Record<string, unknown> = guarded(() => ({ ...given })) ?? {};
  for (const [key, fallback] of Object.entries(base as Tree)) {
    const own = Object.hasOwn(out, key) ? out[key] : undefined;
    const here = path === '' ? key : `${path}.${key}`;
    if (isObject(fallback) && !isWords(fallback) && isObject(own)) out[key] = merge(own, fallback, here, missing);
    else if (!isWords(fallback) || !isWords(own)) {
      out[key] = fallback;
      missing.push(here);
    }
  }
  return out;
}
