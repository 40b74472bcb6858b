import { act, render, screen, within } from '@testing-library/react';
import { Fragment, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import {
  type CheckResult,
  createUploadFailureStore,
  ObsErrorBanner,
  ObsProvider,
  StatusBadge,
  TroubleshootPanel,
  UploadFailureList,
  UploadToaster,
} from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import '../../src/styles.css';
import { everything } from '../fixtures/everything.js';
import { isUnheard, listen, LIVE, onQuietPages, page, pass } from '../fixtures/voice.js';

// What is heard where: only a browser knows what is laid out, inert, or covered by a modal dialog.

onQuietPages();

const upload = { operation: 'upload', file: 'a.txt' } as const;
const busy = { status: 503, code: 'SlowDown', requestId: '0000019C3A7E41D28C0F5B6E00000001' };
const denied = { status: 403, code: 'InArrearOrInsufficientBalance' };
const never = () => new Promise<never>(() => {});
const { banner: words, checks } = en.ui;
const setClock = en.causes['clock-skew'].steps['set-clock'];

const found: CheckResult = { outcome: 'found', text: 'It is ahead.', context: { clockOffset: 3_600_000 } };
const fine: CheckResult = { outcome: 'pass', text: 'It is right.', context: { clockOffset: 0 } };

const press = (name: string) => act(async () => screen.getAllByRole('button', { name, hidden: true })[0]?.click());

/** Presses the check of the clock. */
const check = () =>
  act(async () => {
    const row = screen.getByText(setClock, { selector: 'li *' }).closest('li');
    if (row) within(row).getByRole('button', { hidden: true }).click();
  });

interface Happening {
  readonly shown: ReactNode;
  readonly happens: () => unknown;
  readonly heard: readonly unknown[];
}

const happenings: Readonly<Record<string, Happening>> = {
  'a retry that fails at once': {
    shown: <ObsErrorBanner error={busy} onRetry={() => Promise.reject(new Error('no'))} />,
    happens: () => press(words.retry),
    heard: [`polite: ${words.retryFailed}`],
  },
  'a retry that takes its time': {
    shown: <ObsErrorBanner error={busy} onRetry={never} />,
    happens: () => press(words.retry),
    heard: [`polite: ${words.retrying}`],
  },
  'a retry that takes its time, and its end': {
    shown: (
      <ObsErrorBanner
        error={busy}
        onRetry={() => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no')), 3000))}
      />
    ),
    happens: () => press(words.retry),
    heard: [`polite: ${words.retrying}`, `polite: ${words.retryFailed}`],
  },
  'a copied request id': {
    shown: <ObsErrorBanner error={busy} />,
    happens: () => press(words.copyRequestId),
    heard: [`polite: ${words.copied}`],
  },
  'a copied report': {
    shown: <TroubleshootPanel error={busy} />,
    happens: () => press(en.ui.panel.copyDetails),
    heard: [`polite: ${words.copied}`],
  },
  'a copied rule': {
    shown: <TroubleshootPanel error={0} />,
    happens: () => press(en.ui.panel.copyRule),
    heard: [`polite: ${words.copied}`],
  },
  'a check that finds something, with all that follows': {
    shown: <ObsErrorBanner error={403} checks={{ 'set-clock': () => found }} />,
    happens: check,
    heard: [`polite: ${checks.outcomes.found}: It is ahead. Confirmed: ${en.causes['clock-skew'].title}`],
  },
  'a check that passes, with the tick that it sets': {
    shown: <TroubleshootPanel error={403} checks={{ 'set-clock': () => fine }} />,
    happens: check,
    heard: [expect.stringMatching(/^polite: Fine: It is right\. Possible: /u)],
  },
  'a tick': {
    shown: <TroubleshootPanel error={denied} />,
    happens: () => act(async () => screen.getAllByRole('checkbox', { hidden: true })[0]?.click()),
    heard: ['polite: 1 of 6 done'],
  },
  // The focus moves, and what has it is read.
  'a dismissal': {
    shown: <ObsErrorBanner error={busy} onDismiss={() => {}} />,
    happens: () => press(words.dismiss),
    heard: [],
  },
  'a dismissal that the host cannot do': {
    shown: (
      <ObsErrorBanner
        error={busy}
        onDismiss={() => {
          throw new Error('no');
        }}
      />
    ),
    happens: () => press(words.dismiss),
    heard: [`polite: ${words.dismissFailed}`],
  },
};

/** Other elements of the page, as a library treats them while its dialog is open. */
function silenceOthers(attribute: string, dialog: Element | null): void {
  for (const element of document.body.children)
    if (!element.contains(dialog)) element.setAttribute(attribute, attribute === 'inert' ? '' : 'true');
}

/** Where a component may stand. */
const places: Readonly<Record<string, (content: ReactNode) => ReactNode>> = {
  'on the page': (content) => content,
  'in a modal dialog': (content) => (
    <dialog ref={(dialog) => void (dialog?.open === false && dialog.showModal())}>{content}</dialog>
  ),
  'in a dialog of a library, which hides the rest of the page': (content) => (
    <div role="dialog" ref={(dialog) => silenceOthers('aria-hidden', dialog)}>
      {content}
    </div>
  ),
  'in a dialog of a library, which makes the rest of the page inert': (content) => (
    <div role="dialog" ref={(dialog) => silenceOthers('inert', dialog)}>
      {content}
    </div>
  ),
  'beside a dialog that is open and hidden': (content) => (
    <>
      <div aria-hidden="true">
        <dialog open>elsewhere</dialog>
      </div>
      <div style={{ display: 'none' }}>
        <div aria-modal="true">closed</div>
      </div>
      {content}
    </>
  ),
};

describe.each(Object.entries(places))('%s', (_place, at) => {
  test.each(Object.entries(happenings))('is heard once: %s', async (_name, { shown, happens, heard }) => {
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    vi.stubGlobal('reportError', () => {});
    const { show, said } = await page();
    show(at(shown));
    await pass(20_000);
    const before = said().length;

    await happens();
    // In steps: what time brings about is rendered at the end of each.
    await pass(4000);
    await pass(16_000);

    expect(said().slice(before)).toEqual(heard);
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('is heard once: a failure that comes', async () => {
    const { show, said } = await page();

    show(at(<ObsErrorBanner error={denied} context={upload} onRetry={() => {}} announce="assertive" />));
    await pass(20_000);

    expect(said()).toEqual([expect.stringMatching(/^assertive: Error: “a\.txt” was not uploaded\. /u)]);
  });

  test('is heard at its start and at its end: a wait', async () => {
    const { show, said } = await page();

    show(at(<ObsErrorBanner error={{ ...busy, retryAfter: 90_000 }} onRetry={() => {}} announce="polite" />));
    await pass(200_000);

    expect(said().slice(1)).toEqual(['polite: You can retry in 90 seconds.', 'polite: You can retry now.']);
  });
});

/** All that the kit shows, with uploads that failed before. */
async function pageOfEverything() {
  const store = createUploadFailureStore();
  for (const file of ['a.txt', 'b.txt']) store.report(denied, { file });
  await pass(1000);
  return (
    <ObsProvider>
      {Object.entries(everything).map(([name, element]) => (
        <Fragment key={name}>{element}</Fragment>
      ))}
      <ObsErrorBanner error={denied} context={upload} onRetry={() => {}} announce="assertive" />
      <ObsErrorBanner error={{ ...busy, retryAfter: 9_000_000 }} onRetry={() => {}} />
      <StatusBadge status={500} live />
      <UploadFailureList store={store} />
      <UploadToaster store={store} />
    </ObsProvider>
  );
}

test('nothing is heard of what comes with the page', async () => {
  const content = await pageOfEverything();
  const said = listen();

  render(content);
  expect(document.querySelectorAll('.obs-failure-group, .obs-toast')).toHaveLength(2);
  await pass(60_000);

  expect(said()).toEqual([]);
});

test('there are two regions on a page of everything, each heard, and none inside another', async () => {
  render(await pageOfEverything());
  await pass(1000);

  const regions = [...document.querySelectorAll<HTMLElement>(LIVE)];
  expect(regions.map((region) => region.getAttribute('aria-live'))).toEqual(['polite', 'assertive']);
  expect(regions.filter((region) => region.parentElement?.closest(LIVE))).toEqual([]);
  expect(regions.filter((region) => isUnheard(region))).toEqual([]);
});

test.each<[string, (polite: HTMLElement) => unknown, readonly string[]]>([
  ['a region of the kit, once', () => {}, ['polite: x']],
  [
    'a region inside another, twice',
    (polite) => document.body.appendChild(document.createElement('output')).append(polite),
    ['polite: x', 'output: x'],
  ],
  ['a region that is not laid out, never', (polite) => (polite.hidden = true), []],
  ['a region that is not seen, never', (polite) => (polite.style.visibility = 'hidden'), []],
  ['a region that is inert, never', (polite) => (polite.inert = true), []],
])('these tests hear %s', async (_what, spoil, heard) => {
  render(<ObsProvider>empty</ObsProvider>);
  await pass(1);
  const [polite] = document.querySelectorAll<HTMLElement>('[aria-live="polite"]');
  if (polite) spoil(polite);
  const said = listen();

  if (polite) polite.textContent = 'x';
  await pass(1);

  expect(said()).toEqual(heard);
});

test('500 uploads that fail at once are heard as one message, with list and toaster', async () => {
  const store = createUploadFailureStore();
  const { show, said } = await page();
  show(
    <>
      <UploadFailureList store={store} />
      <UploadToaster store={store} />
    </>,
  );
  await pass(20_000);

  await act(async () => {
    for (let index = 0; index < 500; index += 1) store.report(denied, { file: `${index}.txt` });
  });
  for (let second = 0; second < 60; second += 1) await pass(1000);

  expect(said()).toEqual([expect.stringMatching(/^polite: Error: 500 files were not uploaded\. /u)]);
});

test('500 failures at once are heard as one message a second at most', { timeout: 60_000 }, async () => {
  const { show } = await page();
  const times: number[] = [];
  const said = listen(() => times.push(performance.now()));

  show(
    Array.from({ length: 500 }, (_item, index) => (
      <ObsErrorBanner key={index} error={denied} context={{ operation: 'upload', file: `${index}.txt` }} />
    )),
  );
  await pass(60_000);

  expect(said().length).toBeGreaterThan(1);
  expect(said().at(-1)).toMatch(/^polite: 49\d more messages$/u);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? Number.NaN));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
});
