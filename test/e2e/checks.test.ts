import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import type { DiagnosisContext } from '../../src/core/index.js';
import { en } from '../../src/locales/en.js';

// The checks against real servers, in a real browser: nothing here stands in for fetch, a clock or a policy.

const MINUTE = 60_000;
const root = join(import.meta.dirname, '../..');

const PAGE = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { TroubleshootPanel } from ${JSON.stringify(join(root, 'src/index.ts'))};
import ${JSON.stringify(join(root, 'src/styles.css'))};
const app = createRoot(document.getElementById('app'));
window.show = (props) => app.render(createElement(TroubleshootPanel, props));
`;

let browser: Browser;
let script = '';
let secure: { key: Buffer; cert: Buffer } | undefined;
const servers: Server[] = [];
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A certificate that no one trusts, made for this run. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'obs-error-kit-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=console.test'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // As for a real page, though the test runner says otherwise.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? join(root, 'page.js') : null),
        load: (id) => (id === join(root, 'page.js') ? PAGE : null),
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'page' } },
  });
  const { output } = built as Rolldown.RolldownOutput;
  script = output.flatMap((file) => (file.type === 'chunk' && file.isEntry ? file.code : []))[0] ?? '';
  if (hasOpenssl) secure = certificate();
  browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    // Names of no real host, which all lead here.
    args: [...browserArgs, '--host-resolver-rules=MAP *.test 127.0.0.1'],
  });
}, 60_000);

afterAll(() => browser.close());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(
    servers.splice(0).map(
      (server) =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        }),
    ),
  );
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}

/** A storage service, with the requests that it gets. */
async function service(answer: RequestListener) {
  const seen: string[] = [];
  const port = await listen(
    createServer((request, response) => {
      seen.push(`${request.method} ${request.headers.host?.split(':')[0]}${request.url}`);
      answer(request, response);
    }),
  );
  return { port, seen };
}

const denied: RequestListener = (_request, response) => {
  response.writeHead(403, { 'content-type': 'application/xml' });
  response.end('<Error><Code>AccessDenied</Code></Error>');
};

const deniedReadably: RequestListener = (request, response) => {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  denied(request, response);
};

/** A port that nobody listens on. */
async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  servers.splice(servers.indexOf(server), 1);
  await new Promise((done) => {
    server.close(done);
  });
  return port;
}

interface Host {
  /** Milliseconds that the page's server is ahead of this machine. */
  readonly ahead?: number;
  readonly policy?: string;
  readonly scheme?: 'http' | 'https';
}

interface Shown {
  readonly page: Page;
  readonly panel: Locator;
  /** Addresses called since the panel is there, without query. */
  readonly called: readonly string[];
  readonly origin: string;
}

/** A panel in a page of its own server. */
async function open(
  error: unknown,
  context: DiagnosisContext = {},
  { ahead = 0, policy, scheme = 'http' }: Host = {},
  props: Record<string, unknown> = {},
): Promise<Shown> {
  const answer: RequestListener = (request, response) => {
    response.setHeader('date', new Date(Date.now() + ahead).toUTCString());
    if (policy) response.setHeader('content-security-policy', policy);
    const isPage = request.url === '/';
    if (request.url !== '/page.js' && !isPage) response.statusCode = 404;
    response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
    const html =
      '<!doctype html><html lang="en"><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="/page.js"></script></html>';
    response.end(isPage ? html : script);
  };
  const port = await listen(
    scheme === 'https' ? (createSecureServer(secure ?? {}, answer) as Server) : createServer(answer),
  );
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  page.setDefaultTimeout(10_000);
  const origin = scheme === 'https' ? `https://console.test:${port}` : `http://127.0.0.1:${port}`;
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'show' in window);
  const called: string[] = [];
  page.on('request', (request) => called.push(`${request.method()} ${request.url().split('?')[0]}`));
  await page.evaluate((given) => (window as unknown as { show: (props: object) => void }).show(given), {
    error,
    context,
    ...props,
  } as object);
  const panel = page.locator('.obs-panel');
  await panel.waitFor();
  return { page, panel, called, origin };
}

/** Opens what holds the step, presses its check, and waits for the result. */
async function press(panel: Locator, step: string): Promise<string> {
  const item = panel.locator('.obs-steps > li', { hasText: step });
  const cause = panel.locator('.obs-causes > li', { hasText: step });
  if (!(await item.isVisible())) await cause.locator('summary').click();
  const button = item.getByRole('button');
  await button.click();
  const result = item.locator('.obs-result');
  await result.waitFor();
  // The check keeps the focus, wherever its cause has moved.
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  return (await result.textContent()) ?? '';
}

/** What stands on top of the panel: title and verdict. */
const top = async (panel: Locator) => [
  await panel.locator('h3, h4').first().textContent(),
  await panel.locator('.obs-verdict').first().textContent(),
];

const titles = (panel: Locator) => panel.locator('.obs-causes > li .obs-cause-title').allTextContents();

const { 'clock-skew': skew, 'cors-or-blocked': hidden, connect, 'client-timeout': slow } = en.causes;
const noAnswer = { status: 0, message: 'Failed to fetch' };

describe('the clock', () => {
  test.each([
    ['behind', 22 * MINUTE, /^Found: .* 22 minutes behind /u],
    ['ahead', -3 * 60 * MINUTE, /^Found: .* 3 hours ahead /u],
  ])('that is %s the server’s is confirmed by the page’s own Date header', async (_name, ahead, words) => {
    const { panel, called, origin } = await open(403, {}, { ahead });
    expect((await top(panel))[0]).not.toBe(skew.title);
    expect(called).toEqual([]);

    expect(await press(panel, skew.steps['set-clock'])).toMatch(words);

    expect(await top(panel)).toEqual([skew.title, 'Confirmed']);
    expect(called).toEqual([`HEAD ${origin}/favicon.ico`]);
  });

  test('that is right is ruled out, and its step is done', async () => {
    const { panel } = await open(403);

    expect(await press(panel, skew.steps['set-clock'])).toMatch(/^Fine: .* agrees /u);

    const cause = panel.locator('.obs-causes > li', { hasText: skew.title });
    expect(await cause.locator('.obs-verdict').textContent()).toBe('Ruled out');
    expect(await panel.getByLabel(skew.steps['set-clock']).isChecked()).toBe(true);
    expect((await top(panel))[0]).not.toBe(skew.title);
  });

  test('that is 10 minutes off is no proof of anything', async () => {
    const { panel } = await open(403, {}, { ahead: 10 * MINUTE });
    const before = await top(panel);

    expect(await press(panel, skew.steps['set-clock'])).toMatch(/^Not clear: .* 10 minutes behind /u);

    expect(await top(panel)).toEqual(before);
  });

  test('that is wrong is found behind an answer that the page may not read', async () => {
    const { panel, called, origin } = await open(noAnswer, {}, { ahead: 22 * MINUTE });

    expect(await press(panel, hidden.steps['check-clock'])).toMatch(/^Found: .* 22 minutes behind /u);

    expect(await top(panel)).toEqual([skew.title, 'Likely']);
    expect(called).toEqual([`HEAD ${origin}/favicon.ico`]);
  });

  test('is not compared where the page’s policy forbids it', async () => {
    const policy = "default-src 'self'; connect-src 'none'";
    const { panel } = await open(403, {}, { ahead: 22 * MINUTE, policy });

    expect(await press(panel, skew.steps['set-clock'])).toBe(`Not clear: ${en.ui.evidence.policy}`);
  });
});

describe('the endpoint', () => {
  test('that is down makes the connection likely', async () => {
    const { panel, called } = await open(noAnswer, { endpoint: `http://127.0.0.1:${await closedPort()}` });
    expect(called).toEqual([]);

    expect(await press(panel, hidden.steps['open-address'])).toBe(`Found: ${en.ui.evidence.unreachable}`);

    expect(await top(panel)).toEqual([connect.title, 'Likely']);
    expect(called).toHaveLength(1);
  });

  test('that answers without CORS headers makes CORS likely', async () => {
    const { port, seen } = await service(denied);
    const { panel } = await open(noAnswer, { endpoint: `http://127.0.0.1:${port}` });

    expect(await press(panel, hidden.steps['open-address'])).toBe(`Fine: ${en.ui.evidence.reachable}`);

    expect(await top(panel)).toEqual([hidden.title, 'Likely']);
    expect(seen).toEqual(['GET 127.0.0.1/']);
  });

  test('that never answers is given up', async () => {
    const { port } = await service(() => {});
    const context = { endpoint: `http://127.0.0.1:${port}` };
    const { panel } = await open(noAnswer, context, {}, { checkTimeout: 300 });

    expect(await press(panel, hidden.steps['open-address'])).toBe('Not clear: The check took too long.');
  });

  test('that the page’s policy forbids is not called, and the policy is named', async () => {
    const { port, seen } = await service(denied);
    const policy = "default-src 'self'";
    const { panel } = await open(noAnswer, { endpoint: `http://127.0.0.1:${port}` }, { policy });

    expect(await press(panel, hidden.steps['open-address'])).toBe(`Found: ${en.ui.evidence.policy}`);

    expect(await top(panel)).toEqual([hidden.title, 'Likely']);
    expect(seen).toEqual([]);
  });

  test.skipIf(!hasOpenssl)('without TLS under a page with it is told as mixed content, and not called', async () => {
    const { port, seen } = await service(deniedReadably);
    const endpoint = `http://obs.test:${port}`;
    const { page, panel } = await open(noAnswer, { endpoint }, { scheme: 'https' });
    // That browsers refuse it is their word, not ours.
    expect(await page.evaluate((url) => fetch(url).catch((error: Error) => error.name), endpoint)).toBe('TypeError');

    expect(await press(panel, hidden.steps['use-https'])).toBe(`Found: ${en.ui.evidence['mixed-content']}`);

    expect(await top(panel)).toEqual([hidden.title, 'Likely']);
    expect(await panel.locator('.obs-causes .obs-cause > .obs-evidence').first().textContent()).toContain(
      en.ui.evidence['mixed-content'],
    );
    expect(await press(panel, hidden.steps['open-address'])).toBe(`Found: ${en.ui.evidence['mixed-content']}`);
    expect(seen).toEqual([]);
  });
});

describe('CORS', () => {
  test('without a rule is likely: a server answers, and the page may not read it', async () => {
    const { port, seen } = await service(denied);
    const context = { endpoint: `http://obs.test:${port}`, bucket: 'photos' };
    const { panel } = await open(noAnswer, context);

    expect(await press(panel, hidden.steps['add-cors-rule'])).toBe(`Found: ${en.ui.evidence['cors-hidden']}`);

    expect(await top(panel)).toEqual([hidden.title, 'Likely']);
    // Asked twice: once to read the answer, once to know whether there is one.
    expect(seen).toEqual(['GET photos.obs.test/?max-keys=0', 'GET photos.obs.test/?max-keys=0']);
  });

  test('with a rule is not why a download failed', async () => {
    const { port, seen } = await service(deniedReadably);
    const context = { endpoint: `http://127.0.0.1:${port}`, bucket: 'photos', operation: 'download' } as const;
    const { panel } = await open(noAnswer, context);

    expect(await press(panel, hidden.steps['add-cors-rule'])).toBe(`Fine: ${en.ui.evidence['cors-readable']}`);

    expect((await titles(panel))[0]).toBe(slow.title);
    const cause = panel.locator('.obs-causes > li', { hasText: hidden.steps['add-cors-rule'] });
    expect(await cause.locator('.obs-verdict').textContent()).toBe('Ruled out');
    expect(seen).toEqual(['GET 127.0.0.1/photos?max-keys=0']);
  });

  test('with a rule for reading may still be why an upload failed', async () => {
    const { port } = await service(deniedReadably);
    const context = { endpoint: `http://127.0.0.1:${port}`, bucket: 'photos', operation: 'upload' } as const;
    const { panel } = await open(noAnswer, context);

    await press(panel, hidden.steps['add-cors-rule']);

    expect((await titles(panel))[0]).toBe(hidden.title);
    expect(await panel.locator('.obs-verdict').first().textContent()).toBe('Possible');
  });

  test('cannot be asked of an endpoint that is down', async () => {
    const context = { endpoint: `http://127.0.0.1:${await closedPort()}`, bucket: 'photos' };
    const { panel } = await open(noAnswer, context);

    expect(await press(panel, hidden.steps['add-cors-rule'])).toBe(`Found: ${en.ui.evidence.unreachable}`);

    expect(await top(panel)).toEqual([connect.title, 'Likely']);
  });
});

test('nothing is called but what the host named, whatever the error says', async () => {
  const { port, seen } = await service(denied);
  const error = { ...noAnswer, endpoint: `http://127.0.0.1:${port}`, bucket: 'photos' };
  const { panel, called } = await open(error);

  expect(
    await panel.locator('.obs-steps > li', { hasText: hidden.steps['open-address'] }).getByRole('button').count(),
  ).toBe(0);
  expect(
    await panel.locator('.obs-steps > li', { hasText: hidden.steps['add-cors-rule'] }).getByRole('button').count(),
  ).toBe(0);
  await press(panel, hidden.steps['check-connection']);

  expect(called).toEqual([]);
  expect(seen).toEqual([]);
});
