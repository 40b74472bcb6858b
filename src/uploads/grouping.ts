import {
  cleanText,
  diagnose,
  type Diagnosis,
  type DiagnosisContext,
  limits,
  parseObsError,
  plainContext,
} from '../core/index.js';
import type { ObsError } from '../core/index.js';
import type { UploadFailureDetails, UploadRetry } from './types.js';

/** What a report said, without the file, the error or anything else of the host's but its retry function. */
export interface Facts {
  readonly file: string;
  readonly bucket: string | undefined;
  readonly key: string | undefined;
  readonly retry: UploadRetry | undefined;
  readonly context: DiagnosisContext;
}

/** Which upload a report is about, as far as it says so. */
export function idIn(details: unknown): string | undefined {
  const key = text(get(details, 'key'));
  // No bucket has a slash in its name.
  return text(get(details, 'id')) ?? (key === undefined ? undefined : `${text(get(details, 'bucket')) ?? ''}/${key}`);
}

/** The details of a report, each read once; what is not of its type, or throws, is left out. */
export function readDetails(details: unknown): Facts {
  const of = (name: keyof UploadFailureDetails) => get(details, name);
  const file = of('file');
  const retry = of('retry');
  const known = Object.entries(plainContext(of('context')) ?? {})
    .map(([name, value]) => [name, typeof value === 'string' ? text(value) : value] as const)
    .filter(([, value]) => value !== undefined && typeof value !== 'object');
  const size = get(file, 'size');
  return {
    file: text(typeof file === 'string' ? file : get(file, 'name')) ?? '',
    bucket: text(of('bucket')),
    key: text(of('key')),
    retry: typeof retry === 'function' ? (retry as UploadRetry) : undefined,
    context: {
      operation: 'upload',
      now: Date.now(),
      ...(typeof size === 'number' && { size }),
      ...Object.fromEntries(known),
    },
  };
}

/** The details of a report and more. Of what the host gave, nothing is read before its turn, nor what no report has. */
export const detailsWith = (details: unknown, more: UploadFailureDetails): UploadFailureDetails =>
  ({ __proto__: Object(details) as object, ...more }) as UploadFailureDetails;

/** A property of anything, read with care; `undefined` where that throws. */
export function get(value: unknown, name: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** A text, as far as it is kept; `undefined` for any other value. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 2 * limits.key) : undefined;

/** A name as it is shown: one line of visible characters, without secrets. */
export const shownName = ({ file, key }: Facts): string => cleanText(file || (key ?? ''), limits.key);

/**
 * Reads and diagnoses the errors of a burst. Errors that say the same are diagnosed once: a diagnosis costs more than
 * its error is long.
 */
export function createReader() {
  const errors = new Map<unknown, ObsError>();
  const diagnoses = new Map<string, Diagnosis>();
  return {
    read(error: unknown): ObsError {
      const known = errors.get(error);
      if (known) return known;
      const parsed = parseObsError(error);
      errors.set(error, parsed);
      return parsed;
    },
    diagnose(error: ObsError, { bucket, key, context }: Facts): Diagnosis {
      // Nothing follows from what is another for every request, nor from the size where no answer is about what was sent.
      const said = { ...error, requestId: '', hostId: '', resource: '', key: '' };
      const isAboutBody = error.status === 400 || error.status === 413;
      const known = { ...context, now: 0, size: isAboutBody ? context.size : 0 };
      const kind = JSON.stringify([said, known, bucket, key === undefined]);
      const seen = diagnoses.get(kind);
      if (seen) return seen;
      const diagnosis = diagnose(error, { ...context, bucket, key });
      diagnoses.set(kind, diagnosis);
      return diagnosis;
    },
    /** Lets go of what it has seen: errors are the host's. */
    forget(): void {
      errors.clear();
      diagnoses.clear();
    },
  };
}

/**
 * What makes two failures one to a person: the cause, where it is known. Else what was said, and what it may be.
 */
export function groupKey({ candidates, category, error }: Diagnosis): string {
  const open = candidates.filter(({ verdict }) => verdict !== 'ruled-out').map(({ cause }) => cause);
  const [top] = candidates;
  if (top && top.verdict !== 'possible' && top.cause !== 'unknown') return top.cause;
  return JSON.stringify([category, error.status, error.code, open]);
}

const SURE = { confirmed: 2, likely: 1, possible: 0, 'ruled-out': 0 } as const;

/** Whether a diagnosis claims less than another of its group. */
export function isLessSure(one: Diagnosis, other: Diagnosis): boolean {
  const sureness = ({ candidates: [top] }: Diagnosis) => (top ? SURE[top.verdict] : 3);
  return sureness(one) < sureness(other);
}

/** Whether what a retry resolved with tells of a failure: the OBS SDKs resolve then, and so does `fetch`. */
export function tellsOfFailure(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  const { error, match } = diagnose(value);
  const { status = 200 } = error;
  return status === 0 || status >= 300 || match === 'code';
}
