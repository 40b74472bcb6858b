'use client';

import { useEffect, useRef, useState } from 'react';
import { copyText } from './clipboard.js';
import { useAnnounce } from './useAnnounce.js';
import { useMessages } from './useMessages.js';
import { copyIcon } from './icons.js';

interface CopyButtonProps {
  /** What is copied, made when the button is pressed. */
  readonly text: () => string;
  /** Name of the button, for example `Copy details`. */
  readonly label: string;
  readonly iconOnly?: boolean;
}

/** Copies a text and says whether that worked. Renders a `<button>` and a text beside it. */
export function CopyButton({ text, label, iconOnly = false }: CopyButtonProps) {
  const { ui } = useMessages();
  const announce = useAnnounce();
  const [result, setResult] = useState<'copied' | 'failed'>();
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const copy = async () => {
    const done = await copyText(text());
    if (!alive.current) return;
    setResult(done ? 'copied' : 'failed');
    announce(done ? ui.banner.copied : ui.banner.copyFailed, { force: true });
  };

  return (
    <>
      <button
        type="button"
        className="obs-button"
        data-icon={iconOnly ? '' : undefined}
        aria-label={iconOnly ? label : undefined}
        onClick={() => void copy()}
      >
        {copyIcon}
        {!iconOnly && label}
      </button>
      {result && <span>{result === 'copied' ? ui.banner.copied : ui.banner.copyFailed}</span>}
    </>
  );
}
