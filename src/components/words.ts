import type { Messages, Template } from '../locales/types.js';

/** A sentence with its values put in verbatim; a value is never read as a pattern. */
export function fill(template: Template, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Items as a list of the language: “a, b, or c”. */
export function anyOf(items: readonly string[], messages: Messages): string {
  try {
    return new Intl.ListFormat(messages.locale, { type: 'disjunction' }).format(items);
  } catch {
    return items.join(', ');
  }
}

/** A moment in UTC, to the second, the same on server and client: `2022-02-11 09:37:02 UTC`. */
export function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
