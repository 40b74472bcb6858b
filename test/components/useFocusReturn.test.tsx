import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, StrictMode, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { describe, expect, test } from 'vitest';
import { ObsErrorBanner } from '../../src/index.js';

const slowDown = { status: 503, code: 'SlowDown' };

interface PageProps {
  children?: (isShown: boolean) => ReactNode;
  restoreFocusRef?: RefObject<HTMLElement | null>;
}

/** A banner that its host takes away when it is dismissed, or when the retry works. */
function Page({ children, restoreFocusRef }: PageProps) {
  const [isShown, setShown] = useState(true);
  const hide = () => setShown(false);
  return (
    <>
      {isShown && <ObsErrorBanner error={slowDown} onRetry={hide} onDismiss={hide} restoreFocusRef={restoreFocusRef} />}
      {children?.(isShown)}
    </>
  );
}

const dismiss = () => userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));

test('the focus goes to the banner when its retry button goes, for no retry helps any more', async () => {
  function Retried() {
    const [error, setError] = useState<unknown>(slowDown);
    return <ObsErrorBanner error={error} onRetry={() => setError({ status: 404, code: 'NoSuchKey' })} />;
  }
  render(<Retried />);

  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));

  expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument();
  expect(screen.getAllByRole('group')[0]).toHaveFocus();
});

describe('when a banner that holds the focus is taken away, the focus goes', () => {
  test.each(['Dismiss', 'Retry'])('to where it came from: %s', async (name) => {
    render(
      <main>
        <h1>Files</h1>
        <button>Upload</button>
        <Page />
      </main>,
    );
    screen.getByRole('button', { name: 'Upload' }).focus();

    screen.getByRole('button', { name }).focus();
    await userEvent.keyboard('{Enter}');

    expect(screen.queryByRole('group')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Upload' })).toHaveFocus();
  });

  test('to the place that the host named, even if that comes only then', async () => {
    const undo = createRef<HTMLButtonElement>();
    render(<Page restoreFocusRef={undo}>{(isShown) => !isShown && <button ref={undo}>Undo</button>}</Page>);

    await dismiss();

    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  });

  test('to the next banner where it came from nowhere', async () => {
    render(
      <>
        <h1>Files</h1>
        <ObsErrorBanner error={404} id="first" />
        <Page />
        <ObsErrorBanner error={404} id="next" />
      </>,
    );

    await dismiss();

    expect(document.activeElement?.id).toBe('next');
  });

  test.each([
    ['the nearest heading', <h2 key="h">Uploads</h2>, 'H2'],
    ['the heading around it', undefined, 'H1'],
  ])('else to %s, which is no stop of the Tab key afterwards', async (_name, near, tag) => {
    render(
      <main>
        <h1>Files</h1>
        <div>
          {near}
          <Page />
        </div>
      </main>,
    );

    await dismiss();
    expect(document.activeElement?.tagName).toBe(tag);

    act(() => (document.activeElement as HTMLElement).blur());
    expect(document.querySelector('[tabindex]')).toBeNull();
  });

  test('else to the main part of the page', async () => {
    render(
      <main>
        <Page />
      </main>,
    );

    await dismiss();

    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('past places that are gone or take none', async () => {
    const gone = createRef<HTMLElement>();
    render(
      <main>
        <h1>Files</h1>
        <button>Upload</button>
        <Page restoreFocusRef={gone} />
      </main>,
    );
    const upload = screen.getByRole<HTMLButtonElement>('button', { name: 'Upload' });
    upload.focus();
    screen.getByRole('button', { name: 'Dismiss' }).focus();
    upload.disabled = true;

    await userEvent.keyboard('{Enter}');

    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });
});

describe('the focus stays', () => {
  test('where the host has put it', async () => {
    function Host() {
      const [isShown, setShown] = useState(true);
      const field = useRef<HTMLInputElement>(null);
      useEffect(() => {
        if (!isShown) field.current?.focus();
      }, [isShown]);
      return (
        <>
          <button>Upload</button>
          <input ref={field} aria-label="Name" />
          {isShown && <ObsErrorBanner error={404} onDismiss={() => setShown(false)} />}
        </>
      );
    }
    render(<Host />);
    screen.getByRole('button', { name: 'Upload' }).focus();

    await dismiss();

    expect(screen.getByLabelText('Name')).toHaveFocus();
  });

  test('where it is, when a banner goes that does not hold it', async () => {
    const page = (isShown: boolean) => (
      <main>
        <h1>Files</h1>
        <input aria-label="Name" />
        {isShown && <ObsErrorBanner error={404} />}
      </main>
    );
    const { rerender } = render(page(true));
    screen.getByLabelText('Name').focus();

    rerender(page(false));
    await act(async () => {});

    expect(screen.getByLabelText('Name')).toHaveFocus();
  });

  test('in the banner under StrictMode, which only seems to take it away', async () => {
    render(
      <StrictMode>
        <h1>Files</h1>
        <ObsErrorBanner error={404}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what a host may do */}
          <input aria-label="Note" autoFocus />
        </ObsErrorBanner>
      </StrictMode>,
    );
    await act(async () => {});

    expect(screen.getByLabelText('Note')).toHaveFocus();
  });
});
