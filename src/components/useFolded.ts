'use client';

import { startTransition, useCallback, useEffect, useState, useSyncExternalStore } from 'react';

const nothing = () => () => {};

/**
 * Whether what is folded away is there yet, and a way to have it at once. It comes when what is seen has been shown, and
 * may be interrupted then; but it does come before anybody asks: it is printed, searched and read without scripts, so a
 * server renders it, and hydration keeps it.
 */
export function useFolded(isOpen: unknown): readonly [isThere: boolean, unfold: () => void] {
  const isServed = useSyncExternalStore(
    nothing,
    () => false,
    () => true,
  );
  const [isThere, setThere] = useState(Boolean(isOpen) || isServed);
  useEffect(() => startTransition(() => setThere(true)), []);
  const unfold = useCallback(() => setThere(true), []);
  return [isThere, unfold];
}
