import type { Draft } from './draft.js';
import { namesIn, read, string } from './read.js';
import { parseTime, retryDelay } from './text.js';

/** Reads one header by its lower-case name. */
export type GetHeader = (name: string) => string | undefined;

// Vendor prefixes in the order of trust: OBS, the S3 dialect of OBS, then what other stores send.
const NAMES = {
  requestId: ['x-obs-request-id', 'x-amz-request-id', 'x-trans-id', 'x-oss-request-id'],
  hostId: ['x-obs-id-2', 'x-amz-id-2'],
  code: ['x-obs-error-code', 'x-amz-error-code', 'x-minio-error-code'],
  message: ['x-obs-error-message', 'x-amz-error-message', 'x-minio-error-desc'],
  deleteMarker: ['x-obs-delete-marker', 'x-amz-delete-marker'],
  versionId: ['x-obs-version-id', 'x-amz-version-id'],
  region: ['x-obs-bucket-region', 'x-amz-bucket-region'],
} as const;

/** What the headers say; the only source for an answer without a body. */
export function fromHeaders(get: GetHeader): Draft {
  const first = (names: readonly string[]) => {
    for (const name of names) {
      const value = get(name);
      if (value) return value;
    }
    return undefined;
  };
  const date = get('date');
  const wait = get('retry-after');
  const details: Record<string, string> = {};
  if (first(NAMES.deleteMarker) === 'true') details.DeleteMarker = 'true';
  const version = first(NAMES.versionId);
  if (version) details.VersionId = version;
  const region = first(NAMES.region);
  if (region) details.Region = region;
  const indicator = get('x-reserved-indicator');
  if (indicator) details.Indicator = indicator;
  if (get('content-type')?.startsWith('text/html')) details.body = 'html';
  return {
    code: first(NAMES.code),
    message: first(NAMES.message),
    requestId: first(NAMES.requestId),
    hostId: first(NAMES.hostId),
    serverTime: date,
    // The answer's own Date is the clock a date in Retry-After is meant by.
    retryAfter: wait ? retryDelay(wait, (date ? parseTime(date) : undefined) ?? Date.now()) : undefined,
    details,
  };
}

/** A reader for `Headers`, for plain objects and for what axios makes of headers; `undefined` for anything else. */
export function headerReader(headers: unknown): GetHeader | undefined {
  if (typeof headers === 'string') return fromLines(headers);
  if (typeof headers !== 'object' || headers === null) return undefined;
  const get = read(headers, 'get');
  if (typeof get === 'function') {
    return (name) => {
      try {
        return string(get.call(headers, name));
      } catch {
        return undefined;
      }
    };
  }
  // The case of the names is the client's own.
  const names = new Map(namesIn(headers).map((name) => [name.toLowerCase(), name]));
  return (name) => string(read(headers, names.get(name) ?? name));
}

/** Headers as lines: `getAllResponseHeaders()` or a pasted dump. */
export function fromLines(lines: string): GetHeader {
  const values = new Map<string, string>();
  for (const line of lines.split(/\r?\n/u, 200)) {
    const colon = line.indexOf(':');
    // "<" and ">" come from curl -v.
    const name = line
      .slice(0, colon)
      .replace(/^[<>*] /u, '')
      .trim()
      .toLowerCase();
    if (colon > 0 && !values.has(name)) values.set(name, line.slice(colon + 1).trim());
  }
  return (name) => values.get(name);
}
