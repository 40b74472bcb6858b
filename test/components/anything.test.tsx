import { act, configure, render, screen } from '@testing-library/react';
import { StrictMode, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { ObsErrorBanner, ObsProvider, StatusBadge, StatusCatalog, TroubleshootPanel } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { inputs, nginxPage, skewXml } from '../fixtures/inputs.js';

configure({ defaultHidden: true });

const throwing = new Proxy(
  {},
  {
    get() {
      throw new Error('get');
    },
    has() {
      throw new Error('has');
    },
  },
);
const revoked = Proxy.revocable({}, {});
revoked.revoke();

const anything: readonly (readonly [string, () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['an empty text', () => ''],
  ['NaN', () => Number.NaN],
  ['an empty object', () => ({})],
  ['a symbol', () => Symbol('x')],
  ['a bigint', () => 404n],
  ['a function', () => () => 404],
  ['a map', () => new Map([['a', 1]])],
  ['a promise', () => Promise.resolve(1)],
  ['an element', () => <b>x</b>],
  ['a throwing proxy', () => throwing],
  ['a revoked proxy', () => revoked.proxy],
  [
    'fields of wrong types',
    () => ({
      status: '4e2',
      code: {},
      message: [<b key="b" />],
      requestId: Symbol('x'),
      retryAfter: 'x',
      serverTime: {},
      details: 7,
    }),
  ],
  // oxlint-disable-next-line unicorn/no-thenable -- React 19 would call it
  ['a thenable message', () => ({ code: 'A1', message: { then: () => {} } })],
  ['names of objects’ own', () => ({ code: '__proto__', status: 'constructor', message: 'toString' })],
  ['lone surrogates', () => ({ code: 'A1', message: 'a\uD800b', key: '\uDC00' })],
  ['10 MB of XML', () => `<Error><Code>AccessDenied</Code>${'<A>b</A>'.repeat(1_250_000)}</Error>`],
  ['a page of nginx', () => nginxPage],
  ['half an XML', () => skewXml.slice(0, 150)],
  ['status 0', () => 0],
  ['status 204', () => 204],
  ['status 999', () => 999],
  ['a huge date', () => ({ code: 'A1', serverTime: 8.64e15, requestTime: 0, retryAfter: 86_400_000 })],
];

const components: readonly (readonly [string, (error: unknown) => ReactElement])[] = [
  ['StatusBadge', (error) => <StatusBadge error={error} />],
  ['ObsErrorBanner', (error) => <ObsErrorBanner error={error} onRetry={() => {}} defaultOpen />],
  ['TroubleshootPanel', (error) => <TroubleshootPanel error={error} />],
];

const NONSENSE = /undefined|\bNaN\b|\[object|\bnull\b|Symbol\(|Infinity/u;

describe.each(components)('%s', (name, make) => {
  test.each(anything)('says something sensible of %s', (_name, value) => {
    const { container } = render(<StrictMode>{make(value())}</StrictMode>);

    expect(container.textContent).not.toMatch(NONSENSE);
    expect(container.innerHTML).not.toMatch(NONSENSE);
    const root = name === 'StatusBadge' ? screen.getByRole('button') : screen.getAllByRole('group')[0];
    expect(root).toHaveAccessibleName(/\p{L}{3}/u);
    expect(root?.textContent.length).toBeGreaterThan(name === 'StatusBadge' ? 5 : 60);
  });
});

test('whatever the host knows does no harm', () => {
  const contexts: readonly unknown[] = [
    null,
    7,
    'x',
    [],
    { operation: 'explode' },
    { operation: '__proto__' },
    { operation: {} },
    { operation: 'upload', file: {} },
    { operation: 'upload', file: '' },
    { operation: 'list', bucket: 7, now: 'x', size: Number.NaN, online: 'x' },
  ];

  for (const context of contexts) {
    const { container, unmount } = render(
      <>
        <ObsErrorBanner error={403} context={context as never} />
        <TroubleshootPanel error={new TypeError('Failed to fetch')} context={context as never} />
      </>,
    );

    expect(container.textContent).not.toMatch(NONSENSE);
    unmount();
  }
});

describe('on a server', () => {
  const pages: readonly (readonly [string, () => ReactElement])[] = [
    [
      'every component',
      () => (
        <ObsProvider messages={en}>
          {components.map(([name, make]) => (
            <div key={name}>
              {make({ status: 403, code: 'RequestTimeTooSkewed', requestId: 'R234', serverTime: 1 })}
            </div>
          ))}
          <StatusCatalog defaultSearch="40" />
        </ObsProvider>
      ),
    ],
    ...inputs.map(
      ({ name, make }) =>
        [
          name,
          () => (
            <ObsErrorBanner
              error={make()}
              context={{ operation: 'upload', file: 'a\r\nb\0c\uD800.txt' }}
              onRetry={() => {}}
              defaultOpen
            />
          ),
        ] as const,
    ),
    ...anything
      .filter(([name]) => name !== '10 MB of XML')
      .map(([name, make]) => [name, () => <TroubleshootPanel error={make()} />] as const),
  ];

  /** The page as a server makes it: no window, no document. */
  function serverHtml(page: ReactElement): string {
    vi.stubGlobal('window', undefined);
    vi.stubGlobal('document', undefined);
    vi.stubGlobal('navigator', undefined);
    try {
      return renderToString(page);
    } finally {
      vi.unstubAllGlobals();
    }
  }

  test.each(pages)('is rendered, and taken over in the browser without a difference: %s', async (_name, make) => {
    const html = serverHtml(make());
    const container = document.createElement('div');
    container.innerHTML = html;
    const complaints: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementation((...args) => complaints.push(args));

    const root = await act(async () =>
      hydrateRoot(container, make(), { onRecoverableError: (error) => complaints.push(error) }),
    );

    expect(html.length).toBeGreaterThan(100);
    expect(html).not.toMatch(/\sstyle=/u);
    expect(complaints).toEqual([]);
    await act(async () => root.unmount());
  });
});
