'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { type CauseId, causes, type Diagnosis } from '../core/index.js';
import { callable, contained, guarded, texts } from './given.js';
import { useAnnounce } from './useAnnounce.js';
import { useMessages } from './useMessages.js';
import { fill } from './words.js';

/** Where ticks are kept: `localStorage`, `sessionStorage`, or anything of the host's with these two methods. */
export interface ChecklistStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Which steps are ticked, and where the ticks are kept. */
export interface ChecklistOptions {
  /** Ids of the steps that are done (`cause/step`, for example `clock-skew/set-clock`); makes the host their owner. */
  checked?: readonly string[] | undefined;
  /** Steps that are done at first, where the host is not the owner. */
  defaultChecked?: readonly string[] | undefined;
  /** Told with every tick: all ids that are done now. */
  onCheckedChange?: ((ids: readonly string[]) => void) | undefined;
  /**
   * Keeps the ticks under a key of the host's, for the same diagnosis; nothing is kept without it. A storage that throws
   * is as none. Of no effect with `checked`.
   */
  persist?: { readonly storage: ChecklistStorage; readonly key: string } | undefined;
}

/** The ticks of a checklist, and how far each cause has got. */
export interface Checklist {
  /** Ids of all steps that are done. */
  readonly checked: readonly string[];
  /**
   * Ticks or unticks a step; screen readers are told how many of its cause are done, half a second later, unless it is
   * `isSilent`: where something else is said of it.
   */
  readonly setChecked: (id: string, isDone: boolean, isSilent?: boolean) => void;
  readonly progressOf: (cause: CauseId) => { readonly done: number; readonly total: number };
}

/** Milliseconds without another tick before the progress is said. */
const DEBOUNCE = 500;
const NONE: readonly string[] = [];

/** What a checklist belongs to: with other causes, or another order of them, it starts anew. */
export const subjectOf = (diagnosis: Diagnosis): string => diagnosis.candidates.map(({ cause }) => cause).join(' ');

/** The state of the checklists of a diagnosis, for a look of the host's own. It starts anew when the diagnosis changes. */
export function useChecklist(diagnosis: Diagnosis, options: ChecklistOptions = {}): Checklist {
  const { onCheckedChange, persist } = options;
  const controlled = useMemo(() => texts(options.checked), [options.checked]);
  const { progress } = useMessages().ui.panel;
  const announce = useAnnounce();
  const subject = subjectOf(diagnosis);
  const key = controlled ? undefined : guarded(() => persist?.key);
  const [own, setOwn] = useState(() => ({ subject, key, ids: texts(options.defaultChecked) ?? NONE }));
  // Under another key they are another's.
  const isOwn = own.subject === subject && (own.key ?? key) === (key ?? own.key);
  const ids = controlled ?? (isOwn ? own.ids : NONE);

  // Ticks also come from checks that end long after the render that started them.
  const latest = useRef({ ids, persist });
  useEffect(() => {
    latest.current = { ids, persist };
  });

  useEffect(() => {
    const kept = key === undefined ? undefined : load(latest.current.persist, subject);
    if (kept) setOwn({ subject, key, ids: kept });
  }, [key, subject]);

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the count to tell belongs to the subject
  useEffect(() => () => clearTimeout(timer.current), [subject]);

  return {
    checked: ids,
    progressOf: (cause) => count(cause, ids),
    setChecked: (id, isDone, isSilent = false) => {
      const before = latest.current.ids;
      if (before.includes(id) === isDone) return;
      const next = isDone ? [...before, id] : before.filter((other) => other !== id);
      if (controlled === undefined) {
        latest.current = { ...latest.current, ids: next };
        setOwn({ subject, key, ids: next });
        save(persist, subject, next);
      }
      contained(() => callable(onCheckedChange)?.(next));
      if (isSilent) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const { done, total } = count(id.split('/')[0] as CauseId, latest.current.ids);
        if (total > 0) announce(fill(progress, { done, total }), { force: true });
      }, DEBOUNCE);
    },
  };
}

function count(cause: CauseId, ids: readonly string[]) {
  // A host may have steps of its own, of which nothing is known here.
  const steps = Object.hasOwn(causes, cause) ? causes[cause].steps : [];
  return { done: steps.filter((step) => ids.includes(`${cause}/${step.id}`)).length, total: steps.length };
}

function load(persist: ChecklistOptions['persist'], subject: string): readonly string[] | undefined {
  try {
    const kept: unknown = JSON.parse(persist?.storage.getItem(persist.key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('subject' in kept) || !('ids' in kept)) return undefined;
    if (kept.subject !== subject || !Array.isArray(kept.ids)) return undefined;
    return kept.ids.filter((id): id is string => typeof id === 'string').slice(0, 500);
  } catch {
    return undefined;
  }
}

function save(persist: ChecklistOptions['persist'], subject: string, ids: readonly string[]): void {
  try {
    persist?.storage.setItem(persist.key, JSON.stringify({ subject, ids }));
  } catch {
    // Full, forbidden or gone: the ticks then last as long as the panel.
  }
}
