'use client';

import { type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { MessageOverrides, Messages } from '../locales/types.js';
import { holdAnnouncer } from './announcer.js';
import { MessagesContext } from './context.js';
import { canonical, type Given, withFallback } from './fallback.js';
import { warnOnce } from './warn.js';

/** Props of `ObsProvider`. */
export interface ObsProviderProps {
  /** Words of one language, for example `de` of `obs-error-kit/locales/de`. @default those of the provider around it, else English */
  messages?: Messages | undefined;
  /** BCP 47 tag for numbers, dates and lists, where it differs from the messages' own (`de-CH`). */
  locale?: string | undefined;
  /**
   * Your own words in place of some of the messages, for example `{ ui: { banner: { retry: 'Upload again' } } }`. Keep
   * the object's identity: with a new one, all components below render again.
   */
  overrides?: MessageOverrides | undefined;
  children?: ReactNode | undefined;
}

/**
 * Gives the components below it their language. Optional: without it they speak English. Renders nothing of its own;
 * once mounted it keeps two hidden live regions at the end of the page, through which the components speak.
 */
export function ObsProvider({ messages, locale, overrides, children }: ObsProviderProps) {
  useEffect(holdAnnouncer, []);
  const given = objectOr('messages', messages);
  const own = objectOr('overrides', overrides);
  const outer = useContext(MessagesContext);
  const tag = tagOf(locale, given !== undefined || hasMessages(outer));
  const value = useMemo(
    () => ({
      messages: given,
      overrides: tag === undefined ? own : { ...own, locale: tag },
      outer,
      complete: withFallback,
    }),
    [given, own, tag, outer],
  );
  return <MessagesContext.Provider value={value}>{children}</MessagesContext.Provider>;
}

function objectOr<T extends object>(name: string, value: T | undefined): T | undefined {
  if (value === undefined || (typeof value === 'object' && value !== null)) return value;
  warnOnce(`ObsProvider: ${name} is no object.`);
  return undefined;
}

/** Whether a provider, or one around it, was given words: without any it speaks English. */
const hasMessages = (outer: Given | undefined): boolean =>
  outer !== undefined && (outer.messages !== undefined || hasMessages(outer.outer));

/** The tag; `undefined` where it is none, or not that of the words shown. */
function tagOf(locale: string | undefined, isGiven: boolean): string | undefined {
  if (locale === undefined) return undefined;
  const tag = canonical(locale);
  if (!isGiven && !/^en\b/u.test(tag ?? '')) {
    warnOnce('ObsProvider: a locale without its messages; pass both.');
    return undefined;
  }
  if (tag === undefined) warnOnce('ObsProvider: locale is no BCP 47 tag.');
  return tag;
}
