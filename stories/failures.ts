import { createUploadFailureStore, type UploadFailureStore, type UploadRetry } from '../src/index.js';
import { fixtures } from '../test/fixtures/errors.js';

const refused = {
  busy: fixtures.slowDown.value,
  denied: fixtures.accessDeniedByPolicy.value,
  skewed: fixtures.requestTimeTooSkewed.value,
  full: fixtures.insufficientStorageSpace.value,
  unheard: fixtures.fetchFailed.value,
} as const;

export type Reason = keyof typeof refused;

/** A store with some failures in it, whose retries do what the story says. */
export function storeOf(
  failures: readonly (readonly [reason: Reason, count: number, retry?: UploadRetry])[],
  options: Parameters<typeof createUploadFailureStore>[0] = {},
): UploadFailureStore {
  const store = createUploadFailureStore({ random: () => 1, ...options });
  let at = 0;
  for (const [reason, count, retry] of failures) {
    for (const end = at + count; at < end;) {
      at += 1;
      store.report(errorOf(reason, at), {
        file: `${reason}-${String(at).padStart(3, '0')}.jpg`,
        bucket: 'holiday-photos',
        key: `2022/${reason}-${at}.jpg`,
        retry,
      });
    }
  }
  return store;
}

/** The same refusal with a request ID of its own. */
function errorOf(reason: Reason, at: number): unknown {
  const error = refused[reason];
  return typeof error === 'string' ? error.replace(/(<RequestId>.{20})/u, `$1${String(at).padStart(5, '0')}`) : error;
}

export const never: UploadRetry = () => new Promise(() => {});
export const soon: UploadRetry = () => new Promise((resolve) => setTimeout(resolve, 300));
export const refusedAgain: UploadRetry = () => Promise.reject(refused.busy);

/** One that tells how far it is, and stays there. */
export const halfway: UploadRetry = ({ onProgress }) => {
  onProgress(0.5);
  return new Promise(() => {});
};
