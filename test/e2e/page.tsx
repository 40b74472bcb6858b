// A page of a host: it calls the store with a real SDK, and shows what went wrong.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createUploadFailureStore,
  type DiagnosisContext,
  ObsErrorBanner,
  ObsProvider,
  UploadFailureList,
  UploadToaster,
} from '../../src/index.js';
import '../../src/styles.css';
import './page.css';
import { type Account, type Client, clients, isRefused, type Params, type Sdk } from './clients.js';

/** One thing that a person does in the page. */
export interface Attempt {
  readonly sdk: Sdk;
  readonly account: Account;
  readonly context: DiagnosisContext;
  /** Calls in their order; the first that fails is shown, and the last is what a retry repeats. */
  readonly calls: readonly (readonly [name: string, params: Params])[];
}

/** Several files of one size, sent at once. */
export interface Batch {
  readonly sdk: Sdk;
  readonly account: Account;
  readonly files: readonly (readonly [bucket: string, key: string])[];
  readonly size: number;
}

declare global {
  interface Window {
    attempt: (attempt: Attempt) => void;
    batch: (batch: Batch) => void;
    abort: () => void;
  }
}

/** What takes more than one call; by the names that `calls` use. */
const recipes: Readonly<Record<string, (client: Client, params: Params) => Promise<unknown>>> = {
  upload: (client, { Bucket, Key, size }) => {
    const controller = new AbortController();
    window.abort = () => controller.abort();
    const upload = client.upload(String(Bucket), String(Key), fileOf(String(Key), Number(size)));
    return Promise.resolve(upload({ signal: controller.signal, attempt: 0, onProgress: () => {} }));
  },
  uploadTinyParts: async (client, target) => {
    const UploadId = field(await client.call('initiateMultipartUpload', target), 'UploadId');
    const Parts = [];
    for (const PartNumber of [1, 2]) {
      const part = await client.call('uploadPart', { ...target, UploadId, PartNumber, Body: 'x' });
      Parts.push({ PartNumber, ETag: field(part, 'ETag') });
    }
    return client.call('completeMultipartUpload', { ...target, UploadId, Parts, MultipartUpload: { Parts } });
  },
};

const fileOf = (name: string, size: number) => new File([new Uint8Array(size)], name);

/** The OBS SDK keeps what was asked for one level deeper. */
const field = (result: unknown, name: string): unknown => {
  const fields = result as Record<string, unknown> & { InterfaceResult?: Record<string, unknown> };
  return (fields.InterfaceResult ?? fields)[name];
};

async function make({ sdk, account, calls }: Attempt): Promise<void> {
  const client = clients[sdk](account);
  for (const [name, params] of calls) {
    const recipe = recipes[name];
    const result = await (recipe ? recipe(client, params) : client.call(name, params));
    if (isRefused(result)) throw result;
  }
}

function Page() {
  const [state, setState] = useState<{ attempt: Attempt; failure?: { error: unknown }; isDone?: boolean }>();
  const run = async (attempt: Attempt) => {
    await make(attempt);
    setState({ attempt, isDone: true });
  };
  useEffect(() => {
    window.attempt = (attempt) => {
      setState({ attempt });
      run(attempt).catch((error: unknown) => setState({ attempt, failure: { error } }));
    };
  });
  if (!state) return null;
  const { attempt, failure, isDone } = state;
  if (isDone) return <p role="status">Done.</p>;
  if (!failure) return <p role="status">Working…</p>;
  return (
    <ObsErrorBanner
      error={failure.error}
      context={attempt.context}
      headingLevel={2}
      onRetry={() => run(attempt)}
      onDismiss={() => setState(undefined)}
    />
  );
}

function Uploads() {
  const [store] = useState(() => createUploadFailureStore({ baseDelay: 50 }));
  const [isUsed, setUsed] = useState(false);
  useEffect(() => {
    window.batch = ({ sdk, account, files, size }) => {
      setUsed(true);
      const client = clients[sdk](account);
      const context: DiagnosisContext = { operation: 'upload', endpoint: account.endpoint };
      for (const [bucket, key] of files)
        void store.track(client.upload(bucket, key, fileOf(key, size)), { file: key, bucket, key, context });
    };
  }, [store]);
  return (
    <>
      {isUsed && <UploadFailureList store={store} />}
      <UploadToaster store={store} />
    </>
  );
}

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <ObsProvider>
      <Page />
      <Uploads />
    </ObsProvider>,
  );
