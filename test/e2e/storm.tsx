// A page of a host that a storm of failed uploads comes over.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createUploadFailureStore, ObsProvider, UploadFailureList, UploadToaster } from '../../src/index.js';
import '../../src/styles.css';
import './page.css';

declare global {
  interface Window {
    /** Reports so many failures of five causes in this task. */
    storm: (count: number) => void;
    /**
     * Reports failures of five causes in rounds of a hundred, each of which is seen, and then resolved or dismissed; `leaks`:
     * keeps what it should not.
     */
    session: (rounds: number, leaks: boolean) => Promise<void>;
  }
}

const store = createUploadFailureStore();
const errors = [
  { status: 503, code: 'SlowDown' },
  { status: 403, code: 'AccessDenied' },
  { status: 403, code: 'RequestTimeTooSkewed' },
  { status: 403, code: 'InsufficientStorageSpace' },
  new TypeError('Failed to fetch'),
];
let named = 0;
const report = (count: number) => {
  const retry = () => Promise.resolve();
  for (let at = 0; at < count; at += 1) {
    named += 1;
    store.report(errors[at % errors.length], {
      file: `holiday-${named}.jpg`,
      bucket: 'photos',
      key: `${named}`,
      retry,
    });
  }
};

window.storm = report;

const frame = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 0));
  });

const until = async (isSo: () => boolean) => {
  while (!isSo()) await frame();
};

const kept: unknown[] = [];

window.session = async (rounds, leaks) => {
  for (let round = 0; round < rounds; round += 1) {
    report(100);
    await until(() => store.getSnapshot().count === 100);
    await frame();
    if (leaks) {
      kept.push(structuredClone(store.getSnapshot().groups.map(({ items }) => items)));
      const trace = document.createElement('i');
      kept.push(trace);
      trace.addEventListener('click', () => kept);
      setTimeout(() => kept, 1_000_000);
    }
    if (round % 2 === 0) store.dismiss();
    else for (const { id } of store.getSnapshot().groups) store.resolve(id);
    await until(() => store.getSnapshot().count === 0);
    store.acknowledge();
    await frame();
  }
};

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ObsProvider>
        <UploadFailureList store={store} />
        <UploadToaster store={store} />
      </ObsProvider>
    </StrictMode>,
  );
