'use client';

import type { ReactNode } from 'react';

/** A sentence whose marked texts are elements of their own: `<bdi>`, and no invisible characters. */
export function Isolated({ text }: { text: string }): ReactNode {
  return text.split(/\u2068([^\u2069]*)\u2069/u).map((part, at) => (at % 2 === 1 ? <bdi key={at}>{part}</bdi> : part));
}
