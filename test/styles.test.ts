// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTheme, themeProperties } from '../src/theme/index.js';

const folder = 'src/components';
const cssFiles = readdirSync(folder).filter((file) => file.endsWith('.css'));
const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gsu, '');
const cssOf = (file: string) => withoutComments(readFileSync(`${folder}/${file}`, 'utf8'));
const tokens = cssOf('tokens.css');
const everything = cssFiles.map(cssOf).join('\n');

/** Custom properties of the first rule after `start`, with their values. */
function declaredAfter(start: string): Record<string, string> {
  const from = tokens.indexOf('{', tokens.indexOf(start) + start.length - 1);
  const rule = tokens.slice(from, tokens.indexOf('}', from));
  return Object.fromEntries([...rule.matchAll(/(--[\w-]+): ([^;]+);/gu)].map(([, name, value]) => [name, value]));
}

const settings = declaredAfter('@layer obs.tokens {\n  :root {');
const both = declaredAfter('@supports (color: light-dark(#000, #fff)) {\n    :root {');
const light = declaredAfter(":root,\n    [data-theme='light'] {");
const dark = declaredAfter("@media not print {\n      [data-theme='dark'] {");

const published = (scheme: 'light' | 'dark') =>
  Object.fromEntries(Object.entries(themeProperties).map(([name, facts]) => [name, facts[scheme]]));
const isColour = ([, value]: [string, string]) => value.startsWith('#');
const coloursOf = (scheme: 'light' | 'dark') =>
  Object.fromEntries(Object.entries(published(scheme)).filter((entry) => isColour(entry)));

// Set by category, severity, density or direction, read by the component that wears it.
const internal = new Set(
  'accent tint on-tint shape block inline row control icon size line-height side turn'
    .split(' ')
    .map((name) => `--obs-${name}`),
);

describe('custom properties', () => {
  test('have the defaults that are published, light and dark, with and without light-dark()', () => {
    const pairs = Object.keys(light).map((name) => [name, `light-dark(${light[name]}, ${dark[name]})`]);

    expect(Object.keys(light).length).toBeGreaterThan(20);
    expect(light).toEqual(coloursOf('light'));
    expect(dark).toEqual(coloursOf('dark'));
    expect(both).toEqual(Object.fromEntries(pairs));
    const { '--obs-font': font, '--obs-mono': mono, '--obs-radius': radius } = published('light');
    expect(settings).toEqual({ '--obs-font': font, '--obs-mono': mono, '--obs-radius': radius });
  });

  test('are all published, but for those that one rule tells another', () => {
    const named = new Set(everything.match(/--[a-z][\w-]+/gu));
    const unknown = [...named].filter((name) => !Object.hasOwn(themeProperties, name) && !internal.has(name));

    expect(unknown).toEqual([]);
  });

  test('that are published are used', () => {
    const unused = Object.keys(themeProperties).filter((name) => !everything.includes(`var(${name}`));

    expect(unused).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('keep their measures as they stand in the style sheet, %s', (scheme) => {
    const colours = scheme === 'light' ? light : dark;

    expect(checkTheme(colours, scheme).problems).toEqual([]);
  });

  test('stand behind @supports wherever they use light-dark(), which bundlers would rewrite', () => {
    const unguarded = cssFiles.filter((file) =>
      cssOf(file).split('@supports (color: light-dark(')[0]?.includes('light-dark('),
    );

    expect(unguarded).toEqual([]);
  });

  test('that set the density are the same ones, comfortable and compact, and no component asks which it is', () => {
    const comfortable = declaredAfter(":root,\n  [data-density='comfortable'] {");
    const compact = declaredAfter("[data-density='compact'] {");

    expect(Object.keys(comfortable).length).toBeGreaterThan(5);
    expect(Object.keys(compact)).toEqual(Object.keys(comfortable));
    expect(everything.match(/\[data-density/gu)).toHaveLength(2);
  });

  test('leave the color-scheme of the host alone', () => {
    const rules = [...everything.matchAll(/([^{}]+)\{[^{}]*[\s;{]color-scheme:/gu)].map(
      ([, selector = '']) => selector,
    );
    const ours = /^[\s,]*(?::where\()?(?:\.obs-[\w-]+[\s,]*)+\)?\s*$/u;

    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((selector) => !ours.test(selector))).toEqual([]);
  });
});

test('no rule asks for :dir(), which bundlers rewrite into a list of languages', () => {
  const sheets = ['src/components', 'src/uploads'].flatMap((place) =>
    readdirSync(place)
      .filter((file) => file.endsWith('.css'))
      .map((file) => `${place}/${file}`),
  );

  expect(sheets.length).toBeGreaterThan(8);
  expect(sheets.filter((file) => withoutComments(readFileSync(file, 'utf8')).includes(':dir('))).toEqual([]);
});

test('the style sheet has every component’s, in the layers it declares', () => {
  const sheet = readFileSync('src/styles.css', 'utf8');

  expect(cssFiles.filter((file) => !sheet.includes(`'./components/${file}'`))).toEqual([]);
  expect(cssFiles.filter((file) => !/@layer obs\.(?:tokens|base|components) \{/u.test(cssOf(file)))).toEqual([]);
  // What people set in their system has the last word.
  expect(sheet.trim().split('\n').at(-1)).toContain('modes.css');
});
