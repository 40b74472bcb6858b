// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compile } from 'tailwindcss';
import { expect, test } from 'vitest';
import { root, snippetsOf } from '../fixtures/snippets.js';

const { resolve } = createRequire(import.meta.url);

/** The recipe of `stories/Theming.mdx` under a heading. */
const recipe = (heading: string): string =>
  snippetsOf('stories/Theming.mdx').find((snippet) => snippet.heading === heading)?.code ?? '';

const unique = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern))];

const sheets: Readonly<Record<string, string>> = {
  tailwindcss: resolve('tailwindcss/index.css'),
  'obs-error-kit/styles.css': join(root, 'src/styles.css'),
};

test('Tailwind takes the kit in between its reset and its utilities, and has the variables that it is given', async () => {
  const { build } = await compile(recipe('Tailwind CSS 4'), {
    base: root,
    loadStylesheet: (id, base) => {
      const path = sheets[id] ?? join(base, id);
      return Promise.resolve({ path, base: dirname(path), content: readFileSync(path, 'utf8') });
    },
  });
  const css = build(['p-4']);

  expect(/@layer [^{]*?;/u.exec(css)?.[0]).toBe('@layer theme, base, obs, components, utilities;');
  expect(css).toMatch(/@layer utilities \{\s*\.p-4/u);
  expect(css).toMatch(/@layer obs\.components \{\s*\.obs-/u);
  const used = unique(recipe('Tailwind CSS 4'), /(?<=var\()--[\w-]+/gu);
  expect(used).toHaveLength(3);
  expect(used.filter((name) => !css.includes(`${name}: `))).toEqual([]);
});

test('Telekom Scale has the tokens and the modes that its recipe names', () => {
  const tokens = readFileSync(resolve('@telekom/design-tokens/dist/css/design-tokens.all.css'), 'utf8');
  const used = unique(recipe('Telekom Scale'), /(?<=var\()--[\w-]+/gu);

  expect(used).toHaveLength(4);
  expect(used.filter((name) => !tokens.includes(`${name}: `))).toEqual([]);
  for (const mode of ['light', 'dark']) {
    expect(recipe('Telekom Scale')).toContain(`[data-mode='${mode}']`);
    expect(tokens).toContain(`[data-mode="${mode}"]`);
  }
});

test('Cloudscape has the tokens that its recipe names', () => {
  const tokens = readFileSync(resolve('@cloudscape-design/design-tokens/index.scss'), 'utf8');
  const used = unique(recipe('Cloudscape'), /(?<=awsui\.)\$[\w-]+/gu);

  expect(used).toHaveLength(5);
  expect(used.filter((name) => !tokens.includes(`${name}: `))).toEqual([]);
});
