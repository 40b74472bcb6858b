import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, StrictMode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { resetAnnouncer } from '../../src/components/announcer.js';
import { causes, type CauseFacts, type CauseId } from '../../src/core/index.js';
import { ObsErrorBanner } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { REQUEST_ID, skewXml } from '../fixtures/inputs.js';

// What is still to be said would come when the page is gone.
afterEach(resetAnnouncer);

// Nothing is hidden here but folded lists, which jsdom takes for open; looking it up is most of the time of a query.
configure({ defaultHidden: true });

const slowDown = { status: 503, code: 'SlowDown', requestId: REQUEST_ID };
const clock = { status: 403, code: 'InArrearOrInsufficientBalance', requestId: REQUEST_ID };

/** The banner, which is the first group on the page. */
function banner(): HTMLElement {
  const [group] = screen.getAllByRole('group');
  if (!group) throw new Error('nothing was rendered');
  return group;
}

describe('its title', () => {
  test.each([
    ['upload', 'report.csv', /“\u2068?report\.csv\u2069?” was not uploaded/u],
    ['download', 'a b.pdf', /“\u2068?a b\.pdf\u2069?” was not downloaded/u],
    ['delete', undefined, /The file was not deleted/u],
    ['create-bucket', undefined, /The bucket was not created/u],
  ] as const)('says what did not happen: %s of %s', (operation, file, title) => {
    render(<ObsErrorBanner error={clock} context={{ operation, ...(file && { file }) }} />);

    expect(screen.getByRole('heading', { name: title, level: 3 })).toBeVisible();
  });

  test.each([
    ['a lost answer', new TypeError('Failed to fetch')],
    ['a timeout', 'ETIMEDOUT'],
    ['a fault of the service', { status: 500, code: 'InternalError' }],
  ])('claims no loss that nobody can know: %s', (_name, error) => {
    render(<ObsErrorBanner error={error} context={{ operation: 'upload', file: 'a.txt' }} />);

    expect(within(banner()).getAllByRole('heading')[0]).not.toHaveTextContent('was not uploaded');
  });

  test('of a lost answer is followed by the one step that fits all its causes', () => {
    render(<ObsErrorBanner error={new TypeError('Failed to fetch')} context={{ operation: 'upload' }} />);

    expect(banner()).toHaveTextContent(
      `${en.ui.banner.next}: ${en.causes['cors-or-blocked'].steps['check-connection']}`,
    );
  });

  test('is the cause where the task is not known', () => {
    render(<ObsErrorBanner error={{ status: 404, code: 'NoSuchKey' }} />);

    expect(screen.getByRole('heading', { name: new RegExp(en.causes['no-object'].title), level: 3 })).toBeVisible();
  });

  test('names the banner', () => {
    render(<ObsErrorBanner error={{ status: 404, code: 'NoSuchKey' }} />);

    expect(banner()).toHaveAccessibleName(new RegExp(`^Error: ?${en.causes['no-object'].title}$`, 'u'));
  });

  test.each([
    [{ code: 'NoSuchKey' }, 'Error'],
    [slowDown, 'Warning'],
    [{ code: 'NoSuchTagSet' }, 'Information'],
    [200, 'Success'],
  ])('says how grave it is, in words: %j', (error, word) => {
    render(<ObsErrorBanner error={error} />);

    expect(banner()).toHaveAccessibleName(new RegExp(`^${word}: ?.`, 'u'));
  });

  test.each([2, 3, 4, 5, 6] as const)('is a heading of level %i where the host asks for it', (level) => {
    render(<ObsErrorBanner error={404} headingLevel={level} />);

    expect(within(banner()).getAllByRole('heading', { level })[0]).toHaveTextContent('failed');
  });

  test('falls back to level 3, with a word to the developer', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(<ObsErrorBanner error={404} headingLevel={9 as never} />);

    expect(within(banner()).getAllByRole('heading')[0]?.tagName).toBe('H3');
    expect(warn).toHaveBeenCalledTimes(1);
  });
});

describe('what it says', () => {
  test('the cause, in a sentence, and what to do next', () => {
    render(<ObsErrorBanner error={clock} />);

    expect(screen.getAllByText(en.causes.arrears.text)[0]).toBeVisible();
    expect(banner()).toHaveTextContent(`${en.ui.banner.next}: ${en.causes.arrears.steps['tell-admin']}`);
  });

  test('that the reason is open where only a status came', () => {
    render(<ObsErrorBanner error={403} />);

    expect(banner()).toHaveTextContent('OBS did not say why');
    expect(banner()).toHaveTextContent(en.statuses[403].text);
  });

  test('status, code and request id, for whoever asks', () => {
    render(<ObsErrorBanner error={skewXml} />);

    expect(screen.getAllByText('RequestTimeTooSkewed')[0]).toBeVisible();
    expect(screen.getAllByText(REQUEST_ID)[0]).toBeVisible();
    expect(banner()).toHaveAttribute('data-code', 'RequestTimeTooSkewed');
  });

  test('the causes with their checklists, folded until they are opened', async () => {
    render(<ObsErrorBanner error={clock} />);
    const details = screen.getByText(/\d things to check/u).closest('details');
    expect(details).not.toHaveAttribute('open');

    await userEvent.click(screen.getByText(/\d things to check/u));

    expect(details).toHaveAttribute('open');
    expect(within(details as HTMLElement).getAllByRole('checkbox')).toHaveLength(causes.arrears.steps.length);
  });

  test('the number of causes where none is certain', () => {
    render(<ObsErrorBanner error={403} defaultOpen />);

    expect(screen.getByText('6 possible causes').closest('details')).toHaveAttribute('open');
  });

  test('why there is no request id', () => {
    render(<ObsErrorBanner error={404} />);

    expect(within(banner()).getAllByText(en.ui.banner.noRequestId)[0]).toBeVisible();
  });

  test('nothing of a request id where nothing failed', () => {
    render(<ObsErrorBanner error={200} />);

    expect(banner()).not.toHaveTextContent('request ID');
  });

  test('what the host adds', () => {
    render(
      <ObsErrorBanner error={404}>
        <a href="https://help.example.com">Help of this app</a>
      </ObsErrorBanner>,
    );

    expect(screen.getByRole('link', { name: 'Help of this app' })).toBeVisible();
  });

  test('nothing aloud: it is no alert', () => {
    const { container } = render(<ObsErrorBanner error={403} onRetry={() => {}} onDismiss={() => {}} />);

    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(container.querySelector('[aria-live]')).toBeNull();
  });
});

describe('texts of strangers', () => {
  const hostile = '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>';

  test('are shown as text', () => {
    const error = {
      status: 403,
      code: 'A<b>1</b>',
      message: hostile,
      requestId: REQUEST_ID,
      bucket: hostile,
      key: hostile,
    };

    const { container } = render(
      <ObsErrorBanner error={error} context={{ operation: 'upload', file: hostile }} defaultOpen />,
    );

    expect(container.querySelectorAll('img, script, b, [onerror]')).toHaveLength(0);
    expect(within(banner()).getAllByRole('heading')[0]).toHaveTextContent('<img src=x');
    expect(globalThis).not.toHaveProperty('pwned');
  });

  test('cannot turn the words around them', () => {
    render(<ObsErrorBanner error={clock} context={{ operation: 'upload', file: 'invoice\u202Egnp.exe' }} />);

    const title = within(banner()).getAllByRole('heading')[0];
    expect(title).toHaveTextContent('invoicegnp.exe');
    expect(title?.textContent).not.toContain('\u202E');
  });

  test('are never read as a pattern', () => {
    render(<ObsErrorBanner error={clock} context={{ operation: 'upload', file: "$& $1 {name} $'" }} />);

    expect(within(banner()).getAllByRole('heading')[0]).toHaveTextContent("$& $1 {name} $'");
  });

  test('never become a link', () => {
    const error = {
      status: 301,
      code: 'PermanentRedirect',
      message: 'javascript:alert(1) https://evil.example',
      endpoint: 'evil.example',
      resource: 'javascript:alert(1)',
    };

    render(<ObsErrorBanner error={error} defaultOpen />);

    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('copying the request id', () => {
  const copy = () => screen.getByRole('button', { name: 'Copy request ID' });

  test('puts it on the clipboard and says so', async () => {
    const user = userEvent.setup();
    render(<ObsErrorBanner error={slowDown} />);

    await user.click(copy());

    expect(await navigator.clipboard.readText()).toBe(REQUEST_ID);
    expect(await within(banner()).findByText('Copied')).toBeVisible();
  });

  test.each([
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
  ])('says so when the browser %s', async (_name, writeText) => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    render(<ObsErrorBanner error={slowDown} />);

    await user.click(copy());

    expect(await within(banner()).findByText(/^Not copied\./u)).toBeVisible();
    expect(within(banner()).queryByText('Copied')).not.toBeInTheDocument();
  });

  test('says so where there is no clipboard, as on a page without https', async () => {
    const user = userEvent.setup();
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    render(<ObsErrorBanner error={slowDown} />);

    await user.click(copy());

    expect(await within(banner()).findByText(/^Not copied\./u)).toBeVisible();
  });

  test('is not offered where there is none', () => {
    render(<ObsErrorBanner error={404} />);

    expect(screen.queryByRole('button', { name: 'Copy request ID' })).not.toBeInTheDocument();
  });
});

describe('retry', () => {
  test('costs no second reading of the error', () => {
    const readings = (onRetry?: () => void) => {
      const code = vi.fn<() => string>(() => 'SlowDown');
      const error = Object.defineProperty({ status: 503 }, 'code', { enumerable: true, get: code });
      render(<ObsErrorBanner error={error} onRetry={onRetry} />);
      return code.mock.calls.length;
    };

    expect(readings(() => {})).toBe(readings());
  });

  /** A promise, and the ways to settle it. */
  function deferred() {
    const settle: { resolve?: () => void; reject?: (reason: Error) => void } = {};
    const promise = new Promise<void>((resolve, reject) => Object.assign(settle, { resolve, reject }));
    return { promise, ...settle };
  }

  test('is offered when the host can do it', async () => {
    const onRetry = vi.fn<() => void>();
    render(<ObsErrorBanner error={slowDown} onRetry={onRetry} />);

    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));

    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('is not offered when the host cannot', () => {
    render(<ObsErrorBanner error={slowDown} />);

    expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument();
  });

  const codeOf: Partial<Record<CauseId, string>> = {
    'no-object': 'NoSuchKey',
    'no-upload': 'NoSuchUpload',
    'name-taken': 'BucketAlreadyExists',
    throttled: 'SlowDown',
    internal: 'InternalError',
    'socket-timeout': 'RequestTimeout',
    arrears: 'FrozenUserId',
  };

  test.each(Object.entries(codeOf))('is offered only where the same call can ever succeed: %s', (cause, code) => {
    render(<ObsErrorBanner error={{ code }} onRetry={() => {}} />);

    const facts: CauseFacts = causes[cause as CauseId];
    expect(screen.queryAllByRole('button', { name: 'Retry' })).toHaveLength(facts.retry === 'never' ? 0 : 1);
  });

  test('is pending while its promise is, keeps its focus, and cannot be pressed twice', async () => {
    const user = userEvent.setup();
    const { promise, resolve } = deferred();
    const onRetry = vi.fn<() => Promise<void>>(() => promise);
    render(<ObsErrorBanner error={slowDown} onRetry={onRetry} />);

    await user.dblClick(screen.getByRole('button', { name: 'Retry' }));

    const pending = screen.getByRole('button', { name: 'Retrying…' });
    expect(pending).toHaveAttribute('aria-disabled', 'true');
    expect(pending).toHaveFocus();
    expect(onRetry).toHaveBeenCalledTimes(1);
    await user.keyboard('{Enter} ');
    expect(onRetry).toHaveBeenCalledTimes(1);
    await act(async () => resolve?.());
    expect(screen.getByRole('button', { name: 'Retry' })).toHaveFocus();
  });

  test.each([
    ['a rejection', () => Promise.reject(new Error('no'))],
    [
      'a throw',
      () => {
        throw new Error('no');
      },
    ],
  ])('tells of %s, and can be tried again', async (_name, onRetry) => {
    const user = userEvent.setup();
    render(<ObsErrorBanner error={slowDown} onRetry={onRetry} />);

    await user.click(screen.getByRole('button', { name: 'Retry' }));

    expect(await within(banner()).findByText('The retry failed.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await within(banner()).findByText('The retry failed.')).toBeVisible();
  });

  test('waits as long as the answer asked for, and says how long', async () => {
    const onRetry = vi.fn<() => void>();
    render(<ObsErrorBanner error={{ ...slowDown, retryAfter: 90_000 }} onRetry={onRetry} />);

    const button = screen.getByRole('button', { name: 'Retry' });
    await userEvent.click(button);

    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveFocus();
    expect(onRetry).not.toHaveBeenCalled();
    const told = within(banner()).getByText(/^You can retry in (?:90|89) seconds\.$/u);
    expect(told).toBeVisible();
    expect(told.closest('[aria-live], [role]')).toBe(banner());
  });

  test('keeps its button, and the focus on it, when another error comes', async () => {
    const { rerender } = render(<ObsErrorBanner error={slowDown} onRetry={() => {}} />);
    const button = screen.getByRole('button', { name: 'Retry' });
    await userEvent.click(button);

    rerender(<ObsErrorBanner error={{ status: 500, requestId: 'R234567890' }} onRetry={() => {}} />);

    expect(screen.getByRole('button', { name: 'Retry' })).toBe(button);
    expect(button).toHaveFocus();
  });

  test('that failed is not told beside the error of another file', async () => {
    const { rerender } = render(
      <ObsErrorBanner
        error={slowDown}
        context={{ operation: 'upload', file: 'a.txt' }}
        onRetry={() => Promise.reject(new Error('no'))}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await within(banner()).findByText('The retry failed.');

    rerender(<ObsErrorBanner error={404} context={{ operation: 'upload', file: 'b.txt' }} onRetry={() => {}} />);

    expect(within(banner()).queryByText('The retry failed.')).not.toBeInTheDocument();
  });

  test.each([
    ['a write that may have been carried out', 'upload', 'POST', en.ui.banner.retryUnsafe],
    ['what nobody knows', undefined, undefined, en.ui.banner.retryUnsafe],
    ['an upload of an unknown method', 'upload', undefined, en.ui.banner.outcomeUnknown],
    ['a write that can be repeated', 'upload', 'PUT', en.ui.banner.outcomeUnknown],
  ] as const)('comes with a word of caution: %s', (_name, operation, method, words) => {
    const context = { ...(operation && { operation }), ...(method && { method }) };
    const { rerender } = render(<ObsErrorBanner error={500} context={context} onRetry={() => {}} />);

    expect(within(banner()).getByText(words)).toBeVisible();
    const isPrimary = screen.getByRole('button', { name: 'Retry' }).hasAttribute('data-primary');
    expect(isPrimary).toBe(words === en.ui.banner.outcomeUnknown);

    rerender(<ObsErrorBanner error={500} context={context} />);
    expect(within(banner()).queryByText(words)).not.toBeInTheDocument();
  });

  test.each([
    ['a request that was refused', 429, 'upload', 'POST'],
    ['a read', 500, 'list', undefined],
    ['a read by its method', 500, 'upload', 'GET'],
  ] as const)('needs no caution after %s', (_name, error, operation, method) => {
    render(<ObsErrorBanner error={error} context={{ operation, ...(method && { method }) }} onRetry={() => {}} />);

    expect(banner()).not.toHaveTextContent('may have been carried out');
  });

  test('has room for one more action', async () => {
    const onSelect = vi.fn<() => void>();
    const action = <button onClick={onSelect}>Choose another file</button>;
    const { rerender } = render(<ObsErrorBanner error={slowDown} onRetry={() => {}} action={action} />);
    const [retry, other] = [screen.getByRole('button', { name: 'Retry' }), screen.getByText('Choose another file')];

    expect(retry.parentElement).toBe(other.parentElement);
    rerender(<ObsErrorBanner error={slowDown} action={action} />);
    await userEvent.click(screen.getByText('Choose another file'));
    expect(onSelect).toHaveBeenCalledTimes(1);
  });

  test('may end after the banner has gone', async () => {
    const { promise, resolve } = deferred();
    const { unmount } = render(
      <StrictMode>
        <ObsErrorBanner error={slowDown} onRetry={() => promise} />
      </StrictMode>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));

    unmount();
    resolve?.();
    await promise;

    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('works under StrictMode, which mounts twice', async () => {
    const { promise, resolve } = deferred();
    render(
      <StrictMode>
        <ObsErrorBanner error={slowDown} onRetry={() => promise} />
      </StrictMode>,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await act(async () => resolve?.());

    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
  });
});

describe('dismissing', () => {
  test('is the host’s to do', async () => {
    const onDismiss = vi.fn<(...args: unknown[]) => void>();
    render(<ObsErrorBanner error={404} onDismiss={onDismiss} />);

    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));

    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('button');
    expect(banner()).toBeVisible();
  });

  test.each([
    ['on the banner itself', 'self', ['escape']],
    ['on one of its buttons', 'Retry', []],
    ['in what the host put there', 'Note', []],
  ])('by Escape works while the focus is %s', async (_name, target, calls) => {
    const onDismiss = vi.fn<(reason: string) => void>();
    render(
      <ObsErrorBanner error={slowDown} onRetry={() => {}} onDismiss={onDismiss}>
        <input aria-label="Note" />
      </ObsErrorBanner>,
    );

    (target === 'self'
      ? banner()
      : target === 'Note'
        ? screen.getByLabelText('Note')
        : screen.getByText(target)
    ).focus();
    await userEvent.keyboard('{Escape}');

    expect(onDismiss.mock.calls.flat()).toEqual(calls);
  });

  test('by Escape is left to the host where it has a use for the key', async () => {
    const onDismiss = vi.fn<() => void>();
    render(<ObsErrorBanner error={404} onDismiss={onDismiss} onKeyDown={(event) => event.preventDefault()} />);

    banner().focus();
    await userEvent.keyboard('{Escape}');

    expect(onDismiss).not.toHaveBeenCalled();
  });

  test('that throws is told, reported, and takes nothing down', async () => {
    const problem = new Error('no');
    const report = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('reportError', report);
    const onDismiss = () => {
      throw problem;
    };
    render(
      <>
        <ObsErrorBanner error={404} onDismiss={onDismiss} />
        <p>sibling</p>
      </>,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));

    expect(within(banner()).getByText(en.ui.banner.dismissFailed)).toBeVisible();
    expect(screen.getByText('sibling')).toBeVisible();
    expect(report).toHaveBeenCalledExactlyOnceWith(problem);
  });

  test('is not offered unless the host asks for it', () => {
    render(<ObsErrorBanner error={404} />);

    expect(screen.queryByRole('button', { name: 'Dismiss' })).not.toBeInTheDocument();
  });
});

describe('what the host sets', () => {
  test('ref, class name and other props reach the banner, and its own data come last', () => {
    const ref = createRef<HTMLElement>();
    const host = { 'data-severity': 'success', 'data-mine': '1' };

    render(<ObsErrorBanner ref={ref} error={slowDown} id="b" className="mine" lang="en" density="compact" {...host} />);

    expect(ref.current).toBe(banner());
    expect(ref.current?.classList).toContain('mine');
    expect(ref.current?.classList.length).toBe(2);
    for (const [name, value] of [
      ['id', 'b'],
      ['lang', 'en'],
      ['data-mine', '1'],
      ['data-severity', 'warning'],
      ['data-match', 'code'],
      ['data-density', 'compact'],
    ] as const) {
      expect(ref.current).toHaveAttribute(name, value);
    }
  });

  test('it is a landmark only where told', () => {
    const { rerender } = render(<ObsErrorBanner error={404} />);
    expect(screen.queryByRole('region')).not.toBeInTheDocument();

    rerender(<ObsErrorBanner error={404} landmark />);
    expect(screen.getByRole('region')).toHaveAccessibleName(/failed/u);
  });

  test('focus can be moved to it, and does not stop there by itself', async () => {
    render(<ObsErrorBanner error={404} />);

    banner().focus();
    expect(banner()).toHaveFocus();

    (document.activeElement as HTMLElement).blur();
    await userEvent.tab();
    expect(banner()).not.toHaveFocus();
  });

  test('its buttons submit no form', () => {
    render(<ObsErrorBanner error={slowDown} onRetry={() => {}} onDismiss={() => {}} defaultOpen />);

    expect(screen.getAllByRole('button').filter((button) => button.getAttribute('type') !== 'button')).toEqual([]);
  });
});
