import type { CauseId } from '../catalog/causes.js';
import type { Diagnosis, ObsError, Verdict } from '../types.js';
import { version } from '../version.js';
import { redact } from './redact.js';

/** As much of a locale's `Messages` as a report is written with. */
export interface ReportWords {
  readonly causes: { readonly [C in CauseId]: { readonly title: string } };
  readonly ui: {
    readonly verdicts: Readonly<Record<Verdict, string>>;
    readonly banner: { readonly noRequestId: string };
    readonly panel: { readonly fields: Readonly<Partial<Record<string, string>>> };
  };
}

/** Format, language and time of a report. */
export interface ReportOptions {
  /** @default 'text' */
  format?: 'text' | 'markdown' | 'json' | undefined;
  /** Words for causes and fields; ids and field names where absent. */
  messages?: ReportWords | undefined;
  /** Milliseconds since the epoch when the error was caught; printed in UTC. Left out where absent. */
  time?: number | undefined;
}

const FIELDS = [
  'status',
  'code',
  'message',
  'requestId',
  'hostId',
  'resource',
  'bucket',
  'key',
  'method',
  'endpoint',
  'serverTime',
  'requestTime',
  'retryAfter',
] as const satisfies readonly (keyof ObsError)[];

const NOTHING = { error: {}, candidates: [] } as Partial<Diagnosis> as Diagnosis;

/** A diagnosis as text to hand to a support desk: an allow-list of fields, redacted. Never throws. */
export function formatReport(diagnosis: Diagnosis, options?: ReportOptions): string {
  let format: ReportOptions['format'];
  try {
    ({ format } = options ?? {});
    return write(diagnosis, options ?? {});
  } catch {
    // A host without types passes anything: words that are none are left out, and what is no diagnosis says nothing.
    try {
      return write(diagnosis, { format });
    } catch {
      return write(NOTHING, { format });
    }
  }
}

/** A word, else what stands for it: hosts without types, and messages loaded as JSON, hold anything. */
const word = (given: unknown, otherwise: unknown = '–'): string =>
  typeof given === 'string' ? given : typeof otherwise === 'string' ? otherwise : '–';

const isSaid = (value: unknown): value is string | number => typeof value === 'string' || Number.isFinite(value);

function write(diagnosis: Diagnosis, options: ReportOptions): string {
  const { format = 'text', messages, time } = options;
  // Value by value: a name at the end of one says nothing of the next.
  if (format === 'json')
    return JSON.stringify(record(diagnosis, time), (_, said) => (typeof said === 'string' ? redact(said) : said), 2);
  const value = (text: string) => (format === 'markdown' ? codeSpan(redact(text)) : redact(text));
  const bold = format === 'markdown' ? (name: string) => `- **${name}:**` : (name: string) => `${name}:`;
  const name = (field: string) => word(messages?.ui.panel.fields[field], field);
  const fields = FIELDS.flatMap((field) => {
    const said = diagnosis.error[field];
    if (isSaid(said)) return [`${bold(name(field))} ${value(printed(field, said))}`];
    // A desk asks for the request id first: where there is none, the report says why.
    return field === 'requestId' && messages ? [`${bold(name(field))} ${word(messages.ui.banner.noRequestId)}`] : [];
  });
  const details = Object.entries(diagnosis.error.details ?? {}).map(([field, said]) => `${bold(field)} ${value(said)}`);
  const causes = diagnosis.candidates
    .filter((candidate) => candidate.verdict !== 'ruled-out')
    .map(
      ({ cause, verdict }) =>
        `- ${word(messages?.causes[cause].title, cause)} (${word(messages?.ui.verdicts[verdict], verdict)})`,
    );
  const when = iso(time);
  const foot = [
    ...(when ? [`${bold(name('time'))} ${value(when)}`] : []),
    `${bold('obs-error-kit')} ${value(version)}`,
  ];
  return [...fields, ...details, ...foot, ...causes].join('\n');
}

/** A value as Markdown code, where links, images, HTML and mentions are plain text. The fence is longer than any run inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function printed(field: string, value: string | number): string {
  if (typeof value === 'string') return value;
  if (field === 'retryAfter') return `${value / 1000} s`;
  return (field === 'serverTime' || field === 'requestTime' ? iso(value) : undefined) ?? String(value);
}

const iso = (time: number | undefined) =>
  time !== undefined && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : undefined;

const record = ({ error, category, severity, match, candidates, retry }: Diagnosis, time: number | undefined) => ({
  error: Object.fromEntries(FIELDS.flatMap((field) => (error[field] === undefined ? [] : [[field, error[field]]]))),
  details: error.details,
  category,
  severity,
  match,
  candidates: candidates.map(({ cause, verdict }) => ({ cause, verdict })),
  retry,
  time: iso(time),
  kit: version,
});
