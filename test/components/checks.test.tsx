import { act, configure, render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Check,
  type CheckOptions,
  type CheckResult,
  type DiagnosisContext,
  ObsErrorBanner,
  TroubleshootPanel,
} from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { listen, onQuietPages, page, pass } from '../fixtures/voice.js';

configure({ defaultHidden: true });

const MINUTE = 60_000;
const arrears = { status: 403, code: 'InArrearOrInsufficientBalance' };
const request = vi.fn<typeof fetch>();

onQuietPages();

beforeEach(() => {
  request.mockReset();
  vi.stubGlobal('fetch', request);
});

const row = (text: string) => screen.getByText(text, { selector: 'li *' }).closest('li') as HTMLElement;
const button = (text: string) => within(row(text)).getByRole('button');
const result = (text: string) => row(text).querySelector('.obs-result');
const press = async (text: string) => {
  act(() => {
    button(text).focus();
    button(text).click();
  });
  await pass(0);
};
const topTitle = () => screen.getAllByRole('heading')[0]?.textContent;

const { steps } = en.causes.arrears;
const setClock = en.causes['clock-skew'].steps['set-clock'];
const balance = (found: CheckResult) => ({ 'check-balance': () => found });

describe('a check', () => {
  test('is not made, and nothing is requested, before somebody asks for it', async () => {
    const check = vi.fn<Check>();

    render(
      <TroubleshootPanel
        error={403}
        context={{ endpoint: 'https://obs.example.com' }}
        checks={{ 'check-balance': check }}
      />,
    );
    await pass(60_000);

    expect(screen.getAllByText('Check now').length).toBeGreaterThan(1);
    expect(check).not.toHaveBeenCalled();
    expect(request).not.toHaveBeenCalled();
  });

  test('is named by what it does, and described by its step', () => {
    render(<TroubleshootPanel error={403} />);

    expect(button(setClock)).toHaveAccessibleName('Check now');
    expect(button(setClock)).toHaveAccessibleDescription(setClock);
  });

  test('is told what is known', async () => {
    const check = vi.fn<Check>(() => ({ outcome: 'pass' }));
    const context = { bucket: 'photos', operation: 'upload' } as const;
    render(<TroubleshootPanel error={arrears} context={context} checks={{ 'arrears/check-balance': check }} />);

    await press(steps['check-balance']);

    const [options] = check.mock.calls[0] as [CheckOptions];
    expect(options.context).toEqual(context);
    expect(options.diagnosis.candidates[0]?.cause).toBe('arrears');
    expect(options.signal.aborted).toBe(false);
  });

  test('says beside its step what it found, and to screen readers once', async () => {
    const heard = listen();
    render(<TroubleshootPanel error={arrears} checks={balance({ outcome: 'found', text: 'The balance is −20 €.' })} />);

    await press(steps['check-balance']);
    await pass(3000);

    expect(result(steps['check-balance'])).toHaveTextContent('Found: The balance is −20 €.');
    expect(heard()).toEqual(['polite: Found: The balance is −20 €.']);
    expect(button(steps['check-balance'])).toHaveTextContent('Check again');
  });

  test('that passes ticks its step; one that does not leaves it', async () => {
    const onCheckedChange = vi.fn<(ids: readonly string[]) => void>();
    const checks = { ...balance({ outcome: 'pass' }), pay: (): CheckResult => ({ outcome: 'inconclusive' }) };
    render(<TroubleshootPanel error={arrears} checks={checks} onCheckedChange={onCheckedChange} />);

    await press(steps.pay);
    await press(steps['check-balance']);

    expect(onCheckedChange.mock.calls).toEqual([[['arrears/check-balance']]]);
    expect(result(steps.pay)).toHaveTextContent(/^Not clear$/u);
  });

  test('keeps what was ticked while it ran', async () => {
    let finish: (result: CheckResult) => void = () => {};
    const check = () => new Promise<CheckResult>((resolve) => (finish = resolve));
    render(<TroubleshootPanel error={arrears} checks={{ 'check-balance': check }} />);
    await press(steps['check-balance']);
    act(() => within(row(steps.pay)).getByRole('checkbox').click());

    await act(async () => finish({ outcome: 'pass' }));

    expect(within(row(steps.pay)).getByRole('checkbox')).toBeChecked();
    expect(within(row(steps['check-balance'])).getByRole('checkbox')).toBeChecked();
  });
});

describe('what it learned', () => {
  test('weighs the causes again: the proved one rises to the top, and the ticks and the focus stay', async () => {
    const heard = listen();
    const onLearn = vi.fn<(context: object) => void>();
    const offset = { clockOffset: 22 * MINUTE };
    const checks = {
      'set-clock': (): CheckResult => ({ outcome: 'found', text: 'It is 22 minutes ahead.', context: offset }),
    };
    render(<TroubleshootPanel error={403} checks={checks} onLearn={onLearn} />);
    act(() => within(row(setClock)).getByRole('checkbox').click());
    expect(topTitle()).not.toBe(en.causes['clock-skew'].title);

    await press(setClock);
    await pass(4000);

    expect(topTitle()).toBe(en.causes['clock-skew'].title);
    expect(screen.getByText('Confirmed')).toBeVisible();
    expect(button(setClock)).toHaveFocus();
    expect(button(setClock).closest('details')).toHaveAttribute('open');
    expect(within(row(setClock)).getByRole('checkbox')).toBeChecked();
    expect(heard()).toContain('polite: Found: It is 22 minutes ahead. Confirmed: Clock is out of sync');
    expect(onLearn.mock.calls).toEqual([[offset]]);
  });

  test('leaves a cause that it ruled out in its place, with the result and the focus', async () => {
    const checks = { 'set-clock': (): CheckResult => ({ outcome: 'pass', context: { clockOffset: 0 } }) };
    render(<TroubleshootPanel error={403} checks={checks} />);

    await press(setClock);

    const cause = screen.getByRole('heading', { name: en.causes['clock-skew'].title }).closest('li') as HTMLElement;
    expect(within(cause).getByText('Ruled out')).toHaveAttribute('data-verdict', 'ruled-out');
    expect(button(setClock)).toHaveFocus();
    expect(screen.queryByText(/^Ruled out \(/u)).not.toBeInTheDocument();
  });

  test('lets a cause that it ruled out be folded the next time, where the host passes on what was learned', async () => {
    const checks = { 'set-clock': (): CheckResult => ({ outcome: 'pass', context: { clockOffset: 0 } }) };
    const onLearn = vi.fn<(context: DiagnosisContext) => void>();
    const { unmount } = render(<TroubleshootPanel error={403} checks={checks} onLearn={onLearn} />);
    await press(setClock);
    unmount();

    render(<TroubleshootPanel error={403} checks={checks} context={onLearn.mock.lastCall?.[0]} />);

    expect(screen.getByText('Ruled out (1)')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: en.causes['clock-skew'].title })).not.toBeInTheDocument();
  });

  test('adds up over several checks', async () => {
    const finds = (cause: 'quota' | 'arrears') => (): CheckResult => ({
      outcome: 'pass',
      context: { findings: [{ cause, verdict: 'ruled-out', text: 'All is well.' }] },
    });
    render(
      <TroubleshootPanel error={403} checks={{ 'compare-usage': finds('quota'), 'check-balance': finds('arrears') }} />,
    );

    await press(en.causes.quota.steps['compare-usage']);
    await press(steps['check-balance']);

    expect(screen.getAllByText('Ruled out')).toHaveLength(2);
  });

  test('is that of the last time a check was made', async () => {
    let clockOffset = 22 * MINUTE;
    const checks = { 'set-clock': (): CheckResult => ({ outcome: 'inconclusive', context: { clockOffset } }) };
    render(<TroubleshootPanel error={403} checks={checks} />);
    await press(setClock);
    expect(topTitle()).toBe(en.causes['clock-skew'].title);

    clockOffset = 0;
    await press(setClock);

    expect(topTitle()).not.toBe(en.causes['clock-skew'].title);
  });
});

describe('in a banner', () => {
  const clockOffset = 22 * MINUTE;
  const finding = { 'set-clock': (): CheckResult => ({ outcome: 'found', context: { clockOffset } }) };
  const banner = () => screen.getAllByRole('group')[0] as HTMLElement;
  const ofClock = en.causes['clock-skew'];

  test('what a check confirms becomes title, sentence and next step, and is told once', async () => {
    const { show, said } = await page();
    show(<ObsErrorBanner error={403} checks={finding} defaultOpen />);
    await pass(20_000);
    const before = said().length;

    await press(setClock);
    await pass(20_000);

    expect(topTitle()).toBe(`Error: ${ofClock.title}`);
    expect(banner()).toHaveTextContent(ofClock.text);
    expect(banner()).toHaveTextContent(`${en.ui.banner.next}: ${setClock}`);
    expect(screen.getByText(/\d things to check/u)).toBeVisible();
    expect(button(setClock)).toHaveFocus();
    expect(said().slice(before)).toEqual([`polite: Found: Confirmed: ${ofClock.title}`]);
  });

  test('what was learned is told to the host, also when it is no longer so', async () => {
    let answer: CheckResult = { outcome: 'found', context: { clockOffset } };
    const onLearn = vi.fn<(context: object) => void>();
    render(<ObsErrorBanner error={403} checks={{ 'set-clock': () => answer }} onLearn={onLearn} defaultOpen />);

    await press(setClock);
    answer = { outcome: 'inconclusive' };
    await press(setClock);

    expect(onLearn.mock.calls).toEqual([[{ clockOffset }], [{}]]);
    expect(topTitle()).toBe(`Error: ${en.ui.banner.unknown}`);
  });

  test.each([
    ['the same error', 403],
    ['another error', { status: 403, requestId: 'R234567890' }],
  ])('what a check found says nothing of the next attempt, which ended in %s', async (_name, next) => {
    const show = (error: unknown) => (
      <ObsErrorBanner error={error} checks={finding} onRetry={() => Promise.reject(new Error('no'))} defaultOpen />
    );
    const { rerender } = render(show(403));
    act(() => within(row(steps['check-balance'])).getByRole('checkbox').click());
    await press(setClock);
    expect(topTitle()).toBe(`Error: ${ofClock.title}`);

    await act(async () => screen.getByRole('button', { name: en.ui.banner.retry }).click());
    rerender(show(next));

    expect(topTitle()).toBe(`Error: ${en.ui.banner.unknown}`);
    expect(result(setClock)).toBeNull();
    expect(within(row(steps['check-balance'])).getByRole('checkbox')).toBeChecked();
  });

  test('ticks are kept where the host says', async () => {
    const setItem = vi.fn<(key: string, value: string) => void>();
    render(
      <ObsErrorBanner
        error={arrears}
        persist={{ storage: { getItem: () => null, setItem }, key: 'ticks' }}
        defaultOpen
      />,
    );

    act(() => within(row(steps.pay)).getByRole('checkbox').click());

    expect(setItem).toHaveBeenCalledExactlyOnceWith('ticks', expect.stringContaining('arrears/pay'));
  });

  test('no check is offered where the host wants none', () => {
    render(<ObsErrorBanner error={403} checks={false} defaultOpen />);

    expect(screen.queryByText(en.ui.checks.run)).not.toBeInTheDocument();
  });
});

describe('a check that does not end well', () => {
  test('is made once, however often its button is pressed', async () => {
    const check = vi.fn<Check>(() => new Promise(() => {}));
    render(<TroubleshootPanel error={arrears} checks={{ 'check-balance': check }} />);

    await press(steps['check-balance']);
    await press(steps['check-balance']);

    expect(check).toHaveBeenCalledTimes(1);
    expect(button(steps['check-balance'])).toHaveTextContent('Checking…');
    expect(button(steps['check-balance'])).toHaveAttribute('aria-disabled', 'true');
    expect(button(steps['check-balance'])).toHaveFocus();
  });

  test('does not run any more when its failure is shown again after another', async () => {
    const checks = { 'check-balance': () => new Promise<never>(() => {}) };
    const { rerender } = render(<TroubleshootPanel error={arrears} checks={checks} />);
    await press(steps['check-balance']);

    rerender(<TroubleshootPanel error={404} checks={checks} />);
    rerender(<TroubleshootPanel error={arrears} checks={checks} />);

    expect(button(steps['check-balance'])).toHaveTextContent('Check now');
  });

  test('is given up after 10 seconds, and can be made again', async () => {
    const check = vi.fn<Check>(() => new Promise(() => {}));
    render(<TroubleshootPanel error={arrears} checks={{ 'check-balance': check }} />);
    await press(steps['check-balance']);
    await pass(9999);
    expect(result(steps['check-balance'])).toBeNull();

    await pass(1);

    expect(result(steps['check-balance'])).toHaveTextContent('Not clear: The check took too long.');
    expect(check.mock.calls[0]?.[0].signal.aborted).toBe(true);
    await press(steps['check-balance']);
    expect(check).toHaveBeenCalledTimes(2);
  });

  test('is given up when the host says', async () => {
    render(
      <TroubleshootPanel error={arrears} checkTimeout={50} checks={{ 'check-balance': () => new Promise(() => {}) }} />,
    );
    await press(steps['check-balance']);

    await pass(50);

    expect(result(steps['check-balance'])).toHaveTextContent('The check took too long.');
  });

  test.each([
    ['a symbol', Symbol('x')],
    ['a bigint', 5n],
    ['no number', Number.NaN],
    ['a time before now', -1],
  ])('is given up after 10 seconds where the host says %s', async (_name, timeout) => {
    const checks = { 'check-balance': () => new Promise<never>(() => {}) };
    render(<TroubleshootPanel error={arrears} checkTimeout={timeout as number} checks={checks} />);
    await press(steps['check-balance']);
    await pass(9999);
    expect(result(steps['check-balance'])).toBeNull();

    await pass(1);

    expect(result(steps['check-balance'])).toHaveTextContent('The check took too long.');
  });

  test('goes on as long as it takes where the host says so', async () => {
    const checks = { 'check-balance': () => new Promise<never>(() => {}) };
    render(<TroubleshootPanel error={arrears} checkTimeout={Number.POSITIVE_INFINITY} checks={checks} />);
    await press(steps['check-balance']);

    await pass(3_600_000);

    expect(result(steps['check-balance'])).toBeNull();
  });

  test('is told although what listens to ticks and findings throws', async () => {
    const reported = vi.fn<typeof reportError>();
    vi.stubGlobal('reportError', reported);
    const problem = new Error('host');
    const thrower = () => {
      throw problem;
    };
    const check: Check = () => ({ outcome: 'pass', text: 'Paid.', context: { listed: 0 } });
    render(
      <TroubleshootPanel
        error={arrears}
        checks={{ 'check-balance': check }}
        onCheckedChange={thrower}
        onLearn={thrower}
      />,
    );

    await press(steps['check-balance']);

    expect(reported.mock.calls).toEqual([[problem], [problem]]);
    await pass(200);
    expect(document.querySelector('[aria-live="polite"]')).toHaveTextContent('Paid.');
  });

  test('ends with the panel, and leaves nothing behind', async () => {
    const check = vi.fn<Check>(() => new Promise(() => {}));
    const { unmount } = render(
      <StrictMode>
        <TroubleshootPanel error={arrears} checks={{ 'check-balance': check }} />
      </StrictMode>,
    );
    await press(steps['check-balance']);

    unmount();
    expect(check.mock.calls[0]?.[0].signal.aborted).toBe(true);
    // Longer than a text stays in a live region, shorter than the check's own limit.
    await pass(8000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends with its error, and is not told of the next', async () => {
    let finish: (result: CheckResult) => void = () => {};
    const check = vi.fn<Check>(() => new Promise<CheckResult>((resolve) => (finish = resolve)));
    const checks = { 'check-balance': check };
    const heard = listen();
    const { rerender } = render(<TroubleshootPanel error={arrears} checks={checks} />);
    await press(steps['check-balance']);

    rerender(<TroubleshootPanel error={403} checks={checks} />);
    await act(async () => finish({ outcome: 'found', text: 'Too late.' }));
    await pass(3000);

    expect(check.mock.calls[0]?.[0].signal.aborted).toBe(true);
    expect(screen.queryByText(/Too late/u)).not.toBeInTheDocument();
    expect(button(steps['check-balance'])).toHaveTextContent('Check now');
    expect(heard().join()).not.toContain('Too late');
  });

  test.each<[string, () => unknown]>([
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['returns nothing', () => undefined],
    ['returns another outcome', () => ({ outcome: 'maybe' })],
  ])('says so where it %s', async (_name, check) => {
    render(<TroubleshootPanel error={arrears} checks={{ 'check-balance': check as Check }} />);

    await press(steps['check-balance']);

    expect(result(steps['check-balance'])).toHaveTextContent('Not clear: The check could not be made.');
  });

  test('shows what a host found as text, without a secret', async () => {
    const text = `<img src=x onerror=alert(1)> ${'Bearer'} abcDEF123456`;
    render(<TroubleshootPanel error={arrears} checks={balance({ outcome: 'found', text })} />);

    await press(steps['check-balance']);

    expect(result(steps['check-balance'])).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(document.body.innerHTML).not.toMatch(/<img|abcDEF123456/u);
  });
});

describe('the host', () => {
  test('takes the place of the kit’s check', async () => {
    render(<TroubleshootPanel error={403} checks={{ 'clock-skew/set-clock': () => ({ outcome: 'pass' }) }} />);

    await press(setClock);

    expect(request).not.toHaveBeenCalled();
    expect(result(setClock)).toHaveTextContent(/^Fine$/u);
  });

  test('can have none', () => {
    render(<TroubleshootPanel error={403} context={{ endpoint: 'https://obs.example.com' }} checks={false} />);

    expect(screen.queryByText('Check now')).not.toBeInTheDocument();
  });

  test('is not called by a step that is named like something of every object', () => {
    render(<TroubleshootPanel error={arrears} checks={{}} />);

    expect(screen.queryByText('Check now')).not.toBeInTheDocument();
  });
});

describe('a check of the kit', () => {
  const hidden = en.causes['cors-or-blocked'].steps;
  const noAnswer = { status: 0, message: 'Failed to fetch' };

  test('is offered where what it needs is known, and not by the word of a server', () => {
    const { rerender } = render(
      <TroubleshootPanel error={{ ...noAnswer, endpoint: 'https://obs.example.com', bucket: 'photos' }} />,
    );
    expect(within(row(hidden['open-address'])).queryByRole('button')).toBeNull();
    expect(within(row(hidden['add-cors-rule'])).queryByRole('button')).toBeNull();

    rerender(<TroubleshootPanel error={noAnswer} context={{ endpoint: 'https://obs.example.com' }} />);
    expect(button(hidden['open-address'])).toBeInTheDocument();
    expect(within(row(hidden['add-cors-rule'])).queryByRole('button')).toBeNull();
  });

  test('sends no secret of the address, no cookie and no referrer', async () => {
    request.mockResolvedValue(new Response());
    const endpoint = 'https://user:word@obs.example.com/base?Signature=abc#x';
    render(<TroubleshootPanel error={noAnswer} context={{ endpoint, bucket: 'photos' }} />);

    await press(hidden['open-address']);
    await press(hidden['add-cors-rule']);

    expect(request.mock.calls.map(([url]) => String(url as URL))).toEqual([
      'https://obs.example.com/base',
      'https://photos.obs.example.com/base?max-keys=0',
    ]);
    for (const [, init] of request.mock.calls)
      expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
  });

  test.each(['https://obs.example.com//', 'https://obs.example.com//photos'])(
    'asks the host that was named, whatever path is behind it: %s',
    async (endpoint) => {
      request.mockResolvedValue(new Response());
      render(<TroubleshootPanel error={noAnswer} context={{ endpoint }} />);

      await press(hidden['open-address']);

      expect(request.mock.calls.map(([url]) => String(url as URL))).toEqual([endpoint]);
    },
  );

  test.each([
    ['obs.example.com', 'photos', 'https://photos.obs.example.com/?max-keys=0'],
    ['https://photos.obs.example.com', 'photos', 'https://photos.obs.example.com/'],
    ['http://localhost:9000', 'photos', 'http://localhost:9000/photos?max-keys=0'],
    ['https://192.0.2.7', 'photos', 'https://192.0.2.7/photos?max-keys=0'],
    ['https://obs.example.com', 'my.photos', 'https://obs.example.com/my.photos?max-keys=0'],
  ])('finds the bucket below %s: %s', async (endpoint, bucket, address) => {
    request.mockResolvedValue(new Response());
    render(<TroubleshootPanel error={noAnswer} context={{ endpoint, bucket }} />);

    await press(hidden['add-cors-rule']);

    expect(request.mock.calls.map(([url]) => String(url as URL))).toEqual([address]);
  });

  test.each([
    ['javascript:alert(1)', 'photos'],
    ['https://', 'photos'],
    ['https://obs.example.com', 'evil.example/'],
    ['https://obs.example.com', '..'],
  ])('calls nothing for %s and %s', async (endpoint, bucket) => {
    render(<TroubleshootPanel error={noAnswer} context={{ endpoint, bucket }} />);

    await press(hidden['add-cors-rule']);

    expect(request).not.toHaveBeenCalled();
    expect(result(hidden['add-cors-rule'])).toHaveTextContent('The check could not be made.');
  });

  test('takes half the round trip, the cache’s age and the cut second off the clock', async () => {
    vi.setSystemTime(1_800_000_000_000);
    request.mockImplementation(async () => {
      await vi.advanceTimersByTimeAsync(4000);
      const served = 1_800_000_000_000 + 2000 + 20 * MINUTE;
      return new Response(null, { headers: { date: new Date(served - 90_000).toUTCString(), age: '90' } });
    });
    const onLearn = vi.fn<(context: DiagnosisContext) => void>();
    render(<TroubleshootPanel error={403} onLearn={onLearn} />);

    await press(setClock);

    expect(onLearn.mock.calls[0]?.[0].clockOffset).toBe(-20 * MINUTE - 500);
  });

  /** Which of the two kinds of requests get an answer; what the page's own policy refuses is told by an event. */
  const network = (
    readable: boolean,
    unreadable: boolean,
    refused?: 'enforce' | 'report',
    of = 'https://obs.example.com',
  ) =>
    request.mockImplementation(async (_url, init) => {
      if (init?.mode === 'cors' ? readable : unreadable) return new Response();
      if (refused)
        document.dispatchEvent(
          Object.assign(new Event('securitypolicyviolation'), { blockedURI: `${of}/base`, disposition: refused }),
        );
      throw new TypeError('Failed to fetch');
    });

  test.each<[string, () => unknown, DiagnosisContext | undefined, keyof typeof en.ui.evidence]>([
    ['answers', () => network(true, true), { reachable: true }, 'reachable'],
    ['is silent', () => network(false, false), { reachable: false }, 'unreachable'],
    ['is refused by the page', () => network(false, false, 'enforce'), { policyBlocked: true }, 'policy'],
    ['would be refused some day', () => network(false, false, 'report'), { reachable: false }, 'unreachable'],
    [
      'is silent while another is refused',
      () => network(false, false, 'enforce', 'https://other.example.com'),
      { reachable: false },
      'unreachable',
    ],
  ])('of the endpoint says that it %s', async (_name, set, learned, evidence) => {
    set();
    const onLearn = vi.fn<(context: DiagnosisContext) => void>();
    render(<TroubleshootPanel error={noAnswer} context={{ endpoint: 'https://obs.example.com' }} onLearn={onLearn} />);

    await press(hidden['open-address']);
    await pass(10);

    expect(onLearn.mock.calls.at(-1)?.[0]).toEqual(learned);
    expect(result(hidden['open-address'])).toHaveTextContent(en.ui.evidence[evidence]);
  });

  test.each<[string, () => unknown, DiagnosisContext | undefined, keyof typeof en.ui.evidence]>([
    ['can be read', () => network(true, true), { reachable: true, corsReadable: true }, 'cors-readable'],
    ['cannot be read', () => network(false, true), { reachable: true, corsReadable: false }, 'cors-hidden'],
    ['does not come', () => network(false, false), { reachable: false }, 'unreachable'],
    [
      'is refused by the page',
      () => network(false, true, 'enforce', 'https://photos.obs.example.com'),
      { policyBlocked: true },
      'policy',
    ],
  ])('of the CORS rule says that the answer %s', async (_name, set, learned, evidence) => {
    set();
    const onLearn = vi.fn<(context: DiagnosisContext) => void>();
    const context = { endpoint: 'https://obs.example.com', bucket: 'photos' };
    render(<TroubleshootPanel error={noAnswer} context={context} onLearn={onLearn} />);

    await press(hidden['add-cors-rule']);
    await pass(10);

    expect(onLearn.mock.calls.at(-1)?.[0]).toEqual(learned);
    expect(result(hidden['add-cors-rule'])).toHaveTextContent(en.ui.evidence[evidence]);
  });

  test('of an address without TLS asks nothing from a page that has it, but of this machine', async () => {
    network(true, true);
    vi.stubGlobal('location', { ...window.location, origin: 'https://shop.example.com' });
    const asked = ['open-address', 'add-cors-rule', 'use-https'] as const;
    const { rerender } = render(
      <TroubleshootPanel error={noAnswer} context={{ endpoint: 'http://obs.example.com', bucket: 'photos' }} />,
    );
    for (const step of asked) {
      await press(hidden[step]);
      expect(result(hidden[step])).toHaveTextContent(en.ui.evidence['mixed-content']);
    }
    expect(request).not.toHaveBeenCalled();

    rerender(<TroubleshootPanel error={noAnswer} context={{ endpoint: 'http://127.0.0.1:9000', bucket: 'photos' }} />);
    for (const step of asked) {
      await press(hidden[step]);
      expect(result(hidden[step])).toHaveTextContent(/^Fine/u);
    }
  });

  test.each([
    [4, 'pass', /agrees/u],
    [10, 'inconclusive', /10 minutes behind/u],
    [-10, 'inconclusive', /10 minutes ahead/u],
    [20, 'found', /20 minutes behind/u],
    [-20, 'found', /20 minutes ahead/u],
  ])('of the clock says how far it is from that of the server: %i minutes', async (minutes, outcome, words) => {
    vi.setSystemTime(1_800_000_000_000);
    const date = new Date(1_800_000_000_000 + minutes * MINUTE).toUTCString();
    request.mockResolvedValue(new Response(null, { headers: { date } }));
    render(<TroubleshootPanel error={403} />);

    await press(setClock);

    expect(result(setClock)).toHaveAttribute('data-outcome', outcome);
    expect(result(setClock)).toHaveTextContent(words);
  });

  test.each<[string, () => unknown, string, keyof typeof en.ui.evidence]>([
    ['no time', () => request.mockResolvedValue(new Response()), window.location.origin, 'no-date'],
    [
      'a time that is none',
      () => request.mockResolvedValue(new Response(null, { headers: { date: 'noon', age: 'old' } })),
      window.location.origin,
      'no-date',
    ],
    ['no answer', () => network(false, false), window.location.origin, 'check-failed'],
    [
      'a refusal of the page',
      () => network(false, false, 'enforce', window.location.origin),
      window.location.origin,
      'policy',
    ],
    ['no server, for the page is a file', () => network(true, true), 'null', 'no-date'],
  ])('of the clock proves nothing where it gets %s', async (_name, set, origin, evidence) => {
    set();
    vi.stubGlobal('location', { ...window.location, origin });
    render(<TroubleshootPanel error={403} />);

    await press(setClock);
    await pass(10);

    expect(result(setClock)).toHaveAttribute('data-outcome', 'inconclusive');
    expect(result(setClock)).toHaveTextContent(en.ui.evidence[evidence]);
  });

  test('of the network is fine while the browser says so', async () => {
    render(<TroubleshootPanel error={noAnswer} />);

    await press(hidden['check-connection']);

    expect(result(hidden['check-connection'])).toHaveTextContent(/^Fine/u);
  });

  test('of the network believes the browser only when it says no', async () => {
    vi.stubGlobal('navigator', { ...navigator, onLine: false });
    render(<TroubleshootPanel error={noAnswer} />);
    const step = en.causes['cors-or-blocked'].steps['check-connection'];

    await press(step);

    expect(result(step)).toHaveTextContent('Found: The browser says that it is offline.');
    expect(topTitle()).toBe(en.causes.connect.title);
  });

  test('of a name looks at the rule of its step', async () => {
    const { steps: rules } = en.causes['bucket-name'];
    render(<TroubleshootPanel error={{ status: 400, code: 'InvalidBucketName', bucket: 'My..photos' }} />);

    for (const rule of Object.values(rules).slice(0, 4)) await press(rule);

    expect(result(rules['check-length'])).toHaveTextContent(/^Fine$/u);
    expect(result(rules['check-characters'])).toHaveTextContent(/^Found: .* other than a–z/u);
    expect(result(rules['check-edges'])).toHaveTextContent(/^Found: .* side by side/u);
    expect(result(rules['check-ip-form'])).toHaveTextContent(/^Fine$/u);
    expect(request).not.toHaveBeenCalled();
  });
});
