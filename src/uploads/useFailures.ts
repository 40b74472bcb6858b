'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { waitWords } from '../components/words.js';
import { listOf, onLists } from './lists.js';
import type { UploadFailureSnapshot, UploadFailureStore } from './types.js';

/** All that failed, as React sees it. A server knows of no failures. */
export function useFailures(store: UploadFailureStore): UploadFailureSnapshot {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, nothing);
}

const NOTHING: UploadFailureSnapshot = { groups: [], count: 0, dropped: 0, recovered: 0, dismissed: 0 };
const nothing = () => NOTHING;

/** Whether a list of the store is on the page. */
export function useIsListed(store: UploadFailureStore): boolean {
  const read = useCallback(() => listOf(store) !== undefined, [store]);
  return useSyncExternalStore(onLists, read, () => false);
}

/** The words for what is left until a moment of the store's clock, told once a second. */
export function useCountdown(store: UploadFailureStore, at: number | undefined, locale: string): string | undefined {
  const [, tick] = useState(0);
  const left = at === undefined ? undefined : Math.max(0, at - store.now());
  useEffect(() => {
    if (at === undefined) return;
    // Asks the clock each time: a timer that comes late, as in a hidden tab, delays nothing.
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [at]);
  return left === undefined ? undefined : waitWords(left, locale);
}
