// Every story in every mode, in Chromium: axe, forced colours, greyscale, reflow, text spacing, large text, print, and the
// preferences of the system. Prints counts, writes contact sheets, and fails on a miss. CONTRIBUTING.md says how to read it.
//   node test/visual/check.mjs [--storybook storybook-static] [--only part-of-a-story-id] [--no-sheets]
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import axeCore from 'axe-core';
import { chromium } from 'playwright';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { serve } from '../serve.mjs';
import { clipped, edgeless, moving, readPixels, spots, translucent, unprintable } from './checks.mjs';
import { triage } from './triage.mjs';

const root = join(import.meta.dirname, '..', '..');
const { values: options } = parseArgs({
  options: {
    storybook: { type: 'string', default: 'storybook-static' },
    only: { type: 'string', default: '' },
    'no-sheets': { type: 'boolean', default: false },
  },
});
const folder = resolve(options.storybook);
const sheets = join(root, '.visual');
/** The whole run may take no longer, in milliseconds. */
const BOUND = 25 * 60_000;
const WORKERS = 2;

/** @typedef {{ id: string, title: string, name: string }} Story */
/** @typedef {{ theme: string, direction: string, density: string }} Mode */
/** @typedef {import('playwright').Page} Page */

const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
/** @type {Story[]} */
const stories = Object.values(index.entries).filter(({ type, id }) => type === 'story' && id.includes(options.only));

/** @type {Mode[]} */
const modes = ['light', 'dark'].flatMap((theme) =>
  ['ltr', 'rtl'].flatMap((direction) => ['comfortable', 'compact'].map((density) => ({ theme, direction, density }))),
);
const plain = { theme: 'light', direction: 'ltr', density: 'comfortable' };
const opposite = { theme: 'dark', direction: 'rtl', density: 'compact' };

/** @type {Map<string, { runs: number, misses: string[] }>} */
const tally = new Map();
/** @type {Map<(typeof triage)[number], number>} */
const triaged = new Map(triage.map((line) => [line, 0]));
/** @type {Map<string, { label: string, picture: string }[]>} */
const pictures = new Map();

/** @param {string} check @param {string} where @param {readonly string[]} misses */
function note(check, where, misses) {
  const line = tally.get(check) ?? { runs: 0, misses: [] };
  line.runs += 1;
  line.misses.push(...[...new Set(misses)].map((miss) => `${where}: ${miss}`));
  tally.set(check, line);
}

/**
 * Shows a story. A page that is there already is told to change its story, as Storybook itself does: loading Storybook
 * anew takes ten times as long.
 *
 * @param {Page} page
 * @param {string} address
 * @param {Story} story
 * @param {Mode} mode
 */
async function open(page, address, story, mode) {
  const globals = Object.entries({ ...mode, 'a11y.manual': '!true' }).map((pair) => pair.join(':'));
  const query = `&viewMode=story&globals=${globals.join(';')}`;
  if (page.url().endsWith(query)) {
    await page.evaluate((storyId) => {
      const { channel } = /** @type {any} */ (window)['__STORYBOOK_PREVIEW__'];
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, story.id);
  } else {
    await page.goto(`${address}iframe.html?id=${story.id}${query}`);
  }
  await page.waitForFunction(
    (id) => {
      const render = /** @type {any} */ (window)['__STORYBOOK_PREVIEW__']?.currentRender;
      return render?.id === id && ['finished', 'errored', 'aborted'].includes(render.phase);
    },
    story.id,
    { timeout: 20_000 },
  );
  const error = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : '',
  );
  note('play functions', `${story.id} ${Object.values(mode).join(' ')}`, error ? [error.slice(0, 200)] : []);
}

/** @param {Page} page @param {string} where */
async function runAxe(page, where) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const { violations, incomplete } = await page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window);
    const rules = {
      'target-size': { enabled: true },
      'color-contrast-enhanced': { enabled: true },
      // About whole pages, which a story is not.
      bypass: { enabled: false },
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    };
    const result = await axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] });
    const nodes = (/** @type {any[]} */ found) =>
      found.flatMap(({ id, nodes: all }) =>
        all.map((/** @type {any} */ { target, failureSummary, html }) => ({
          rule: id,
          target: String(target.at(-1)),
          html: html.slice(0, 160),
          why: failureSummary.split('\n').slice(1, 2).join(' ').trim(),
        })),
      );
    return { violations: nodes(result.violations), incomplete: nodes(result.incomplete) };
  });
  const say = (/** @type {{ rule: string, html: string, why: string }} */ one) => `${one.rule}: ${one.why} ${one.html}`;
  note('axe violations', where, violations.map(say));
  const undecided = [];
  for (const one of incomplete) {
    const line = await page.evaluate(
      ([target, lines]) =>
        lines.findIndex(
          ({ rule, selector }) => rule === target.rule && document.querySelector(target.target)?.matches(selector),
        ),
      /** @type {const} */ ([one, triage.map(({ rule, selector }) => ({ rule, selector }))]),
    );
    const known = triage[line];
    if (known) triaged.set(known, (triaged.get(known) ?? 0) + 1);
    else undecided.push(say(one));
  }
  note('axe incomplete, not triaged', where, undecided);
}

/** @param {Page} page @param {string} sheet @param {string} label */
async function photograph(page, sheet, label) {
  if (options['no-sheets']) return;
  const shot = await page.screenshot({ type: 'png', clip: await area(page), animations: 'disabled' });
  const list = pictures.get(sheet) ?? [];
  list.push({ label, picture: shot.toString('base64') });
  pictures.set(sheet, list);
}

/** @param {Page} page */
async function area(page) {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: Math.min(900, Math.max(innerHeight < 400 ? innerHeight : 120, document.body.scrollHeight)),
  }));
  return { x: 0, y: 0, width, height };
}

/** Contrast of what has to be seen in the page as it stands. @param {Page} page @param {Page} reader */
async function pixels(page, reader) {
  const places = (await page.evaluate(spots)).filter(({ left, top }) => left >= 0 && top >= 0);
  const picture = (await page.screenshot({ fullPage: true, animations: 'disabled' })).toString('base64');
  return reader.evaluate(readPixels, { picture, places });
}

/** All checks that need one load of a story. @param {Page} page @param {Page} reader @param {Story} story */
async function checkPlain(page, reader, story) {
  const where = story.id;
  await photograph(page, 'light', where);

  await page.emulateMedia({ forcedColors: 'active' });
  note('forced colours: edges', where, await page.evaluate(edgeless, 1));
  const faint = (await pixels(page, reader)).filter(({ contrast }) => contrast < 3);
  note(
    'forced colours: icons and controls',
    where,
    faint.map(({ what, contrast }) => `${what} has ${contrast}:1`),
  );
  await photograph(page, 'forced-colours', where);
  await page.emulateMedia({ forcedColors: 'none' });

  await page.emulateMedia({ contrast: 'more' });
  note('more contrast: edges of 2 px', where, await page.evaluate(edgeless, 2));
  await photograph(page, 'more-contrast', where);
  await page.emulateMedia({ contrast: 'no-preference' });

  await page.emulateMedia({ reducedMotion: 'reduce' });
  note('reduced motion', where, await page.evaluate(moving));
  await page.emulateMedia({ reducedMotion: 'no-preference' });

  const session = await page.context().newCDPSession(page);
  const features = [{ name: 'prefers-reduced-transparency', value: 'reduce' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  note('reduced transparency', where, await page.evaluate(translucent));
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();

  await page.emulateMedia({ media: 'print' });
  note('print', where, await page.evaluate(unprintable));
  await photograph(page, 'print', where);
  await page.emulateMedia({ media: 'screen' });

  const grey = await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
  await photograph(page, 'greyscale', where);
  await grey.evaluate((element) => element.parentNode?.removeChild(element));
}

/** What is too wide or cut off in a narrow page, with wide text and with large text. @param {Page} page @param {string} where */
async function checkRoom(page, where) {
  const { width = 800, height = 600 } = page.viewportSize() ?? {};
  // 1280 by 1024 pixels at 400 % are 320 by 256.
  await page.setViewportSize({ width: 320, height: 256 });
  note('320 px (400 % zoom)', where, await page.evaluate(clipped));
  await photograph(page, 'narrow', where);
  await page.setViewportSize({ width, height });

  // WCAG 2.2, 1.4.12.
  const spacing = await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  });
  note('text spacing', where, await page.evaluate(clipped));
  await photograph(page, 'text-spacing', where);
  await spacing.evaluate((element) => element.parentNode?.removeChild(element));

  const large = await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  note('200 % text', where, await page.evaluate(clipped));
  await photograph(page, 'text-200', where);
  await large.evaluate((element) => element.parentNode?.removeChild(element));
}

/** Outlines of the category icons, without their colours. @param {Page} page @param {Page} reader @param {string} address */
async function checkOutlines(page, reader, address) {
  const story = stories.find(({ id }) => id === 'components-statusbadge--categories');
  if (!story) return;
  await open(page, address, story, plain);
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('.obs-badge')].map((badge) => {
      const { left, top, height } = badge.getBoundingClientRect();
      const icon = badge.querySelector('svg')?.getBoundingClientRect();
      const box = icon ?? { left: left + 8, top: top + (height - 14) / 2, width: 14, height: 14 };
      return { left: box.left, top: box.top, width: box.width, height: box.height, what: badge.textContent ?? '' };
    }),
  );
  const scale = 4;
  const large = await page.context().browser()?.newPage({ deviceScaleFactor: scale });
  if (!large) return;
  await open(large, address, story, plain);
  const picture = (await large.screenshot()).toString('base64');
  await large.close();
  const scaled = places.map(({ left, top, width, height, what }) => ({
    left: left * scale,
    top: top * scale,
    width: width * scale,
    height: height * scale,
    what,
  }));
  const icons = await reader.evaluate(readPixels, { picture, places: scaled });
  for (const [at, one] of icons.entries()) {
    for (const other of icons.slice(at + 1)) {
      const differing = one.mask.filter((value, pixel) => Math.abs(value - (other.mask[pixel] ?? 0)) > 0.5).length;
      const share = Math.round((100 * differing) / one.mask.length);
      smallest = Math.min(smallest, share);
      note('greyscale: outlines differ', story.id, share < 15 ? [`${one.what} / ${other.what}: ${share} %`] : []);
    }
  }
}
let smallest = 100;

/** @param {Page} page */
async function writeSheets(page) {
  rmSync(sheets, { recursive: true, force: true });
  mkdirSync(sheets, { recursive: true });
  for (const [sheet, list] of pictures) {
    const narrow = sheet === 'narrow';
    const size = narrow ? 24 : 12;
    for (let at = 0; at < list.length; at += size) {
      const figures = list
        .slice(at, at + size)
        .map(({ label, picture }) => `<figure><img src="data:image/png;base64,${picture}"><p>${label}</p></figure>`);
      await page.setContent(
        `<style>body{margin:8px;columns:${narrow ? 6 : 3};background:#ccc;font:12px sans-serif}figure{margin:0 0 8px;break-inside:avoid}img{width:100%;display:block}p{margin:2px 0}</style>${figures.join('')}`,
      );
      const path = join(sheets, `${sheet}-${String(at / size + 1).padStart(2, '0')}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
}

const started = Date.now();
const server = await serve(folder);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
const bound = setTimeout(() => {
  console.error(`Stopped after ${BOUND / 60_000} minutes.`);
  process.exit(1);
}, BOUND);
bound.unref();

const queue = modes.flatMap((mode) => stories.map((story) => ({ story, mode })));
async function work() {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const page = await context.newPage();
  const reader = await context.newPage();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { story, mode } = next;
    const where = `${story.id} ${Object.values(mode).join(' ')}`;
    const isPlain = Object.values(mode).join() === Object.values(plain).join();
    const isOpposite = Object.values(mode).join() === Object.values(opposite).join();
    try {
      await open(page, server.address, story, mode);
      await runAxe(page, where);
      if (isPlain) await checkPlain(page, reader, story);
      if (isOpposite) await photograph(page, 'dark-rtl-compact', story.id);
      if (mode.theme === 'dark' && mode.direction === 'ltr' && mode.density === 'comfortable')
        await photograph(page, 'dark', story.id);
      if (isPlain || isOpposite) await checkRoom(page, where);
    } catch (error) {
      note('loads', where, [error instanceof Error ? error.message.slice(0, 200) : String(error)]);
      // Whatever state it is in, the next story starts with a new one.
      await page.goto('about:blank').catch(() => {});
    }
  }
  await context.close();
}

try {
  await Promise.all(Array.from({ length: WORKERS }, work));
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const [page, reader] = [await context.newPage(), await context.newPage()];
  await checkOutlines(page, reader, server.address);
  if (!options['no-sheets']) await writeSheets(page);
} finally {
  await browser.close();
  server.close();
}

const unused = triage.filter((line) => !triaged.get(line));
if (options.only === '') {
  note(
    'triage lines are needed',
    'triage.mjs',
    unused.map(({ rule, selector }) => `${rule} ${selector} covers nothing`),
  );
}
const rows = [...tally].map(([check, { runs, misses }]) => ({ check, runs, misses: misses.length }));
console.table(rows);
console.log(`${stories.length} stories, ${modes.length} modes, ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`axe incomplete, triaged: ${[...triaged.values()].reduce((sum, count) => sum + count, 0)}`);
if (smallest < 100) console.log(`Outlines of two category icons differ in ${smallest} % of their pixels at least.`);
for (const [check, { misses }] of tally) {
  for (const miss of misses.slice(0, 20)) console.error(`✗ ${check}: ${miss}`);
  if (misses.length > 20) console.error(`  … and ${misses.length - 20} more`);
}
process.exitCode = rows.some(({ misses }) => misses > 0) ? 1 : 0;
