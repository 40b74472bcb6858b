'use client';

import { useMessages } from '../components/useMessages.js';
import { counted } from '../components/numbers.js';
import { fill } from '../components/words.js';
import type { UploadFailureGroup, UploadFailureStore } from './types.js';
import { useCountdown } from './useFailures.js';

interface GroupActionsProps {
  readonly store: UploadFailureStore;
  readonly group: UploadFailureGroup;
}

/** The retry of a group: its button, how far it is, the wait for the next try, and the way to stop that. */
export function GroupActions({ store, group }: GroupActionsProps) {
  const { ui, locale } = useMessages();
  const { progress, retryAt, retryable, diagnosis } = group;
  const wait = useCountdown(store, retryAt, locale);
  const isAdvised = diagnosis.retry.advice === 'retry' || diagnosis.retry.advice === 'backoff';
  return (
    <>
      {/* One button for both, so that it keeps the focus. */}
      {(retryable > 0 || progress) && (
        <button
          type="button"
          className="obs-button"
          data-primary={isAdvised && !progress ? '' : undefined}
          onClick={() => (progress ? store.pause(group) : store.retry(group))}
        >
          {progress ? ui.uploads.pause : counted(ui.uploads.retry, retryable, locale)}
        </button>
      )}
      {progress && (
        <span className="obs-upload-progress">
          <progress value={progress.done} max={progress.total} aria-label={ui.banner.retrying} />
          <span>
            {wait === undefined
              ? counted(ui.uploads.progress, progress.done, locale, { total: progress.total })
              : fill(ui.banner.autoRetryIn, { time: wait })}
          </span>
        </span>
      )}
    </>
  );
}
