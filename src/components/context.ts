'use client';

import { createContext, useContext } from 'react';
import { labels as english } from '../locales/en-labels.js';
import type { Labels, Messages } from '../locales/types.js';
import { withFallback } from './fallback.js';

/** What `ObsProvider` was given; `undefined` outside of one. */
export const MessagesContext = createContext<Messages | undefined>(undefined);

/** Category and status words of the provider's language, else English. */
export function useLabels(): Labels {
  const messages = useContext(MessagesContext);
  return messages ? withFallback(messages, english) : english;
}
