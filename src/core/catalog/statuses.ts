import type { StatusFacts } from '../types.js';
import type { CauseId } from './causes.js';
import { phrases, type StatusId } from './phrases.js';

/** Causes of a status while no code is known: first the document’s eight, then others that OBS or a gateway sends. */
const causesOf: Readonly<Record<StatusId, readonly CauseId[]>> = {
  // Values are the daily mistake; a faulty SDK call comes next; checksums and names fail seldom.
  400: ['invalid-parameter', 'sdk-parameter', 'md5-mismatch', 'bucket-name'],
  // Missing rights lead by far; then what one person can check alone, key by key; money and space last.
  403: ['no-permission', 'signature-mismatch', 'invalid-ak', 'clock-skew', 'arrears', 'quota'],
  // Most requests name an object, fewer only a bucket, very few a setting or a running upload.
  404: ['no-object', 'no-bucket', 'no-config', 'no-upload'],
  405: ['not-in-region'],
  408: ['socket-timeout'],
  // Buckets are emptied and deleted more often than created, and a taken name mostly comes with its code.
  409: ['bucket-not-empty', 'name-taken'],
  500: ['internal'],
  503: ['temporarily-unavailable'],

  // 2xx and 3xx that are not what the caller hoped for.
  203: ['callback-failed'],
  301: ['wrong-endpoint'],
  304: [],
  307: ['wrong-endpoint'],

  // A token runs out by itself; a key has to be changed by somebody.
  401: ['token', 'invalid-ak'],
  406: ['invalid-parameter'],
  411: ['sdk-parameter'],
  412: ['precondition'],
  413: ['too-large'],
  414: ['invalid-parameter'],
  416: ['invalid-parameter'],
  422: ['invalid-parameter'],
  429: ['throttled'],

  // A feature that is not there is the documented meaning; a header that asks for one needs a newer S3 SDK.
  501: ['not-in-region', 'unsupported-header'],
  502: ['gateway'],
  504: ['gateway'],
  520: ['gateway'],
};

/** What an HTTP status says while no code is known. */
export const statuses = Object.fromEntries(
  Object.entries(causesOf).map(([status, causes]) => [status, { phrase: phrases[status as `${StatusId}`], causes }]),
) as Readonly<Record<StatusId, StatusFacts>>;
