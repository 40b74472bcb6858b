import type { Answer } from './answers.js';
import { axiosError, thrown, uppyError, xhr, xhrEvent } from './shapes.js';

// Named as the clients' own classes are.
class CanceledError extends Error {}
class S3NetworkError extends Error {}
class TimedOutError extends Error {}

const hostOf = ({ bucket, endpoint }: Answer) => `${bucket}.${endpoint}`;

/** An error of Node.js. Its address is one for documents. Source: RFC 5737 */
const nodeErrors = {
  dns: (of: Answer): Error =>
    thrown(new Error(`getaddrinfo ENOTFOUND ${hostOf(of)}`), {
      errno: -3008,
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname: hostOf(of),
    }),
  refused: (): Error =>
    thrown(new Error('connect ECONNREFUSED 192.0.2.10:443'), {
      errno: -111,
      code: 'ECONNREFUSED',
      syscall: 'connect',
      address: '192.0.2.10',
      port: 443,
    }),
  reset: (): Error => thrown(new Error('read ECONNRESET'), { errno: -104, code: 'ECONNRESET', syscall: 'read' }),
};

/** What each client of a browser throws for whatever its page may not see. */
const unseen = <T>(make: (of: Answer) => T) => ({ cors: make, dns: make, refused: make, reset: make });

const withMetadata = (error: Error) => Object.assign(error, { $metadata: { attempts: 1, totalRetryDelay: 0 } });

/** AWS SDK v2 calls every socket error of Node.js an unknown endpoint. Source: aws-sdk 2.1693.0 event_listeners.js */
function unknownEndpoint(original: Error, of: Answer): Error {
  const region = { region: 'eu-de', hostname: hostOf(of), retryable: true };
  const time = { time: new Date(of.serverTime) };
  const originalError = thrown(original, { code: 'NetworkingError', ...region, ...time }, { name: 'NetworkingError' });
  const message = `Inaccessible host: \`${hostOf(of)}' at port \`443'. This service may not be available in the \`eu-de' region.`;
  const own = { message, code: 'UnknownEndpoint', ...region, originalError, ...time };
  return thrown(new Error(message), own, { name: 'UnknownEndpoint' });
}

const v2 = (message: string, code: string) => (of: Answer) =>
  thrown(
    new Error(message),
    { message, code, time: new Date(of.serverTime), region: 'eu-de', hostname: hostOf(of), retryable: true },
    { name: code },
  );

const canceled = (of: Answer): Error => {
  const like = axiosError('canceled', 'ERR_CANCELED', of);
  return thrown(new CanceledError('canceled'), { ...like, name: 'CanceledError', __CANCEL__: true });
};

const axios = {
  ...unseen((of) => axiosError('Network Error', 'ERR_NETWORK', of, { request: xhr(undefined) })),
  timeout: (of: Answer): Error =>
    axiosError('timeout of 30000ms exceeded', 'ECONNABORTED', of, { request: xhr(undefined) }),
  aborted: canceled,
};

/**
 * A request without an answer, as each client hands it over. A client that lacks a row here never fails so, or nobody has
 * recorded how. In a browser all but a timeout and an abort look alike.
 */
export const unanswered = {
  'fetch-failure': {
    ...unseen(() => thrown(new TypeError('Failed to fetch'), {})),
    timeout: (): DOMException => new DOMException('signal timed out', 'TimeoutError'),
    aborted: (): DOMException => new DOMException('signal is aborted without reason', 'AbortError'),
  },
  xhr: {
    ...unseen(() => xhrEvent('error', xhr(undefined))),
    timeout: () => xhrEvent('timeout', xhr(undefined)),
    aborted: () => xhrEvent('abort', xhr(undefined)),
  },
  axios,
  // The OBS SDK for browsers sends through axios.
  'obs-sdk': axios,
  uppy: unseen(() => uppyError(xhr(undefined))),
  'uppy-s3': unseen(() =>
    thrown(
      new S3NetworkError('Network error during S3 request'),
      { code: 'NETWORK', cause: uppyError(xhr(undefined)) },
      { name: 'S3NetworkError' },
    ),
  ),
  'aws-sdk': {
    cors: (): Error => withMetadata(thrown(new TypeError('Failed to fetch'), {})),
    dns: (of: Answer): Error => withMetadata(nodeErrors.dns(of)),
    refused: (): Error => withMetadata(nodeErrors.refused()),
    reset: (): Error => withMetadata(nodeErrors.reset()),
    timeout: (): Error =>
      withMetadata(thrown(new Error('Connection timed out after 30000 ms'), { name: 'TimeoutError' })),
    aborted: (): Error => thrown(new Error('Request aborted'), { name: 'AbortError' }),
  },
  'aws-sdk-v2': {
    cors: v2('Network Failure', 'NetworkingError'),
    dns: (of: Answer): Error => unknownEndpoint(nodeErrors.dns(of), of),
    refused: (of: Answer): Error => unknownEndpoint(nodeErrors.refused(), of),
    reset: (of: Answer): Error => unknownEndpoint(nodeErrors.reset(), of),
    timeout: v2('Connection timed out after 30000ms', 'TimeoutError'),
    aborted: v2('Request aborted by user', 'RequestAbortedError'),
  },
  'obs-sdk-node': {
    ...nodeErrors,
    timeout: (of: Answer): Error =>
      thrown(new TimedOutError(`connect ETIMEDOUT ${hostOf(of)}`), { code: 'ETIMEDOUT', errno: 'ETIMEDOUT' }),
  },
  minio: nodeErrors,
  log: {
    cors: (of: Answer): string =>
      `Access to fetch at 'https://${hostOf(of)}/${of.key}' from origin 'https://console.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    dns: (of: Answer): string => `Error: ${nodeErrors.dns(of).message}`,
    refused: (): string => `Error: ${nodeErrors.refused().message}`,
    reset: (): string => `Error: ${nodeErrors.reset().message}`,
    timeout: (): string => 'Error: connect ETIMEDOUT 192.0.2.10:443',
    aborted: (): string => 'AbortError: The operation was aborted',
  },
} as const;

/** Why no answer came, as somebody who looks from outside would know it. */
export type Failure = 'cors' | 'dns' | 'refused' | 'reset' | 'timeout' | 'aborted';

/** The shapes in which a failure is known to be handed over. */
export type FailureShape<F extends Failure> = {
  [S in keyof typeof unanswered]: F extends keyof (typeof unanswered)[S] ? S : never;
}[keyof typeof unanswered];
