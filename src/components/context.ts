'use client';

import { createContext, useContext } from 'react';
import { badgeWords } from '../locales/en-badge.js';
import type { BadgeWords } from '../locales/types.js';
import type { Given, withFallback } from './fallback.js';

/** What `ObsProvider` was given, and how it is completed: without a provider that is not needed, so it comes with it. */
export interface Provided extends Given {
  readonly complete: typeof withFallback;
}

/** `undefined` outside of an `ObsProvider`. */
export const MessagesContext = createContext<Provided | undefined>(undefined);

/** The English words, or those of the provider's language. */
export const wordsOf = <T extends object>(provided: Provided | undefined, english: T): T =>
  provided ? provided.complete(provided, english) : english;

/** Words of a badge in the provider's language, else English. */
export function useBadgeWords(): BadgeWords {
  return wordsOf(useContext(MessagesContext), badgeWords);
}
