import { redact } from '../core/index.js';
import { wordsOf } from '../components/tell.js';
import type { Messages } from '../locales/types.js';
import type { UploadFailureGroup } from './types.js';

const COLUMNS = [
  'file',
  'bucket',
  'key',
  'cause',
  'causeId',
  'status',
  'code',
  'requestId',
  'attempts',
  'time',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/** Failures as rows of a table: an allow-list of fields, redacted. */
function rowsOf(groups: readonly UploadFailureGroup[], messages: Messages): readonly Row[] {
  const safe = (text: string | undefined) => text && redact(text);
  return groups.flatMap(({ diagnosis, items }) => {
    const [top] = diagnosis.candidates;
    return items.map(({ file, bucket, key, error, attempts, failedAt }) => ({
      file: safe(file),
      bucket: safe(bucket),
      key: safe(key),
      cause: top && wordsOf(top.cause, messages).title,
      causeId: top?.cause,
      status: error.status,
      code: error.code,
      requestId: error.requestId,
      attempts,
      time: new Date(failedAt).toISOString(),
    }));
  });
}

export function toJson(groups: readonly UploadFailureGroup[], messages: Messages): string {
  return JSON.stringify(rowsOf(groups, messages), undefined, 2);
}

/** As of RFC 4180, with a byte order mark, by which spreadsheets know that it is UTF-8. */
export function toCsv(groups: readonly UploadFailureGroup[], messages: Messages): string {
  const rows = rowsOf(groups, messages).map((row) => COLUMNS.map((column) => cell(row[column])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

/** A spreadsheet takes what begins like a formula for one, and may run it: an apostrophe makes it a text. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const plain = /^\s*[=+\-@\t\r|%]/u.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

const FORMATS = {
  csv: { write: toCsv, type: 'text/csv;charset=utf-8' },
  json: { write: toJson, type: 'application/json' },
} as const;

/** Hands failures over as a file. */
export function saveFailures(
  format: keyof typeof FORMATS,
  groups: readonly UploadFailureGroup[],
  messages: Messages,
): void {
  const { write, type } = FORMATS[format];
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([write(groups, messages)], { type }));
  link.download = `failed-uploads-${moment}.${format}`;
  link.href = address;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
