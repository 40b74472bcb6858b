// Opens every page of the built Storybook in Chromium, from a sub-path as a project page has it. Fails on anything that the
// console says, a request that fails, a link to a page that is not there, a text that is hard to read in light or dark, a search that
// does not find a code, and a link of the playground that shows something else than was passed on, or sends it somewhere.
//   node test/manual.mjs [--storybook storybook-static] [--only part-of-an-id] [--shots DIR]
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import axeCore from 'axe-core';
import { chromium } from 'playwright';
import { browserArgs, ensureBrowser } from '../.ci/browser.mjs';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({
  options: {
    storybook: { type: 'string', default: 'storybook-static' },
    only: { type: 'string', default: '' },
    shots: { type: 'string' },
  },
});
const folder = resolve(options.storybook);
if (options.shots) mkdirSync(options.shots, { recursive: true });

/** @typedef {{ id: string, type: 'story' | 'docs', title: string }} Entry */
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const ids = new Set(Object.keys(entries));
/** @type {Entry[]} */
const all = Object.values(entries);
const pages = all.filter(({ id }) => id.includes(options.only));

// What these show is something that throws, or a request that fails.
const loud = /--slot-that-throws$|^components-obserrorfallback|--check(?:s|-)/u;

/** @type {Set<string>} */
const problems = new Set();
const { address, close } = await serve(dirname(folder));
const site = `${address}${basename(folder)}/`;
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });

/** @param {import('playwright').Page} page @param {() => string} where */
function listen(page, where) {
  const note = (/** @type {string} */ what) => {
    if (!loud.test(where())) problems.add(`${where()}: ${what.slice(0, 200)}`);
  };
  page.on('console', (message) => {
    // Storybook warns itself of its own next version.
    const isOurs = message.type() === 'warning' && !message.text().includes('Storybook 11');
    if (message.type() === 'error' || isOurs) note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()} ${response.url()}`);
  });
}

try {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  let current = '';
  listen(page, () => current);
  for (const { id, type } of pages) {
    const isFirst = current === '';
    current = id;
    // These are about a page of that size.
    const isNarrow = id.endsWith('--narrow');
    await page.setViewportSize({ width: isNarrow ? 320 : 1100, height: 900 });
    const view = type === 'docs' ? 'docs' : 'story';
    if (isFirst) await page.goto(`${site}iframe.html?id=${id}&viewMode=${view}&globals=a11y.manual:!true`);
    else
      await page.evaluate(
        ([storyId, viewMode]) =>
          /** @type {any} */ (window)['__STORYBOOK_PREVIEW__'].channel.emit('setCurrentStory', { storyId, viewMode }),
        /** @type {const} */ ([id, view]),
      );
    await page.waitForFunction(
      ([storyId, isDocs]) => {
        const render = /** @type {any} */ (window)['__STORYBOOK_PREVIEW__']?.currentRender;
        if (render?.id !== storyId) return false;
        if (isDocs) return document.querySelector('#storybook-docs h1') !== null;
        return ['finished', 'errored', 'aborted'].includes(render.phase);
      },
      /** @type {const} */ ([id, view === 'docs']),
      { timeout: 30_000 },
    );
    const { links, isSource, error } = await page.evaluate(() => ({
      links: [...document.querySelectorAll('a[href*="?path=/"]')].map((link) => link.getAttribute('href') ?? ''),
      isSource: /\|\s*-{3,}\s*\|/u.test(document.querySelector('#storybook-docs')?.textContent ?? ''),
      error: document.body.classList.contains('sb-show-errordisplay')
        ? (document.querySelector('#error-message')?.textContent ?? 'an error')
        : '',
    }));
    if (error) problems.add(`${id}: ${error.slice(0, 200)}`);
    if (isSource) problems.add(`${id}: a table of Markdown, which MDX does not know, is shown as its source`);
    for (const link of links) {
      const target = /\?path=\/(?:story|docs)\/([\w-]+)/u.exec(link)?.[1] ?? '';
      if (!ids.has(target)) problems.add(`${id}: a link leads to ${link}`);
    }
    if (options.shots)
      await page.screenshot({ path: join(options.shots, `${id}.png`), fullPage: true, timeout: 120_000 });
  }

  for (const { id } of pages.filter(({ type }) => type === 'docs'))
    for (const theme of ['light', 'dark']) {
      current = `${id}, ${theme}`;
      await page.goto(`${site}iframe.html?id=${id}&viewMode=docs&globals=theme:${theme};a11y.manual:!true`);
      await page.locator('#storybook-docs h1').waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(axeCore.source);
      const faint = await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (window).axe.run('#storybook-docs', {
          runOnly: 'color-contrast',
        });
        return violations.flatMap((/** @type {any} */ { nodes }) => nodes.map((/** @type {any} */ node) => node.html));
      });
      if (faint.length > 0) problems.add(`${current}: ${faint.length} texts are hard to read, as ${faint[0]}`);
    }

  if (options.only === '') {
    current = 'the search';
    const manager = await browser.newPage();
    listen(manager, () => current);
    await manager.goto(`${site}index.html`);
    await manager.locator('#storybook-explorer-searchfield').fill('RequestTimeTooSkewed');
    await manager
      .getByRole('option', { name: /RequestTimeTooSkewed/ })
      .first()
      .click();
    await manager
      .frameLocator('#storybook-preview-iframe')
      .getByRole('heading', { level: 1, name: 'RequestTimeTooSkewed' })
      .waitFor();

    current = 'a link of the playground';
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const sender = await context.newPage();
    listen(sender, () => current);
    await sender.goto(`${site}index.html?path=/story/paste-your-error--playground`);
    const form = sender.frameLocator('#storybook-preview-iframe');
    await form.getByLabel('Your error', { exact: true }).last().fill('NoSuchKey, Signature=c2VjcmV0LXNpZ25hdHVyZQ==');
    await form.getByLabel('What was being done').selectOption('download');
    await form.getByLabel('File or bucket name').fill('budget.csv');
    await form.getByRole('button', { name: 'Copy link' }).click();
    await form.getByText('Copied').waitFor();
    const link = await sender.evaluate(() => navigator.clipboard.readText());
    const reader = await context.newPage();
    listen(reader, () => current);
    reader.on('request', (request) => {
      if (request.url().replace(/#.*$/u, '').includes('NoSuchKey'))
        problems.add(`${current}: its text is sent to ${request.url()}`);
    });
    await reader.goto(link);
    const title = (/** @type {import('playwright').FrameLocator | import('playwright').Page} */ of) =>
      of.locator('.obs-banner-title').first().textContent();
    const [sent, read] = [await title(form), await title(reader)];
    if (!sent?.includes('budget.csv') || sent !== read) problems.add(`${current}: “${sent}” is read as “${read}”`);
    if (link.includes('c2VjcmV0')) problems.add(`${current}: it holds a signature`);
  }
} finally {
  await browser.close();
  close();
}
for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages opened, ${problems.size} problems`);
process.exitCode = problems.size > 0 || pages.length === 0 ? 1 : 0;
