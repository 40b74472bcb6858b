import type { Counted, Messages } from '../locales/types.js';
import { fill } from './words.js';

/** A sentence about a number: in the plural form that the language has for it, the number in its digits. */
export function counted(words: Counted, count: number, locale: string, values?: Readonly<Record<string, number>>) {
  const form = typeof words === 'string' ? words : (words[pluralForm(count, locale)] ?? words.other);
  const written = Object.entries({ ...values, count }).map(([name, value]) => [name, digits(value, locale)] as const);
  return fill(form, Object.fromEntries(written));
}

/** A page speaks one language at a time, and making a formatter takes thirty times as long as asking it. */
function forLocale<T>(make: (locale: string) => T): (locale: string) => T {
  let last: { readonly locale: string; readonly made: T } | undefined;
  return (locale) => {
    const { made } = last?.locale === locale ? last : (last = { locale, made: make(locale) });
    return made;
  };
}

const pluralRules = /* @__PURE__ */ forLocale((locale) => new Intl.PluralRules(locale));
const numbers = /* @__PURE__ */ forLocale((locale) => new Intl.NumberFormat(locale));
const choices = /* @__PURE__ */ forLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

function pluralForm(count: number, locale: string): Intl.LDMLPluralRule {
  try {
    return pluralRules(locale).select(count);
  } catch {
    return 'other';
  }
}

function digits(value: number, locale: string): string {
  try {
    return numbers(locale).format(value);
  } catch {
    return String(value);
  }
}

/** Items as a list of the language: “a, b, or c”. */
export function anyOf(items: readonly string[], { locale }: Pick<Messages, 'locale'>): string {
  try {
    return choices(locale).format(items);
  } catch {
    return items.join(', ');
  }
}

/** Seconds in words of the language: `30 seconds`. */
export function seconds(value: number, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(value);
  } catch {
    return `${value} s`;
  }
}

/** A wait, in whole seconds up to two minutes, beyond that in the unit a person would use. */
export function waitWords(ms: number, locale: string): string {
  const whole = Math.ceil(ms / 1000);
  return whole < 120 ? seconds(whole, locale) : duration(Math.ceil(whole / 60), locale);
}

/** Minutes in the unit a person would use, in words of the language: `61 minutes`, `24 hours`, `3 days`. */
export function duration(minutes: number, locale: string): string {
  const [value, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  try {
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
      value,
    );
  } catch {
    return `${minutes} min`;
  }
}

/** Bytes in the unit a person would use: `5.2 GB`, in powers of 1,024 as the service counts. */
export function bytes(size: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, size)) / 10)));
  try {
    const unit = units[power] ?? 'byte';
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: 1,
    }).format(size / 1024 ** power);
  } catch {
    return `${size} B`;
  }
}

/** A moment in UTC, to the second, the same on server and client: `2022-02-11 09:37:02 UTC`. */
export function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
