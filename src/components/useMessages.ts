'use client';

import { useContext } from 'react';
import { en } from '../locales/en.js';
import type { Messages } from '../locales/types.js';
import { MessagesContext, wordsOf } from './context.js';

/** All words of the provider's language, else English. */
export function useMessages(): Messages {
  return wordsOf(useContext(MessagesContext), en);
}
