'use client';

import { useEffect, useRef } from 'react';
import type { Severity } from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { hasActed } from './announcer.js';
import type { Telling } from './tell.js';
import { useAnnounce, useIsLate } from './useAnnounce.js';
import { useMessages } from './useMessages.js';
import { fill, inARow } from './words.js';

interface ErrorVoiceProps {
  readonly telling: Telling;
  readonly severity: Severity;
  /** Another one for each failure. */
  readonly failure: string;
  readonly politeness: 'off' | 'polite' | 'assertive' | undefined;
  /** Whether a retry led here of which nothing was said yet; asking counts as saying. */
  readonly takeRetried: () => boolean;
}

/** Characters of a message; what does not fit is on the page. */
const SHORT = 150;

/** Says an error that appears, and what is different when it changes. Renders nothing. */
export function ErrorVoice({ telling, severity, failure, politeness, takeRetried }: ErrorVoiceProps) {
  const messages = useMessages();
  const say = useAnnounce();
  const isLate = useIsLate();
  const said = useRef<Telling & { readonly failure: string }>(undefined);
  const { title, text, next } = telling;

  useEffect(() => {
    const before = said.current;
    said.current = { title, text, failure, ...(next !== undefined && { next }) };
    // With the page it is read anyway, and a change of language is no news.
    if (before ? before.failure === failure : !isLate()) return;
    const { ui } = messages;
    const isRetried = takeRetried();
    const isSameTitle = before?.title === title;
    const sentences = [
      isSameTitle && isRetried ? ui.banner.retryFailed : undefined,
      isSameTitle ? undefined : fill(ui.announcer.error, { severity: ui.severities[severity], title }),
      isSameTitle && text !== before.text ? text : undefined,
      next === before?.next ? undefined : next,
    ];
    if (politeness === 'off') return;
    const words = sentences.filter((sentence) => sentence !== undefined);
    const fallback = severity === 'error' && hasActed() ? 'assertive' : 'polite';
    say(fitting(words, messages), { politeness: politeness ?? fallback, force: before !== undefined });
  }, [failure, title, text, next, severity, politeness, takeRetried, isLate, say, messages]);

  return null;
}

/** The first sentence, and those after it for which there is room. */
function fitting(sentences: readonly string[], messages: Messages): string {
  return sentences.reduce((all, sentence) => {
    const longer = inARow([all, sentence].filter(Boolean), messages);
    return all !== '' && longer.length > SHORT ? all : longer;
  }, '');
}
