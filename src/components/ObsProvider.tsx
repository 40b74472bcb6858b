'use client';

import { type ReactNode, useEffect } from 'react';
import type { Messages } from '../locales/types.js';
import { holdAnnouncer } from './announcer.js';
import { MessagesContext } from './context.js';
import { warnOnce } from './warn.js';

export interface ObsProviderProps {
  /** Words of one language, for example `de` of `obs-error-kit/locales/de`. @default English */
  messages?: Messages | undefined;
  /** BCP 47 tag for numbers, dates and lists, where it differs from the messages' own (`de-CH`). */
  locale?: string | undefined;
  children?: ReactNode | undefined;
}

/**
 * Gives the components below it their language. Optional: without it they speak English. Renders nothing of its own;
 * once mounted it keeps two hidden live regions at the end of the page, through which the components speak.
 */
export function ObsProvider({ messages, locale, children }: ObsProviderProps) {
  useEffect(holdAnnouncer, []);
  if (messages !== undefined && (typeof messages !== 'object' || messages === null)) {
    warnOnce('ObsProvider: messages is not an object; English is used.');
  }
  const given = typeof messages === 'object' && messages !== null ? messages : undefined;
  if (!given && locale !== undefined && !/^en\b/iu.test(String(locale))) {
    warnOnce('ObsProvider: a locale without its messages; pass both. English is used.');
  }
  const value = given && locale !== undefined ? localized(given, locale) : given;
  return <MessagesContext.Provider value={value}>{children}</MessagesContext.Provider>;
}

const tagged = new WeakMap<Messages, Map<string, Messages>>();

/** The messages with another tag, the same object for the same two, so that consumers do not render again. */
function localized(messages: Messages, locale: string): Messages {
  const [tag] = canonical(locale);
  if (tag === undefined || tag === messages.locale) return messages;
  const known = tagged.get(messages)?.get(tag);
  if (known) return known;
  const made = { ...messages, locale: tag };
  if (!tagged.has(messages)) tagged.set(messages, new Map());
  tagged.get(messages)?.set(tag, made);
  return made;
}

function canonical(locale: string): string[] {
  try {
    return Intl.getCanonicalLocales(locale);
  } catch {
    warnOnce('ObsProvider: locale is not a BCP 47 tag; the messages’ own is used.');
    return [];
  }
}
