import type { StatusFacts } from '../types.js';
import { phrases, type StatusId } from './phrases.js';

/** What an HTTP status says while no code is known: first the document’s eight, then others that OBS or a gateway sends. */
export const statuses: Readonly<Record<StatusId, StatusFacts>> = {
  // Values are the daily mistake; a faulty SDK call comes next; checksums and names fail seldom.
  400: { phrase: phrases[400], causes: ['invalid-parameter', 'sdk-parameter', 'md5-mismatch', 'bucket-name'] },
  // Missing rights lead by far; then what one person can check alone, key by key; money and space last.
  403: {
    phrase: phrases[403],
    causes: ['no-permission', 'signature-mismatch', 'invalid-ak', 'clock-skew', 'arrears', 'quota'],
  },
  // Most requests name an object, fewer only a bucket, very few a setting or a running upload.
  404: { phrase: phrases[404], causes: ['no-object', 'no-bucket', 'no-config', 'no-upload'] },
  405: { phrase: phrases[405], causes: ['not-in-region'] },
  408: { phrase: phrases[408], causes: ['socket-timeout'] },
  // Buckets are emptied and deleted more often than created, and a taken name mostly comes with its code.
  409: { phrase: phrases[409], causes: ['bucket-not-empty', 'name-taken'] },
  500: { phrase: phrases[500], causes: ['internal'] },
  503: { phrase: phrases[503], causes: ['temporarily-unavailable'] },

  // 2xx and 3xx that are not what the caller hoped for.
  203: { phrase: phrases[203], causes: ['callback-failed'] },
  301: { phrase: phrases[301], causes: ['wrong-endpoint'] },
  304: { phrase: phrases[304], causes: [] },
  307: { phrase: phrases[307], causes: ['wrong-endpoint'] },

  // A token runs out by itself; a key has to be changed by somebody.
  401: { phrase: phrases[401], causes: ['token', 'invalid-ak'] },
  406: { phrase: phrases[406], causes: ['invalid-parameter'] },
  411: { phrase: phrases[411], causes: ['sdk-parameter'] },
  412: { phrase: phrases[412], causes: ['precondition'] },
  413: { phrase: phrases[413], causes: ['too-large'] },
  414: { phrase: phrases[414], causes: ['invalid-parameter'] },
  416: { phrase: phrases[416], causes: ['invalid-parameter'] },
  422: { phrase: phrases[422], causes: ['invalid-parameter'] },
  429: { phrase: phrases[429], causes: ['throttled'] },

  // A feature that is not there is the documented meaning; a header that asks for one needs a newer S3 SDK.
  501: { phrase: phrases[501], causes: ['not-in-region', 'unsupported-header'] },
  502: { phrase: phrases[502], causes: ['gateway'] },
  504: { phrase: phrases[504], causes: ['gateway'] },
  520: { phrase: phrases[520], causes: ['gateway'] },
};
