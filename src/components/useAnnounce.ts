'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { announce, type AnnounceOptions, holdAnnouncer, isLate } from './announcer.js';
import { useMessages } from './useMessages.js';

/**
 * The way to say something to screen readers: a text that is on the page already, said once, in the provider's
 * language. At most one message a second; the same text within a second is said once.
 */
export function useAnnounce(): (message: string, options?: AnnounceOptions) => void {
  const messages = useMessages();
  useEffect(holdAnnouncer, []);
  return useCallback((message, options) => announce(message, messages, options), [messages]);
}

/**
 * Whether the component comes to a page that people know already: only then is it news. What comes with the page, or
 * is taken over from a server, is read with the page. To be asked in the first effect.
 */
export function useIsLate(): () => boolean {
  const [isHydrated] = useState(useSyncExternalStore(subscribe, onClient, onServer));
  return useCallback(() => !isHydrated && isLate(), [isHydrated]);
}

const subscribe = () => () => {};
const onClient = () => false;
const onServer = () => true;
