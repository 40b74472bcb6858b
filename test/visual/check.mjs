// Every story in every mode, in Chromium. Prints counts, writes contact sheets, and fails on a miss; CONTRIBUTING.md says
// how to read it.
//   node test/visual/check.mjs [--storybook storybook-static] [--sheets .visual] [--only part-of-a-story-id] [--no-sheets]
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { serve } from '../serve.mjs';
import { axeFaults, checks, inWords, runAxe } from './checks.mjs';
import { readPixels } from './looks.mjs';
import { triage } from './triage.mjs';

const { values: options } = parseArgs({
  options: {
    storybook: { type: 'string', default: 'storybook-static' },
    sheets: { type: 'string', default: '.visual' },
    only: { type: 'string', default: '' },
    'no-sheets': { type: 'boolean', default: false },
  },
});
const folder = resolve(options.storybook);
const sheets = resolve(options.sheets);
/** The whole run may take no longer, in milliseconds. */
const BOUND = 60 * 60_000;
const WORKERS = 2;
const SIZE = { width: 800, height: 600 };
/** Has a banner, a badge, an icon, text and buttons to plant faults in. */
const PLANTED = 'components-obserrorbanner--default';
const OUTLINES = 'components-statusbadge--categories';

/** @typedef {{ id: string }} Story */
/** @typedef {{ theme: string, direction: string, density: string }} Mode */
/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./checks.mjs').Check} Check */

const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
/** @type {Story[]} */
const allStories = Object.values(index.entries).filter(({ type }) => type === 'story');
const stories = allStories.filter(({ id }) => id.includes(options.only));

/** @type {Mode[]} */
const modes = ['light', 'dark'].flatMap((theme) =>
  ['ltr', 'rtl'].flatMap((direction) => ['comfortable', 'compact'].map((density) => ({ theme, direction, density }))),
);
const first = /** @type {Mode} */ (modes[0]);
const last = /** @type {Mode} */ (modes.at(-1));
/** @param {Mode} mode */
const named = (mode) => Object.values(mode).join(' ');
const sheetOfMode = new Map([
  [first, 'light'],
  [/** @type {Mode} */ (modes[4]), 'dark'],
  [last, 'dark-rtl-compact'],
]);

/** @type {Map<string, { runs: number, misses: string[] }>} */
const tally = new Map();
/** @type {Map<(typeof triage)[number], number>} */
const triaged = new Map(triage.map((line) => [line, 0]));
/** @type {Map<string, { label: string, picture: string }[]>} */
const pictures = new Map();
let smallest = 100;

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
  const isThere = await page.evaluate(() => '__STORYBOOK_PREVIEW__' in window);
  if (isThere) {
    await tell(page, mode);
    await page.evaluate((storyId) => {
      const { channel } = /** @type {any} */ (window)['__STORYBOOK_PREVIEW__'];
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, story.id);
  } else {
    // axe runs here, not in Storybook.
    const globals = Object.entries({ ...mode, 'a11y.manual': '!true' }).map((pair) => pair.join(':'));
    await page.goto(`${address}iframe.html?id=${story.id}&viewMode=story&globals=${globals.join(';')}`);
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
  note('play functions', `${story.id} ${named(mode)}`, error ? [error.slice(0, 200)] : []);
}

/** Changes the mode of the page as the toolbar does; the story stays as its play function left it. @param {Page} page @param {Mode} mode */
async function tell(page, mode) {
  await page.evaluate((globals) => {
    const { channel } = /** @type {any} */ (window)['__STORYBOOK_PREVIEW__'];
    channel.emit('updateGlobals', { globals });
  }, mode);
  await page.waitForFunction(({ theme, direction, density }) => {
    const { dir, dataset } = document.documentElement;
    return dir === direction && dataset.theme === theme && dataset.density === density;
  }, mode);
}

/** @param {Page} page @param {string} where */
async function checkWithAxe(page, where) {
  const { violations, incomplete } = await runAxe(page);
  note('axe violations', where, violations.map(inWords));
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
    else undecided.push(inWords(one));
  }
  note('axe incomplete, not triaged', where, undecided);
}

/**
 * Puts the page as a check wants it, looks, and puts it back.
 *
 * @param {Page} page
 * @param {Page} reader
 * @param {Check} check
 * @param {string} [label] of a picture
 */
async function run(page, reader, check, label) {
  if (check.media) await page.emulateMedia(check.media);
  const session = check.features && (await page.context().newCDPSession(page));
  await session?.send('Emulation.setEmulatedMedia', { features: check.features ?? [] });
  if (check.size) await page.setViewportSize(check.size);
  const style = check.css === undefined ? undefined : await page.addStyleTag({ content: check.css });
  const misses = await check.look(page, reader);
  if (check.sheet && label) await photograph(page, check.sheet, label);
  await style?.evaluate((element) => element.parentNode?.removeChild(element));
  if (check.size) await page.setViewportSize(SIZE);
  await session?.detach();
  if (check.media || session) {
    await page.emulateMedia({
      media: 'screen',
      forcedColors: 'none',
      contrast: 'no-preference',
      reducedMotion: 'reduce',
    });
  }
  return misses;
}

/** @param {Page} page @param {string} sheet @param {string} label */
async function photograph(page, sheet, label) {
  if (options['no-sheets']) return;
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    // An open dialog is no part of the page's height.
    height: Math.min(
      900,
      Math.max(document.querySelector('dialog[open]') ? innerHeight : 120, document.body.scrollHeight),
    ),
  }));
  const clip = { x: 0, y: 0, width, height };
  const shot = await page.screenshot({ type: 'jpeg', quality: 85, fullPage: true, clip, animations: 'disabled' });
  const list = pictures.get(sheet) ?? [];
  list.push({ label, picture: shot.toString('base64') });
  pictures.set(sheet, list);
}

/** Plants a fault for every check. @param {Page} page @param {Page} reader @param {string} address */
async function checkTheChecks(page, reader, address) {
  const story = allStories.find(({ id }) => id === PLANTED);
  if (!story) throw new Error(`There is no story ${PLANTED}.`);
  await open(page, address, story, first);
  for (const check of checks) {
    const plant = await page.addStyleTag({ content: check.fault });
    const misses = await run(page, reader, check);
    await plant.evaluate((element) => element.parentNode?.removeChild(element));
    note('planted faults are found', check.name, misses.length > 0 ? [] : ['its fault is not found']);
  }
  for (const { kind, rule, fault } of axeFaults) {
    const plant = await page.addStyleTag({ content: fault });
    const found = await runAxe(page);
    await plant.evaluate((element) => element.parentNode?.removeChild(element));
    const isFound = found[kind].some((one) => one.rule === rule);
    note('planted faults are found', `axe ${kind}: ${rule}`, isFound ? [] : ['its fault is not found']);
  }
}

/**
 * How much the outlines of the category icons differ, without their colours: the smallest share of pixels of any two.
 *
 * @param {import('playwright').Browser} browser
 * @param {Page} reader
 * @param {string} address
 * @param {string} [fault]
 */
async function outlines(browser, reader, address, fault) {
  const story = allStories.find(({ id }) => id === OUTLINES);
  if (!story) throw new Error(`There is no story ${OUTLINES}.`);
  const scale = 4;
  const page = await browser.newPage({ deviceScaleFactor: scale, viewport: SIZE });
  await open(page, address, story, first);
  if (fault) await page.addStyleTag({ content: fault });
  const places = await page.evaluate((factor) => {
    return [...document.querySelectorAll('.obs-badge')].map((badge) => {
      const { left, top } = badge.getBoundingClientRect();
      const style = getComputedStyle(badge, '::before');
      const edge = Number.parseFloat(getComputedStyle(badge).borderLeftWidth);
      // Drawn by its border.
      const size = 2 * Number.parseFloat(style.borderLeftWidth);
      const place = {
        left: left + edge + Number.parseFloat(style.left),
        top: top + edge + Number.parseFloat(style.top),
      };
      return {
        left: place.left * factor,
        top: place.top * factor,
        width: size * factor,
        height: size * factor,
        what: badge.textContent ?? '',
      };
    });
  }, scale);
  const picture = (await page.screenshot()).toString('base64');
  await page.close();
  const icons = await reader.evaluate(readPixels, { picture, places });
  const shares = icons.flatMap((one, at) =>
    icons.slice(at + 1).map((other) => {
      const differing = one.mask.filter((value, pixel) => Math.abs(value - (other.mask[pixel] ?? 0)) > 0.5).length;
      return { what: `${one.what} / ${other.what}`, share: Math.round((100 * differing) / one.mask.length) };
    }),
  );
  return shares;
}

/** @param {Page} page */
async function writeSheets(page) {
  rmSync(sheets, { recursive: true, force: true });
  mkdirSync(sheets, { recursive: true });
  for (const [sheet, list] of pictures) {
    list.sort((one, other) => one.label.localeCompare(other.label));
    const isNarrow = sheet === 'narrow';
    const size = isNarrow ? 32 : 15;
    for (let at = 0; at < list.length; at += size) {
      const figures = list
        .slice(at, at + size)
        .map(({ label, picture }) => `<figure><img src="data:image/jpeg;base64,${picture}"><p>${label}</p></figure>`);
      await page.setContent(
        `<style>body{margin:8px;columns:${isNarrow ? 6 : 3};background:#ccc;font:12px sans-serif}figure{margin:0 0 8px;break-inside:avoid}img{width:100%;display:block}p{margin:2px 0}</style>${figures.join('')}`,
      );
      const path = join(sheets, `${sheet}-${String(at / size + 1).padStart(2, '0')}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
}

const started = Date.now();
const server = await serve(folder);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
setTimeout(() => {
  console.error(`Stopped after ${BOUND / 60_000} minutes.`);
  process.exit(1);
}, BOUND).unref();

async function newPages() {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
  return { context, page: await context.newPage(), reader: await context.newPage() };
}

const queue = [...stories];
async function work() {
  let { context, page, reader } = await newPages();
  for (let story = queue.shift(); story; story = queue.shift()) {
    let where = story.id;
    try {
      for (const mode of modes) {
        where = `${story.id} ${named(mode)}`;
        // A tooltip is dressed when it opens: it has to open anew to be seen in another mode.
        const isDressed = await page.evaluate(() => document.querySelector('.obs-tooltip') !== null);
        if (mode === first || isDressed) await open(page, server.address, story, mode);
        else await tell(page, mode);
        await checkWithAxe(page, where);
        const sheet = sheetOfMode.get(mode);
        if (sheet) await photograph(page, sheet, story.id);
        for (const check of checks) {
          const isDue = check.modes === 'all' || mode === first || (check.modes === 'two' && mode === last);
          if (isDue) note(check.name, where, await run(page, reader, check, mode === first ? story.id : undefined));
        }
      }
    } catch (error) {
      note('loads', where, [error instanceof Error ? error.message.slice(0, 200) : String(error)]);
      // Whatever state they are in, the next story starts with new ones.
      await context.close().catch(() => {});
      ({ context, page, reader } = await newPages());
    }
    if (queue.length % 20 === 0) console.log(`${stories.length - queue.length} of ${stories.length} stories …`);
  }
  await context.close();
}

try {
  const { page, reader } = await newPages();
  await checkTheChecks(page, reader, server.address);
  const alike = await outlines(browser, reader, server.address, '.obs-badge { --obs-shape: circle() !important }');
  const isFound = alike.some(({ share }) => share < 15);
  note('planted faults are found', 'outlines', isFound ? [] : ['its fault is not found']);
  for (const { what, share } of await outlines(browser, reader, server.address)) {
    smallest = Math.min(smallest, share);
    note('outlines of icons differ', OUTLINES, share < 15 ? [`${what}: ${share} %`] : []);
  }
  await Promise.all(Array.from({ length: WORKERS }, work));
  if (!options['no-sheets']) {
    await page.setViewportSize({ width: 1600, height: 900 });
    await writeSheets(page);
  }
} finally {
  await browser.close();
  server.close();
}

if (options.only === '') {
  const unused = triage.filter((line) => !triaged.get(line));
  note(
    'triage lines are needed',
    'triage.mjs',
    unused.map(({ rule, selector }) => `${rule} ${selector} covers nothing`),
  );
}
const rows = [...tally].map(([check, { runs, misses }]) => ({ check, runs, misses: misses.length }));
console.table(rows);
console.log(`${stories.length} stories, ${modes.length} modes, ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`axe incomplete, triaged: ${[...triaged.values()].reduce((sum, count) => sum + count, 0)}.`);
console.log(`Outlines of two category icons differ in ${smallest} % of their pixels at least.`);
for (const [check, { misses }] of tally) {
  for (const miss of misses.slice(0, 20)) console.error(`✗ ${check}: ${miss}`);
  if (misses.length > 20) console.error(`  … and ${misses.length - 20} more`);
}
process.exitCode = rows.some(({ misses }) => misses > 0) ? 1 : 0;
