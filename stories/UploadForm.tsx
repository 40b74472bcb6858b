import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { ObsErrorBanner } from '../src/index.js';

export interface UploadFormProps {
  /** What the pretended service answers the first upload of a file with. */
  refusal: unknown;
  /** Milliseconds that an upload takes. @default 800 */
  delay?: number;
}

/** The service of this example: refuses the first try, takes the second. */
function createService(refusal: unknown, delay: number) {
  let tries = 0;
  return {
    upload: () =>
      new Promise<void>((resolve, reject) => {
        tries += 1;
        const isFirst = tries === 1;
        setTimeout(() => (isFirst ? reject(refusal) : resolve()), delay);
      }),
  };
}

/** An upload form with its banner beside the button that failed. The upload is simulated. */
export function UploadForm({ refusal, delay = 800 }: UploadFormProps) {
  const [service] = useState(() => createService(refusal, delay));
  const [file, setFile] = useState('q1-summary.pdf');
  const [state, setState] = useState<'idle' | 'sending' | 'done'>('idle');
  const [failure, setFailure] = useState<{ error: unknown }>();
  const banner = useRef<HTMLElement>(null);
  const ids = { file: useId(), bucket: useId() };

  // The error answers what was just pressed: focus takes people to it, so it need not be announced.
  useEffect(() => {
    if (failure) banner.current?.focus();
  }, [failure]);

  const upload = async () => {
    await service.upload();
    setFailure(undefined);
    setState('done');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'sending') return;
    setState('sending');
    setFailure(undefined);
    try {
      await upload();
    } catch (error) {
      setFailure({ error });
      setState('idle');
    }
  };

  return (
    <form className="upload" aria-labelledby="upload-title" onSubmit={(event) => void submit(event)}>
      <h1 id="upload-title">Upload a report</h1>
      <label htmlFor={ids.file}>File name</label>
      <input
        id={ids.file}
        className="obs-field"
        type="text"
        required
        autoComplete="off"
        value={file}
        onChange={(event) => {
          setFile(event.target.value);
          setState('idle');
        }}
      />
      <label htmlFor={ids.bucket}>Bucket</label>
      <input id={ids.bucket} className="obs-field" type="text" readOnly value="team-reports" />
      {failure && (
        <ObsErrorBanner
          ref={banner}
          error={failure.error}
          context={{ operation: 'upload', file, bucket: 'team-reports' }}
          headingLevel={2}
          onRetry={upload}
          announce="off"
          onDismiss={() => setFailure(undefined)}
        />
      )}
      <div className="upload-actions">
        <button
          type="submit"
          className="obs-button"
          data-primary={failure ? undefined : ''}
          aria-disabled={state === 'sending'}
        >
          {state === 'sending' ? 'Uploading…' : 'Upload'}
        </button>
        <span role="status">{state === 'done' && `${file} was uploaded.`}</span>
      </div>
      <p className="upload-note">
        Simulated: nothing is read or sent. The first try is refused with the chosen sample, the second works.
      </p>
    </form>
  );
}
