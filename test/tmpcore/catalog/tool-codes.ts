import type { CauseId } from './causes.js';

/** What `Obs.NNNN` means in OBS Console and in OBS Browser: the two count from zero and mean different things. */
export interface ToolCodeFacts {
  readonly browser?: readonly CauseId[];
  readonly console?: readonly CauseId[];
}

/** Codes that people read off a screen; no answer of the service holds one. Sources: obs_03_0348 (console), obs_03_0445 (browser). */
export const toolCodes = {
  'Obs.0000': { console: ['invalid-parameter'], browser: ['gateway'] },
  'Obs.0001': { console: ['no-permission'], browser: ['internal'] },
  'Obs.0002': { console: ['invalid-parameter'], browser: ['gateway'] },
  'Obs.0003': { console: ['socket-timeout'], browser: ['temporarily-unavailable'] },
  'Obs.0004': { console: ['clock-skew'], browser: ['name-taken'] },
  'Obs.0005': { console: ['temporarily-unavailable'], browser: ['bucket-not-empty'] },
  'Obs.0006': { console: ['limit-reached'], browser: ['unknown'] },
  'Obs.0007': { console: ['no-bucket', 'wrong-region'], browser: ['unknown'] },
  'Obs.0008': { console: ['account-state'], browser: ['unknown'] },
  'Obs.0009': { console: ['conflicting-operation'], browser: ['unknown'] },
  'Obs.0010': { console: ['bucket-not-empty'], browser: ['unknown'] },
  'Obs.0011': { console: ['invalid-parameter'], browser: ['arrears'] },
  'Obs.0012': { console: ['name-taken'], browser: ['invalid-ak', 'signature-mismatch'] },
  'Obs.0013': { console: ['precondition'], browser: ['parts'] },
  'Obs.0014': { console: ['too-large'], browser: ['no-permission'] },
  'Obs.0015': { console: ['invalid-parameter'], browser: ['no-bucket', 'no-permission'] },
  'Obs.0016': { console: ['unknown'], browser: ['conflicting-operation'] },
  'Obs.0017': { console: ['cold-object'], browser: ['wrong-region'] },
  'Obs.0018': { console: ['cold-object'], browser: ['wrong-region'] },
  'Obs.0019': { console: ['no-permission'], browser: ['clock-skew'] },
  'Obs.0020': { console: ['internal'], browser: ['temporarily-unavailable'] },
  'Obs.0021': { console: ['no-permission'], browser: ['unknown'] },
  'Obs.0022': { console: ['temporarily-unavailable'], browser: ['unknown'] },
  'Obs.0023': { browser: ['limit-reached'] },
  'Obs.0024': { browser: ['unknown'] },
  'Obs.0025': { browser: ['wrong-endpoint', 'dns'] },
  'Obs.0026': { browser: ['invalid-parameter'] },
  'Obs.0027': { browser: ['gateway'] },
  'Obs.0028': { browser: ['no-bucket', 'wrong-region'] },
  'Obs.0029': { browser: ['signature-mismatch'] },
  'Obs.0030': { browser: ['invalid-parameter'] },
  'Obs.0031': { browser: ['account-state'] },
  'Obs.0032': { browser: ['invalid-parameter'] },
  'Obs.0033': { browser: ['name-taken'] },
  'Obs.0034': { browser: ['cold-object'] },
  'Obs.0035': { browser: ['no-permission'] },
} as const satisfies Record<string, ToolCodeFacts>;
