'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useBrowserLayoutEffect } from '../components/useFocusReturn.js';
import { listen } from './listen.js';

interface RegionKeys {
  readonly hotkey: string | false;
  /** Nothing to go to: the keys are the page's. */
  readonly isEmpty: boolean;
}

/**
 * The keyboard of the toaster. Its hotkey moves the focus in and back to where it came from; Escape closes the message
 * that has the focus, and nothing else. When a message goes that had the focus, it moves to the next one, to the one
 * before, or back; after a press of the pointer it only goes back.
 */
export function useRegionKeys(region: RefObject<HTMLElement | null>, { hotkey, isEmpty }: RegionKeys): void {
  const origin = useRef<Element | null>(null);
  /** Where the focus is in here: the element, and which message it is in. */
  const place = useRef<{ readonly element: Element; readonly at: number }>(undefined);
  const isByKey = useRef(false);

  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const focusin = ({ target, relatedTarget }: FocusEvent) => {
      // None is a message that went with the focus in it.
      if (relatedTarget instanceof Element && !element.contains(relatedTarget)) origin.current = relatedTarget;
      const at = messagesOf(element).findIndex((message) => message.contains(target as Node));
      place.current = at === -1 ? undefined : { element: target as Element, at };
    };
    const pointerdown = () => {
      isByKey.current = false;
    };
    return listen(element, { focusin, pointerdown });
  }, [region]);

  useEffect(() => {
    const keydown = (event: KeyboardEvent) => {
      const element = region.current;
      // Chrome fills in a form with events that are of no key.
      if (!element || event.isComposing || typeof event.key !== 'string') return;
      const focused = document.activeElement;
      const isInside = element.contains(focused);
      if (isInside) isByKey.current = true;
      if (isInside && event.key === 'Escape') {
        take(event);
        const message = messagesOf(element).find((other) => other.contains(focused));
        if (message) message.querySelector<HTMLElement>('[data-close]')?.click();
        else focus(origin.current);
      } else if (hotkey !== false && !isEmpty && isHotkey(event, hotkey)) {
        take(event);
        if (isInside) focus(origin.current);
        else {
          element.focus();
          origin.current = focused;
        }
      }
    };
    // On the window, before any dialog hears of it.
    return listen(window, { keydown }, true);
  }, [region, hotkey, isEmpty]);

  // After every render: one of them may have taken the message with the focus away.
  useBrowserLayoutEffect(() => {
    const element = region.current;
    const lost = place.current;
    if (!element || !lost || lost.element.isConnected) return;
    place.current = undefined;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const messages = messagesOf(element);
    const next = isByKey.current ? (messages[lost.at] ?? messages[lost.at - 1]) : undefined;
    focus(next ?? origin.current);
  });
}

const messagesOf = (region: Element): readonly HTMLElement[] => [
  ...region.querySelectorAll<HTMLElement>('[data-group]'),
];

function focus(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus();
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** `F6`, `Alt+T`, `Control+Shift+U`: names of keys as in `KeyboardEvent.key`, modifiers before them. */
function isHotkey(event: KeyboardEvent, hotkey: string): boolean {
  const parts = hotkey.toLowerCase().split('+');
  const key = parts.at(-1);
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  return (
    // With Alt a Mac writes another character: `†` for Alt+T.
    (event.key.toLowerCase() === key || (event.altKey && event.code.toLowerCase() === `key${key}`)) &&
    event.altKey === wants('alt') &&
    event.ctrlKey === (wants('control') || wants('ctrl')) &&
    event.shiftKey === wants('shift') &&
    event.metaKey === wants('meta')
  );
}
