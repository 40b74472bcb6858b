'use client';

import { createContext, useContext } from 'react';
import { labels as english } from '../locales/en-labels.js';
import type { Labels } from '../locales/types.js';
import { type Given, withFallback } from './fallback.js';

/** What `ObsProvider` was given; `undefined` outside of one. */
export const MessagesContext = createContext<Given | undefined>(undefined);

/** Category and status words of the provider's language, else English. */
export function useLabels(): Labels {
  const given = useContext(MessagesContext);
  return given ? withFallback(given, english) : english;
}
