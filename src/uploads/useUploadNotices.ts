'use client';

import { useMemo } from 'react';
import { useMessages } from '../components/useMessages.js';
import { counted } from '../components/numbers.js';
import { labelled } from '../components/words.js';
import type { Severity } from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { groupWords, namesOf } from './failureWords.js';
import type { UploadFailureGroup, UploadFailureStore } from './types.js';
import { storeOr, useFailures, useIsListed, useOpenGroups, useRecovered } from './useFailures.js';

/** One message about uploads, as data for the toasts of a host: plain texts, and what its buttons do. */
export interface UploadNotice {
  /** The same as long as it is the same message, whatever it says: a toast of this id is to be changed, not added. */
  readonly id: string;
  readonly severity: Severity;
  /** The severity in a word, for those who do not see its icon. */
  readonly severityLabel: string;
  readonly title: string;
  /** Cause, next step and names of files, each a line of its own; how far a retry is, while one runs. */
  readonly lines: readonly string[];
  /** “Retry 8”, and “Pause” while it runs. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
  /**
   * Takes it away. Where an `UploadFailureList` of the store is on the page, its failures stay there; else they go with it, and
   * `store.undo()` brings them back.
   */
  readonly onDismiss: () => void;
  readonly dismissLabel: string;
}

/**
 * What `UploadToaster` would say, for hosts that show it in toasts of their own: one message for each cause, and one
 * for files that were uploaded after all. Show failures without a time limit. The same array until something changes.
 */
export function useUploadNotices(store: UploadFailureStore): readonly UploadNotice[] {
  const known = storeOr(store);
  const messages = useMessages();
  const { groups, recovered: inAll } = useFailures(known);
  const { recovered, close: closeGood } = useRecovered(known, inAll);
  const { open, close } = useOpenGroups(known, groups, useIsListed(known));
  return useMemo(() => {
    const notices = open.map((group) => noticeOf(group, known, messages, () => close(group)));
    if (recovered === 0) return notices;
    const { ui, locale } = messages;
    const good: UploadNotice = {
      id: 'recovered',
      severity: 'success',
      severityLabel: ui.severities.success,
      title: counted(ui.uploads.recovered, recovered, locale),
      lines: [],
      onDismiss: closeGood,
      dismissLabel: ui.banner.dismiss,
    };
    return [...notices, good];
  }, [open, close, recovered, closeGood, known, messages]);
}

function noticeOf(
  group: UploadFailureGroup,
  store: UploadFailureStore,
  messages: Messages,
  onDismiss: () => void,
): UploadNotice {
  const { ui, locale } = messages;
  const { id, diagnosis, progress, retryable } = group;
  const { title, cause, next } = groupWords(group, messages);
  const label = progress ? ui.uploads.pause : counted(ui.uploads.retry, retryable, locale);
  const onClick = () => (progress ? store.pause(id) : store.retry(id));
  return {
    id,
    severity: diagnosis.severity,
    severityLabel: ui.severities[diagnosis.severity],
    title,
    lines: progress
      ? [counted(ui.uploads.progress, progress.done, locale, { total: progress.total })]
      : [cause, next && labelled(ui.banner.next, messages) + next, namesOf(group, messages)].filter(
          (line) => line !== undefined,
        ),
    ...((progress || retryable > 0) && { action: { label, onClick } }),
    onDismiss,
    dismissLabel: ui.banner.dismiss,
  };
}
