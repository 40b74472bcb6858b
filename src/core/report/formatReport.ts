import type { CauseId } from '../catalog/causes.js';
import type { Diagnosis, ObsError } from '../types.js';
import { redact } from './redact.js';

/** As much of a locale's `Messages` as a report is written with. */
export interface ReportWords {
  readonly causes: {
    readonly [C in CauseId]: { readonly title: string; readonly steps: Readonly<Record<string, string>> };
  };
  readonly ui: {
    readonly verdicts: Readonly<Record<Diagnosis['candidates'][number]['verdict'], string>>;
    readonly panel: { readonly fields: Readonly<Partial<Record<string, string>>> };
  };
}

export interface ReportOptions {
  /** @default 'text' */
  format?: 'text' | 'markdown' | 'json';
  /** Words for causes and fields; ids and field names where absent. */
  messages?: ReportWords;
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

/** A diagnosis as text to hand to a support desk: an allow-list of fields, redacted. Never throws. */
export function formatReport(diagnosis: Diagnosis, options: ReportOptions = {}): string {
  const { format = 'text', messages } = options;
  if (format === 'json') return redact(JSON.stringify(record(diagnosis), undefined, 2));
  const rows = FIELDS.flatMap((field) => {
    const value = diagnosis.error[field];
    return value === undefined ? [] : [[messages?.ui.panel.fields[field] ?? field, printed(field, value)] as const];
  });
  const causes = diagnosis.candidates
    .filter((candidate) => candidate.verdict !== 'ruled-out')
    .map(
      ({ cause, verdict }) =>
        `${messages?.causes[cause].title ?? cause} (${messages?.ui.verdicts[verdict] ?? verdict})`,
    );
  if (format === 'markdown')
    return redact(
      [...rows.map(([name, value]) => `- **${name}:** ${codeSpan(value)}`), ...causes.map((line) => `- ${line}`)].join(
        '\n',
      ),
    );
  return redact([...rows.map(([name, value]) => `${name}: ${value}`), ...causes.map((line) => `- ${line}`)].join('\n'));
}

/** A value as Markdown code, where links, images, HTML and mentions are plain text. The fence is longer than any run inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function printed(field: string, value: string | number): string {
  if ((field === 'serverTime' || field === 'requestTime') && typeof value === 'number')
    return new Date(value).toISOString();
  return field === 'retryAfter' && typeof value === 'number' ? `${value / 1000} s` : String(value);
}

const record = ({ error, category, severity, match, candidates, retry }: Diagnosis) => ({
  error: Object.fromEntries(FIELDS.flatMap((field) => (error[field] === undefined ? [] : [[field, error[field]]]))),
  details: error.details,
  category,
  severity,
  match,
  candidates: candidates.map(({ cause, verdict }) => ({ cause, verdict })),
  retry,
});
