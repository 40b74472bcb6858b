'use client';

import { useContext } from 'react';
import { en } from '../locales/en.js';
import type { Messages } from '../locales/types.js';
import { MessagesContext } from './context.js';
import { withFallback } from './fallback.js';

/** All words of the provider's language, else English. */
export function useMessages(): Messages {
  const given = useContext(MessagesContext);
  return given ? withFallback(given, en) : en;
}
