import type { CauseId } from './causes.js';

/** Of one code; several where a document names several. */
type Meant = CauseId | readonly CauseId[];

/**
 * What `Obs.NNNN` means in OBS Console and in OBS Browser, from `Obs.0000` on: the two count from zero and mean different things.
 * Codes that people read off a screen; no answer of the service holds one. Sources: obs_03_0348 (console), obs_03_0445 (browser).
 */
export const toolCodes: Readonly<Record<'console' | 'browser', readonly Meant[]>> = {
  console: [
    // Obs.0000
    'invalid-parameter',
    'no-permission',
    'invalid-parameter',
    'socket-timeout',
    'clock-skew',
    // Obs.0005
    'temporarily-unavailable',
    'limit-reached',
    ['no-bucket', 'wrong-region'],
    'account-state',
    'conflicting-operation',
    // Obs.0010
    'bucket-not-empty',
    'invalid-parameter',
    'name-taken',
    'precondition',
    'too-large',
    // Obs.0015
    'invalid-parameter',
    'unknown',
    'cold-object',
    'cold-object',
    'no-permission',
    // Obs.0020
    'internal',
    'no-permission',
    'temporarily-unavailable',
  ],
  browser: [
    // Obs.0000
    'gateway',
    'internal',
    'gateway',
    'temporarily-unavailable',
    'name-taken',
    // Obs.0005
    'bucket-not-empty',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    // Obs.0010
    'unknown',
    'arrears',
    ['invalid-ak', 'signature-mismatch'],
    'parts',
    'no-permission',
    // Obs.0015
    ['no-bucket', 'no-permission'],
    'conflicting-operation',
    'wrong-region',
    'wrong-region',
    'clock-skew',
    // Obs.0020
    'temporarily-unavailable',
    'unknown',
    'unknown',
    'limit-reached',
    'unknown',
    // Obs.0025
    ['wrong-endpoint', 'dns'],
    'invalid-parameter',
    'gateway',
    ['no-bucket', 'wrong-region'],
    'signature-mismatch',
    // Obs.0030
    'invalid-parameter',
    'account-state',
    'invalid-parameter',
    'name-taken',
    'cold-object',
    // Obs.0035
    'no-permission',
  ],
};
