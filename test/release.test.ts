// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { release } from '../.ci/release.mjs';
import manifest from '../package.json' with { type: 'json' };
import { version } from '../src/core/index.js';

const changelog = (unreleased: string, older = '') =>
  `# Changelog\n\nWords about it.\n\n## [Unreleased]\n${unreleased}${older}`;
const older = '\n## [0.1.0] - 2026-01-01\n\n- What was.\n';

test('what is unreleased becomes the section of the version', () => {
  expect(release(changelog('\n- New.\n', older), '0.2.0', '2026-02-03')).toBe(
    changelog('', `\n## [0.2.0] - 2026-02-03\n\n- New.\n${older}`),
  );
  expect(release(changelog('\n- New.\n'), '0.1.0', '2026-02-03')).toBe(
    changelog('', '\n## [0.1.0] - 2026-02-03\n\n- New.\n'),
  );
});

test('a section that was written before is left alone', () => {
  expect(release(changelog('', older), '0.1.0', '2026-02-03')).toBe(changelog('', older));
});

test.each([
  ['nothing to release', changelog('', older), '0.2.0'],
  ['a version that is there, and more', changelog('\n- New.\n', older), '0.1.0'],
  ['no list of what is unreleased', '# Changelog\n', '0.1.0'],
])('there is no release of %s', (_, text, next) => {
  expect(() => release(text, next, '2026-02-03')).toThrow('CHANGELOG.md');
});

test('package.json, the lock file, the code and the changelog tell of one version', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as typeof manifest;
  const text = readFileSync(join(import.meta.dirname, '../CHANGELOG.md'), 'utf8');

  expect([version, lock.version]).toEqual([manifest.version, manifest.version]);
  expect(/^## \[(\d[^\]]*)\]/mu.exec(text)?.[1]).toBe(version);
});
