import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { isValidElement } from 'react';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import * as kit from '../../src/index.js';
import { everything as rendering } from '../fixtures/everything.js';
import { bundle } from './react.js';

// What servers of two places render, and what a browser of a third makes of it, under each React that is supported.

const root = join(import.meta.dirname, '../..');
const everything = JSON.stringify(join(root, 'test/fixtures/everything.tsx'));

const SERVER = `
import { renderToString } from 'react-dom/server';
import { version } from 'react';
import { everything } from ${everything};
const html = Object.fromEntries(Object.entries(everything).map(([name, element]) => [name, renderToString(element)]));
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
console.log(JSON.stringify({ place: [locale, timeZone], version, html }));
`;

const CLIENT = `
import { hydrateRoot } from 'react-dom/client';
import { everything } from ${everything};
window.hydrate = () => new Promise((done) => {
  const errors = [];
  console.error = console.warn = (...words) => errors.push(words.join(' '));
  const onRecoverableError = (error) => errors.push(String(error));
  const places = [...document.querySelectorAll('[data-place]')];
  for (const place of places) hydrateRoot(place, everything[place.dataset.place], { onRecoverableError });
  const isTaken = ({ firstElementChild }) => Object.keys(firstElementChild).some((key) => key.startsWith('__reactProps'));
  const look = () => (places.every(isTaken) ? setTimeout(() => done(errors), 100) : setTimeout(look, 10));
  look();
});
`;

interface Rendered {
  readonly place: readonly [string, string];
  readonly version: string;
  readonly html: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'obs-error-kit-'));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...browserArgs] });
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

/** The components in an element, its own included. */
function componentsIn(element: unknown): readonly unknown[] {
  if (Array.isArray(element)) return element.flatMap(componentsIn);
  if (!isValidElement<{ readonly children?: unknown }>(element)) return [];
  return [element.type, ...componentsIn(element.props.children)];
}

test('every component of the kit is among what is rendered', () => {
  const rendered = new Set(Object.values(rendering).flatMap(componentsIn));
  const components = Object.entries(kit).filter(([name]) => /^[A-Z][a-z]/u.test(name));

  expect(components.length).toBeGreaterThan(7);
  expect(components.filter(([, component]) => !rendered.has(component)).map(([name]) => name)).toEqual([]);
});

describe.each([
  ['19', ''],
  ['18.3', '-18'],
])('under React %s', (version, alias) => {
  let servers: readonly Rendered[] = [];
  let client = '';

  beforeAll(async () => {
    const file = join(folder, `server${alias}.mjs`);
    writeFileSync(file, await bundle(SERVER, alias, true));
    client = await bundle(CLIENT, alias, false);
    const places = [
      { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    ];
    servers = await Promise.all(
      places.map(async (env) => {
        const { stdout } = await promisify(execFile)(process.execPath, [file], {
          env: { ...process.env, ...env, NODE_ENV: 'development' },
          maxBuffer: 2 ** 26,
        });
        return JSON.parse(stdout) as Rendered;
      }),
    );
  }, 120_000);

  test('servers of two time zones and two languages render the same bytes', () => {
    expect(servers.map(({ place }) => place)).toEqual([
      ['en-US', 'America/Los_Angeles'],
      ['ar-EG', 'Pacific/Kiritimati'],
    ]);
    expect(servers.map((server) => server.version.startsWith(version))).toEqual([true, true]);
    const [here, there] = servers.map(({ html }) => html);
    expect(Object.keys(here ?? {}).length).toBeGreaterThan(10);
    expect(there).toEqual(here);
  });

  test('nothing has a style of its own, which a strict page would refuse', () => {
    expect(Object.entries(servers[0]?.html ?? {}).filter(([, html]) => /\sstyle=|<style/u.test(html))).toEqual([]);
  });

  test('a browser of a third place takes over without a difference', async () => {
    const page = await browser.newPage({ locale: 'de-CH', timezoneId: 'Asia/Kathmandu' });
    const rendered = Object.entries(servers[0]?.html ?? {});
    await page.setContent(rendered.map(([name, html]) => `<div data-place="${name}">${html}</div>`).join(''));
    await page.addScriptTag({ content: client, type: 'module' });
    await page.waitForFunction('window.hydrate');

    expect(await page.evaluate('window.hydrate()')).toEqual([]);
    await page.close();
  });
});
