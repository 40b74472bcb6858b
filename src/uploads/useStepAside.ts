'use client';

import { type RefObject, useEffect } from 'react';
import { listen } from './listen.js';

/** Corners of the screen, the usual one first. */
const CORNERS = ['', 'block', 'inline', 'both'] as const;

/** Moves the toaster to another corner of the screen when it lies over what has the focus (WCAG 2.4.11). */
export function useStepAside(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focusin = ({ target }: FocusEvent) => {
      const element = region.current;
      if (element && target instanceof Element && !element.contains(target)) stepAside(element, target);
    };
    return listen(document, { focusin });
  }, [region]);
}

function stepAside(element: HTMLElement, focused: Element): void {
  const place = focused.getBoundingClientRect();
  // A dialog or a page has the focus as a whole: no corner is free of it.
  if (place.height >= window.innerHeight / 2) return;
  // Of a message that is scrolled away, only what the toaster shows covers anything.
  const isOver = () =>
    overlap(element.getBoundingClientRect(), place) &&
    [...element.children].some((message) => overlap(message.getBoundingClientRect(), place));
  const before = element.dataset.aside ?? '';
  const isFree = (corner: string) => {
    if (corner === '') delete element.dataset.aside;
    else element.dataset.aside = corner;
    return !isOver();
  };
  // Where none is free, it stays.
  if (isOver() && !CORNERS.some(isFree)) isFree(before);
}

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.width > 0 && one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
