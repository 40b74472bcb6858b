'use client';

import { useEffect, useRef, useState } from 'react';
import { listen } from './listen.js';

/** Nobody reads faster. */
const SHORTEST = 5000;
/** What a timer can wait. */
const LONGEST = 2 ** 31 - 1;

/**
 * Lets something leave after a time that counts only while nobody looks closer: not under the pointer, not with the
 * focus in it, not in a hidden tab. What is left of it is kept.
 *
 * @param duration milliseconds, 5,000 at least; `false`: it stays
 * @returns props for its element
 */
export function useLeave(duration: number | false, onLeave: () => void) {
  const [isHeld, setHeld] = useState({ pointer: false, focus: false });
  const [isHidden, setHidden] = useState(false);
  const left = useRef(duration === false || duration > LONGEST ? undefined : Math.max(SHORTEST, duration));
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });

  useEffect(() => {
    const look = () => setHidden(document.visibilityState === 'hidden');
    look();
    return listen(document, { visibilitychange: look });
  }, []);

  const isPaused = isHeld.pointer || isHeld.focus || isHidden;
  useEffect(() => {
    if (isPaused || left.current === undefined) return;
    const since = performance.now();
    const timer = setTimeout(() => leave.current(), left.current);
    return () => {
      clearTimeout(timer);
      if (left.current !== undefined) left.current -= performance.now() - since;
    };
  }, [isPaused]);

  return {
    onPointerEnter: () => setHeld((held) => ({ ...held, pointer: true })),
    onPointerLeave: () => setHeld((held) => ({ ...held, pointer: false })),
    onFocus: () => setHeld((held) => ({ ...held, focus: true })),
    onBlur: () => setHeld((held) => ({ ...held, focus: false })),
  };
}
