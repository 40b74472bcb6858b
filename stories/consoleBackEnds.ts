import type { CodeId } from '../src/core/index.js';
import type { UploadRetry } from '../src/index.js';
import { fixture } from '../src/testing/index.js';
import type { Account, Sdk } from '../test/e2e/clients.js';

/** What a person switches wrong, and what follows from it. */
interface Fault {
  readonly label: string;
  /** What the recorded service refuses with. */
  readonly recorded: CodeId | 'cors' | 'timeout' | undefined;
  /** What makes a real server refuse in the same way; none: it cannot be switched there. */
  readonly real?: Partial<Account> & { readonly bucket?: string };
  /** The SDKs that can be led to it. @default both */
  readonly sdk?: Sdk;
}

const asFaults = <const T extends string>(table: Readonly<Record<T, Fault>>): Readonly<Record<T, Fault>> => table;

export const faults = asFaults({
  none: { label: 'Nothing', recorded: undefined, real: {} },
  several: { label: 'Several things', recorded: 'SlowDown' },
  secret: { label: 'The secret key', recorded: 'SignatureDoesNotMatch', real: { secretAccessKey: 'wrong' } },
  key: { label: 'The access key', recorded: 'InvalidAccessKeyId', real: { accessKeyId: 'NOBODYS0KEY' } },
  clock: {
    label: 'The clock, by an hour',
    recorded: 'RequestTimeTooSkewed',
    real: { clockOffset: 3_600_000 },
    sdk: 'aws',
  },
  bucket: { label: 'The bucket is missing', recorded: 'NoSuchBucket', real: { bucket: 'nowhere' } },
  rule: { label: 'The CORS rule is missing', recorded: 'cors', real: { bucket: 'no-rule' } },
  quota: { label: 'The bucket is full', recorded: 'InsufficientStorageSpace', real: { bucket: 'full' } },
  size: { label: 'The files are too large', recorded: 'EntityTooLarge' },
  busy: { label: 'The server is busy', recorded: 'SlowDown' },
  // That of the OBS SDK is of whole seconds: longer than a server on this machine takes.
  slow: { label: 'The time-out is too short', recorded: 'timeout', real: { timeout: 0.001 }, sdk: 'aws' },
});

export type FaultId = keyof typeof faults;

export interface Settings {
  readonly backEnd: 'recorded' | 'real';
  readonly sdk: Sdk;
  readonly fault: FaultId;
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** As `npm run storage` starts it. */
export const initial: Settings = {
  backEnd: 'recorded',
  sdk: 'obs',
  fault: 'several',
  endpoint: 'http://127.0.0.1:7480',
  accessKeyId: 'EXAMPLE0KEY',
  secretAccessKey: 'example0secret',
};

const several = [
  'SlowDown',
  'SlowDown',
  undefined,
  'RequestTimeTooSkewed',
  'SlowDown',
  undefined,
  'AccessDenied',
] as const;

export const bucketOf = ({ backEnd, fault }: Settings): string =>
  (backEnd === 'real' && faults[fault].real?.bucket) || 'uploads';

/** Plays back what the SDKs were recorded to hand over. Nothing is sent, and no file is read. */
export function recorded({ sdk, fault }: Settings, at: number, key: string, speed: number): UploadRetry {
  const as = sdk === 'aws' ? 'aws-sdk' : 'obs-sdk';
  return ({ signal, onProgress, attempt }) =>
    new Promise((resolve, reject) => {
      // Of several things, what is only busy is well at the second try.
      const refusal =
        fault === 'several' ? (attempt > 0 ? undefined : several[at % several.length]) : faults[fault].recorded;
      let done = 0;
      const timer = setInterval(() => {
        done += 0.2;
        onProgress(Math.min(1, done));
        if (done < 1) return;
        clearInterval(timer);
        const options = { bucket: 'uploads', key, method: 'PUT' } as const;
        if (refusal === undefined) resolve(undefined);
        else if (refusal === 'cors' || refusal === 'timeout') reject(fixture(refusal, { as, ...options }));
        else {
          const answer: unknown = fixture(refusal, { as, ...options });
          if (answer instanceof Error) reject(answer);
          else resolve(answer);
        }
      }, speed);
      signal.addEventListener('abort', () => {
        clearInterval(timer);
        reject(new DOMException('The upload was stopped.', 'AbortError'));
      });
    });
}

/** Uploads with the real SDK, which comes with the first upload. */
export function real(settings: Settings, key: string, file: File): UploadRetry {
  const { sdk, fault, endpoint, accessKeyId, secretAccessKey } = settings;
  return async (attempt) => {
    const { clients } = await import('../test/e2e/clients.js');
    const { bucket, ...wrong } = { ...faults[fault].real };
    const client = clients[sdk]({ endpoint, accessKeyId, secretAccessKey, ...wrong });
    return client.upload(bucket ?? 'uploads', key, file)(attempt);
  };
}
