import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { createRef, StrictMode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { categories, type Category } from '../../src/core/index.js';
import { StatusBadge } from '../../src/index.js';
import { en } from '../../src/locales/en.js';

describe('what it says', () => {
  test.each([
    [404, 'Client error', '404 Not Found', 'client-error'],
    [503, 'Server error', '503 Service Unavailable', 'server-error'],
    [307, 'Redirection', '307 Temporary Redirect', 'redirection'],
    [204, 'Success', '204', 'success'],
    [418, 'Client error', '418', 'client-error'],
    [100, 'Informational', '100', 'informational'],
  ])('status %i is named “%s” and “%s”', (status, word, text, category) => {
    render(<StatusBadge status={status} />);

    const badge = screen.getByRole('button');
    expect(badge).toHaveAccessibleName(new RegExp(word, 'u'));
    expect(badge).toHaveAccessibleName(new RegExp(text, 'u'));
    expect(badge).toHaveAttribute('data-category', category);
    expect(badge).toHaveAttribute('data-status', String(status));
  });

  test('status 0 is “No response”, and never the colour of a server', () => {
    render(<StatusBadge status={0} />);

    const badge = screen.getByRole('button', { name: 'No response' });
    expect(badge).toHaveAttribute('data-category', 'no-response');
    expect(badge).not.toHaveAttribute('data-status');
  });

  test.each([Number.NaN, 600, 99, -1, 404.5, Number.POSITIVE_INFINITY, 2 ** 32 + 404])(
    '%d is no status, and no number is shown',
    (status) => {
      render(<StatusBadge status={status} />);

      const badge = screen.getByRole('button', { name: 'Unknown status' });
      expect(badge).toHaveAttribute('data-category', 'unknown');
      expect(badge).not.toHaveTextContent(/\d|NaN|Infinity/u);
    },
  );

  test('nothing at all is an unknown status', () => {
    render(<StatusBadge />);

    expect(screen.getByRole('button', { name: 'Unknown status' })).toBeVisible();
  });

  test.each([
    ['a caught error', { $metadata: { httpStatusCode: 403 }, name: 'AccessDenied' }, /Client error: ?403 Forbidden$/u],
    ['a body', '<Error><Code>NoSuchKey</Code></Error>', 'Client error'],
    ['a lost connection', new TypeError('Failed to fetch'), 'No response'],
    ['a 200 that holds an error', { status: 200, code: 'InternalError' }, /Server error/u],
    ['null', null, 'Unknown status'],
  ])('of %s it shows status and category', (_name, error, name) => {
    render(<StatusBadge error={error} />);

    expect(screen.getByRole('button', { name })).toBeVisible();
  });

  test('a status wins over an error', () => {
    render(<StatusBadge status={404} error={{ status: 503 }} />);

    expect(screen.getByRole('button', { name: /Client error: ?404 Not Found$/u })).toBeVisible();
  });

  test('every category has a word and a shape of its own', () => {
    const css = readFileSync('src/components/icons.css', 'utf8');
    const shapes = (Object.keys(categories) as Category[]).map((category) => {
      const rule = css.slice(css.indexOf(`[data-category='${category}']`));
      return /--obs-shape: polygon\(([^)]+)\)/u.exec(rule)?.[1]?.trim();
    });

    expect(shapes).not.toContain(undefined);
    expect(new Set(shapes).size).toBe(Object.keys(categories).length);
    expect((Object.keys(categories) as Category[]).filter((category) => !en.categories[category].title)).toEqual([]);
  });

  test('a badge is one element and its hidden word, for a thousand of them are a usual table', () => {
    const { container } = render(<StatusBadge status={404} tooltip={false} />);

    expect(container.querySelectorAll('*')).toHaveLength(2);
    expect(container).toHaveTextContent(/^Client error: 404 Not Found$/u);
  });
});

describe('what it is', () => {
  test('a button that submits nothing', () => {
    render(<StatusBadge status={404} />);

    expect(screen.getByRole('button')).toHaveAttribute('type', 'button');
  });

  test('a plain text without its tooltip, out of the way of the keyboard', async () => {
    const { container } = render(<StatusBadge status={404} tooltip={false} />);

    await userEvent.tab();

    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(container).toHaveTextContent(/404 Not Found/u);
    expect(document.body).toHaveFocus();
  });

  test.each([true, false])('takes a ref, a class name and other props (tooltip: %s)', (tooltip) => {
    const ref = createRef<HTMLElement>();

    render(<StatusBadge ref={ref} status={404} tooltip={tooltip} className="mine" id="badge" title="t" data-row="7" />);

    expect(ref.current).toHaveAccessibleDescription('t');
    expect(ref.current).toHaveAttribute('id', 'badge');
    expect(ref.current).toHaveAttribute('data-row', '7');
    expect(ref.current?.classList).toContain('mine');
    expect(ref.current?.classList.length).toBe(2);
  });

  test('its own data come last', () => {
    const host = { 'data-category': 'success', 'data-status': '200' };

    render(<StatusBadge status={404} {...host} />);

    expect(screen.getByRole('button')).toHaveAttribute('data-category', 'client-error');
    expect(screen.getByRole('button')).toHaveAttribute('data-status', '404');
  });

  test('is medium unless it is asked to be small or large', () => {
    const { rerender } = render(<StatusBadge status={404} />);
    expect(screen.getByRole('button')).not.toHaveAttribute('data-size');

    for (const size of ['small', 'large'] as const) {
      rerender(<StatusBadge status={404} size={size} />);
      expect(screen.getByRole('button')).toHaveAttribute('data-size', size);
    }
  });

  test('passes on what the host listens to', async () => {
    const listeners = {
      onClick: vi.fn<() => void>(),
      onFocus: vi.fn<() => void>(),
      onPointerMove: vi.fn<() => void>(),
    };
    render(<StatusBadge status={404} {...listeners} />);

    await userEvent.click(screen.getByRole('button'));

    expect(Object.values(listeners).filter((listener) => listener.mock.calls.length === 0)).toEqual([]);
  });
});

describe('on an element of the host (asChild)', () => {
  test('is that element, with its words and what the element held', () => {
    render(
      <StatusBadge status={404} asChild className="mine" title="t">
        <a href="/uploads" className="own" data-category="success">
          , 3 files
        </a>
      </StatusBadge>,
    );

    const link = screen.getByRole('link', { name: /^Client error: ?404 Not Found ?, 3 files$/u });
    expect(link).toHaveAttribute('href', '/uploads');
    expect(link).toHaveAttribute('title', 't');
    expect([...link.classList]).toEqual(['obs-badge', 'mine', 'own']);
    expect(link).toHaveAttribute('data-category', 'client-error');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('calls both listeners, and fills both refs once', async () => {
    const calls: string[] = [];
    const refs = { own: vi.fn<(element: unknown) => void>(), ours: createRef<HTMLElement>() };
    const badge = (status: number) => (
      <StatusBadge status={status} asChild ref={refs.ours} onClick={() => calls.push('badge')}>
        <a ref={refs.own} href="#x" onClick={() => calls.push('link')}>
          , details
        </a>
      </StatusBadge>
    );
    const { rerender } = render(badge(404));
    rerender(badge(503));

    await userEvent.click(screen.getByRole('link'));

    expect(calls).toEqual(['link', 'badge']);
    expect(refs.ours.current).toBe(screen.getByRole('link'));
    expect(refs.own.mock.calls).toEqual([[screen.getByRole('link')]]);
  });

  test('is a badge of its own where there is no child', () => {
    render(<StatusBadge status={404} asChild />);

    expect(screen.getByRole('button')).toBeVisible();
  });
});

describe('live', () => {
  const region = () => document.querySelector('[aria-live="polite"]');

  test('unasked, it brings no live region', () => {
    const { rerender } = render(<StatusBadge status={100} />);

    rerender(<StatusBadge status={503} />);

    expect(region()).toBeNull();
  });

  test('says a new status once, after what it is the status of, and nothing of the first', async () => {
    const said: string[] = [];
    const { rerender } = render(<StatusBadge status={100} live="q1.csv" />);
    await waitFor(() => expect(region()).not.toBeNull());
    const observer = new MutationObserver(() => said.push(region()?.textContent ?? ''));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });

    rerender(<StatusBadge status={503} live="q1.csv" />);
    rerender(<StatusBadge status={503} live="q1.csv" size="large" />);

    const sentence = 'q1.csv: Server error: 503 Service Unavailable';
    await waitFor(() => expect(region()).toHaveTextContent(sentence), { timeout: 3000 });
    observer.disconnect();
    expect(new Set(said.filter(Boolean))).toEqual(new Set([sentence]));
  });
});

describe('its tooltip', () => {
  beforeEach(() => {
    // jsdom knows :focus-visible for the first focus of a document only.
    const matches = Element.prototype.matches;
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
      return selector === ':focus-visible' ? this === document.activeElement : matches.call(this, selector);
    });
  });

  test('says what the status means, on focus by keyboard', async () => {
    render(
      <StrictMode>
        <StatusBadge status={404} />
      </StrictMode>,
    );

    await userEvent.tab();

    const tooltip = await screen.findByRole('tooltip', {}, { timeout: 3000 });
    expect(tooltip).toHaveTextContent(en.statuses[404].text);
    expect(tooltip).toHaveTextContent(en.categories['client-error'].text);
    await waitFor(() =>
      expect(screen.getByRole('button')).toHaveAccessibleDescription(new RegExp(en.statuses[404].text)),
    );
  });

  test('leaves with the badge', async () => {
    const { unmount } = render(<StatusBadge status={404} />);
    await userEvent.tab();
    await screen.findByRole('tooltip', {}, { timeout: 3000 });

    unmount();

    await waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument());
  });

  test('closes with Escape', async () => {
    render(<StatusBadge status={404} />);
    await userEvent.tab();
    await screen.findByRole('tooltip', {}, { timeout: 3000 });

    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument());
    expect(screen.getByRole('button')).toHaveFocus();
  });
});

describe('a status of the wrong type', () => {
  test('is read as an error', () => {
    render([<StatusBadge key="a" status={'404' as never} />, <StatusBadge key="b" status={'503' as never} />]);

    expect(screen.getByRole('button', { name: /Client error: ?404 Not Found$/u })).toBeVisible();
    expect(screen.getByRole('button', { name: /Server error: ?503 Service Unavailable$/u })).toBeVisible();
  });
});

test('listeners that are none are passed over', async () => {
  const uncaught = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
  window.addEventListener('error', uncaught);
  render(<StatusBadge status={404} onFocus={{} as never} onPointerMove={'x' as never} />);

  await userEvent.hover(screen.getByRole('button'));
  await userEvent.tab();

  expect(screen.getByRole('button')).toHaveFocus();
  expect(uncaught).not.toHaveBeenCalled();
  window.removeEventListener('error', uncaught);
});

describe('a page of badges alone, which has not loaded what reads errors', () => {
  async function alone() {
    vi.resetModules();
    const { StatusBadge: Alone } = await import('../../src/components/StatusBadge.js');
    return Alone;
  }

  test.each([
    ['a number', 404],
    ['a response', { status: 404 }],
    ['an error of axios', { response: { status: 404 } }],
    ['an error of the AWS SDK', { $metadata: { httpStatusCode: 404 } }],
    ['a result of the OBS SDK', { CommonMsg: { Status: 404 } }],
  ])('shows the status of %s at once', async (_, error) => {
    const Alone = await alone();
    render(<Alone error={error} />);

    expect(screen.getByRole('button', { name: /Client error: ?404 Not Found$/u })).toBeVisible();
  });

  test('fetches it for an error body, and shows what that says', async () => {
    const Alone = await alone();
    render(<Alone error="<Error><Code>NoSuchKey</Code></Error>" />);

    expect(screen.getByRole('button')).toHaveTextContent('Unknown status');
    await waitFor(() => expect(screen.getByRole('button')).toHaveAttribute('data-category', 'client-error'));
  });

  test('calls no answer a success that may hold an error', async () => {
    const Alone = await alone();
    const error = { status: 200, headers: {}, data: '<Error><Code>InternalError</Code></Error>' };
    render(<Alone error={error} />);

    expect(screen.getByRole('button')).toHaveTextContent('Unknown status');
    await waitFor(() => expect(screen.getByRole('button')).toHaveAttribute('data-category', 'server-error'));
  });

  test('survives an error that throws when it is read', async () => {
    const Alone = await alone();
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    render(<Alone error={proxy} />);

    expect(screen.getByRole('button')).toHaveTextContent('Unknown status');
  });
});

describe('a warning', () => {
  test('is told to nobody in production', async () => {
    vi.resetModules();
    vi.stubEnv('NODE_ENV', 'production');
    const { warnOnce } = await import('../../src/components/warn.js');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    warnOnce('x');

    expect(warn).not.toHaveBeenCalled();
  });
});
