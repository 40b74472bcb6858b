import { type ChangeEvent, type DragEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import {
  createUploadFailureStore,
  StatusBadge,
  type UploadFailure,
  UploadFailureList,
  type UploadRetry,
  UploadToaster,
} from '../src/index.js';
import { bucketOf, type FaultId, faults, initial, real, recorded, type Settings } from './consoleBackEnds.js';
import './upload-console.css';

/** Uploads at a time. */
const ABREAST = 3;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
  readonly progress: number;
}

/** A page to upload files with, and a back end to fail against. */
export function UploadConsole({ speed = 120 }: { speed?: number }) {
  const [store] = useState(() => createUploadFailureStore());
  useEffect(() => store.destroy, [store]);
  const [settings, setSettings] = useState<Settings>(initial);
  const set = (changes: Partial<Settings>) => setSettings((before) => ({ ...before, ...changes }));
  // A retry goes by what is set when it is pressed: that is how a mistake is mended.
  const now = useRef(settings);
  useEffect(() => {
    now.current = settings;
  }, [settings]);

  const { rows, add, stop } = useUploads((at, key, file) => {
    const send: UploadRetry = (attempt) =>
      (now.current.backEnd === 'real' ? real(now.current, key, file) : recorded(now.current, at, key, speed))(attempt);
    return { send, bucket: bucketOf(now.current) };
  }, store);
  const failed = useFailedFiles(store);

  return (
    <div className="console">
      <header className="console-head">
        <h1>Upload files</h1>
        <p>{told[settings.backEnd]}</p>
      </header>
      <SettingsBar settings={settings} set={set} />
      <DropZone onFiles={add} />
      {rows.length > 0 && <Rows rows={rows} failed={failed} onStop={stop} />}
      <UploadFailureList store={store} />
      <UploadToaster store={store} />
    </div>
  );
}

const told: Readonly<Record<Settings['backEnd'], string>> = {
  recorded: 'Behind this page: recorded failures of both SDKs. Nothing is read or sent.',
  real: 'Behind this page: the object store that “npm run storage” starts on this machine. Stop it with Ctrl-C, and start it again, at any time.',
};

function useFailedFiles(store: ReturnType<typeof createUploadFailureStore>): ReadonlyMap<string, UploadFailure> {
  const { groups } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return new Map(groups.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
}

type Make = (at: number, key: string, file: File) => { readonly send: UploadRetry; readonly bucket: string };

/** The rows of the page, uploaded a few at a time. */
function useUploads(make: Make, store: ReturnType<typeof createUploadFailureStore>) {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const queue = useRef<(() => Promise<void>)[]>([]);
  const busy = useRef(0);
  const stops = useRef(new Map<string, AbortController>());
  const count = useRef(0);
  const change = (key: string, changes: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...changes } : row)));

  const next = () => {
    const job = busy.current < ABREAST ? queue.current.shift() : undefined;
    if (!job) return;
    busy.current += 1;
    void job().finally(() => {
      busy.current -= 1;
      next();
    });
    next();
  };

  const add = (files: readonly File[]) => {
    const added = files.map((file) => {
      const at = count.current;
      count.current += 1;
      return { at, key: `${at + 1}-${file.name}`, file };
    });
    setRows((before) => [
      ...before,
      ...added.map(({ key, file }): Row => ({ key, name: file.name, size: file.size, state: 'waiting', progress: 0 })),
    ]);
    for (const { at, key, file } of added)
      queue.current.push(async () => {
        const own = new AbortController();
        stops.current.set(key, own);
        change(key, { state: 'sending' });
        const { send, bucket } = make(at, key, file);
        const upload: UploadRetry = async (attempt) => {
          const signal = attempt.attempt === 0 ? own.signal : attempt.signal;
          const result: unknown = await send({
            ...attempt,
            signal,
            onProgress: (progress) => {
              change(key, { progress });
              attempt.onProgress(progress);
            },
          });
          return result;
        };
        const isSent = await store.track(upload, { id: key, file, bucket, key });
        stops.current.delete(key);
        change(key, isSent ? { state: 'sent', progress: 1 } : { state: 'failed' });
      });
    next();
  };
  return { rows, add, stop: (key: string) => stops.current.get(key)?.abort() };
}

function SettingsBar({ settings, set }: { settings: Settings; set: (changes: Partial<Settings>) => void }) {
  const { backEnd, sdk, fault } = settings;
  const isReal = backEnd === 'real';
  const can = (id: FaultId) => {
    const { real: way, sdk: only = sdk } = faults[id];
    return !isReal || (way !== undefined && only === sdk);
  };
  const choose = (changes: Partial<Pick<Settings, 'backEnd' | 'sdk'>>) => {
    const after = { ...settings, ...changes };
    const { real: way, sdk: only = after.sdk } = faults[after.fault];
    set({ ...changes, ...(after.backEnd === 'real' && (!way || only !== after.sdk) && { fault: 'none' }) });
  };
  return (
    <section className="console-settings" aria-label="Settings">
      <Choice
        label="Back end"
        value={backEnd}
        options={{ recorded: 'Recorded failures', real: 'A server on this machine' }}
        onChange={(value) => choose({ backEnd: value })}
      />
      <Choice
        label="SDK"
        value={sdk}
        options={{ obs: 'OBS SDK', aws: 'AWS SDK' }}
        onChange={(value) => choose({ sdk: value })}
      />
      <label>
        What is wrong
        <select className="obs-field" value={fault} onChange={(event) => set({ fault: event.target.value as FaultId })}>
          {(Object.keys(faults) as FaultId[]).filter(can).map((id) => (
            <option key={id} value={id}>
              {faults[id].label}
            </option>
          ))}
        </select>
      </label>
      {isReal &&
        (['endpoint', 'accessKeyId', 'secretAccessKey'] as const).map((name) => (
          <label key={name}>
            {names[name]}
            <input
              className="obs-field"
              value={settings[name]}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => set({ [name]: event.target.value })}
            />
          </label>
        ))}
    </section>
  );
}

const names = { endpoint: 'Endpoint', accessKeyId: 'Access key', secretAccessKey: 'Secret key' } as const;

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="console-choice">
      <legend>{label}</legend>
      {(Object.keys(options) as T[]).map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {options[option]}
        </label>
      ))}
    </fieldset>
  );
}

/** Twelve files of a holiday, made on the spot. */
const samples = (): readonly File[] =>
  Array.from({ length: 12 }, (_, at) => {
    const name = `holiday-2022-${String(at + 1).padStart(2, '0')}.${at % 5 === 4 ? 'mp4' : 'jpg'}`;
    return new File([new Uint8Array(at % 5 === 4 ? 6 << 20 : (at + 1) * 90_000)], name);
  });

function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <div
      className="console-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>Drop files here</p>
      <div className="console-drop-actions">
        <label className="obs-button console-file">
          Choose files
          <input type="file" multiple onChange={choose} />
        </label>
        <button type="button" className="obs-button" data-primary="" onClick={() => onFiles(samples())}>
          Upload 12 samples
        </button>
      </div>
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly failed: ReadonlyMap<string, UploadFailure>;
  readonly onStop: (key: string) => void;
}

function Rows({ rows, failed, onStop }: RowsProps) {
  return (
    <div className="console-rows">
      <table>
        <caption>Files</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="console-size">
              Size
            </th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <bdi>{row.name}</bdi>
              </th>
              <td className="console-size">{sizeOf(row.size)}</td>
              <td>
                <State row={row} failure={failed.get(row.key)} onStop={onStop} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a row says of its file: the page knows how it began, the store how it went on. */
function State({
  row,
  failure,
  onStop,
}: {
  row: Row;
  failure: UploadFailure | undefined;
  onStop: RowsProps['onStop'];
}) {
  const isRetried = failure && failure.state !== 'failed';
  if (row.state === 'waiting') return <span className="console-quiet">Waiting</span>;
  if (row.state === 'sending' || isRetried)
    return (
      <span className="console-state">
        <progress value={isRetried ? (failure.progress ?? 0) : row.progress} max={1} aria-label={row.name} />
        {isRetried ? (
          <span className="console-quiet">Retrying</span>
        ) : (
          <button
            type="button"
            className="obs-button"
            data-small=""
            aria-label={`Stop ${row.name}`}
            onClick={() => onStop(row.key)}
          >
            Stop
          </button>
        )}
      </span>
    );
  if (failure) return <StatusBadge error={failure.error} size="small" />;
  // Retried with success, or dismissed; the store no longer knows, and the page saw it reach its end.
  if (row.state === 'sent' || row.progress === 1) return <StatusBadge status={200} size="small" />;
  return <span className="console-quiet">Not uploaded</span>;
}

const sizeOf = (bytes: number) =>
  new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(bytes / 1000);
