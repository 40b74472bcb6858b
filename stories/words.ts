import type { RetryAdvice } from '../src/core/index.js';

/** What the pages call the advice to repeat a request. */
export const retryWords: Readonly<Record<RetryAdvice, string>> = {
  retry: 'Try again',
  backoff: 'Try again after a wait',
  'after-fix': 'Try again after a step was done',
  never: 'The same call cannot work',
};
