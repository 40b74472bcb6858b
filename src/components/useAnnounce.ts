'use client';

import { useCallback, useEffect } from 'react';
import { announce, type AnnounceOptions, holdAnnouncer } from './announcer.js';
import { useMessages } from './useMessages.js';

/**
 * The way to say something to screen readers: a text that is on the page already, said once, in the provider's
 * language. At most one message a second and politeness; the same text within a second is said once.
 */
export function useAnnounce(): (message: string, options?: AnnounceOptions) => void {
  const messages = useMessages();
  useEffect(holdAnnouncer, []);
  return useCallback((message, options) => announce(message, messages, options), [messages]);
}
