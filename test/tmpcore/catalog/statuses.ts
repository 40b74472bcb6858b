import type { Category, CategoryFacts, StatusFacts } from '../types.js';

/** What an HTTP status says while no code is known: first the document’s eight, then others that OBS or a gateway sends. */
export const statuses = {
  // Values are the daily mistake; a faulty SDK call comes next; checksums and names fail seldom.
  400: {
    phrase: 'Bad Request',
    causes: ['invalid-parameter', 'sdk-parameter', 'md5-mismatch', 'bucket-name'],
    source: 'obs_21_2001',
  },
  // Missing rights lead by far; then what one person can check alone, key by key; money and space last.
  403: {
    phrase: 'Forbidden',
    causes: ['no-permission', 'signature-mismatch', 'invalid-ak', 'clock-skew', 'arrears', 'quota'],
    source: 'obs_21_2001',
  },
  // Most requests name an object, fewer only a bucket, very few a setting or a running upload.
  404: {
    phrase: 'Not Found',
    causes: ['no-object', 'no-bucket', 'no-config', 'no-upload'],
    source: 'obs_21_2001',
  },
  405: { phrase: 'Method Not Allowed', causes: ['not-in-region'], source: 'obs_21_2001' },
  408: { phrase: 'Request Timeout', causes: ['socket-timeout'], source: 'obs_21_2001' },
  // Buckets are emptied and deleted more often than created, and a taken name mostly comes with its code.
  409: { phrase: 'Conflict', causes: ['bucket-not-empty', 'name-taken'], source: 'obs_21_2001' },
  500: { phrase: 'Internal Server Error', causes: ['internal'], source: 'obs_21_2001' },
  503: { phrase: 'Service Unavailable', causes: ['temporarily-unavailable'], source: 'obs_21_2001' },

  // 2xx and 3xx that are not what the caller hoped for.
  203: { phrase: 'Non-Authoritative Information', causes: ['callback-failed'], source: 'obs_04_0095 obs_33_0605' },
  301: { phrase: 'Moved Permanently', causes: ['wrong-endpoint'], source: 'obs_04_0115 obs_03_0013' },
  304: { phrase: 'Not Modified', causes: [], source: 'obs_03_0013' },
  307: {
    phrase: 'Temporary Redirect',
    causes: ['wrong-endpoint'],
    source: 'RFC 9110; obs_04_0115 prints Moved Temporarily',
  },

  // A token runs out by itself; a key has to be changed by somebody.
  401: { phrase: 'Unauthorized', causes: ['token', 'invalid-ak'], source: 'obs_03_0013 APIG.0301' },
  406: { phrase: 'Not Acceptable', causes: ['invalid-parameter'], source: 'obs_03_0013' },
  411: { phrase: 'Length Required', causes: ['sdk-parameter'], source: 'obs_04_0115 obs_03_0013' },
  412: { phrase: 'Precondition Failed', causes: ['precondition'], source: 'obs_04_0115 obs_03_0013' },
  413: { phrase: 'Request Entity Too Large', causes: ['too-large'], source: 'obs_03_0013' },
  414: {
    phrase: 'URI Too Long',
    causes: ['invalid-parameter'],
    source: 'RFC 9110; obs_04_0115 prints Request-URI Too Large',
  },
  416: { phrase: 'Range Not Satisfiable', causes: ['invalid-parameter'], source: 'RFC 9110 obs_04_0115 obs_03_0013' },
  422: { phrase: 'Unprocessable Entity', causes: ['invalid-parameter'], source: 'obs_03_0013' },
  429: { phrase: 'Too Many Requests', causes: ['throttled'], source: 'obs_04_0115' },

  // A feature that is not there is the documented meaning; a header that asks for one needs a newer S3 SDK.
  501: {
    phrase: 'Not Implemented',
    causes: ['not-in-region', 'unsupported-header'],
    source: 'obs_04_0115 en-us_topic_0125560440',
  },
  502: { phrase: 'Bad Gateway', causes: ['gateway'], source: 'RFC 9110' },
  504: { phrase: 'Gateway Timeout', causes: ['gateway'], source: 'RFC 9110' },
  520: { phrase: 'Unknown Error', causes: ['gateway'], source: 'apache/opendal; not registered with IANA' },
} as const satisfies Record<number, StatusFacts>;

/** A status the catalog describes, for example `403`. */
export type StatusId = keyof typeof statuses;

/** The document’s five categories, and two for what has no HTTP status. */
export const categories: Readonly<Record<Category, CategoryFacts>> = {
  informational: { range: '1XX', severity: 'info', source: 'obs_21_2001' },
  success: { range: '2XX', severity: 'success', source: 'obs_21_2001' },
  redirection: { range: '3XX', severity: 'info', source: 'obs_21_2001' },
  'client-error': { range: '4XX', severity: 'error', source: 'obs_21_2001' },
  'server-error': { range: '5XX', severity: 'error', source: 'obs_21_2001' },
  'no-response': { severity: 'error', source: 'XMLHttpRequest Standard' },
  unknown: { severity: 'error', source: 'RFC 9110' },
};

const byFirstDigit: readonly Category[] = [
  'unknown',
  'informational',
  'success',
  'redirection',
  'client-error',
  'server-error',
];

/**
 * Category of an HTTP status. Never throws, whatever a caller without types passes.
 *
 * @param status integer from 100 to 599, or 0 for “no answer could be read”
 * @returns `no-response` for 0, `unknown` for anything else that is not such a status
 */
export function statusCategory(status: number): Category {
  if (status === 0) return 'no-response';

  // `isInteger` is false for all but numbers, so a symbol, a BigInt or a revoked proxy never reaches the arithmetic.
  return (Number.isInteger(status) ? byFirstDigit[Math.floor(status / 100)] : undefined) ?? 'unknown';
}
