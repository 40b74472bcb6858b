import type { Category, CategoryFacts, StatusFacts } from '../types.js';

/** What an HTTP status says while no code is known: first the document’s eight, then others that OBS or a gateway sends. */
export const statuses = {
  // Values are the daily mistake; a faulty SDK call comes next; checksums and names fail seldom.
  400: { phrase: 'Bad Request', causes: ['invalid-parameter', 'sdk-parameter', 'md5-mismatch', 'bucket-name'] },
  // Missing rights lead by far; then what one person can check alone, key by key; money and space last.
  403: {
    phrase: 'Forbidden',
    causes: ['no-permission', 'signature-mismatch', 'invalid-ak', 'clock-skew', 'arrears', 'quota'],
  },
  // Most requests name an object, fewer only a bucket, very few a setting or a running upload.
  404: { phrase: 'Not Found', causes: ['no-object', 'no-bucket', 'no-config', 'no-upload'] },
  405: { phrase: 'Method Not Allowed', causes: ['not-in-region'] },
  408: { phrase: 'Request Timeout', causes: ['socket-timeout'] },
  // Buckets are emptied and deleted more often than created, and a taken name mostly comes with its code.
  409: { phrase: 'Conflict', causes: ['bucket-not-empty', 'name-taken'] },
  500: { phrase: 'Internal Server Error', causes: ['internal'] },
  503: { phrase: 'Service Unavailable', causes: ['temporarily-unavailable'] },

  // 2xx and 3xx that are not what the caller hoped for.
  203: { phrase: 'Non-Authoritative Information', causes: ['callback-failed'] },
  301: { phrase: 'Moved Permanently', causes: ['wrong-endpoint'] },
  304: { phrase: 'Not Modified', causes: [] },
  307: { phrase: 'Temporary Redirect', causes: ['wrong-endpoint'] },

  // A token runs out by itself; a key has to be changed by somebody.
  401: { phrase: 'Unauthorized', causes: ['token', 'invalid-ak'] },
  406: { phrase: 'Not Acceptable', causes: ['invalid-parameter'] },
  411: { phrase: 'Length Required', causes: ['sdk-parameter'] },
  412: { phrase: 'Precondition Failed', causes: ['precondition'] },
  413: { phrase: 'Request Entity Too Large', causes: ['too-large'] },
  414: { phrase: 'URI Too Long', causes: ['invalid-parameter'] },
  416: { phrase: 'Range Not Satisfiable', causes: ['invalid-parameter'] },
  422: { phrase: 'Unprocessable Entity', causes: ['invalid-parameter'] },
  429: { phrase: 'Too Many Requests', causes: ['throttled'] },

  // A feature that is not there is the documented meaning; a header that asks for one needs a newer S3 SDK.
  501: { phrase: 'Not Implemented', causes: ['not-in-region', 'unsupported-header'] },
  502: { phrase: 'Bad Gateway', causes: ['gateway'] },
  504: { phrase: 'Gateway Timeout', causes: ['gateway'] },
  520: { phrase: 'Unknown Error', causes: ['gateway'] },
} as const satisfies Record<number, StatusFacts>;

/** A status the catalog describes, for example `403`. */
export type StatusId = keyof typeof statuses;

/** The document’s five categories, and two for what has no HTTP status. */
export const categories: Readonly<Record<Category, CategoryFacts>> = {
  informational: { range: '1XX', severity: 'info' },
  success: { range: '2XX', severity: 'success' },
  redirection: { range: '3XX', severity: 'info' },
  'client-error': { range: '4XX', severity: 'error' },
  'server-error': { range: '5XX', severity: 'error' },
  'no-response': { severity: 'error' },
  unknown: { severity: 'error' },
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
