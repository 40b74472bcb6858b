import { act, render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { ErrorVoice } from '../../src/components/ErrorVoice.js';
import { ObsErrorBanner, ObsErrorFallback, ObsProvider } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { listen, onQuietPages, page, pass } from '../fixtures/voice.js';

onQuietPages();

const upload = { operation: 'upload', file: 'a.txt' } as const;
const busy = { status: 503, code: 'SlowDown' };
const denied = { status: 403, code: 'InArrearOrInsufficientBalance' };
const firstStep = en.causes.arrears.steps['tell-admin'];

/** The user has pressed something on this page. */
function userHasActed(): void {
  vi.stubGlobal('navigator', Object.create(navigator, { userActivation: { value: { hasBeenActive: true } } }));
}

describe('a banner that appears', () => {
  test('is told once: how grave, what failed, what to do', async () => {
    const { show, said } = await page();

    show(<ObsErrorBanner error={denied} context={upload} />);
    await pass(20_000);

    expect(said()).toEqual([`polite: Error: “a.txt” was not uploaded. ${firstStep}`]);
  });

  test('is told where it is a mistake of the app', async () => {
    const { show, said } = await page();

    show(<ObsErrorFallback error={new TypeError('files is undefined')} />);
    await pass(3000);

    expect(said()).toEqual([`polite: Error: ${en.ui.fallback.title}.`]);
  });

  test('is told once under StrictMode', async () => {
    const { show, said } = await page();

    show(
      <StrictMode>
        <ObsErrorBanner error={denied} context={upload} />
      </StrictMode>,
    );
    await pass(20_000);

    expect(said()).toHaveLength(1);
  });

  test('is told without its ids, in 150 characters or with its title alone', async () => {
    const { show, said } = await page();

    show(
      <ObsErrorBanner
        error={{ ...denied, requestId: '0000017EE824A5666407C4CE27B8F394' }}
        context={{ operation: 'upload', file: `${'x'.repeat(400)}.txt` }}
      />,
    );
    await pass(20_000);

    expect(said()).toEqual([expect.stringMatching(/^polite: Error: “x+…x*\.txt” was not uploaded\.$/u)]);
  });

  test.each([
    ['an error', denied, 'assertive'],
    ['a warning', busy, 'polite'],
    ['a piece of information', { code: 'NoSuchTagSet' }, 'polite'],
  ])('after the user has acted, interrupts only for what is grave: %s', async (_name, error, politeness) => {
    userHasActed();
    const { show, said } = await page();

    show(<ObsErrorBanner error={error} context={upload} />);
    await pass(20_000);

    expect(said()).toEqual([expect.stringMatching(new RegExp(`^${politeness}: `, 'u'))]);
  });

  test.each(['polite', 'assertive'] as const)('is told as the host wants it: %s', async (politeness) => {
    const { show, said } = await page();

    show(<ObsErrorBanner error={busy} announce={politeness} />);
    await pass(20_000);

    expect(said()).toEqual([expect.stringMatching(new RegExp(`^${politeness}: `, 'u'))]);
  });

  test('is told without a provider, where the user has acted before', async () => {
    userHasActed();
    const said = listen();

    render(<ObsErrorBanner error={denied} context={upload} />);
    await pass(20_000);

    expect(said()).toHaveLength(1);
  });

  test('is not told where the host wants silence, for it moves the focus there', async () => {
    const { show, said } = await page();

    show(<ObsErrorBanner error={{ ...busy, retryAfter: 3000 }} onRetry={() => {}} announce="off" />);
    await pass(20_000);
    show(<ObsErrorBanner error={denied} announce="off" />);
    await pass(20_000);

    expect(said()).toEqual([]);
  });
});

describe('what comes with the page', () => {
  test.each([
    ['in a provider', ObsProvider],
    ['without one', ({ children }: { children?: ReactNode }) => children],
  ])('is read with the page, and not told: %s', async (_name, Around) => {
    const said = listen();

    render(
      <StrictMode>
        <Around>
          <ObsErrorBanner error={{ ...busy, retryAfter: 300_000 }} context={upload} onRetry={() => {}} />
          <ObsErrorBanner error={denied} />
        </Around>
        <ObsProvider>
          <ObsErrorBanner error={denied} />
        </ObsProvider>
      </StrictMode>,
    );
    await pass(20_000);

    expect(said()).toEqual([]);
  });

  test('is not told where a server rendered it, even if the user was quicker than the script', async () => {
    userHasActed();
    const container = document.createElement('div');
    document.body.append(container);
    const banner = <ObsErrorBanner error={denied} context={upload} />;
    container.innerHTML = renderToString(banner);
    const said = listen();

    const root = await act(async () => hydrateRoot(container, banner));
    await pass(20_000);

    expect(said()).toEqual([]);
    await act(async () => root.unmount());
  });
});

describe('an error that changes', () => {
  test('is told by what is different', async () => {
    const { show, said } = await page();
    show(<ObsErrorBanner error={denied} context={upload} />);
    await pass(20_000);

    show(<ObsErrorBanner error={{ status: 403, code: 'SignatureDoesNotMatch' }} context={upload} />);
    await pass(20_000);

    expect(said()).toHaveLength(2);
    expect(said()[1]).toContain(en.causes['signature-mismatch'].text);
    expect(said()[1]).not.toContain('a.txt');
  });

  test('to that of another file is told in full', async () => {
    const { show, said } = await page();
    show(<ObsErrorBanner error={denied} context={upload} />);
    await pass(20_000);

    show(<ObsErrorBanner error={busy} context={{ ...upload, file: 'b.txt' }} />);
    await pass(20_000);

    expect(said()[1]).toMatch(/^polite: Warning: “b\.txt” was not uploaded\./u);
  });

  test('only in its request id is not told', async () => {
    const { show, said } = await page();
    show(<ObsErrorBanner error={{ ...denied, requestId: 'R234567890' }} context={upload} />);
    await pass(20_000);

    show(<ObsErrorBanner error={{ ...denied, requestId: 'R234567891' }} context={upload} />);
    await pass(20_000);

    expect(said()).toHaveLength(1);
  });

  test('of its language alone is not told', async () => {
    const banner = <ObsErrorBanner error={denied} context={upload} />;
    const { rerender } = render(<ObsProvider>{banner}</ObsProvider>);
    await pass(1);
    const said = listen();

    rerender(
      <ObsProvider
        messages={{ ...en, locale: 'en-GB', ui: { ...en.ui, severities: { ...en.ui.severities, error: 'Fault' } } }}
      >
        {banner}
      </ObsProvider>,
    );
    await pass(20_000);

    expect(said()).toEqual([]);
  });
});

describe('a retry', () => {
  const retry = () => act(async () => screen.getByRole('button', { name: /^Retry/u }).click());

  test.each([
    ['the host keeps to itself', () => Promise.resolve()],
    ['is rejected too', () => Promise.reject(new Error('no'))],
  ])('that brings another error is one message: where it %s', async (_name, end) => {
    const { show, said } = await page();
    show(<ObsErrorBanner error={busy} context={upload} onRetry={() => {}} />);
    await pass(20_000);
    const onRetry = () => {
      show(<ObsErrorBanner error={denied} context={upload} onRetry={onRetry} />);
      return end();
    };
    show(<ObsErrorBanner error={busy} context={upload} onRetry={onRetry} />);

    await retry();
    await pass(20_000);

    expect(said().slice(1)).toEqual([`polite: The retry failed. ${firstStep}`]);
  });

  test('that brings the same error is told as failed, once', async () => {
    const { show, said } = await page();
    const banner = (error: unknown) => <ObsErrorBanner error={error} context={upload} onRetry={async () => {}} />;
    show(banner(busy));
    await pass(20_000);

    await retry();
    show(banner({ ...busy }));
    await pass(20_000);

    expect(said().slice(1)).toEqual(['polite: The retry failed.']);
  });

  test('that brings the same error under another request id is told as failed, once', async () => {
    const { show, said } = await page();
    const banner = (requestId: string) => (
      <ObsErrorBanner error={{ ...busy, requestId }} context={upload} onRetry={async () => {}} />
    );
    show(banner('R234567890'));
    await pass(20_000);

    await retry();
    show(banner('R234567891'));
    await pass(20_000);

    expect(said().slice(1)).toEqual(['polite: The retry failed.']);
  });

  test('that has to wait is told when the wait starts and when it ends', async () => {
    const { show, said } = await page();

    show(<ObsErrorBanner error={{ ...busy, retryAfter: 30_000 }} context={upload} onRetry={() => {}} />);
    await pass(60_000);

    expect(said()).toEqual([
      expect.stringMatching(/^polite: Warning: /u),
      'polite: You can retry in 30 seconds.',
      'polite: You can retry now.',
    ]);
  });
});

test('a storm of 500 errors is told at most once a second, and ends with a number', async () => {
  const times: number[] = [];
  const { show } = await page();
  const said = listen(() => times.push(performance.now()));

  show(
    <>
      {Array.from({ length: 500 }, (_item, index) => (
        <ErrorVoice
          key={index}
          telling={{ title: `${index}.txt was not uploaded`, text: 'x' }}
          severity="error"
          failure="x"
          politeness={undefined}
          takeRetried={() => false}
        />
      ))}
    </>,
  );
  await pass(60_000);

  expect(said().at(-1)).toBe('polite: 494 more messages');
  expect(said()).toHaveLength(7);
  expect(Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? Number.NaN)))).toBeGreaterThanOrEqual(
    1000,
  );
});
