import { diagnose, formatReport, redact } from '../core/index.js';
import { tell, wordsOf } from '../components/tell.js';
import { counted } from '../components/numbers.js';
import { fill, isolate, labelled } from '../components/words.js';
import type { Messages } from '../locales/types.js';
import type { UploadFailureGroup } from './types.js';

/** Files that a toast names, and that a copied text lists. */
const NAMED = 3;
const COPIED = 100;

export interface GroupWords {
  readonly title: string;
  /** The cause in a few words, or, where it is not known, what it may be. */
  readonly cause: string;
  readonly next: string | undefined;
}

/** What is said of a group of failures: their number, the cause, the next step. */
export function groupWords({ diagnosis, items, isUnsure }: UploadFailureGroup, messages: Messages): GroupWords {
  const { uploads, verdicts } = messages.ui;
  const isDone = diagnosis.outcome === 'done';
  const outcome = isUnsure && !isDone ? 'unknown' : diagnosis.outcome;
  const told = tell({ ...diagnosis, outcome }, { operation: 'upload', file: items[0]?.file }, messages);
  const title =
    isDone || items.length === 1
      ? told.title
      : counted(isUnsure ? uploads.unsure : uploads.failed, items.length, messages.locale);

  const [top] = diagnosis.candidates;
  const cause = top && wordsOf(top.cause, messages).title;
  // Where the title is the cause already, its text says more; where nothing is certain, what it may be.
  if (!top || !cause || cause === title || top.verdict === 'possible')
    return { title, cause: told.text, next: told.next };
  const isLikely = top.verdict === 'likely';
  return { title, cause: isLikely ? labelled(verdicts.likely, messages) + cause : cause, next: told.next };
}

/** The first names of a group, and how many there are besides. */
export function namesOf({ items }: UploadFailureGroup, { ui, locale }: Messages): string | undefined {
  const names = items.slice(0, NAMED + 1).flatMap(({ file }) => (file === '' ? [] : [isolate(file)]));
  if (items.length < 2 || names.length === 0) return undefined;
  const shown = names.slice(0, NAMED);
  const rest = items.length - shown.length;
  if (rest > 0) return fill(counted(ui.uploads.names, rest, locale), { names: shown.join(', ') });
  return listed(shown, locale);
}

function listed(names: readonly string[], locale: string): string {
  try {
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  } catch {
    return names.join(', ');
  }
}

/** A group as text for a support desk: what was said, then the files with their request IDs. Redacted. */
export function groupReport({ items }: UploadFailureGroup, messages: Messages): string {
  const [first] = items;
  if (!first) return '';
  const report = formatReport(diagnose(first.error, first.context), { messages, time: first.failedAt });
  const files = items.slice(0, COPIED).map(
    (item) =>
      `- ${[item.file || item.key, item.error.requestId]
        .filter(Boolean)
        .map((text) => redact(String(text)))
        .join(', ')}`,
  );
  const rest = items.length - COPIED;
  return [report, '', ...files, ...(rest > 0 ? [`- … +${rest}`] : [])].join('\n');
}
