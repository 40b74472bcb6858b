import type { Draft } from './draft.js';
import { isObject, namesIn, read, string } from './read.js';
import { parseTime, retryDelay } from './text.js';

/** Reads one header by its lower-case name. */
export type GetHeader = (name: string) => string | undefined;

// In the order of trust: OBS, the S3 dialect of OBS, then other stores.
const VENDORS = ['obs', 'amz', 'oss', 'cos', 'minio'];

/** What the headers say; the only source for an answer without a body. */
export function fromHeaders(get: GetHeader): Draft {
  const first = (name: string) => VENDORS.map((vendor) => get(`x-${vendor}-${name}`)).find(Boolean);
  const date = get('date');
  const wait = get('retry-after');
  const details: Record<string, string> = {};
  for (const [name, value] of Object.entries({
    DeleteMarker: first('delete-marker') === 'true' ? 'true' : undefined,
    VersionId: first('version-id'),
    Region: first('bucket-region'),
    Indicator: get('x-reserved-indicator'),
    body: get('content-type')?.startsWith('text/html') ? 'html' : undefined,
  })) {
    if (value) details[name] = value;
  }
  return {
    code: first('error-code'),
    message: first('error-message') ?? get('x-minio-error-desc'),
    requestId: first('request-id') ?? get('x-trans-id'),
    hostId: first('id-2'),
    serverTime: date,
    // The answer's own Date is the clock a date in Retry-After is meant by.
    retryAfter: wait ? retryDelay(wait, (date ? parseTime(date) : undefined) ?? Date.now()) : undefined,
    details,
  };
}

/** A reader for `Headers`, for plain objects and for what axios makes of headers; `undefined` for anything else. */
export function headerReader(headers: unknown): GetHeader | undefined {
  if (typeof headers === 'string') return fromLines(headers);
  if (!isObject(headers)) return undefined;
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
  return (name) => values.get(name) || undefined;
}
