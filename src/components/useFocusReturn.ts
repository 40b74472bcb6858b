'use client';

import { type RefObject, useEffect, useLayoutEffect } from 'react';

// React 18 warns of layout effects on a server, where neither runs.
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Catches the focus when a banner that holds it is taken away: it would fall to the top of the page. It goes to the
 * place the host named, else to where it came from, the next banner, or the nearest heading; wherever the host has
 * moved it, it stays.
 *
 * @param part an element of the banner
 */
export function useFocusReturn(
  part: RefObject<HTMLElement | null>,
  restoreFocusRef: RefObject<HTMLElement | null> | undefined,
): void {
  useBrowserLayoutEffect(() => {
    const banner = part.current?.closest<HTMLElement>('.obs-banner');
    if (!banner) return;
    let before: EventTarget | null = null;
    const onFocusIn = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !banner.contains(relatedTarget)) before = relatedTarget;
    };
    banner.addEventListener('focusin', onFocusIn);
    return () => {
      banner.removeEventListener('focusin', onFocusIn);
      if (!banner.contains(document.activeElement)) return;
      const others = neighbours(banner);
      const around = ancestors(banner);
      // By then the banner is gone, if it goes, and the host has put the focus where it wants it.
      queueMicrotask(() => {
        if (banner.isConnected || !isFocusLost()) return;
        for (const place of [restoreFocusRef?.current, before, ...others]) if (takesFocus(place)) return;
        for (const element of around) {
          const heading = element.querySelector('h1, h2, h3, h4, h5, h6');
          if (takesFocusForOnce(heading) || (element.matches('main, dialog') && takesFocusForOnce(element))) return;
        }
      });
    };
  }, [part, restoreFocusRef]);
}

/**
 * Keeps the focus in the banner when a part that holds it goes and the banner stays, as the retry button does where the next
 * error is one that no retry helps.
 */
export function useFocusKept(part: RefObject<HTMLElement | null>): void {
  useBrowserLayoutEffect(() => {
    const element = part.current;
    const banner = element?.closest<HTMLElement>('.obs-banner');
    return () => {
      if (!banner || document.activeElement !== element) return;
      queueMicrotask(() => {
        if (isFocusLost()) takesFocus(banner);
      });
    };
  }, [part]);
}

/** The other banners of the page, from the next one on. */
function neighbours(banner: Element): readonly Element[] {
  const all = [...document.querySelectorAll('.obs-banner')];
  const at = all.indexOf(banner);
  return [...all.slice(at + 1), ...all.slice(0, at)];
}

function ancestors(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement ? [parentElement, ...ancestors(parentElement)] : [];
}

const isFocusLost = () => document.activeElement === null || document.activeElement === document.body;

function takesFocus(place: EventTarget | null | undefined): boolean {
  if (!(place instanceof HTMLElement) || !place.isConnected) return false;
  place.focus();
  return !isFocusLost();
}

/** For what takes no focus by itself: until it is left again. */
function takesFocusForOnce(place: Element | null): boolean {
  if (!(place instanceof HTMLElement) || takesFocus(place)) return place !== null;
  place.tabIndex = -1;
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  return takesFocus(place);
}
