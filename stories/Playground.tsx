import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { allFixtures, type Fixture, type FixtureName } from '../test/fixtures/errors.js';
import {
  createUploadFailureStore,
  type DiagnosisContext,
  ObsErrorBanner,
  StatusBadge,
  TroubleshootPanel,
  UploadFailureList,
  useDiagnosis,
} from '../src/index.js';
import { formatReport, type ObsError } from '../src/core/index.js';
import {
  empty,
  errorOf,
  hashOf,
  type Input,
  inputOf,
  inputOfHash,
  LINK_LIMIT,
  type Operation,
  operations,
} from './playgroundInput.js';

export interface PlaygroundProps {
  /** What is filled in at first, where the address does not say it; nothing when absent. */
  sample?: FixtureName;
}

const operationWords: Readonly<Record<Operation, string>> = {
  upload: 'Upload a file',
  download: 'Download a file',
  delete: 'Delete a file',
  list: 'List a bucket',
  copy: 'Copy a file',
  'create-bucket': 'Create a bucket',
  'delete-bucket': 'Delete a bucket',
  'read-setting': 'Read a setting',
  'change-setting': 'Change a setting',
};

const groups: readonly { label: string; holds: (fixture: Fixture) => boolean }[] = [
  { label: 'Status', holds: ({ kind }) => kind === 'status' },
  { label: 'Answer in XML', holds: ({ kind, name }) => kind === 'xml' && !hard.has(name) },
  { label: 'Answer in JSON', holds: ({ kind }) => kind === 'json' },
  { label: 'HTTP dump', holds: ({ kind }) => kind === 'http' },
  { label: 'Page of a proxy', holds: ({ kind }) => kind === 'html' },
  { label: 'Line of a log', holds: ({ kind }) => kind === 'text' },
  { label: 'Thrown by an SDK or the browser', holds: ({ kind, name }) => kind === 'object' && !hard.has(name) },
  { label: 'Hard to show', holds: ({ name }) => hard.has(name) },
];

const hard = new Set(['noRequestId', 'unknownCode', 'longEverything', 'unbrokenCode', 'bidiName', 'hostile']);

const starters: readonly { label: string; preview: string; sample: FixtureName }[] = [
  { label: 'A status', preview: '404', sample: 'status404' },
  { label: 'An answer in XML or JSON', preview: '<Error><Code>…</Code>', sample: 'requestTimeTooSkewed' },
  { label: 'Headers, or all of curl -i', preview: 'HTTP/1.1 403 Forbidden', sample: 'deniedDump' },
  { label: 'A page that a proxy sent', preview: '<title>502 Bad Gateway…', sample: 'gatewayPage' },
  { label: 'A line of a log or a tool', preview: 'Error: … Status=409 Conflict', sample: 'terraformLine' },
  { label: 'What the browser console says', preview: '… blocked by CORS policy', sample: 'corsLine' },
];

/** Paste what you have, see what the kit makes of it. */
export function Playground({ sample }: PlaygroundProps) {
  const [input, setInput] = useState(() => inputOfHash(window.location.hash) ?? inputOf(sample ?? ''));
  const ids = { text: useId(), hint: useId(), sample: useId(), operation: useId(), file: useId() };
  const text = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const follow = () => {
      const linked = inputOfHash(window.location.hash);
      if (linked) setInput(linked);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const choose = (name: string) => setInput(inputOf(name));
  const type = (typed: string) => setInput({ ...(input.isOwnTask ? input : empty), text: typed, sample: '' });
  const change = (task: Partial<Input>) => setInput({ ...input, ...task, isOwnTask: true });

  const isEmpty = input.text.trim() === '';
  const error = errorOf(input);
  const { operation, file } = input;
  const context = useMemo<DiagnosisContext>(
    () => ({ ...(operation !== '' && { operation }), ...(file.trim() !== '' && { file: file.trim() }) }),
    [operation, file],
  );

  return (
    <main className="play">
      <header className="play-head">
        <h1>Paste your error</h1>
        <p>
          A request to object storage failed? Paste what you got, and see why it failed and what to do. Nothing is sent
          anywhere: this page reads it by itself.
        </p>
      </header>

      <section className="play-card play-input" aria-label="Your error">
        <div className="play-field">
          <div className="play-label-row">
            <label htmlFor={ids.text}>Your error</label>
            {!isEmpty && (
              <button
                type="button"
                className="obs-button"
                data-quiet=""
                onClick={() => {
                  choose('');
                  text.current?.focus();
                }}
              >
                Clear
              </button>
            )}
          </div>
          <textarea
            ref={text}
            id={ids.text}
            className="obs-field play-text"
            dir="ltr"
            rows={11}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={ids.hint}
            placeholder="404, <Error><Code>AccessDenied</Code>…, HTTP/1.1 503 …"
            value={input.text}
            onChange={(event) => type(event.target.value)}
          />
          <p id={ids.hint} className="play-hint">
            {typeof error === 'object'
              ? 'This shows the object that was thrown; the object itself is passed on. Edit the text to paste your own.'
              : 'A status, XML, JSON, headers, a web page, a line of a log. Access keys and signatures are masked.'}
          </p>
        </div>
        <div className="play-field">
          <label htmlFor={ids.sample}>Or pick a sample</label>
          <select
            id={ids.sample}
            className="obs-field"
            value={input.sample}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">None</option>
            {groups.map(({ label, holds }) => (
              <optgroup key={label} label={label}>
                {allFixtures.filter(holds).map((fixture) => (
                  <option key={fixture.name} value={fixture.name}>
                    {fixture.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div className="play-pair">
          <div className="play-field">
            <label htmlFor={ids.operation}>What was being done</label>
            <select
              id={ids.operation}
              className="obs-field"
              value={operation}
              onChange={(event) => change({ operation: event.target.value as Operation | '' })}
            >
              <option value="">Not known</option>
              {operations.map((value) => (
                <option key={value} value={value}>
                  {operationWords[value]}
                </option>
              ))}
            </select>
          </div>
          <div className="play-field">
            <label htmlFor={ids.file}>File or bucket name</label>
            <input
              id={ids.file}
              className="obs-field"
              type="text"
              autoComplete="off"
              dir="auto"
              placeholder="Optional"
              value={file}
              onChange={(event) => change({ file: event.target.value })}
            />
          </div>
        </div>
      </section>

      <div className="play-result">
        {isEmpty ? <Nothing onChoose={choose} /> : <Result key={input.sample} error={error} context={context} />}
      </div>
      {!isEmpty && (
        <div className="play-below">
          <Link input={input} />
          <Code operation={operation} file={file.trim()} />
          <Reading error={error} context={context} />
        </div>
      )}
    </main>
  );
}

function Nothing({ onChoose }: { onChoose: (name: FixtureName) => void }) {
  return (
    <section className="play-card play-empty" aria-labelledby="play-empty">
      <h2 id="play-empty">What can be pasted</h2>
      <p>Whatever you have at hand. Press one to see it read.</p>
      <ul>
        {starters.map(({ label, preview, sample }) => (
          <li key={sample}>
            <button type="button" onClick={() => onChoose(sample)}>
              <span>{label}</span>
              <code dir="ltr">{preview}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ error, context }: { error: unknown; context: DiagnosisContext }) {
  const [gone, setGone] = useState<'dismissed' | 'retried'>();
  const again = useRef<HTMLButtonElement>(null);
  const banner = useRef<HTMLElement>(null);

  // Who dismissed had the focus in the banner; it goes to the way back, and back again.
  const wasGone = useRef(gone);
  useEffect(() => {
    if (gone !== wasGone.current) (gone ? again : banner).current?.focus();
    wasGone.current = gone;
  }, [gone]);

  const retry = () =>
    new Promise<void>((resolve) => {
      setTimeout(() => {
        resolve();
        setGone('retried');
      }, 1000);
    });

  return (
    <>
      <Part name="ObsErrorBanner">
        {gone ? (
          <div className="play-gone">
            <span>{gone === 'dismissed' ? 'Dismissed.' : 'This time it worked, as we pretend here.'}</span>
            <button type="button" className="obs-button" ref={again} onClick={() => setGone(undefined)}>
              Show again
            </button>
          </div>
        ) : (
          <ObsErrorBanner
            ref={banner}
            error={error}
            context={context}
            headingLevel={3}
            onRetry={retry}
            onDismiss={() => setGone('dismissed')}
          />
        )}
      </Part>
      <Part name="StatusBadge">
        <StatusBadge error={error} />
      </Part>
      <Part name="TroubleshootPanel">
        <TroubleshootPanel error={error} context={context} headingLevel={3} />
      </Part>
      {context.operation === 'upload' && (
        <Part name="UploadFailureList">
          <FailedUpload error={error} file={context.file} />
        </Part>
      )}
    </>
  );
}

// Made when it is wanted: it tells screen readers of every failure, which here is every letter that is typed.
function FailedUpload({ error, file }: { error: unknown; file: string | undefined }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="obs-summary">As one of many uploads</summary>
      {isOpen && <OneOfMany error={error} file={file} />}
    </details>
  );
}

function OneOfMany({ error, file }: { error: unknown; file: string | undefined }) {
  const [store] = useState(createUploadFailureStore);
  useEffect(() => {
    const id = store.report(error, { file });
    return () => store.forget(id);
  }, [store, error, file]);
  return <UploadFailureList store={store} headingLevel={3} />;
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="play-part" aria-labelledby={`play-${name}`}>
      <h2 id={`play-${name}`} className="play-name">
        {name}
      </h2>
      {children}
    </section>
  );
}

function CopyRow({ id, title, label, text }: { id: string; title: string; label: string; text: string }) {
  // Of this text: another one has not been copied yet.
  const [copied, setCopied] = useState<{ text: string; result: 'yes' | 'no' }>();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, result: 'yes' }),
      () => setCopied({ text, result: 'no' }),
    );
  };
  return (
    <div className="play-label-row">
      <h2 id={id}>{title}</h2>
      <span className="play-copy">
        <span role="status">
          {copied?.text === text && (copied.result === 'yes' ? 'Copied' : 'Select the text to copy it')}
        </span>
        <button type="button" className="obs-button" data-quiet="" onClick={copy}>
          {label}
        </button>
      </span>
    </div>
  );
}

/** To pass on what is shown: the page alone, without a sidebar, which is how it is best read by somebody else. */
function Link({ input }: { input: Input }) {
  const hash = hashOf(input);
  if (hash === undefined)
    return (
      <p className="play-hint">
        Too long for a link: {LINK_LIMIT.toLocaleString('en')} characters at most. Paste the part with the error.
      </p>
    );
  const address = `${window.location.href.replace(/#.*$/su, '')}#${hash}`;
  return (
    <section className="play-card" aria-labelledby="play-link">
      <CopyRow id="play-link" title="Pass it on" label="Copy link" text={address} />
      <p className="play-hint">
        The text is in the link, behind the #, which browsers send to no server. Keys, tokens and signatures in it are
        masked; read it before you pass it on.
      </p>
      <details>
        <summary className="obs-summary">The link</summary>
        <pre className="play-code" dir="ltr">
          <code>{address}</code>
        </pre>
      </details>
    </section>
  );
}

function Code({ operation, file }: { operation: Operation | ''; file: string }) {
  const code = snippetOf(operation, file);
  return (
    <section className="play-card" aria-labelledby="play-code">
      <CopyRow id="play-code" title="In your app" label="Copy code" text={code} />
      <pre className="play-code" dir="ltr">
        <code>{code}</code>
      </pre>
    </section>
  );
}

const handlers: Partial<Record<Operation, string>> = { list: 'load', 'read-setting': 'load', 'change-setting': 'save' };

function snippetOf(operation: Operation | '', file: string): string {
  const quoted = `'${file.replaceAll(/[\\']/gu, String.raw`\$&`)}'`;
  const known = [operation === '' ? '' : `operation: '${operation}'`, file === '' ? '' : `file: ${quoted}`].filter(
    Boolean,
  );
  const handler = operation === '' ? 'retry' : (handlers[operation] ?? operation.replace(/-b.*/u, 'Bucket'));
  return [
    "import { ObsErrorBanner } from 'obs-error-kit';",
    "import 'obs-error-kit/styles.css';",
    '',
    '<ObsErrorBanner',
    '  error={error}',
    ...(known.length > 0 ? [`  context={{ ${known.join(', ')} }}`] : []),
    `  onRetry={${handler === 'delete' ? 'remove' : handler}}`,
    '/>',
  ].join('\n');
}

function Reading({ error, context }: { error: unknown; context: DiagnosisContext }) {
  const diagnosis = useDiagnosis(error, context);
  const fields = fieldsOf(diagnosis.error);
  return (
    <section className="play-card" aria-labelledby="play-read">
      <h2 id="play-read">What was read</h2>
      {fields.length > 0 ? (
        <dl className="play-facts">
          {fields.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="play-hint">Nothing: no status, no code, no sentence.</p>
      )}
      <details>
        <summary className="obs-summary">Diagnosis as JSON</summary>
        <pre className="play-code" dir="ltr">
          <code>{formatReport(diagnosis, { format: 'json' })}</code>
        </pre>
      </details>
    </section>
  );
}

function fieldsOf(error: ObsError): readonly (readonly [name: string, value: string])[] {
  const { details = {}, ...plain } = error;
  return [
    ...Object.entries(plain).map(([name, value]) => [name, shown(name, value)] as const),
    ...Object.entries(details).map(([name, value]) => [`details.${name}`, value] as const),
  ];
}

function shown(name: string, value: string | number): string {
  if (typeof value === 'string') return value;
  if (name === 'serverTime' || name === 'requestTime') return new Date(value).toISOString();
  return name === 'retryAfter' ? `${value} ms` : String(value);
}
