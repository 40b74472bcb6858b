'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { listen } from './listen.js';

/** Share of the width after which a swipe takes the element away. */
const FAR = 0.4;

/**
 * Lets a finger push an element aside; a mouse selects text. The element follows through an animation, which, unlike a
 * style, no page's policy forbids. Let go too early, it springs back.
 */
export function useSwipe(swiped: RefObject<HTMLElement | null>, onAway: () => void): void {
  const away = useRef(onAway);
  useEffect(() => {
    away.current = onAway;
  });
  useEffect(() => {
    const element = swiped.current;
    if (!element) return undefined;
    let start: { readonly id: number; readonly x: number } | undefined;
    let moved = 0;
    let animation: Animation | undefined;
    const follow = (x: number, opacity: number) => {
      animation?.cancel();
      animation = element.animate?.([{ translate: `${x}px`, opacity }], { duration: 1, fill: 'forwards' });
    };
    const end = () => {
      start = undefined;
      animation?.cancel();
      animation = undefined;
    };
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' || (event.target as Element).closest('button, summary, a')) return;
      start = { id: event.pointerId, x: event.clientX };
      moved = 0;
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== start?.id) return;
      moved = event.clientX - start.x;
      follow(moved, 1 - Math.min(0.8, Math.abs(moved) / element.offsetWidth));
    };
    const up = (event: PointerEvent) => {
      if (event.pointerId !== start?.id) return;
      end();
      if (Math.abs(moved) > element.offsetWidth * FAR) away.current();
    };
    return listen(element, { pointerdown: down, pointermove: move, pointerup: up, pointercancel: end });
  }, [swiped]);
}
