// What the captures and samples are true examples of, in cause ids of the kit. Where the truth is refuted, the reason.

/** @typedef {import('../../src/core/index.js').CauseId} CauseId */
/** @typedef {import('../../src/core/index.js').Category} Category */

/**
 * `blind`: nothing of an answer reached the page, so that it can only say so, with CORS among the first two causes.
 *
 * @typedef {readonly CauseId[] | 'blind' | 'fine'} Causes
 */

/** @typedef {{ node: Causes, browser: Causes }} ByPlace */

/** @param {CauseId[]} causes any of them counts @returns {ByPlace} */
const is = (...causes) => ({ node: causes, browser: causes });

/** A failure of the network: Node tells which, a browser never does. @param {CauseId[]} causes @returns {ByPlace} */
const network = (...causes) => ({ node: causes, browser: 'blind' });

/** @type {ByPlace} */
const blind = { node: 'blind', browser: 'blind' };

/**
 * Truth by the `cause` text of a capture's INDEX. The first row that fits counts.
 *
 * @type {readonly (readonly [pattern: RegExp, causes: ByPlace])[]}
 */
const BY_CAUSE = [
  // The browser hid what happened, whatever it was.
  [/^the request SUCCEEDED on the server/u, blind],
  [/^the server refused the CORS preflight/u, blind],
  [/has no CORS configuration/u, blind],
  [/mode no-cors/u, blind],

  // Not what the case was made for: the text names what the server answered instead.
  [/^server answered \d+ SignatureDoesNotMatch/u, is('signature-mismatch')],
  [/^server answered \d+ NoSuchBucket/u, is('no-bucket')],
  [/^server answered \d+ BucketAlreadyExists/u, is('name-taken')],
  // The calls carried no special header: a setting was asked for that this server does not know.
  [/^server answered 501 NotImplemented/u, is('not-in-region')],

  // No HTTP answer.
  [/^browser is offline/u, network('connect')],
  [/^TCP connection reset/u, network('reset')],
  [/^https endpoint configured, server speaks plain http/u, network('connect')],
  [/required parameter \w+ missing: the SDK refuses before sending/u, is('sdk-parameter')],

  // Keys, rights and time.
  [/^secret key is wrong|^wrong secret key|^URL presigned for GET used for PUT/u, is('signature-mismatch')],
  [/^bucket policy denies|^user may read only|COMPLIANCE retention/u, is('no-permission')],
  [/^browser form POST with an expired policy/u, is('url-expired')],
  [/^customer-key encryption asked for over plain http/u, is('encryption')],

  // Values.
  [/^copying an object to itself|^bucket policy is not valid JSON/u, is('invalid-parameter')],
  [/^DeleteObjects body is not the expected XML/u, is('sdk-parameter')],
  [/^location constraint names an unknown region/u, is('wrong-region')],
  [/^parts listed in descending order/u, is('parts')],
  [/^account may own 1 bucket/u, is('limit-reached')],

  // Things that are not there.
  [/^bucket does not exist|^HEAD of a bucket that does not exist/u, is('no-bucket')],
  [/^object does not exist|^version id does not exist|^CORS rule exposes no headers/u, is('no-object')],
  [/^bucket has no (?:lifecycle configuration|tags|replication|public access block)/u, is('no-config')],

  // One fault, two answers: Ceph waits for the disk and says 408, Swift says 503 at once.
  [/^storage daemon \(OSD\) stopped/u, is('socket-timeout', 'temporarily-unavailable')],
];

/**
 * @param {string} cause
 * @param {boolean} inBrowser
 * @returns {Causes | undefined}
 */
export function causesOfCapture(cause, inBrowser) {
  const found = BY_CAUSE.find(([pattern]) => pattern.test(cause))?.[1];
  return found?.[inBrowser ? 'browser' : 'node'];
}

/**
 * Truths of the INDEX that the records themselves refute; they are counted apart. A key is `server/file`, or a sample's name.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const refuted = {
  's3rver/cut-mid-download.obs-node.json':
    'says “connection reset”, but the record holds a whole answer: 403 SignatureDoesNotMatch (esdk-obs-nodejs signs with V2, which s3rver refuses)',
  's3rver/no-such-bucket-head.obs-node.json':
    'says “bucket does not exist”, but the answer is a 403 without a body: V2 signature refused, as in every other obs-node record of s3rver',
  'swift-s3api/post-policy-expired.fetch.same-origin.json':
    'says “expired policy”, but s3api has no form POST: the path reached Swift itself, which answered 412 “Bad URL” before looking at any policy',
  'php-500-html-unparsable.txt':
    'says “500.internal”, but names as the cause “Local gateway crashed and sent an HTML page”: that is `gateway`',
};

/**
 * Samples that show no status and whose code is in none of the service's documents: `unknown` is as right as the family of
 * the status that the INDEX knows from elsewhere.
 *
 * @type {Readonly<Record<string, { or: readonly Category[], why: string }>>}
 */
export const noFamily = {
  'cce-as0001.json': { or: ['client-error'], why: 'AS.0001 is a code of another service' },
  'browser-obs0011.txt': { or: ['client-error'], why: 'Obs.0011 is read off a screen and means two things' },
};

/** Causes of an answer that never came; “some client-side failure” is any of them. @type {readonly CauseId[]} */
const NO_ANSWER = ['unknown', 'cors-or-blocked', 'connect', 'dns', 'client-timeout', 'reset', 'wrong-endpoint'];

/**
 * Truth by the columns seed_cause and ext_cause of a sample: `404.no-object`, `ext:token`, `net:dns`, `gateway`, `none`.
 * Either counts.
 *
 * @param {string} seed
 * @param {string} ext
 * @param {boolean} inBrowser
 * @returns {Causes}
 */
export function causesOfSample(seed, ext, inBrowser) {
  if (ext === 'none') return 'fine';
  // An opaque response: the columns are empty, because nothing can be known.
  if (seed === '' && ext === '') return 'blind';
  if (inBrowser && /^net:(?!aborted|client-timeout)/u.test(ext)) return 'blind';
  if (ext === 'net:unknown') return NO_ANSWER;
  const ids = [seed, ext].filter((id) => id !== '').map((id) => id.replace(/^(?:\d{3}\.|\w+:)/u, ''));
  return /** @type {CauseId[]} */ (ids);
}

/** Reason phrases that the samples show in the place of a number. @type {Readonly<Record<number, string>>} */
export const phrases = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  412: 'Precondition Failed',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** @type {readonly Category[]} */
const FAMILIES = ['unknown', 'informational', 'success', 'redirection', 'client-error', 'server-error'];

/**
 * Categories that are right. An answer's is its status's; that of a 200 with an error in it is the error's.
 *
 * @param {{ status: number | undefined, causes: Causes, isSent: boolean, seed?: string }} truth `status` as the service
 *   sent it, or 0 where no answer came; `isSent` false where the client refused to send, and no family of statuses is
 *   right; `seed` such as `403.arrears` where only the document gives a status for the cause
 * @returns {readonly Category[]}
 */
export function categoriesOf({ status, causes, isSent, seed = '' }) {
  if (causes === 'blind' || status === 0) return ['no-response'];
  if (!isSent) return ['no-response', 'unknown'];
  const documented = Number(/^(\d{3})\./u.exec(seed)?.[1]);
  const counts = status === undefined || (status < 300 && causes !== 'fine' && documented >= 400) ? documented : status;
  return [FAMILIES[Math.floor(counts / 100)] ?? 'no-response'];
}
