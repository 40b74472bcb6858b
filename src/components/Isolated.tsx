'use client';

import type { ReactNode } from 'react';

/** Marks a stranger's text inside a sentence: its direction does not reach the words around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A sentence whose marked texts are elements of their own: `<bdi>`, and no invisible characters. */
export function Isolated({ text }: { text: string }): ReactNode {
  return text.split(/\u2068([^\u2069]*)\u2069/u).map((part, at) => (at % 2 === 1 ? <bdi key={at}>{part}</bdi> : part));
}
