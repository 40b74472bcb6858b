'use client';

import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { type Diagnosis, formatReport, type ReportOptions } from '../core/index.js';
import { copyText } from './clipboard.js';
import { useAnnounce } from './useAnnounce.js';
import { useMessages } from './useMessages.js';

const never = () => () => {};

/** Tells the time of its first look. Not of its making: a page that is made ahead, as Next.js does, may not read a clock. */
function stoppedClock(): () => number {
  let time: number | undefined;
  return () => (time ??= Date.now());
}

type Format = NonNullable<ReportOptions['format']>;

/** A report to copy, and what became of copying it. */
export interface CopyReport {
  /** Exactly what is copied: redacted, in the provider's language. */
  readonly text: string;
  readonly format: Format;
  readonly setFormat: (format: Format) => void;
  /** Copies the text and says to screen readers whether that worked; where it did not, the preview's text is selected. */
  readonly copy: () => Promise<void>;
  /** How the last copy of this text ended; `undefined` before it. */
  readonly result: 'copied' | 'failed' | undefined;
  /** For the element that shows the text, which has to be focusable. */
  readonly previewRef: (element: HTMLElement | null) => void;
}

/**
 * The report of a diagnosis for a support desk, with its preview, for a look of the host's own.
 *
 * @param time milliseconds since the epoch when the error was caught. Default: when this was first rendered
 */
export function useCopyReport(diagnosis: Diagnosis, time?: number): CopyReport {
  const messages = useMessages();
  const announce = useAnnounce();
  const [format, setFormat] = useState<Format>('text');
  const [last, setLast] = useState<{ text: string; result: 'copied' | 'failed' }>();
  const preview = useRef<HTMLElement | null>(null);
  const previewRef = useCallback((element: HTMLElement | null) => {
    preview.current = element;
  }, []);

  const [clock] = useState(stoppedClock);
  // Nothing of a server's clock: the browser would render another time.
  const shownAt = useSyncExternalStore<number | undefined>(never, clock, () => undefined);

  const text = formatReport(diagnosis, { format, messages, time: time ?? shownAt });
  const copy = async () => {
    const isCopied = await copyText(text);
    // Gone meanwhile, or never shown.
    if (!isCopied && preview.current) select(preview.current);
    setLast({ text, result: isCopied ? 'copied' : 'failed' });
    announce(isCopied ? messages.ui.banner.copied : messages.ui.panel.copyFailed, { force: true });
  };
  return { text, format, setFormat, copy, result: last?.text === text ? last.result : undefined, previewRef };
}

function select(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLTextAreaElement) element.select();
  else window.getSelection()?.selectAllChildren(element);
}
