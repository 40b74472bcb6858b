import { act, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { type DiagnosisContext, diagnose, formatReport, parseObsError, readObsResponse } from '../src/core/index.js';
import {
  type Check,
  createUploadFailureStore,
  ObsErrorBanner,
  StatusBadge,
  UploadFailureList,
  UploadToaster,
  useUploadNotices,
} from '../src/index.js';
import { fixture, respondWith } from '../src/testing/index.js';
import { REQUEST_ID } from './fixtures/inputs.js';
import { leaks } from './fixtures/leaks.js';
import { secrets, ways } from './fixtures/secrets.js';

vi.setConfig({ testTimeout: 240_000 });

// A secret in one of the ways it may come in, and all seven ways out of the kit.

const SINKS = ['text', 'attributes', 'clipboard', 'events', 'console', 'thrown', 'returned'] as const;
type Sink = (typeof SINKS)[number];

const json = (value: unknown) => JSON.stringify(value) ?? '';

/** What is thrown, or else nothing. */
function thrownBy(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (problem) {
    return String(problem);
  }
}

/** What comes out of each sink when a page shows, copies, reports, checks and retries an error. `plant`: says it there too. */
async function said(error: unknown, text: string, plant?: Sink): Promise<Readonly<Record<Sink, string>>> {
  const out: Record<Sink, unknown[]> = {
    text: [],
    attributes: [],
    clipboard: [],
    events: [],
    console: [],
    thrown: [],
    returned: [],
  };
  const hear =
    (sink: Sink) =>
    (...words: unknown[]) =>
      void out[sink].push(...words);
  const writes = vi
    .spyOn(navigator.clipboard, 'writeText')
    .mockImplementation(async (copied) => hear('clipboard')(copied));
  const levels = (['log', 'info', 'debug', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(hear('console')),
  );
  const onError = (event: ErrorEvent) => out.thrown.push(event.message);
  window.addEventListener('error', onError);

  const context: DiagnosisContext = { operation: 'upload', file: text, bucket: text, key: text, endpoint: text };
  // What a host said of its own request comes back to it as it was: to its checks, and in what a store holds of an upload.
  const check: Check = ({ diagnosis }) => {
    hear('events')(diagnosis);
    return { outcome: 'found', text, evidence: { id: 'check-failed', values: { text } }, context: { reachable: true } };
  };
  const named = createUploadFailureStore();
  named.report(error, { file: text, bucket: text, key: text });
  const store = createUploadFailureStore();
  const Notices = () => {
    hear('returned')(...useUploadNotices(store));
    return null;
  };
  store.report(error, { file: 'a.txt', bucket: 'photos', key: 'a.txt', retry: () => Promise.reject(error) });
  store.subscribe(() => hear('returned')(store.getSnapshot()));
  const { unmount } = render(
    <>
      <StatusBadge error={error} live={text} />
      <ObsErrorBanner
        error={error}
        context={context}
        checks={{ 'check-policy': check, 'sync-clock': check, 'find-request': check, 'check-connection': check }}
        onRetry={() => hear('events')('retry')}
        onDismiss={hear('events')}
        onCheckedChange={hear('events')}
        onLearn={hear('events')}
        defaultOpen
      />
      <UploadFailureList store={store} />
      <UploadFailureList store={named} />
      <UploadToaster store={store} onShowAll={hear('events')} />
      <Notices />
    </>,
  );
  // One of each kind, for a panel has dozens; what is pressed may take others away.
  const pressed = new Set<string>();
  for (const element of document.querySelectorAll('input[type=checkbox], summary, button')) {
    const kind = element.tagName === 'BUTTON' ? element.textContent + element.className : element.tagName;
    if (element.isConnected && !pressed.has(kind)) fireEvent.click(element);
    pressed.add(kind);
  }
  await act(() => new Promise((done) => setTimeout(done)));
  hear('text')(document.body.textContent);
  hear('attributes')(
    ...[...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].map(({ value }) => value)),
    ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
  );
  unmount();
  store.destroy();
  named.destroy();

  hear('thrown')(
    thrownBy(() => fixture(text as 'NoSuchKey', { as: 'axios' })),
    thrownBy(() => fixture('NoSuchKey', { as: text as 'axios' })),
    thrownBy(() => respondWith(text as 'NoSuchKey')({ request: { method: 'GET' } })),
  );
  const diagnosis = diagnose(error, context);
  hear('returned')(
    parseObsError(error),
    diagnosis,
    await readObsResponse(new Response(text, { status: 403 })),
    ...(['text', 'markdown', 'json'] as const).map((format) => formatReport(diagnosis, { format })),
  );
  if (plant) hear(plant)(text);

  window.removeEventListener('error', onError);
  for (const spy of [writes, ...levels]) spy.mockRestore();
  return Object.fromEntries(
    SINKS.map((sink) => [sink, out[sink].map((part) => (typeof part === 'string' ? part : json(part))).join('\n')]),
  ) as Record<Sink, string>;
}

// A page costs a hundred times what a record costs: each secret comes in by one way.
const waysIn = Object.entries(ways);
const cases = Object.entries(secrets).map(([name, [text, ...hidden]], index) => {
  const [way, make] = waysIn[index % waysIn.length] ?? ['', (same: string): unknown => same];
  return { name, text, hidden, way, make };
});

test('no secret gets out of any of seven sinks, and the request id stays', async () => {
  userEvent.setup();
  const found: string[] = [];
  const lost: string[] = [];
  let used = 0;
  for (const { name, text, hidden, way, make } of cases) {
    const sinks = await said(make(text), text);
    for (const sink of SINKS) if (leaks(sinks[sink], hidden).length > 0) found.push(`${name} ${way}: ${sink}`);
    used += SINKS.filter((sink) => sinks[sink] !== '').length;
    const hasId = way.endsWith('(with an id)');
    for (const sink of ['text', 'clipboard', 'returned'] as const)
      if (hasId && !sinks[sink].includes(REQUEST_ID)) lost.push(`${name} ${way}: ${sink}`);
  }
  console.log(
    `${cases.length} secrets, ${waysIn.length} ways in, ${SINKS.length} ways out: ${found.length} leaks, ${lost.length} request ids lost`,
  );

  expect(cases.length).toBeGreaterThan(60);
  expect(found).toEqual([]);
  expect(lost).toEqual([]);
  // Nothing of the console is expected; all else has something to say.
  expect(used / cases.length).toBeGreaterThan(5);
});

test.each(SINKS)('a secret that gets out of %s is found', async (sink) => {
  userEvent.setup();
  const [text, ...hidden] = secrets['a signed address of OBS'] ?? [''];
  const sinks = await said(new Error(text), text, sink);

  expect(SINKS.filter((other) => leaks(sinks[other], hidden).length > 0)).toEqual([sink]);
});
