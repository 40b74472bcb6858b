// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { checkTheme, themeProperties } from '../../src/theme/index.js';

describe('checkTheme', () => {
  test.each(['light', 'dark'] as const)('finds nothing wrong with the kit’s own %s theme', (scheme) => {
    const { problems, worst } = checkTheme({}, scheme);

    expect(problems).toEqual([]);
    expect(worst.text).toBeGreaterThanOrEqual(7);
    expect(worst.edge).toBeGreaterThanOrEqual(3);
    expect(Math.min(worst.normal, worst.protan, worst.deutan, worst.tritan)).toBeGreaterThanOrEqual(15);
  });

  test('says which text a theme made hard to read, and by how much', () => {
    const { problems } = checkTheme({ '--obs-client-error-text': '#8a7a55' });

    expect(problems).toEqual([
      {
        kind: 'text',
        properties: ['--obs-client-error-text', '--obs-client-error-tint'],
        measured: expect.closeTo(3.7, 1),
        message:
          'Text of the category “client error” is hard to read: --obs-client-error-text #8a7a55 on --obs-client-error-tint #faf0e3 has 3.7:1, and needs 7:1.',
      },
    ]);
  });

  test('measures a new ground against everything that is drawn on it', () => {
    const { problems } = checkTheme({ '--obs-surface': '#808080' });

    expect(problems.filter(({ kind }) => kind === 'text').length).toBeGreaterThanOrEqual(3);
    expect(problems.filter(({ kind }) => kind === 'edge').length).toBeGreaterThanOrEqual(3);
    expect(problems.filter(({ message }) => !message.includes('#808080'))).toEqual([]);
  });

  test('says who cannot tell two categories apart', () => {
    // Red and green of a traffic light: far apart, but not to everybody.
    const { problems, worst } = checkTheme({
      '--obs-success-accent': '#5a7a00',
      '--obs-client-error-accent': '#a06000',
    });

    const alike = problems.filter(({ kind }) => kind === 'alike');
    expect(alike.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^“success” and “client error” look alike to people who see no green \(deuteranopia\): /u),
    );
    expect(alike.filter(({ message }) => message.includes('everybody'))).toEqual([]);
    expect(worst.deutan).toBeLessThan(15);
    expect(worst.normal).toBeGreaterThan(15);
  });

  test('lets no value pass that it cannot measure', () => {
    const { problems } = checkTheme({ '--obs-muted': 'var(--grey)', '--obs-surfce': '#fff' });

    expect(problems.map(({ kind, properties }) => [kind, ...properties])).toEqual([
      ['no-property', '--obs-surfce'],
      ['unreadable', '--obs-muted'],
    ]);
    expect(problems[1]?.message).toBe('--obs-muted is “var(--grey)”, which cannot be measured: pass #rrggbb or rgb().');
  });

  test('never rounds a miss up', () => {
    const { problems } = checkTheme({ '--obs-text': '#595a59' });

    expect(problems[0]?.message).toContain('has 6.9:1, and needs 7:1');
  });

  test('fills the gaps from the scheme it is told', () => {
    expect(checkTheme({ '--obs-surface': '#101010' }, 'dark').problems).toEqual([]);
    expect(checkTheme({ '--obs-surface': '#101010' }, 'light').problems).not.toEqual([]);
  });

  test('takes any property of the kit, and looks at every colour among them', () => {
    const all = Object.entries(themeProperties).map(([name, { light }]) => [name, light]);
    expect(checkTheme(Object.fromEntries(all)).problems).toEqual([]);

    const colours = all.filter(([, value]) => value?.startsWith('#')).map(([name = '']) => name);
    const ignored = colours.filter((name) => checkTheme({ [name]: '?' }).problems.length === 0);
    // Lines between rows carry no meaning, so nothing is asked of them.
    expect(ignored).toEqual(['--obs-line']);
  });
});
