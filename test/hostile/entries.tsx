import { type ReactElement, useState } from 'react';
import {
  brokenBucketRule,
  cleanText,
  corsRule,
  stepsOf,
  type Candidate,
  diagnose,
  formatReport,
  parseObsError,
  redact,
  statusCategory,
} from '../../src/core/index.js';
import {
  connectUppy,
  createUploadFailureStore,
  ObsErrorBanner,
  ObsErrorFallback,
  ObsProvider,
  StatusBadge,
  StatusCatalog,
  TroubleshootPanel,
  UploadFailureList,
  UploadToaster,
  useUploadNotices,
} from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { fixture, respondWith } from '../../src/testing/index.js';
import { checkTheme } from '../../src/theme/index.js';
import { defectsOf } from './oracles.js';

/** Everything that may be given a value, as a host without types calls it. */
type Call = (value: never) => unknown;

const call = <T,>(run: (value: T) => unknown) => run as Call;

/** Nothing of these ever throws. What they return is text for people. */
export const functions: Readonly<Record<string, Call>> = {
  parseObsError,
  diagnose,
  'diagnose with it as the context': call((value: object) => diagnose(403, value)),
  'diagnose with it in the context': call((value: string) =>
    diagnose(403, {
      operation: value as 'upload',
      file: value,
      bucket: value,
      key: value,
      method: value,
      endpoint: value,
      origin: value,
      now: value as never,
      size: value as never,
      startedAt: value as never,
      findings: value as never,
    }),
  ),
  'formatReport of its diagnosis': call((value) => formatReport(diagnose(value), { messages: en })),
  'formatReport as markdown': call((value) => formatReport(diagnose(value), { format: 'markdown' })),
  'formatReport as JSON': call((value) => formatReport(diagnose(value), { format: 'json', time: 0 })),
  'formatReport of it': call((value: never) => formatReport(value)),
  'formatReport with it as options': call((value: object) => formatReport(diagnose(404), value)),
  'formatReport with it in the options': call((value: never) =>
    formatReport(diagnose(404), { format: value, messages: value, time: value }),
  ),
  // What is not cleaned is no worse than it was, and says all there is to say at once.
  redact: call((value: string) => {
    const said = redact(value);
    const known = defectsOf(typeof value === 'string' ? value : '');
    if (typeof value !== 'string' && said !== '') throw new Error('a text of its own');
    if (redact(said) !== said) throw new Error('another text the second time');
    for (const defect of defectsOf(said)) if (!known.includes(defect)) throw new Error(`${defect} of its own`);
    return said.slice(0, 200).replaceAll(/[^ -~]/gu, '');
  }),
  cleanText: call((value: string) => cleanText(value)),
  'cleanText with it as the limit': call((value: number) => cleanText('a long text', value)),
  corsRule: call((value: string) => corsRule(value)),
  stepsOf: call((value: Candidate) => stepsOf(value)),
  statusCategory,
  brokenBucketRule: call((value: string) => brokenBucketRule(value)),
  checkTheme: call((value: Record<string, string>) => checkTheme(value).worst),
  'checkTheme with it as a colour': call((value: string) => checkTheme({ '--obs-surface': value }).worst),
  'checkTheme with it as the scheme': call((value: 'light') => checkTheme({}, value).worst),
};

/** Texts are the host's own where it makes a record, or words, itself. */
const notText = (value: never): never => (typeof value === 'string' ? (undefined as never) : value);

/** The same, with it in one place of many. */
export const places: Readonly<Record<string, Call>> = {
  'formatReport of a diagnosis of it': call((value: never) => formatReport({ ...diagnose(404), error: value })),
  'formatReport of an error with it': call((value: never) =>
    ['status', 'code', 'message', 'requestId', 'serverTime', 'retryAfter', 'details'].map((field) =>
      formatReport({ ...diagnose(404), error: { [field]: notText(value) } }, { messages: en }),
    ),
  ),
  'formatReport of causes of it': call((value: never) => {
    const part = notText(value);
    return formatReport({ ...diagnose(404), candidates: [part, { cause: part, verdict: part, evidence: part }] });
  }),
  'formatReport in words of it': call((value: never) => {
    // Which words a host has is its own affair.
    const none = notText(value);
    const { ui } = en;
    const titles = Object.fromEntries(Object.keys(en.causes).map((cause) => [cause, { title: none }]));
    return [
      { ...en, causes: titles },
      { ...en, ui: { ...ui, banner: none } },
      { ...en, ui: { ...ui, banner: { noRequestId: none } } },
      { ...en, ui: { ...ui, verdicts: { possible: none, likely: none } } },
      { ...en, ui: { ...ui, panel: { fields: { status: none, requestId: none } } } },
    ].map((messages) => formatReport(diagnose(404), { messages: messages as never }));
  }),
  'brokenBucketRule of such rules': call((value: never) => [
    brokenBucketRule('a', value),
    brokenBucketRule('a', [value]),
  ]),
  'stepsOf such evidence': call((value: never) => stepsOf({ cause: 'clock-skew', evidence: value })),
};

/** These say with a `TypeError` what they do not have, and throw nothing else. */
export const fixtures: Readonly<Record<string, Call>> = {
  fixture: call((value: 404) => fixture(value, { as: 'axios' })),
  'fixture with it as the shape': call((value: 'axios') => fixture('NoSuchBucket', { as: value })),
  'fixture with it as options': call((value: { as: 'axios' }) => fixture('NoSuchBucket', value)),
  respondWith: call((value: 404) => respondWith(value)({ request: { method: 'GET' } })),
};

const noop = () => {};

function failed(error: unknown) {
  const store = createUploadFailureStore();
  store.report(error, { file: 'a.txt', bucket: 'photos', key: 'a.txt', retry: noop });
  return store;
}

/** Toasts of a host's own. */
function Notices({ error }: { error: unknown }) {
  const [store] = useState(() => failed(error));
  return (
    <ul>
      {useUploadNotices(store).map(({ id, title, lines, severityLabel, action }) => (
        <li key={id}>
          {[severityLabel, title, ...lines, action?.label].map((said, line) => (
            <bdi key={line}>{said}</bdi>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Every component that is given an error. */
export const components: Readonly<Record<string, (error: unknown) => ReactElement>> = {
  StatusBadge: (error) => <StatusBadge error={error} />,
  'StatusBadge of a status': (error) => <StatusBadge status={error as number} tooltip={false} />,
  ObsErrorBanner: (error) => (
    <ObsErrorBanner error={error} context={{ operation: 'upload' }} onRetry={noop} onDismiss={noop} defaultOpen />
  ),
  TroubleshootPanel: (error) => <TroubleshootPanel error={error} />,
  ObsErrorFallback: (error) => <ObsErrorFallback error={error} resetErrorBoundary={noop} />,
  UploadFailureList: (error) => <UploadFailureList store={failed(error)} />,
  // Keyed: it keeps its store.
  useUploadNotices: (error) => <Notices key={(renders += 1)} error={error} />,
};

let renders = 0;

/** Every place for a text of a user or of the host. */
export const textProps: Readonly<Record<string, (text: string) => ReactElement>> = {
  'StatusBadge live': (text) => <StatusBadge status={404} live={text} />,
  'ObsErrorBanner context': (text) => (
    <ObsErrorBanner
      error={new TypeError('Failed to fetch')}
      context={{ operation: 'upload', file: text, bucket: text, key: text, endpoint: text, method: text, origin: text }}
      defaultOpen
    />
  ),
  'ObsErrorBanner of a bucket': (text) => (
    <ObsErrorBanner
      error={{ code: 'NoSuchBucket', status: 404 }}
      context={{ operation: 'delete-bucket', bucket: text }}
    />
  ),
  'TroubleshootPanel context': (text) => (
    <TroubleshootPanel
      error={{ code: 'InvalidBucketName', status: 400 }}
      context={{ bucket: text, key: text, file: text }}
    />
  ),
  // Of a code and a status the address holds the prefix and the name.
  'StatusCatalog prefix': (text) => <StatusCatalog defaultSearch="NoSuchKey" hashPrefix={text} />,
  'StatusCatalog search': (text) => <StatusCatalog defaultSearch={text.slice(0, 500)} />,
};

/** Every prop, as a host without types gives it. */
export const props: Readonly<Record<string, (value: never) => ReactElement>> = {
  'StatusBadge status': (value) => <StatusBadge status={value} />,
  'StatusBadge looks': (value) => (
    <StatusBadge status={404} size={value} tooltip={value} live={value} asChild={value} />
  ),
  'what React would call': (value) => (
    <>
      <StatusBadge status={404} onFocus={value} onPointerMove={value} />
      <ObsErrorBanner error={503} onKeyDown={value} onDismiss={value} />
    </>
  ),
  className: (value) => (
    <>
      <StatusBadge status={404} className={value} />
      <ObsErrorBanner error={503} className={value} defaultOpen />
      <TroubleshootPanel error={503} className={value} />
      <StatusCatalog className={value} defaultSearch="404" />
      <UploadFailureList store={createUploadFailureStore()} className={value} />
    </>
  ),
  'StatusBadge asChild': (value) => (
    <StatusBadge status={404} asChild>
      {value}
    </StatusBadge>
  ),
  'ObsErrorBanner context': (value) => <ObsErrorBanner error={404} context={value} />,
  'ObsErrorBanner looks': (value) => (
    <ObsErrorBanner
      error={404}
      headingLevel={value}
      density={value}
      announce={value}
      defaultOpen={value}
      landmark={value}
    />
  ),
  'ObsErrorBanner callbacks': (value) => (
    <ObsErrorBanner error={503} onRetry={value} onDismiss={value} onLearn={value} onCheckedChange={value} />
  ),
  'ObsErrorBanner open': (value) => <ObsErrorBanner error={403} defaultOpen={value} />,
  'ObsErrorBanner checks': (value) => (
    <ObsErrorBanner error={403} checks={value} checkTimeout={value} persist={value} defaultOpen />
  ),
  'ObsErrorBanner check': (value) => <ObsErrorBanner error={403} checks={{ 'check-policy': value }} defaultOpen />,
  'ObsErrorBanner action': (value) => <ObsErrorBanner error={403} restoreFocusRef={value} />,
  'TroubleshootPanel ticks': (value) => <TroubleshootPanel error={403} defaultChecked={value} />,
  'TroubleshootPanel controlled': (value) => <TroubleshootPanel error={403} checked={value} />,
  'TroubleshootPanel looks': (value) => (
    <TroubleshootPanel error={403} context={value} headingLevel={value} hideTitle={value} density={value} />
  ),
  'ObsErrorFallback looks': (value) => <ObsErrorFallback error={403} resetErrorBoundary={value} headingLevel={value} />,
  'StatusCatalog looks': (value) => (
    <StatusCatalog defaultSearch={value} hashPrefix={value} headingLevel={value} density={value} />
  ),
  'ObsProvider messages': (value) => (
    <ObsProvider messages={value}>
      <ObsErrorBanner error={403} defaultOpen />
    </ObsProvider>
  ),
  'ObsProvider overrides': (value) => (
    <ObsProvider messages={en} overrides={value}>
      <TroubleshootPanel error={503} />
    </ObsProvider>
  ),
  'ObsProvider parts': (value) => (
    <ObsProvider messages={{ ...en, ui: value, causes: value }} overrides={{ statuses: value, categories: value }}>
      <ObsErrorBanner error={404} defaultOpen />
      <StatusBadge status={404} />
    </ObsProvider>
  ),
  'ObsProvider locale': (value) => (
    <ObsProvider messages={en} locale={value}>
      <ObsErrorBanner error={{ status: 503, retryAfter: 90_000 }} onRetry={noop} />
    </ObsProvider>
  ),
  'UploadFailureList looks': (value) => (
    <UploadFailureList store={createUploadFailureStore(value)} headingLevel={value} checks={value} />
  ),
  'UploadToaster looks': (value) => (
    <UploadToaster
      store={createUploadFailureStore({ limit: value, concurrency: value, attempts: value, baseDelay: value })}
      max={value}
      hotkey={value}
      successDuration={value}
      onShowAll={value}
    />
  ),
};

/** Methods of a store, which never throw. */
export const storeCalls: Readonly<Record<string, (value: never) => unknown>> = {
  createUploadFailureStore: (value) => createUploadFailureStore(value).getSnapshot(),
  'its options': (value) =>
    createUploadFailureStore({
      limit: value,
      concurrency: value,
      attempts: value,
      maxDelay: value,
      auto: value,
    }).report(1),
  report: (value) => createUploadFailureStore().report(value, value),
  details: (value) =>
    createUploadFailureStore().report(404, {
      id: value,
      file: value,
      bucket: value,
      key: value,
      retry: value,
      context: value,
    }),
  targets: (value) => {
    const store = createUploadFailureStore();
    store.report(503, { file: 'a', retry: noop });
    for (const method of [store.resolve, store.retry, store.pause, store.dismiss, store.forget]) method(value);
    store.undo();
    store.destroy();
  },
  track: (value) => {
    const store = createUploadFailureStore();
    const details: readonly object[] = [{ id: value, file: value, bucket: value, key: value, context: value }, value];
    for (const known of details) {
      void store.track(value, known);
      void store.track(() => value, known);
      void store.track(() => {
        throw value;
      }, known);
      void store.track(({ onProgress }) => onProgress(value), known);
    }
    store.forget(value);
    store.destroy();
  },
  connectUppy: (value) => {
    const listeners: Record<string, (...said: unknown[]) => void> = {};
    const uppy = {
      on: (event: string, listener: (...said: never[]) => void) => void (listeners[event] = listener as never),
      off: noop,
      retryUpload: () => Promise.resolve(value),
    };
    const store = createUploadFailureStore();
    const end = connectUppy(uppy, store, () => value);
    const file = { id: 'a', name: value, size: value };
    listeners['upload-error']?.(file, value);
    listeners['upload-error']?.(undefined, value);
    listeners['upload-progress']?.(file, { bytesUploaded: value, bytesTotal: value });
    store.retry();
    listeners['upload-progress']?.(file, { bytesUploaded: value, bytesTotal: 1 });
    listeners['upload-success']?.(file, value);
    listeners['file-removed']?.(file, value);
    end();
    store.destroy();
  },
};

/** Languages that exist, languages that do not, and what is none. */
export const locales: readonly string[] = [
  ['en', 'de', 'fr', 'es', 'pt-BR', 'ru', 'pl', 'cs', 'ar', 'he', 'fa', 'ur', 'hi', 'th', 'ja', 'ko', 'zh-Hant-TW'],
  ['tr', 'lt', 'cy', 'sl', 'ga', 'my', 'vi', 'gsw-CH', 'sr-Latn', 'nb-NO', 'en-GB-oxendict', 'de-CH-1996'],
  ['de-DE-u-nu-thai', 'ar-u-nu-latn', 'th-TH-u-ca-buddhist-nu-thai', 'en-u-hc-h23', 'x-private', 'und', 'i-klingon'],
  ['EN-us', 'ZH-hans-cn', 'dE', 'xx', 'zz-ZZ', 'tlh', 'en-', '-en', 'en_US', 'en-US-', 'en--US', 'e', 'english'],
  ['', ' ', 'C', 'POSIX', '*', 'en,de', 'en;q=1', '__proto__', 'constructor', 'toString', 'not a locale!!', 'null'],
  ['en\0', '\u202Een', 'ａｂ', 'de\uD800', '<b>', '../../etc/passwd', '{locale}', 'de-u-nu-', 'a'.repeat(100_000)],
  [`en-${'abcdefgh-'.repeat(500)}x`, 'en-u-co-phonebk-kf-upper-kn-true', 'en-t-de-m0-und'],
].flat();
