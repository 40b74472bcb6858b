// A page that is open for days: components come and go, some of them in the middle of something.
import { StrictMode, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  type Check,
  ObsErrorBanner,
  ObsErrorFallback,
  ObsProvider,
  StatusBadge,
  StatusCatalog,
  TroubleshootPanel,
} from '../../src/index.js';
import { de } from '../../src/locales/de.js';
import '../../src/styles.css';
import './page.css';

declare global {
  interface Window {
    /** Mounts every component and takes it away again, so many times; `leaks`: keeps of each round what it should not. */
    live: (rounds: number, leaks: boolean) => Promise<number>;
  }
}

const noop = () => {};
/** A check that is running when its panel goes, and ends with it. */
const endless: Check = ({ signal }) =>
  new Promise((done) => {
    signal.addEventListener('abort', () => done({ outcome: 'inconclusive' }));
  });

/** What is mounted in each round. Errors differ from round to round, as those of a day do. */
const pages: readonly ((round: number) => ReactElement)[] = [
  (round) => <StatusBadge error={{ status: 400 + (round % 100), requestId: `R${round}` }} live={`file ${round}`} />,
  // Counts down when it goes.
  (round) => (
    <ObsErrorBanner
      error={{ status: 503, code: 'SlowDown', retryAfter: 60_000 + round }}
      context={{ operation: 'upload', file: `file ${round}` }}
      onRetry={noop}
      onDismiss={noop}
      defaultOpen={round % 10 === 0}
    />
  ),
  (round) => (
    <TroubleshootPanel
      error={{ status: 403, code: 'AccessDenied', requestId: `R${round}` }}
      checks={{ 'check-policy': endless }}
    />
  ),
  (round) => (
    <ObsProvider messages={de}>
      <ObsErrorFallback error={new Error(`problem ${round}`)} resetErrorBoundary={noop} />
    </ObsProvider>
  ),
];
const CATALOG_EVERY = 25;
const TOOLTIP_EVERY = 100;

const frame = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });

const tooltip = async () => {
  while (!document.querySelector('.obs-tooltip')) await frame();
};

const place = document.getElementById('app') ?? document.body;
const kept: unknown[] = [];

window.live = async (rounds, leaks) => {
  let mounts = 0;
  // Two roots of one page, one of them strict.
  const roots = [
    createRoot(place.appendChild(document.createElement('div'))),
    createRoot(place.appendChild(document.createElement('div'))),
  ];
  for (let round = 0; round < rounds; round += 1) {
    const shown = [...pages, ...(round % CATALOG_EVERY === 0 ? [() => <StatusCatalog />] : [])];
    for (const [index, page] of shown.entries()) {
      const root = roots[round % 2];
      const element = <div key={`${round} ${index}`}>{page(round)}</div>;
      flushSync(() => root?.render(round % 2 ? <StrictMode>{element}</StrictMode> : element));
      mounts += 1;
      if (round % TOOLTIP_EVERY === 0) {
        const badge = place.querySelector<HTMLElement>('button.obs-badge');
        const check = place.querySelector<HTMLElement>('.obs-step-check button');
        badge?.focus();
        check?.click();
        await frame();
        if (badge) await tooltip();
      }
      if (leaks) {
        kept.push(
          [...place.querySelectorAll('*')].at(-1),
          Array.from({ length: 500 }, () => round),
        );
        addEventListener('focus', () => kept, { once: true });
        setTimeout(noop, 3_600_000);
      }
      flushSync(() => root?.render(null));
    }
    if (round % 20 === 0) await frame();
  }
  for (const root of roots) root.unmount();
  place.replaceChildren();
  await frame();
  return mounts;
};
