'use client';

import { useEffect, useRef } from 'react';
import { useFocusKept } from './useFocusReturn.js';
import { useMessages } from './useMessages.js';
import { type Given, useRetryOf } from './useRetry.js';
import { waitWords } from './numbers.js';
import { fill } from './words.js';

interface RetryActionProps extends Given {
  readonly onRetry: () => unknown;
  /** Called when it is on the page that the retry failed. */
  readonly onFailed: () => void;
  readonly isPrimary: boolean;
  readonly announce: boolean;
}

/** The retry button, and what there is to say of it. It keeps its size and its focus, whatever becomes of the retry. */
export function RetryAction({ onRetry, onFailed, isPrimary, announce, ...failure }: RetryActionProps) {
  const { ui, locale } = useMessages();
  const { state, remainingMs, retry } = useRetryOf(failure, { onRetry, announce });
  const isPending = state === 'pending';
  const button = useRef<HTMLButtonElement>(null);
  useFocusKept(button);
  useEffect(() => {
    if (state === 'failed') onFailed();
  }, [state, onFailed]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className="obs-button obs-retry"
        data-primary={isPrimary ? '' : undefined}
        data-pending={isPending ? '' : undefined}
        aria-disabled={isPending || state === 'waiting'}
        onClick={retry}
      >
        {/* Both are there, one above the other, so that the button is as wide as the wider. */}
        <span aria-hidden={isPending || undefined}>{ui.banner.retry}</span>
        <span aria-hidden={!isPending || undefined}>{ui.banner.retrying}</span>
      </button>
      {state === 'waiting' && <span>{fill(ui.banner.retryIn, { time: waitWords(remainingMs, locale) })}</span>}
      {state === 'failed' && <span>{ui.banner.retryFailed}</span>}
    </>
  );
}
