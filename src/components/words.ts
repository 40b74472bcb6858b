import type { BadgeWords, Template } from '../locales/types.js';

/** A sentence with its values put in verbatim; a value is never read as a pattern. */
export function fill(template: Template, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** A label and its value, or as much as stands before a value: `Next step: `. */
export function labelled(label: string, { punctuation }: BadgeWords, value = ''): string {
  return fill(punctuation.labelled, { label, value });
}

/** Sentences one after the other. */
export function inARow(sentences: readonly string[], { punctuation }: BadgeWords): string {
  return sentences.reduce(
    (first, second) => (first === '' ? second : fill(punctuation.sentences, { first, second })),
    '',
  );
}

/** Marks a stranger's text inside a sentence: its direction does not reach the words around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A long name with its middle left out: the start tells which file, the end which kind. */
export function shorten(name: string, max = 48): string {
  const characters = [...name];
  if (characters.length <= max) return name;
  const tail = Math.floor(max / 3);
  return `${characters.slice(0, max - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}
