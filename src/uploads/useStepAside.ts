'use client';

import { type RefObject, useEffect } from 'react';

/** Moves the toaster to the other edge of the screen when it lies over what has the focus (WCAG 2.4.11). */
export function useStepAside(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const element = region.current;
      if (!element || !(target instanceof Element) || element.contains(target)) return;
      const focused = target.getBoundingClientRect();
      const isOver = [...element.children].some((message) => overlap(message.getBoundingClientRect(), focused));
      // A dialog or a page has the focus as a whole: no edge is free of it.
      const isSmall = focused.height < window.innerHeight / 2;
      if (isOver && isSmall) element.toggleAttribute('data-aside');
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [region]);
}

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.width > 0 && one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
