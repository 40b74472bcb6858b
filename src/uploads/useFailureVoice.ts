'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useAnnounce, useIsLate } from '../components/useAnnounce.js';
import { useMessages } from '../components/useMessages.js';
import { counted } from '../components/numbers.js';
import { fill, inARow } from '../components/words.js';
import type { Messages } from '../locales/types.js';
import { groupWords } from './failureWords.js';
import { dismissals } from './store.js';
import type { UploadFailureGroup, UploadFailureSnapshot, UploadFailureStore } from './types.js';

/** Milliseconds without another failure after which a burst is over, and in which it is told at the latest. */
const QUIET = 500;
const PATIENCE = 3000;

/** Says what failed, once a burst; what came with the page is read with it. Then how retries end, and what was dismissed. */
export function useFailureVoice(store: UploadFailureStore, snapshot: UploadFailureSnapshot): void {
  const messages = useMessages();
  const say = useVoice(store);
  const isLate = useIsLate();
  const known = useRef<ReadonlyMap<string, number>>(undefined);
  const about = useRef<UploadFailureStore>(undefined);
  const before = useRef(snapshot);
  const since = useRef<number>(undefined);
  /** Groups of which something was tried again since the last retry was over. */
  const tried = useRef(new Set<string>());
  /** Recovered files that were told of, and not acknowledged since. */
  const praised = useRef(snapshot.recovered);

  useEffect(() => {
    if (about.current === store) return;
    about.current = store;
    const there = store.getSnapshot();
    known.current = isLate() ? new Map() : reportsOf(there);
    // What another store has told is not of this one, though groups of both have the same ids.
    before.current = there;
    praised.current = there.recovered;
    tried.current.clear();
  }, [store, isLate]);

  useEffect(() => {
    const said = known.current ?? new Map<string, number>();
    const isNews = snapshot.groups.some(({ id, reported }) => reported > (said.get(id) ?? 0));
    if (!isNews) {
      since.current = undefined;
      return;
    }
    const now = performance.now();
    since.current ??= now;
    const timer = setTimeout(
      () => {
        since.current = undefined;
        const fresh = snapshot.groups.filter(({ id, reported }) => reported > (said.get(id) ?? 0));
        known.current = reportsOf(snapshot);
        say(failuresInWords(fresh, messages));
      },
      Math.max(0, Math.min(QUIET, since.current + PATIENCE - now)),
    );
    return () => clearTimeout(timer);
  }, [snapshot, messages, say]);

  useEffect(() => {
    const isDismissal = dismissalOf(snapshot) !== dismissalOf(before.current);
    before.current = snapshot;
    const { uploads } = messages.ui;
    if (snapshot.dismissed > 0 && isDismissal)
      say(counted(uploads.dismissed, snapshot.dismissed, messages.locale), { force: true });
    for (const { id, progress } of snapshot.groups) if (progress) tried.current.add(id);
    // Acknowledged meanwhile: it is counted anew.
    praised.current = Math.min(praised.current, snapshot.recovered);
    // While a retry runs, its number changes with every file.
    if (isRetried(snapshot.groups)) return;
    const isMore = snapshot.recovered > praised.current;
    praised.current = snapshot.recovered;
    if (isMore) say(counted(uploads.recovered, snapshot.recovered, messages.locale), { force: true });
    const left = snapshot.groups.filter(({ id }) => tried.current.has(id));
    tried.current.clear();
    const [first] = left;
    if (first) say(left.length === 1 ? inShort(first, messages) : failuresInWords(left, messages), { force: true });
  }, [snapshot, messages, say]);
}

const speakers = new WeakMap<UploadFailureStore, object>();

/** One of all that show a store speaks for it: a toaster and a list would say everything twice. */
function useVoice(store: UploadFailureStore): ReturnType<typeof useAnnounce> {
  const announce = useAnnounce();
  const me = useRef({});
  useEffect(() => {
    const own = me.current;
    return () => {
      if (speakers.get(store) === own) speakers.delete(store);
    };
  }, [store]);
  return useCallback(
    (text, options) => {
      if (!speakers.has(store)) speakers.set(store, me.current);
      if (speakers.get(store) === me.current) announce(text, options);
    },
    [store, announce],
  );
}

const reportsOf = ({ groups }: UploadFailureSnapshot) =>
  new Map(groups.map(({ id, reported }) => [id, reported] as const));

/** Of a store that is not the kit's own, the number has to do. */
const dismissalOf = (snapshot: UploadFailureSnapshot) => dismissals.get(snapshot) ?? snapshot.dismissed;

const isRetried = (groups: readonly UploadFailureGroup[]) => groups.some(({ progress }) => progress !== undefined);

/** One sentence for a burst: the file or the number, the cause, the next step; of several causes their number. */
function failuresInWords(groups: readonly UploadFailureGroup[], messages: Messages): string {
  const { ui, locale } = messages;
  const [first] = [...groups].sort((a, b) => b.items.length - a.items.length);
  if (!first) return '';
  const { cause, next } = groupWords(first, messages);
  if (groups.length === 1) return inARow([inShort(first, messages), next ?? ''], messages);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  return fill(counted(ui.uploads.burst, groups.length, locale, { total }), { cause });
}

const inShort = (group: UploadFailureGroup, messages: Messages): string =>
  fill(messages.ui.announcer.error, {
    severity: messages.ui.severities[group.diagnosis.severity],
    title: groupWords(group, messages).title,
  });
