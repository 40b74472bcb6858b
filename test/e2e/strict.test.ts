import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { close, listen } from './host.js';
import { files } from './react.js';

// Every component, every story and every hostile text, on the strictest page there is, from a server and in the browser.

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const root = join(import.meta.dirname, '../..');
const path = (file: string) => JSON.stringify(join(root, file));

const PAGES = `
import { everything } from ${path('test/fixtures/everything.tsx')};
import { pages } from ${path('test/hostile/pages.tsx')};
import { stories as every } from ${path('test/fixtures/stories.tsx')};
// This one writes the HTML of a server into the page, which is what the page refuses; that HTML is what all others begin with here.
const { 'Modes/WithoutJavaScript': written, ...others } = every;
// The pages of codes and statuses are one page each time: some of them in every run, all in check:deep.
const stories = Object.fromEntries(Object.entries(others).filter(([name], index) =>
  index % ${process.env.DEEP === '1' ? 1 : 8} === 0 || !/^(?:Error codes|Statuses)[/]/.test(name)));
const all = { ...everything, ...pages };
`;

const SERVER = `
import { renderToString } from 'react-dom/server';
${PAGES}
const rendered = (pages) => Object.entries(pages).flatMap(([name, page]) => {
  try { return [[name, renderToString(page)]]; } catch { return []; }
});
console.log(JSON.stringify({ '/': rendered(all), '/stories': rendered(stories) }));
`;

const CLIENT = `
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import ${path('src/styles.css')};
import { components } from ${path('test/hostile/entries.tsx')};
import { defectsIn } from ${path('test/hostile/oracles.ts')};
import { hostileValues } from ${path('test/hostile/values.ts')};
${PAGES}
const problems = [];
for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...words) => problems.push(level + ': ' + words.map(String).join(' '));
addEventListener('error', ({ message }) => problems.push('uncaught: ' + message));
addEventListener('unhandledrejection', ({ reason }) => problems.push('unhandled: ' + reason));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, sourceFile }) =>
  problems.push('refused: ' + [violatedDirective, sample, sourceFile].join(' ')));
const taken = () => problems.splice(0);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const isTaken = ({ firstElementChild }) => !firstElementChild || Object.keys(firstElementChild).some((key) => key.startsWith('__reactProps'));

window.hydrate = async () => {
  const places = [...document.querySelectorAll('[data-place]')];
  for (const place of places)
    hydrateRoot(place, all[place.dataset.place], { onRecoverableError: (error) => problems.push(place.dataset.place + ': ' + error) });
  while (!places.every(isTaken)) await pause(10);
  await pause(100);
  return { places: places.length, problems: taken() };
};

// One after the other: some open a dialog over all others.
window.hydrateStories = async () => {
  const places = new Map([...document.querySelectorAll('[data-place]')].map((place) => [place.dataset.place, place]));
  const found = [];
  for (const [name, story] of Object.entries(stories)) {
    const place = places.get(name) ?? document.body.appendChild(document.createElement('div'));
    const onRecoverableError = (error) => problems.push('recovered: ' + error);
    const root = places.has(name) ? hydrateRoot(place, story, { onRecoverableError }) : createRoot(place);
    if (!places.has(name)) root.render(story);
    for (let waited = 0; waited < 100 && !isTaken(place); waited += 1) await pause(10);
    await pause(0);
    if (!isTaken(place)) problems.push('not taken over');
    root.unmount();
    // React says in the console what a boundary caught.
    for (const problem of taken()) if (places.has(name) || problem.startsWith('refused')) found.push(name + ': ' + problem);
  }
  const unrendered = Object.keys(stories).filter((name) => !places.has(name));
  return { places: Object.keys(stories).length, unrendered, problems: found };
};

window.mount = async () => {
  document.body.textContent = '';
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  flushSync(() => root.render(createElement('div', null, ...Object.values(all).map((page, key) => createElement('section', { key }, page)))));
  await pause(100);
  return { places: place.firstElementChild.children.length, problems: taken() };
};

window.catchAll = async (seed, share) => {
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  let renders = 0;
  const found = [];
  for (const [index, { group, name, make }] of hostileValues(seed).entries()) {
    if (index % share !== seed % share) continue;
    const value = make();
    for (const [component, render] of Object.entries(components)) {
      renders += 1;
      flushSync(() => root.render(render(value)));
      // A store has read what it was told a moment later.
      for (let turn = 0; turn < 4; turn += 1) await null;
      const said = /mutated|lookup|template/.test(group) ? 'undefined NaN [object Object] Infinity Symbol(' : value;
      const defects = defectsIn(place.innerHTML, typeof said === 'string' ? said : 'NaN Infinity undefined');
      if (place.textContent.length < 5) defects.push('nothing is shown');
      for (const defect of defects) found.push([component, group, name, defect].join(', '));
    }
  }
  root.unmount();
  await pause(50);
  return { renders, problems: [...found, ...taken()] };
};

window.plant = async () => {
  const element = document.createElement('p');
  try { element.innerHTML = '<b>x</b>'; } catch (problem) { problems.push('threw'); }
  document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }));
  element.setAttribute('style', 'color: red');
  const other = document.createElement('div');
  other.textContent = 'of a server';
  hydrateRoot(other, 'of a browser', { onRecoverableError: (error) => problems.push('recovered: ' + error) });
  await pause(200);
  return taken();
};
window.ready = true;
`;

type Outcome = {
  readonly problems: readonly string[];
  readonly places?: number;
  readonly renders?: number;
  readonly unrendered?: readonly string[];
};

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...browserArgs] });
}, 60_000);
afterAll(() => browser.close());

describe.each([
  ['19', ''],
  ['18.3', '-18'],
])('on a strict page, under React %s', (version, react) => {
  const folder = mkdtempSync(join(tmpdir(), 'obs-error-kit-'));
  const requests: string[] = [];
  let server: Server;
  let page: Page;
  let open: (where: '/' | '/stories') => Promise<void>;

  beforeAll(async () => {
    const file = join(folder, 'server.mjs');
    writeFileSync(file, (await files(SERVER, react, true))[0]?.content ?? '');
    const { stdout } = await promisify(execFile)(process.execPath, [file], { maxBuffer: 2 ** 28 });
    const rendered = JSON.parse(stdout) as Record<string, readonly (readonly [name: string, html: string])[]>;
    const built = await files(CLIENT, react, false);
    const [entry] = built;
    const styles = built.filter(({ name }) => name.endsWith('.css'));
    const links = styles.map(({ name }) => `<link rel="stylesheet" href="/${name}">`).join('');
    const documents = Object.fromEntries(
      Object.entries(rendered).map(([address, html]) => {
        const body = html.map(([name, content]) => `<div data-place="${name}">${content}</div>`).join('');
        return [
          address,
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Strict</title>${links}<body>${body}<script type="module" src="/${entry?.name}"></script></body></html>`,
        ];
      }),
    );
    server = createServer(({ url }, response) => {
      response.setHeader('content-security-policy', POLICY);
      const found = built.find(({ name }) => url === `/${name}`);
      const document = documents[url ?? ''];
      const type = document ? 'html' : url?.endsWith('.css') ? 'css' : 'javascript';
      response.setHeader('content-type', `text/${type}; charset=utf-8`);
      response.end(document ?? found?.content ?? '');
    });
    const address = await listen(server);
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    open = async (where) => {
      await page.goto(address + where);
      await page.waitForFunction('window.ready', undefined, { timeout: 60_000 });
      requests.length = 0;
    };
    await open('/');
  }, 180_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await page.close();
    await close(server);
  });

  test('what a server rendered is taken over without a difference or a refusal', async () => {
    const { places, problems } = (await page.evaluate('window.hydrate()')) as Outcome;

    expect(places).toBeGreaterThan(200);
    expect(problems).toEqual([]);
  });

  test('a tooltip opens', async () => {
    await page.locator('button.obs-badge').first().hover();
    await page.waitForSelector('.obs-tooltip', { timeout: 20_000 });

    expect(await page.locator('.obs-tooltip').first().textContent()).not.toBe('');
    requests.length = 0;
  });

  test('what the browser renders is refused nothing, and asks for nothing', async () => {
    const { places, problems } = (await page.evaluate('window.mount()')) as Outcome;

    expect(places).toBeGreaterThan(200);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('whatever was caught is shown as plain text', { timeout: 300_000 }, async () => {
    const seed = inject('seed');
    const share = process.env.DEEP === '1' ? 1 : 8;
    const { renders = 0, problems } = (await page.evaluate(`window.catchAll(${seed}, ${share})`)) as Outcome;
    console.log(`${renders} renders of hostile values in Chromium with FC_SEED=${seed}`);

    expect(renders).toBeGreaterThan(400);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
  });

  test('every story is rendered by a server and taken over, is refused nothing, and asks for nothing', async () => {
    await open('/stories');
    const { places = 0, unrendered = [], problems } = (await page.evaluate('window.hydrateStories()')) as Outcome;
    const rendered = places - unrendered.length;
    console.log(`${places} stories under React ${version}, ${rendered} from a server: ${problems.length} refusals`);

    expect(problems).toEqual([]);
    // A live badge fetches what speaks for it, a chunk of the page itself.
    expect(requests.filter((address) => !/\/assets\/StatusAnnouncer-[\w-]+\.js$/u.test(address))).toEqual([]);
    expect(places).toBeGreaterThan(150);
    // Hosts that are made for a browser, and a part of a host that throws: on a server there is no boundary that could keep it.
    const own = /^(?:Paste your error|Examples\/Console(?:Mixed)?)(?:\/|$)|\/SlotThatThrows$/u;
    expect(unrendered.filter((name) => !own.test(name))).toEqual([]);
  }, 300_000);

  test('whoever looks for refusals finds those that are planted', async () => {
    const problems = (await page.evaluate('window.plant()')) as readonly string[];

    expect(problems.join('\n')).toMatch(/threw/u);
    expect(problems.join('\n')).toMatch(/require-trusted-types-for/u);
    expect(problems.join('\n')).toMatch(/style-src-elem/u);
    expect(problems.join('\n')).toMatch(/style-src-attr/u);
    expect(problems.join('\n')).toMatch(/recovered/u);
  });
});
