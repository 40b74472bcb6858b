'use client';

import { useEffect, useRef } from 'react';
import { useAnnounce } from './useAnnounce.js';

/** Says a text whenever it is another one. Renders nothing. */
export function StatusAnnouncer({ text, before }: { text: string; before: string }) {
  const announce = useAnnounce();
  const said = useRef(before);
  useEffect(() => {
    if (said.current === text) return;
    announce(text, { instead: said.current });
    said.current = text;
  }, [announce, text]);
  return null;
}
