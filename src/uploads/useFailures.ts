'use client';

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { callable, guarded } from '../components/given.js';
import { waitWords } from '../components/numbers.js';
import { warnOnce } from '../components/warn.js';
import { listOf, onLists } from './lists.js';
import { createUploadFailureStore, EMPTY } from './store.js';
import type { UploadFailureGroup, UploadFailureSnapshot, UploadFailureStore } from './types.js';

let none: UploadFailureStore | undefined;

/** The host's store; where it is none, one in which nothing has failed. */
export function storeOr(given: UploadFailureStore): UploadFailureStore {
  if (guarded(() => callable(given.subscribe) && callable(given.getSnapshot))) return given;
  warnOnce('store: pass what createUploadFailureStore() returns.');
  return (none ??= createUploadFailureStore());
}

/** All that failed, as React sees it. A server knows of no failures. */
export function useFailures(store: UploadFailureStore): UploadFailureSnapshot {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, nothing);
}

const nothing = () => EMPTY;

/** Whether a list of the store is on the page. */
export function useIsListed(store: UploadFailureStore): boolean {
  const read = useCallback(() => listOf(store) !== undefined, [store]);
  return useSyncExternalStore(onLists, read, () => false);
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The groups whose message is open, and what closes one. Where they are shown elsewhere, closing takes the message away, until the
 * next failure of its cause, and nothing of what is shown there; else the failures go, and can be brought back.
 */
export function useOpenGroups(
  store: UploadFailureStore,
  groups: readonly UploadFailureGroup[],
  isShownElsewhere: boolean,
) {
  /** How many had been reported when the message was closed, by group of one store: two have groups of the same id. */
  const [kept, setClosed] = useState({ store, closed: NONE });
  const closed = kept.store === store ? kept.closed : NONE;
  const open = useMemo(() => groups.filter(({ id, reported }) => (closed.get(id) ?? 0) < reported), [groups, closed]);
  const close = useCallback(
    (group: UploadFailureGroup) => {
      if (!isShownElsewhere) return store.dismiss(group);
      const there = new Set(store.getSnapshot().groups.map(({ id }) => id));
      setClosed((before) => {
        const all = [...(before.store === store ? before.closed : NONE), [group.id, group.reported] as const];
        return { store, closed: new Map(all.filter(([id]) => there.has(id))) };
      });
    },
    [store, isShownElsewhere],
  );
  return { open, close };
}

/**
 * How many were uploaded after all, where the message about them is open, and what closes it. While dismissed failures can be
 * brought back, the store is not made to forget them for that.
 */
export function useRecovered(store: UploadFailureStore, recovered: number) {
  const [closed, setClosed] = useState({ store, at: 0 });
  // Acknowledged meanwhile, or of another store: it is counted anew.
  if (closed.store !== store || recovered < closed.at) setClosed({ store, at: 0 });
  const close = useCallback(() => {
    const snapshot = store.getSnapshot();
    if (snapshot.dismissed === 0) store.acknowledge();
    else setClosed({ store, at: snapshot.recovered });
  }, [store]);
  return { recovered: recovered > closed.at ? recovered : 0, close };
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
