// A page of a host with dialogs, something at every edge, and uploads that fail.
import * as Dialog from '@radix-ui/react-dialog';
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createUploadFailureStore,
  ObsProvider,
  UploadFailureList,
  type UploadFailureStore,
  type UploadRetry,
  UploadToaster,
} from '../../src/index.js';
import '../../src/styles.css';
import './page.css';

const errors = {
  busy: { status: 503, code: 'ServiceUnavailable', requestId: '0000019C3A7E41D28C0F5B6E00000001' },
  full: { status: 403, code: 'InsufficientStorageSpace' },
  skewed: { status: 403, code: 'RequestTimeTooSkewed' },
  taken: { status: 409, code: 'BucketAlreadyExists' },
  unheard: new TypeError('Failed to fetch'),
} as const;

/** Tries of each retry that were begun. */
const tries = { soon: 0, never: 0, refused: 0, sent: 0 };

const retries: Readonly<Record<keyof typeof tries, UploadRetry>> = {
  soon: () => new Promise((resolve) => setTimeout(resolve, 50)),
  never: () => new Promise(() => {}),
  refused: () => Promise.reject(errors.busy),
  sent: async ({ signal }) => {
    await fetch('/upload', { method: 'PUT', body: 'x', signal });
  },
};

declare global {
  interface Window {
    uploads: UploadFailureStore;
    tries: typeof tries;
    fail: (why: keyof typeof errors, count: number, retry?: keyof typeof tries) => void;
    /** Puts a list on the page, or takes it away. */
    list: (isShown: boolean) => void;
  }
}

const store = createUploadFailureStore({ random: () => 1, baseDelay: 2000 });
window.uploads = store;
window.tries = tries;
let named = 0;
window.fail = (why, count, how) => {
  for (let at = 0; at < count; at += 1) {
    named += 1;
    const retry: UploadRetry | undefined =
      how &&
      ((attempt) => {
        tries[how] += 1;
        return retries[how](attempt);
      });
    store.report(errors[why], { file: `holiday-${named}.jpg`, bucket: 'photos', key: `${named}`, retry });
  }
};

function Page() {
  const [isListed, setListed] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    window.list = setListed;
  }, []);
  return (
    <>
      <h1>Uploads</h1>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Open native dialog
      </button>
      <Dialog.Root>
        <Dialog.Trigger>Open Radix dialog</Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="overlay" />
          <Dialog.Content className="dialog" aria-describedby={undefined}>
            <Dialog.Title>Settings</Dialog.Title>
            <Dialog.Close>Save</Dialog.Close>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <dialog ref={dialog} aria-label="Settings">
        <h2>Settings</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Save
        </button>
      </dialog>
      {isListed && <UploadFailureList store={store} />}
      <UploadToaster store={store} />
      <button type="button" className="at-the-end">
        At the end
      </button>
    </>
  );
}

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ObsProvider>
        <Page />
      </ObsProvider>
    </StrictMode>,
  );
