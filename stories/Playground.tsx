import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { allFixtures, type Fixture, type FixtureName, fixtures } from '../test/fixtures/errors.js';
import { type DiagnosisContext, ObsErrorBanner, StatusBadge, TroubleshootPanel, useDiagnosis } from '../src/index.js';
import { formatReport, type ObsError } from '../src/core/index.js';

type Operation = NonNullable<DiagnosisContext['operation']>;

export interface PlaygroundProps {
  /** What is filled in at first; nothing when absent. */
  sample?: FixtureName;
}

interface Input {
  readonly text: string;
  /** A thrown object is passed as itself; the text then only describes it. */
  readonly thrown?: Fixture;
  readonly operation: Operation | '';
  readonly file: string;
  /** Whether a person chose operation or file; a new text then leaves them alone. */
  readonly isOwnTask: boolean;
}

const operations: readonly Operation[] = [
  'upload',
  'download',
  'delete',
  'list',
  'copy',
  'create-bucket',
  'delete-bucket',
  'read-setting',
  'change-setting',
];

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

/** What somebody was doing when a sample came; an upload where nothing is said. */
const tasks: Partial<Record<string, { operation: Operation | ''; file?: string }>> = {
  status200: { operation: '' },
  status100: { operation: '' },
  status304: { operation: '' },
  status404: { operation: 'download', file: 'q1-summary.pdf' },
  status409: { operation: 'delete-bucket', file: 'old-reports' },
  noSuchKey: { operation: 'download' },
  noSuchBucket: { operation: 'list' },
  noSuchCors: { operation: '' },
  invalidBucketName: { operation: 'create-bucket' },
  methodNotAllowed: { operation: 'change-setting' },
  fsNotSupport: { operation: 'read-setting' },
  bucketAlreadyExists: { operation: 'create-bucket' },
  bucketNotEmpty: { operation: 'delete-bucket' },
  iamJson: { operation: '' },
  curlDump: { operation: 'download' },
  headDump: { operation: '' },
  multiDelete: { operation: 'delete' },
  obsutilLine: { operation: 'create-bucket', file: 'reports' },
  terraformLine: { operation: 'delete-bucket', file: 'old-reports' },
  corsLine: { operation: 'download', file: 'q1-summary.pdf' },
  awsV3: { operation: 'download' },
  minio: { operation: 'list' },
  longEverything: { operation: 'upload' },
  bidiName: { operation: 'download' },
  hostile: { operation: 'delete' },
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

const empty: Input = { text: '', operation: '', file: '', isOwnTask: false };

function inputOf(name: string): Input {
  const fixture = Object.hasOwn(fixtures, name) ? fixtures[name as FixtureName] : undefined;
  if (!fixture) return empty;
  const task = tasks[name] ?? { operation: 'upload', file: 'q1-summary.pdf' };
  const isObject = fixture.kind === 'object';
  return {
    text: isObject ? describeThrown(fixture.value) : String(fixture.value),
    ...(isObject && { thrown: fixture }),
    operation: task.operation,
    file: task.file ?? '',
    isOwnTask: false,
  };
}

/** Paste what you have, see what the kit makes of it. */
export function Playground({ sample }: PlaygroundProps) {
  const [input, setInput] = useState(() => (sample === undefined ? empty : inputOf(sample)));
  const [chosen, setChosen] = useState<string>(sample ?? '');
  const ids = { text: useId(), hint: useId(), sample: useId(), operation: useId(), file: useId() };
  const text = useRef<HTMLTextAreaElement>(null);

  const choose = (name: string) => {
    setChosen(name);
    setInput(inputOf(name));
  };
  const type = (typed: string) => {
    setChosen('');
    const task = input.isOwnTask ? input : empty;
    setInput({ text: typed, operation: task.operation, file: task.file, isOwnTask: input.isOwnTask });
  };
  const change = (task: Partial<Input>) => setInput({ ...input, ...task, isOwnTask: true });

  const isEmpty = input.text.trim() === '';
  const error = input.thrown ? input.thrown.value : input.text;
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
            {input.thrown
              ? 'This shows the object that was thrown; the object itself is passed on. Edit the text to paste your own.'
              : 'A status, XML, JSON, headers, a web page, a line of a log. Access keys and signatures are masked.'}
          </p>
        </div>
        <div className="play-field">
          <label htmlFor={ids.sample}>Or pick a sample</label>
          <select id={ids.sample} className="obs-field" value={chosen} onChange={(event) => choose(event.target.value)}>
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
        {isEmpty ? <Nothing onChoose={choose} /> : <Result key={chosen} error={error} context={context} />}
      </div>
      {!isEmpty && (
        <div className="play-below">
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
    </>
  );
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

function Code({ operation, file }: { operation: Operation | ''; file: string }) {
  const code = snippetOf(operation, file);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  };
  return (
    <section className="play-card" aria-labelledby="play-code">
      <div className="play-label-row">
        <h2 id="play-code">In your app</h2>
        <span className="play-copy">
          {copied && <span role="status">{copied === 'yes' ? 'Copied' : 'Select the text to copy it'}</span>}
          <button type="button" className="obs-button" data-quiet="" onClick={copy}>
            Copy code
          </button>
        </span>
      </div>
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

/** A thrown value as a console would print it. */
function describeThrown(value: unknown): string {
  const fields = JSON.stringify(value, undefined, 2);
  return value instanceof Error ? `${value.name}: ${value.message}${fields === '{}' ? '' : ` ${fields}`}` : fields;
}
