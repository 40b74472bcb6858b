import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync('src/components/tokens.css', 'utf8');

/** Custom properties with a colour in the rule that follows `selector`. */
function coloursAfter(selector: string): Record<string, string> {
  const start = tokens.indexOf(selector);
  const rule = tokens.slice(tokens.indexOf('{', start), tokens.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/(--obs-[\w-]+): (#\w{6}|light-dark\([^)]+\));/gu)].map(([, name, value]) => [name, value]),
  );
}

const light = coloursAfter("[data-theme='light'] {");
const dark = coloursAfter("[data-theme='dark'] {");
const both = coloursAfter(':root,\n    [data-theme] {');

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

const categories = ['informational', 'success', 'redirection', 'client-error', 'server-error', 'unknown'];

describe('colours', () => {
  test('are the same with and without light-dark()', () => {
    const pairs = Object.fromEntries(
      Object.keys(light).map((name) => [name, `light-dark(${light[name]}, ${dark[name]})`]),
    );

    expect(Object.keys(light).length).toBeGreaterThan(20);
    expect(both).toEqual(pairs);
  });

  test('stand behind @supports wherever they use light-dark(), which bundlers would rewrite', () => {
    const unguarded = readdirSync('src/components')
      .filter((file) => file.endsWith('.css'))
      .filter((file) => {
        const css = readFileSync(`src/components/${file}`, 'utf8').replace(/\/\*.*?\*\//gsu, '');
        return css.split('@supports (color: light-dark(')[0]?.includes('light-dark(');
      });

    expect(unguarded).toEqual([]);
  });

  test.each([
    ['light', light],
    ['dark', dark],
  ])('keep text at 7:1 and edges at 3:1 in %s', (_theme, colours) => {
    const of = (name: string) => colours[`--obs-${name}`];
    const texts = [
      ...categories.map((category) => [`${category}-text`, `${category}-tint`]),
      ...categories.map((category) => ['muted', `${category}-tint`]),
      ['text', 'surface'],
      ['muted', 'surface'],
      ['text', 'hover'],
      ['surface', 'primary-hover'],
    ];
    const edges = [
      ...categories.flatMap((category) => [
        [`${category}-accent`, 'surface'],
        [`${category}-accent`, `${category}-tint`],
      ]),
      ['border', 'surface'],
      ['focus', 'surface'],
      ...categories.map((category) => ['focus', `${category}-tint`]),
    ];

    expect(texts.filter(([text = '', ground = '']) => contrast(of(text), of(ground)) < 7)).toEqual([]);
    expect(edges.filter(([edge = '', ground = '']) => contrast(of(edge), of(ground)) < 3)).toEqual([]);
  });
});

test('the style sheet has every component’s, in the layers it declares', () => {
  const sheet = readFileSync('src/styles.css', 'utf8');
  const files = readdirSync('src/components').filter((file) => file.endsWith('.css'));

  expect(files.filter((file) => !sheet.includes(`'./components/${file}'`))).toEqual([]);
  expect(
    files.filter(
      (file) => !/@layer obs\.(?:tokens|base|components) \{/u.test(readFileSync(`src/components/${file}`, 'utf8')),
    ),
  ).toEqual([]);
});
