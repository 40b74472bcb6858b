// What is checked of every story: how the page is put, what is looked at, and a fault that the check has to find. The
// faults are planted in one story before the run; a check that does not find its own would find nothing else either.
import axeCore from 'axe-core';
import { clipped, edgeless, moving, readPixels, spots, translucent, unprintable } from './looks.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {(page: Page, reader: Page) => Promise<string[]>} Look what is amiss, as sentences; `reader` reads pictures */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {'all' | 'two' | 'one'} modes in all modes, in the first and the last, or in the first
 * @property {Parameters<Page['emulateMedia']>[0]} [media]
 * @property {{ name: string, value: string }[]} [features] of media, which Playwright has no name for
 * @property {{ width: number, height: number }} [size] in CSS pixels
 * @property {string} [css] added to the page
 * @property {Look} look
 * @property {string} [sheet] of pictures
 * @property {string} fault as CSS
 */

/** @param {() => string[]} inPage @returns {Look} */
const look = (inPage) => (page) => page.evaluate(inPage);

/** @param {number} least @returns {Look} */
const edges = (least) => (page) => page.evaluate(edgeless, least);

/** @type {Look} icons, buttons, checkboxes and badges have to stand out from their ground */
async function presence(page, reader) {
  // Rows out of sight are not painted, and have no height yet.
  const style = await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  const picture = (await page.screenshot({ fullPage: true, animations: 'disabled' })).toString('base64');
  const places = (await page.evaluate(spots)).filter(({ left, top }) => left >= 0 && top >= 0);
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  const seen = await reader.evaluate(readPixels, { picture, places });
  return seen
    .filter(({ contrast }) => contrast < 3)
    .map(({ what, contrast }) => `${what} has ${contrast.toFixed(2)}:1`);
}

/** @typedef {{ rule: string, target: string, html: string, why: string }} Finding */

/** @param {Page} page @returns {Promise<{ violations: Finding[], incomplete: Finding[] }>} */
export async function runAxe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
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
    const result = await axe.run(document, { rules, preload: false, resultTypes: ['violations', 'incomplete'] });
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
}

/** @param {Finding} finding */
export const inWords = ({ rule, html, why }) => `${rule}: ${why} ${html}`;

/** @type {readonly Check[]} */
export const checks = [
  {
    name: 'forced colours: edges',
    modes: 'one',
    media: { forcedColors: 'active' },
    look: edges(1),
    fault: '.obs-banner { border-width: 0 !important }',
  },
  {
    name: 'forced colours: icons and controls',
    modes: 'one',
    media: { forcedColors: 'active' },
    look: presence,
    sheet: 'forced-colours',
    fault: '.obs-banner-icon { opacity: 0 !important }',
  },
  {
    name: 'greyscale: icons and controls',
    modes: 'two',
    css: 'html { filter: grayscale(1) }',
    look: presence,
    sheet: 'greyscale',
    fault: '.obs-button { opacity: 0.1 !important }',
  },
  {
    name: 'more contrast: edges of 2 px',
    modes: 'one',
    media: { contrast: 'more' },
    look: edges(2),
    sheet: 'more-contrast',
    fault: '.obs-badge { border-width: 1px !important }',
  },
  {
    name: 'reduced motion',
    modes: 'one',
    media: { reducedMotion: 'reduce' },
    look: look(moving),
    fault: '@keyframes planted { to { opacity: 0.9 } } .obs-banner { animation: planted 99s infinite !important }',
  },
  {
    name: 'reduced transparency',
    modes: 'one',
    features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
    look: look(translucent),
    fault: '.obs-banner { opacity: 0.9 !important }',
  },
  {
    name: 'print',
    modes: 'one',
    media: { media: 'print' },
    look: look(unprintable),
    sheet: 'print',
    fault: '.obs-button { display: inline-flex !important }',
  },
  {
    name: '320 by 256 px (400 % zoom)',
    modes: 'two',
    size: { width: 320, height: 256 },
    look: look(clipped),
    sheet: 'narrow',
    fault: '.obs-banner { min-inline-size: 30rem !important }',
  },
  {
    // WCAG 2.2, 1.4.12.
    name: 'text spacing',
    modes: 'two',
    css: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    look: look(clipped),
    sheet: 'text-spacing',
    fault: '.obs-badge { block-size: 1rem !important; min-block-size: 0 !important; overflow: hidden !important }',
  },
  {
    name: '200 % text',
    modes: 'two',
    css: 'html { font-size: 200% !important }',
    look: look(clipped),
    sheet: 'text-200',
    fault: '.obs-banner-title { text-overflow: ellipsis !important }',
  },
];

/** @type {readonly { kind: 'violations' | 'incomplete', rule: string, fault: string }[]} */
export const axeFaults = [
  { kind: 'violations', rule: 'color-contrast', fault: '.obs-banner-text { color: #999 !important }' },
  // Between 4.5 and 7: what has less is the other rule's.
  { kind: 'violations', rule: 'color-contrast-enhanced', fault: '.obs-banner-text { color: #666 !important }' },
  {
    kind: 'violations',
    rule: 'target-size',
    // Two of them, side by side.
    fault:
      '.obs-button { position: fixed !important; inset: 100px auto auto 100px !important; inline-size: 8px !important; block-size: 8px !important; min-block-size: 0 !important; padding: 0 !important; overflow: hidden } .obs-banner-dismiss { inset-inline-start: 112px !important }',
  },
  {
    kind: 'incomplete',
    rule: 'color-contrast',
    fault: '.obs-banner { background-image: linear-gradient(#fff, #eee) !important }',
  },
];
