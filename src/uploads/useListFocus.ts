'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useBrowserLayoutEffect } from '../components/useFocusReturn.js';
import { listen } from './listen.js';

/**
 * Keeps the focus in the list when the file or the group that holds it goes: to what takes its place, else to what stood
 * before it, else to the list itself.
 */
export function useListFocus(list: RefObject<HTMLElement | null>): void {
  const place = useRef<{ readonly element: Element; readonly at: number }>(undefined);

  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const focusin = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const around = target.closest<HTMLElement>(PLACES);
      place.current = { element: target, at: around ? placesOf(element).indexOf(around) : -1 };
    };
    // Whoever leaves is not called back; what is taken away is gone a moment later.
    const focusout = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && place.current?.element === target)
          place.current = undefined;
      });
    return listen(element, { focusin, focusout });
  }, [list]);

  // After every render: one of them may have taken away what has the focus.
  useBrowserLayoutEffect(() => {
    const lost = place.current;
    if (!list.current || !lost || lost.element.isConnected) return;
    place.current = undefined;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const places = placesOf(list.current);
    (places[lost.at] ?? places[lost.at - 1] ?? list.current).focus();
  });
}

const PLACES = '.obs-failure-group, .obs-file';

const placesOf = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>(PLACES)];
