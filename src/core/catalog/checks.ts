import type { CheckFacts, CheckId } from '../types.js';

/** What each check needs to know. Which step has which check is said by the step, in `causes`. */
export const checks = {
  clock: { needs: [] }, // RFC 9110, 6.6.1 (Date) and 9.3.2 (HEAD)
  online: { needs: [] }, // HTML Standard, navigator.onLine
  reachable: { needs: ['endpoint'] }, // Fetch Standard, opaque filtered response
  cors: { needs: ['endpoint', 'bucket'] }, // Fetch Standard, CORS check; obs_04_0041
  https: { needs: ['endpoint'] }, // Mixed Content, 4.4
  'name-length': { needs: ['bucket'] }, // obs_04_0021
  'name-characters': { needs: ['bucket'] }, // obs_04_0021
  'name-edges': { needs: ['bucket'] }, // obs_04_0021
  'name-ip': { needs: ['bucket'] }, // obs_04_0021
} as const satisfies Record<CheckId, CheckFacts>;
