// Every story in every mode, in Chromium. Prints counts, writes contact sheets, and fails on a miss; CONTRIBUTING.md says
// how to read it.
//   node test/visual/check.mjs [--storybook storybook-static] [--sheets .visual] [--only part-of-a-story-id]
//     [--continue] walks only what an interrupted run left, and counts everything
//     [--faults] plants the faults and walks no story
//     [--check part-of-a-name] makes only these checks, and writes no contact sheets: `axe`, `keyboard`, `200 % text`
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { serve } from '../serve.mjs';
import { axeFaults, checks, inWords, runAxe } from './checks.mjs';
import { keyboardFaults, walkByKeyboard } from './keyboard.mjs';
import { readPixels } from './looks.mjs';
import { triage } from './triage.mjs';

const { values: options } = parseArgs({
  options: {
    storybook: { type: 'string', default: 'storybook-static' },
    sheets: { type: 'string', default: '.visual' },
    only: { type: 'string', default: '' },
    continue: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    check: { type: 'string', default: '' },
  },
});
const isWanted = (/** @type {string} */ check) => check.includes(options.check);
const folder = resolve(options.storybook);
const sheets = resolve(options.sheets);
/** What a story came to, a file each: an interrupted run loses only the story it was at. */
const results = join(sheets, 'results');
const shots = join(sheets, 'shots');
/** The whole run may take no longer, nor one story, in milliseconds. */
const BOUND = 60 * 60_000;
const STORY_BOUND = 400_000;
const WORKERS = 2;
const SIZE = { width: 800, height: 600 };
/** Has a banner, a badge, an icon, text and buttons to plant faults in. */
const PLANTED = 'components-obserrorbanner--default';
const OUTLINES = 'components-statusbadge--categories';

/** @typedef {{ id: string }} Story */
/** @typedef {{ theme: string, direction: string, density: string }} Mode */
/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {{ browser: Browser, page: Page, reader: Page }} Pages `reader` reads pictures */
/** @typedef {import('playwright').Browser} Browser */
/** @typedef {Record<string, { runs: number, misses: string[] }>} Tally by check */

const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
/** @type {Story[]} */
const allStories = Object.values(index.entries).filter(({ type, tags }) => type === 'story' && tags.includes('test'));
const stories = options.faults ? [] : allStories.filter(({ id }) => id.includes(options.only));

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

/** @type {Tally} what is found once, not of each story */
const once = {};
let smallest = 100;

/** @param {Tally} tally @param {string} check @param {string} where @param {readonly string[]} misses */
function note(tally, check, where, misses) {
  const line = (tally[check] ??= { runs: 0, misses: [] });
  line.runs += 1;
  line.misses.push(...[...new Set(misses)].map((miss) => `${where}: ${miss}`));
}

/**
 * Shows a story, anew where it is there. A page that is there already is told to change its story, as Storybook itself
 * does: loading Storybook anew takes ten times as long.
 *
 * @param {Page} page
 * @param {Tally} tally
 * @param {Story} story
 * @param {Mode} mode
 */
async function open(page, tally, story, mode) {
  const isThere = await page.evaluate(() => '__STORYBOOK_PREVIEW__' in window);
  if (isThere) {
    await tell(page, mode);
    await page.evaluate(async (storyId) => {
      const { channel, currentRender } = /** @type {any} */ (window)['__STORYBOOK_PREVIEW__'];
      const isOver = new Promise((done) => {
        for (const event of ['storyRendered', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'])
          channel.once(event, done);
      });
      const isShown = currentRender?.id === storyId;
      channel.emit(isShown ? 'forceRemount' : 'setCurrentStory', { storyId, viewMode: 'story' });
      await isOver;
    }, story.id);
  } else {
    // axe runs here, not in Storybook.
    const globals = Object.entries({ ...mode, 'a11y.manual': '!true' }).map((pair) => pair.join(':'));
    await page.goto(`${server.address}iframe.html?id=${story.id}&viewMode=story&globals=${globals.join(';')}`);
  }
  await page.waitForFunction(
    (id) => {
      const render = /** @type {any} */ (window)['__STORYBOOK_PREVIEW__']?.currentRender;
      return render?.id === id && ['finished', 'errored', 'aborted'].includes(render.phase);
    },
    story.id,
    { timeout: 60_000 },
  );
  const error = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : '',
  );
  note(tally, 'play functions', `${story.id} ${named(mode)}`, error ? [error.slice(0, 200)] : []);
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

/** @param {Page} page @param {Tally} tally @param {string} where */
async function checkWithAxe(page, tally, where) {
  const { violations, incomplete } = await runAxe(page);
  note(tally, 'axe violations', where, violations.map(inWords));
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
    if (known) note(tally, nameOf(known), where, []);
    else undecided.push(inWords(one));
  }
  note(tally, 'axe incomplete, not triaged', where, undecided);
}

/** @param {(typeof triage)[number]} line */
const nameOf = ({ rule, selector }) => `axe incomplete, triaged: ${rule} ${selector}`;

/** Waits for what comes in and goes: half of the way it has no colour of its own. */
async function settle() {
  const isFinite = (/** @type {Animation} */ { effect }) => effect?.getComputedTiming().endTime !== Infinity;
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(isFinite)
      .map(({ finished }) => finished),
  );
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
  if (!check.media?.reducedMotion) await page.evaluate(settle);
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
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    // What lies above the page is no part of its height.
    height: Math.min(
      900,
      Math.max(
        document.querySelector('dialog[open], [aria-modal="true"], .obs-toaster > *, .obs-tooltip') ? innerHeight : 120,
        document.body.scrollHeight,
      ),
    ),
  }));
  const clip = { x: 0, y: 0, width, height };
  const path = join(shots, sheet, `${label}.jpg`);
  mkdirSync(join(shots, sheet), { recursive: true });
  await page.screenshot({ path, type: 'jpeg', quality: 85, fullPage: true, clip, animations: 'disabled' });
}

/** @param {string} check @param {string | undefined} miss what the check says of its fault */
function planted(check, miss) {
  note(once, 'planted faults are found', check, miss ? [] : ['its fault is not found']);
  if (options.faults && miss) console.log(`${check} finds its fault: ${miss}`);
}

/** Plants a fault for every check. @param {Pages} pages */
async function checkTheChecks({ browser, page, reader }) {
  const story = allStories.find(({ id }) => id === PLANTED);
  if (!story) throw new Error(`There is no story ${PLANTED}.`);
  await open(page, once, story, first);
  for (const check of checks) {
    const plant = await page.addStyleTag({ content: check.fault });
    const misses = await run(page, reader, check);
    await plant.evaluate((element) => element.parentNode?.removeChild(element));
    planted(check.name, misses[0]);
  }
  for (const { kind, rule, fault } of axeFaults) {
    const plant = await page.addStyleTag({ content: fault });
    const found = await runAxe(page);
    await plant.evaluate((element) => element.parentNode?.removeChild(element));
    const finding = found[kind].find((one) => one.rule === rule);
    planted(`axe ${kind}: ${rule}`, finding && inWords(finding));
  }
  for (const { name, plant, finds } of keyboardFaults) {
    await open(page, once, story, first);
    await page.evaluate(plant);
    const { misses } = await walkByKeyboard(page);
    planted(
      `keyboard: ${name}`,
      misses.find((miss) => finds.test(miss)),
    );
  }
  const alike = await outlines(browser, reader, '.obs-badge { --obs-shape: circle() !important }');
  const pair = alike.find(({ share }) => share < 15);
  planted('outlines of icons differ', pair && `${pair.what}: ${pair.share} %`);
}

/**
 * How much the outlines of the category icons differ, without their colours: the smallest share of pixels of any two.
 *
 * @param {Browser} browser
 * @param {Page} reader
 * @param {string} [fault]
 */
async function outlines(browser, reader, fault) {
  const story = allStories.find(({ id }) => id === OUTLINES);
  if (!story) throw new Error(`There is no story ${OUTLINES}.`);
  const scale = 4;
  const page = await browser.newPage({ deviceScaleFactor: scale, viewport: SIZE });
  await open(page, once, story, first);
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
  for (const sheet of list(shots)) {
    const isNarrow = sheet === 'narrow';
    const size = isNarrow ? 32 : 15;
    const pictures = list(join(shots, sheet));
    for (let at = 0; at < pictures.length; at += size) {
      const figures = pictures.slice(at, at + size).map((picture) => {
        const data = readFileSync(join(shots, sheet, picture), 'base64');
        return `<figure><img src="data:image/jpeg;base64,${data}"><p>${basename(picture, '.jpg')}</p></figure>`;
      });
      await page.setContent(
        `<style>body{margin:8px;columns:${isNarrow ? 6 : 3};background:#ccc;font:12px sans-serif}figure{margin:0 0 8px;break-inside:avoid}img{width:100%;display:block}p{margin:2px 0}</style>${figures.join('')}`,
      );
      const path = join(sheets, `${sheet}-${String(at / size + 1).padStart(2, '0')}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
}

/** @param {string} path @returns {string[]} names, sorted; none where there is no such folder */
function list(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

/** Walks one story through all modes. @param {Pages} pages @param {Story} story @returns {Promise<Tally>} */
async function walk({ page, reader }, story) {
  /** @type {Tally} */
  const tally = {};
  for (const mode of modes) {
    const where = `${story.id} ${named(mode)}`;
    // A tooltip is dressed when it opens: it has to open anew to be seen in another mode.
    const isDressed = await page.evaluate(() => document.querySelector('.obs-tooltip') !== null);
    if (mode === first || isDressed) await open(page, tally, story, mode);
    else await tell(page, mode);
    if (isWanted('axe')) await checkWithAxe(page, tally, where);
    const sheet = sheetOfMode.get(mode);
    if (sheet && !options.check) await photograph(page, sheet, story.id);
    for (const check of checks.filter(({ name }) => isWanted(name))) {
      const isDue = check.modes === 'all' || mode === first || (check.modes === 'two' && mode === last);
      if (isDue) note(tally, check.name, where, await run(page, reader, check, mode === first ? story.id : undefined));
    }
  }
  // At the end: it leaves nothing as it was.
  if (isWanted('keyboard')) {
    const { stops, misses } = await walkByKeyboard(page);
    note(tally, 'keyboard', story.id, misses);
    tally['keyboard: stops'] = { runs: stops, misses: [] };
  }
  return tally;
}

/** @type {Set<Browser>} */
const browsers = new Set();

/** Each worker has a browser of its own, so that one that dies takes nothing else with it. @returns {Promise<Pages>} */
async function newPages() {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
  browsers.add(browser);
  // A window each: what is behind another page is painted late.
  const reader = await browser.newPage();
  return { browser, page: await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' }), reader };
}

/** @param {Browser} browser */
async function close(browser) {
  browsers.delete(browser);
  await browser.close().catch(() => {});
}

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
function bounded(promise) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${STORY_BOUND / 1000} s`)), STORY_BOUND);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, late])).finally(() => clearTimeout(timer));
}

const resultOf = (/** @type {Story} */ { id }) => join(results, `${id}.json`);

/** @param {Story[]} queue */
async function work(queue) {
  let pages = await newPages();
  for (let story = queue.shift(); story; story = queue.shift()) {
    /** @type {Tally} */
    let tally = {};
    // Twice: a browser that dies is no fault of the story, unless it dies again.
    for (let attempt = 1; attempt <= 2; attempt++) {
      try {
        tally = await bounded(walk(pages, story));
        note(tally, 'loads', story.id, []);
        break;
      } catch (error) {
        const why = error instanceof Error ? error.message.slice(0, 200) : String(error);
        console.error(`${story.id}, attempt ${attempt}: ${why}`);
        tally = {};
        note(tally, 'loads', story.id, [why]);
        await close(pages.browser);
        pages = await newPages();
      }
    }
    writeFileSync(resultOf(story), JSON.stringify(tally));
    if (queue.length % 20 === 0) console.log(`${queue.length} stories are left …`);
  }
  await close(pages.browser);
}

/** Adds up what is there, and prints it. @returns {boolean} whether all is well and complete */
function print() {
  /** @type {Tally} */
  const sum = {};
  const walked = stories.filter((story) => list(results).includes(basename(resultOf(story))));
  for (const tally of [
    once,
    ...walked.map((story) => /** @type {Tally} */ (JSON.parse(readFileSync(resultOf(story), 'utf8')))),
  ]) {
    for (const [check, { runs, misses }] of Object.entries(tally)) {
      const line = (sum[check] ??= { runs: 0, misses: [] });
      line.runs += runs;
      line.misses.push(...misses);
    }
  }
  if (walked.length === allStories.length) {
    const unused = triage.filter((line) => !sum[nameOf(line)]).map((line) => `${nameOf(line)} covers nothing`);
    note(sum, 'triage lines are needed', 'triage.mjs', unused);
  }
  for (const [check, { misses }] of Object.entries(sum)) {
    for (const miss of misses.slice(0, 20)) console.error(`✗ ${check}: ${miss}`);
    if (misses.length > 20) console.error(`  … and ${misses.length - 20} more`);
  }
  console.table(Object.entries(sum).map(([check, { runs, misses }]) => ({ check, runs, misses: misses.length })));
  console.log(
    `${walked.length} of ${stories.length} stories, ${modes.length} modes, ${Math.round((Date.now() - started) / 1000)} s.`,
  );
  if (smallest < 100) console.log(`Outlines of two category icons differ in ${smallest} % of their pixels at least.`);
  return walked.length === stories.length && Object.values(sum).every(({ misses }) => misses.length === 0);
}

/** @param {string} why */
function stop(why) {
  console.error(`${why}: what there is so far. --continue goes on from here.`);
  print();
  process.exit(1);
}

const started = Date.now();
if (!options.continue && !options.faults) rmSync(sheets, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const server = await serve(folder);
setTimeout(() => stop(`Stopped after ${BOUND / 60_000} minutes`), BOUND).unref();
process.once('SIGINT', () => stop('Interrupted'));
process.once('SIGTERM', () => stop('Interrupted'));

try {
  const pages = await newPages();
  await checkTheChecks(pages);
  for (const { what, share } of await outlines(pages.browser, pages.reader)) {
    smallest = Math.min(smallest, share);
    note(once, 'outlines of icons differ', OUTLINES, share < 15 ? [`${what}: ${share} %`] : []);
  }
  await close(pages.browser);
  const done = new Set(list(results));
  const queue = stories.filter((story) => !done.has(basename(resultOf(story))));
  await Promise.all(Array.from({ length: Math.min(WORKERS, queue.length) }, () => work(queue)));
  const { page, browser } = await newPages();
  await page.setViewportSize({ width: 1600, height: 900 });
  await writeSheets(page);
  await close(browser);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await Promise.all([...browsers].map(close));
  server.close();
}
if (!print()) process.exitCode = 1;
