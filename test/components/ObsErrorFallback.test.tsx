import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ComponentType, type ReactNode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ObsErrorFallback } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { fakeSecrets } from '../fixtures/errors.js';

// React tells the console of everything that is thrown while rendering.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

interface BoundaryProps {
  FallbackComponent: ComponentType<{ error: unknown; resetErrorBoundary: (...args: unknown[]) => void }>;
  children: ReactNode;
}

/** A boundary that calls its fallback in the way of `react-error-boundary`. */
class ErrorBoundary extends Component<BoundaryProps, { failure?: { error: unknown } | undefined }> {
  override state: { failure?: { error: unknown } | undefined } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override render() {
    const { FallbackComponent, children } = this.props;
    const { failure } = this.state;
    if (!failure) return children;
    return <FallbackComponent error={failure.error} resetErrorBoundary={() => this.setState({ failure: undefined })} />;
  }
}

/** A page whose middle throws until it is mended. */
function page(error: unknown) {
  const state = { isBroken: true };
  function Middle() {
    if (state.isBroken) throw error;
    return <p>all files</p>;
  }
  render(
    <>
      <h1>page</h1>
      <p>before</p>
      <ErrorBoundary FallbackComponent={ObsErrorFallback}>
        <Middle />
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByText('before')).toBeVisible();
  return state;
}

describe('a mistake of the app', () => {
  test('is called that, and never a failed request', () => {
    page(new TypeError('files is undefined'));

    expect(screen.getByRole('heading', { name: en.ui.fallback.title, level: 3 })).toBeVisible();
    expect(document.body).not.toHaveTextContent(en.ui.banner.unknown);
  });

  test('is tried again where the user asks for it', async () => {
    const state = page(new Error('x'));

    await userEvent.click(screen.getByRole('button', { name: en.ui.fallback.retry }));
    expect(screen.getByRole('heading', { name: en.ui.fallback.title })).toBeVisible();

    state.isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: en.ui.fallback.retry }));
    expect(screen.getByText('all files')).toBeVisible();
  });

  test('gives the focus back when it is mended: to the heading before it', async () => {
    const state = page(new Error('x'));
    state.isBroken = false;

    await userEvent.click(screen.getByRole('button', { name: en.ui.fallback.retry }));

    await waitFor(() => expect(screen.getByRole('heading', { name: 'page' })).toHaveFocus());
  });

  test('shows where it was thrown, folded and without credentials', () => {
    const error = new Error(`no: ${fakeSecrets.join(' Signature=')} https://a.example/b?Signature=c0ffee00&x=1`);

    page(error);

    const summary = screen.getByText(en.ui.fallback.details);
    const details = summary.closest('details') as HTMLElement;
    expect(details).not.toHaveAttribute('open');
    expect(details).toHaveTextContent(/ObsErrorFallback\.test/u);
    expect(details).not.toHaveTextContent(/c0ffee00/u);
    expect(details.textContent).not.toContain(fakeSecrets[0]);
  });

  test.each([
    ['with a message in its stack', 'Error: boom\n    at a (a.js:1:1)'],
    ['without, as in Firefox', 'a@a.js:1:1'],
    ['that is no text', 7],
  ])('shows what it says, with a stack %s', (_name, stack) => {
    page(Object.defineProperty(new Error('boom'), 'stack', { value: stack }));

    const shown = screen.getByText(/Error: boom/u).textContent;
    expect(shown.match(/boom/gu)).toHaveLength(1);
  });

  test.each([
    ['nothing', undefined],
    ['a proxy that throws', hostile()],
    ['a number', 7],
    ['an object', {}],
  ])('may be anything: %s', (_name, error) => {
    render(<ObsErrorFallback error={error} />);

    expect(document.body.textContent).not.toMatch(/undefined|\[object/u);
    expect(screen.getByRole('heading', { level: 3 })).toBeVisible();
  });
});

function hostile(): unknown {
  return new Proxy(new Error('x'), {
    get() {
      throw new Error('get');
    },
  });
}

describe('an error of the storage service', () => {
  const busy = Object.assign(new Error('Please reduce your request rate.'), { code: 'SlowDown', statusCode: 503 });

  test('gets its banner, its retry and its stack', async () => {
    const state = page(busy);
    const banner = within(screen.getAllByRole('group')[0] as HTMLElement);
    expect(banner.getByRole('heading', { level: 3, name: new RegExp(en.causes.throttled.title, 'u') })).toBeVisible();
    expect(banner.getByText(en.ui.fallback.details)).toBeVisible();

    state.isBroken = false;
    await userEvent.click(banner.getByRole('button', { name: 'Retry' }));

    expect(screen.getByText('all files')).toBeVisible();
  });

  test('has headings of the level that the host asks for', () => {
    render(<ObsErrorFallback error={busy} headingLevel={2} />);

    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument();
  });
});
