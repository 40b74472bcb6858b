import { limits } from '../limits.js';
import type { ObsError } from '../types.js';
import { clean, cleanId, hidesCharacters, parseTime } from './text.js';

/** What a reader found, still in the words of the source. `finish` cleans and bounds it. */
export interface Draft {
  code?: string | undefined;
  status?: number | undefined;
  message?: string | undefined;
  requestId?: string | undefined;
  hostId?: string | undefined;
  resource?: string | undefined;
  bucket?: string | undefined;
  key?: string | undefined;
  method?: string | undefined;
  endpoint?: string | undefined;
  serverTime?: string | number | undefined;
  requestTime?: string | number | undefined;
  /** Milliseconds. */
  retryAfter?: number | undefined;
  details?: Record<string, string>;
}

/** Fields of an error body that explain a failure and carry no credential. */
export const SAID_DETAILS = [
  'ActualObjectSize',
  'ArgumentName',
  'CalculatedDigest',
  'Condition',
  'DeleteMarker',
  'ETag',
  'ExpectedDigest',
  'Expires',
  'Header',
  'HeadersNotSigned',
  'Indicator',
  'LocationConstraint',
  'MaxAllowedSkewMilliseconds',
  'MaxSizeAllowed',
  'Method',
  'MinSizeAllowed',
  'PartNumber',
  'ProposedSize',
  'RangeRequested',
  'Region',
  'ResourceType',
  'Size',
  'TagKey',
  'UploadId',
  'VersionId',
  'X-Amz-Expires',
] as const;

/**
 * All details there are; what is not here is never shown. Three are ours: `body` is `html` when a page answered, `swift` when
 * one of that dialect did, `unreadable` when the client could not read the answer, `none` when it had no body; `page` is the
 * title of that page; `hiddenCharacters` is `removed` where a text held some, which can make one name read as another.
 */
export const DETAILS = [...SAID_DETAILS, 'body', 'page', 'hiddenCharacters'] as const;

export const isSaid = (detail: string): boolean => (SAID_DETAILS as readonly string[]).includes(detail);

/** `first`, with what only `second` knows. */
export function merge(first: Draft, second: Draft | undefined): Draft {
  if (!second) return first;
  const out: Draft = { ...second };
  for (const [name, value] of Object.entries(first) as [keyof Draft, never][]) {
    if (value !== undefined) out[name] = value;
  }
  out.details = { ...second.details, ...first.details };
  return out;
}

/**
 * How much a draft says: an answer of a server with its code (4) or without one (3), a code (2), an app's own code or that no
 * answer came (1), nothing to go by (0). A status beside an app's code is the app's.
 */
export function strength(draft: Draft): 0 | 1 | 2 | 3 | 4 {
  const { code, requestId, status = 0 } = draft;
  if (code && APP_CODE.test(code) && !requestId) return 1;
  if (status >= 100 || (code && requestId)) return code ? 4 : 3;
  if (code) return 2;
  return draft.status === 0 ? 1 : 0;
}

/** A code in the style of an app (`UPLOAD_FAILED`), not of a service, an engine or a system. */
const APP_CODE = /^(?!E[A-Z]+$|ERR_|UND_ERR|NETWORK$|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/u;

/** The draft that says more; what only the other knows stays: a sentence, and that no answer came. */
export function better(first: Draft | undefined, second: Draft): Draft {
  if (!first) return second;
  const more = strength(second) - strength(first);
  // Where neither says more than a sentence, the innermost is the one that saw it happen.
  const isInner = strength(first) === 0 ? second.message : strength(first) < 3 && !first.message;
  const [chosen, other] = more > 0 || (more === 0 && isInner) ? [second, first] : [first, second];
  // A client repeats the status of the answer that it wraps, and none of its ids.
  return merge(
    chosen,
    more === 0 && first.status === second.status
      ? other
      : { message: other.message, status: other.status === 0 ? 0 : undefined },
  );
}

export const isHttpStatus = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 599;

/** A status from a number or from exactly three digits; `undefined` for anything else. */
export function toStatus(value: unknown): number | undefined {
  if (value === 0 || value === -1) return 0;
  if (isHttpStatus(value)) return value;
  return typeof value === 'string' && /^[1-5]\d\d$/u.test(value) ? Number(value) : undefined;
}

/** Names and codes that say nothing about the failure. */
export const MEANINGLESS = new Set([
  'Error',
  'TypeError',
  'SyntaxError',
  'RangeError',
  'ReferenceError',
  'AggregateError',
  'S3Error',
  'S3ServiceException',
  'Unknown',
  'UnknownError',
  'ERR_BAD_REQUEST',
  'ERR_BAD_RESPONSE',
]);

/** A draft without what a page may have put into `Object.prototype`. */
export const own = (draft: Draft | undefined): Draft => Object.assign(Object.create(null) as Draft, draft);

type Draftable = keyof ObsError;

const line = (max: number) => (text: string) => clean(text, max);
const id = (max: number) => (text: string) => cleanId(text, max);

/** What becomes of each field: cleaned, redacted, bounded. Empty fields are left out. */
const FINISH: { readonly [F in Draftable]: (said: NonNullable<Draft[F]>) => ObsError[F] } = {
  code: (text) => codeOf(clean(text, limits.code)),
  status: (status) => status,
  message: line(limits.message),
  requestId: id(limits.requestId),
  hostId: id(limits.hostId),
  resource: line(limits.resource),
  bucket: line(limits.resource),
  key: (text) => clean(text, limits.key, true),
  method: line(16),
  endpoint: line(limits.resource),
  serverTime: time,
  requestTime: time,
  retryAfter: (ms) => (ms >= 0 && ms <= limits.retryAfter ? ms + 0 : undefined),
  details,
};

/** The draft as the frozen record that leaves the parser. */
export function finish(draft: Draft | undefined): ObsError {
  const out: Partial<Record<Draftable, unknown>> = {};
  for (const field of Object.keys(FINISH) as Draftable[]) {
    // A page may have put what it likes into Object.prototype.
    const said = draft && Object.hasOwn(draft, field) ? draft[field] : undefined;
    const kept = said === undefined ? undefined : (FINISH[field] as (said: unknown) => unknown)(said);
    if (kept !== undefined && kept !== '') out[field] = kept;
  }
  if (draft && changedTexts(draft, out).some(hidesCharacters))
    out.details = Object.freeze({ ...(out.details as ObsError['details']), hiddenCharacters: 'removed' });
  // The client's own word for a status, where the answer had no code.
  if (out.status && /^(?:NotFound|Forbidden|MovedPermanently)$/u.test(String(out.code))) delete out.code;
  return Object.freeze(out) as ObsError;
}

/** The texts of a draft of which something is left, but not all. */
function changedTexts(draft: Draft, left: Partial<Record<Draftable, unknown>>): readonly string[] {
  const keptDetails = left.details as ObsError['details'] | undefined;
  const fields = Object.entries(left).map(([field, kept]) => [draft[field as Draftable], kept]);
  const said = Object.entries(keptDetails ?? {}).map(([name, kept]) => [draft.details?.[name], kept]);
  return [...fields, ...said].flatMap(([value, kept]) => (typeof value === 'string' && value !== kept ? [value] : []));
}

/** A number is a status that a client repeats. */
export const codeOf = (code: string | undefined) =>
  code && !MEANINGLESS.has(code) && /\D/u.test(code) ? code : undefined;

function time(value: string | number): number | undefined {
  if (typeof value === 'string') return parseTime(value);
  // JSON has no minus zero.
  return value >= 0 && value <= 8.64e15 ? value + 0 : undefined;
}

function details(values: Record<string, string>): ObsError['details'] {
  const out: Record<string, string> = {};
  for (const name of DETAILS) {
    const text = Object.hasOwn(values, name) ? clean(String(values[name]), limits.detail) : '';
    if (text !== '') out[name] = text;
  }
  return Object.keys(out).length > 0 ? Object.freeze(out) : undefined;
}
