import { render, screen } from '@testing-library/react';
import { useMemo, useState } from 'react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageOverrides, Messages } from '../../src/index.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { zhCN } from '../../src/locales/zh-CN.js';

type Kit = typeof import('../../src/index.js');
let kit: Kit;

// A warning is given once for the life of a page: each test gets its own.
beforeEach(async () => {
  vi.resetModules();
  kit = await import('../../src/index.js');
});

/** English, word by word in upper case: a language that nobody has to translate. */
const loud = shout(en) as Messages;

function shout(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return key === 'locale'
      ? 'de'
      : value.replaceAll(/\{\w+\}|[^{}]+/gu, (part) => (part.startsWith('{') ? part : part.toUpperCase()));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, shout(child, name)]));
}

const all = ({ StatusBadge, ObsErrorBanner, TroubleshootPanel, StatusCatalog }: Kit) => (
  <>
    <StatusBadge status={404} />
    <ObsErrorBanner error={{ status: 503, code: 'SlowDown' }} onRetry={() => {}} onDismiss={() => {}} />
    <TroubleshootPanel error={403} context={{ operation: 'list' }} />
    <StatusCatalog />
  </>
);

describe('a language', () => {
  test('is spoken by every component below, and no English is left', () => {
    const { ObsProvider } = kit;

    const { container } = render(<ObsProvider messages={loud}>{all(kit)}</ObsProvider>);

    const phrases =
      /Bad Request|Forbidden|Not Found|Method Not Allowed|Request Timeout|Conflict|Internal Server Error|Service Unavailable/gu;
    const sentences = [
      ...container.querySelectorAll('p, h2, h3, h4, th, dt, button, summary, label, option, legend, li > strong'),
    ]
      .filter((element) => element.querySelector('code') === null)
      .map((element) => element.textContent.replaceAll(phrases, '').replaceAll(/\bor\b|\boder\b|SlowDown/gu, ''));
    expect(sentences.length).toBeGreaterThan(50);
    expect(sentences.filter((text) => /[a-z]{3}/u.test(text))).toEqual([]);
  });

  test('is English without a provider', () => {
    const { StatusBadge } = kit;

    render(<StatusBadge status={404} />);

    expect(screen.getByRole('button', { name: /^Client error/u })).toBeVisible();
  });

  test('can be changed while the page is open', async () => {
    const { ObsProvider, StatusBadge } = kit;
    function Page() {
      const [messages, setMessages] = useState(en);
      return (
        <ObsProvider messages={messages}>
          <StatusBadge status={404} />
          <button type="button" onClick={() => setMessages(loud)}>
            switch
          </button>
        </ObsProvider>
      );
    }
    render(<Page />);

    await userEvent.click(screen.getByRole('button', { name: 'switch' }));

    expect(screen.getByRole('button', { name: /^CLIENT ERROR/u })).toBeVisible();
  });

  test('of an inner provider wins below it', () => {
    const { ObsProvider, StatusBadge } = kit;

    render(
      <ObsProvider messages={loud}>
        <ObsProvider messages={en}>
          <StatusBadge status={404} />
        </ObsProvider>
      </ObsProvider>,
    );

    expect(screen.getByRole('button', { name: /^Client error/u })).toBeVisible();
  });

  test('of an outer provider goes on below one that only changes words', () => {
    const { ObsProvider, ObsErrorBanner } = kit;

    render(
      <ObsProvider messages={de} overrides={{ ui: { banner: { dismiss: 'Weg damit' } } }}>
        <ObsProvider overrides={{ ui: { banner: { retry: 'Noch einmal' } } }}>
          <ObsErrorBanner error={503} onRetry={() => {}} onDismiss={() => {}} />
        </ObsProvider>
      </ObsProvider>,
    );

    expect(screen.getByRole('button', { name: 'Noch einmal' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Weg damit' })).toBeVisible();
    expect(screen.getAllByText(de.ui.panel.details)[0]).toBeInTheDocument();
  });

  test('decides how lists are joined', () => {
    const { ObsProvider, ObsErrorBanner } = kit;

    render(
      <ObsProvider messages={en} locale="de">
        <ObsErrorBanner error={403} />
      </ObsProvider>,
    );

    expect(screen.getAllByRole('group')[0]).toHaveTextContent(' oder ');
  });
});

describe('the language of the text', () => {
  test.each([
    ['zh-CN', zhCN],
    ['en', undefined],
  ])('stands on every root, for voices and glyphs: %s', (tag, messages) => {
    const { ObsProvider } = kit;

    const { container } = render(<ObsProvider messages={messages}>{all(kit)}</ObsProvider>);

    expect([...container.children].map((root) => root.getAttribute('lang'))).toEqual([tag, tag, tag, tag]);
  });

  test('is the host’s to say otherwise', () => {
    const { StatusBadge } = kit;

    render(<StatusBadge status={404} lang="x-own" />);

    expect(screen.getByRole('button')).toHaveAttribute('lang', 'x-own');
  });

  test('is English for what HTTP calls a status, in any language', () => {
    const { ObsProvider, StatusBadge } = kit;

    render(
      <ObsProvider messages={zhCN}>
        <StatusBadge status={404} />
      </ObsProvider>,
    );

    expect(screen.getByText('Not Found')).toHaveAttribute('lang', 'en');
  });

  test('brings its own marks: no colon, comma or bracket of another one stands beside Chinese', () => {
    const { ObsProvider } = kit;

    const { container } = render(<ObsProvider messages={zhCN}>{all(kit)}</ObsProvider>);

    const texts = [...container.querySelectorAll('p, li, dt, th, td, summary, legend, h2, h3, button')].map(
      (element) => element.textContent,
    );
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => /\p{Script=Han}[:,;.()]|[。，；：] /u.test(text))).toEqual([]);
  });
});

describe('own words', () => {
  test('replace single ones, and the language says the rest', () => {
    const { ObsProvider, ObsErrorBanner } = kit;

    render(
      <ObsProvider messages={de} overrides={{ causes: { 'clock-skew': { title: 'Uhr verstellt' } } }}>
        <ObsErrorBanner error={{ status: 403, code: 'RequestTimeTooSkewed', message: 'x' }} onRetry={() => {}} />
        <ObsErrorBanner error={{ status: 403, code: 'RequestTimeTooSkewed' }} />
      </ObsProvider>,
    );

    expect(screen.getAllByText(/Uhr verstellt/u)[0]).toBeInTheDocument();
    expect(screen.queryByText(de.causes['clock-skew'].title)).toBeNull();
    expect(screen.getByRole('button', { name: de.ui.banner.retry })).toBeVisible();
  });

  test('need no messages: they stand in for English ones', () => {
    const { ObsProvider, StatusBadge, ObsErrorBanner } = kit;
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(
      <ObsProvider
        overrides={{ categories: { 'client-error': { title: 'Our side' } }, ui: { banner: { retry: 'Again' } } }}
      >
        <StatusBadge status={404} />
        <ObsErrorBanner error={500} onRetry={() => {}} />
      </ObsProvider>,
    );

    expect(screen.getByRole('button', { name: /^Our side:/u })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Again' })).toBeVisible();
    expect(warn).not.toHaveBeenCalled();
  });

  test('may count in their own forms', () => {
    const { ObsProvider, StatusCatalog } = kit;

    render(
      <ObsProvider overrides={{ ui: { catalog: { codes: { one: 'a single code', other: '{count} codes' } } } }}>
        <StatusCatalog />
      </ObsProvider>,
    );

    expect(screen.getAllByText(/^\d+ codes$/u)[0]).toBeInTheDocument();
  });

  test.each([
    ['a text', 'x', 1],
    ['null', null, 1],
    ['nothing', undefined, 0],
    ['wrong types inside', { ui: null, causes: 'x', categories: { unknown: 1 }, statuses: { 404: { text: ' ' } } }, 0],
  ])('of a wrong shape change nothing: %s', (_name, overrides, warnings) => {
    const { ObsProvider } = kit;
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(<ObsProvider overrides={overrides as MessageOverrides}>{all(kit)}</ObsProvider>);

    expect(screen.getAllByText(en.causes.quota.title)[0]).toBeInTheDocument();
    expect(screen.getAllByText(en.statuses[404].text)[0]).toBeInTheDocument();
    expect(warn).toHaveBeenCalledTimes(warnings);
  });
});

describe('words that are missing', () => {
  const { quota: _quota, ...causes } = en.causes;
  const gaps = {
    ...en,
    causes,
    categories: { ...en.categories, unknown: undefined },
    ui: { ...en.ui, panel: { ...en.ui.panel, details: ' ' } },
  } as unknown as Messages;

  test('are said in English, with one word to the developer', () => {
    const { ObsProvider } = kit;
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(
      <ObsProvider messages={gaps}>
        {all(kit)}
        {all(kit)}
      </ObsProvider>,
    );

    expect(screen.getAllByText(en.causes.quota.title)[0]).toBeInTheDocument();
    expect(screen.getAllByText(en.ui.panel.details)[0]).toBeInTheDocument();
    const warnings = new Set(warn.mock.calls.map((call) => call.join(' ')));
    expect(warnings.size).toBe(warn.mock.calls.length);
    expect([...warnings].filter((text) => !text.includes('shown in English'))).toEqual([]);
    expect(warn.mock.calls.length).toBeLessThanOrEqual(2);
    expect([...warnings].join(' ')).toContain('causes.quota');
  });

  test('may be all of them', () => {
    const { ObsProvider } = kit;
    vi.spyOn(console, 'warn').mockImplementation(() => {});

    const { container } = render(<ObsProvider messages={{} as Messages}>{all(kit)}</ObsProvider>);

    expect(container).not.toHaveTextContent(/undefined|\[object/u);
    expect(screen.getAllByText(en.causes.quota.title)[0]).toBeInTheDocument();
  });
});

describe('what is no language', () => {
  const junk: readonly (readonly [string, unknown, number])[] = [
    ['nothing', undefined, 0],
    ['null', null, 1],
    ['a text', 'de', 1],
    ['a number', 7, 1],
    ['a list', [], 1],
    ['wrong types inside', { locale: 1, ui: null, causes: 'x', statuses: [], categories: { unknown: 1 } }, 1],
  ];

  test.each(junk)('%s leaves it at English', (_name, messages, warnings) => {
    const { ObsProvider, StatusBadge } = kit;
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(
      <ObsProvider messages={messages as Messages}>
        <StatusBadge status={404} />
      </ObsProvider>,
    );

    expect(screen.getByRole('button', { name: /^Client error/u })).toBeVisible();
    expect(warn).toHaveBeenCalledTimes(warnings);
  });

  test('a language named as POSIX does is that language', () => {
    const { ObsProvider, StatusBadge } = kit;

    render(
      <ObsProvider messages={{ ...en, locale: 'en_GB' }}>
        <StatusBadge status={404} />
      </ObsProvider>,
    );

    expect(screen.getByRole('button')).toHaveAttribute('lang', 'en-GB');
  });

  test.each(['not a locale!!', '', 'x'.repeat(100)])(
    'the tag “%s” leaves it at the messages’ own, with a word to the developer',
    (locale) => {
      const { ObsProvider } = kit;
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

      render(
        <ObsProvider messages={en} locale={locale}>
          {all(kit)}
        </ObsProvider>,
      );

      expect(screen.getAllByText(en.causes.quota.title)[0]).toBeInTheDocument();
      expect(warn).toHaveBeenCalledTimes(1);
    },
  );

  test.each([null, 7, {}, Symbol('de')])('a tag of a wrong type does no harm: %s', (locale) => {
    const { ObsProvider, ObsErrorBanner } = kit;
    vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(
      <ObsProvider messages={en} locale={locale as never}>
        <ObsProvider locale={locale as never}>
          <ObsErrorBanner error={403} />
        </ObsProvider>
      </ObsProvider>,
    );

    expect(screen.getAllByRole('heading')[0]).toHaveTextContent('The request failed');
  });

  test('a tag does not make English words another language, nor where a provider around it has no words either', () => {
    const { ObsProvider, StatusBadge } = kit;
    vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(
      <ObsProvider>
        <ObsProvider locale="de">
          <StatusBadge status={404} tooltip={false} data-testid="badge" />
        </ObsProvider>
      </ObsProvider>,
    );

    expect(screen.getByTestId('badge')).toHaveTextContent('Client error');
    expect(screen.getByTestId('badge')).toHaveAttribute('lang', 'en');
  });

  test('a tag without its messages is told to the developer', () => {
    const { ObsProvider } = kit;
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

    render(<ObsProvider locale="de" />);

    expect(warn).toHaveBeenCalledTimes(1);
  });
});

test('those below are not rendered again while nothing changes', async () => {
  const { ObsProvider, StatusBadge, useDiagnosis } = kit;
  const renders = vi.fn<() => void>();
  function Below() {
    useDiagnosis(404);
    renders();
    return <StatusBadge status={404} />;
  }
  function Page() {
    const [count, setCount] = useState(0);
    const below = useMemo(() => <Below />, []);
    return (
      <ObsProvider messages={en} locale="en-GB">
        {below}
        <button type="button" onClick={() => setCount(count + 1)}>
          again {count}
        </button>
      </ObsProvider>
    );
  }
  render(<Page />);

  await userEvent.click(screen.getByRole('button', { name: /again/u }));

  expect(screen.getByRole('button', { name: 'again 1' })).toBeVisible();
  expect(renders).toHaveBeenCalledTimes(1);
});
