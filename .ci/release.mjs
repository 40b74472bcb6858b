// Makes a release of what is in the working tree: npm run release -- 0.2.0
// What stands under “Unreleased” in CHANGELOG.md becomes the section of the version, the version is written where it stands, all
// checks run, and then there are a commit, a tag and a tarball. Publishing is left to a person: it cannot be taken back.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');

/**
 * The changelog with a section for a version, made of what is unreleased. A section that was written before stays as it is.
 *
 * @param {string} changelog
 * @param {string} version such as `0.2.0`
 * @param {string} date such as `2026-11-25`
 * @returns {string}
 * @throws where there is nothing to release, or the version has a section and something is unreleased beside it
 */
export function release(changelog, version, date) {
  const [before = '', rest] = changelog.split(/(?<=^## \[Unreleased\]\n)/mu);
  if (rest === undefined) throw new Error('CHANGELOG.md has no section “Unreleased”.');
  const end = rest.search(/^## \[/mu);
  const [unreleased, after] = end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)];
  const isWritten = after.includes(`## [${version}]`);
  if (unreleased.trim() === '' && isWritten) return changelog;
  if (unreleased.trim() === '') throw new Error('CHANGELOG.md says nothing under “Unreleased”.');
  if (isWritten) throw new Error(`CHANGELOG.md has a section ${version} already, and something unreleased beside it.`);
  return `${before}\n## [${version}] - ${date}\n\n${unreleased.trim()}\n${after === '' ? '' : `\n${after}`}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [version = ''] = process.argv.slice(2);
  if (!/^\d+\.\d+\.\d+$/u.test(version)) throw new Error('Usage: npm run release -- 1.2.3');
  const run = (/** @type {readonly string[]} */ [tool = '', ...args]) =>
    execFileSync(tool, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  if (git('status', '--porcelain') !== '') throw new Error('Something is not committed.');
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`v${version} has been released.`);

  const edit = (/** @type {string} */ file, /** @type {(text: string) => string} */ change) =>
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
  edit('CHANGELOG.md', (text) => release(text, version, new Date().toISOString().slice(0, 10)));
  edit('src/core/version.ts', (text) => text.replace(/(?<=version = ')[^']+/u, version));
  run(['npm', 'version', version, '--no-git-tag-version', '--allow-same-version']);
  console.log('If a check fails, nothing is released: git restore . takes the version back.');
  for (const step of ['run api', 'test', 'run check']) run(['npm', ...step.split(' ')]);
  if (git('status', '--porcelain') !== '') run(['git', 'commit', '--all', '--message', `release: ${version}`]);
  run(['git', 'tag', '--annotate', `v${version}`, '--message', `v${version}`]);
  run(['npm', 'pack']);
  console.log(`\nNow: git push --follow-tags && npm publish obs-error-kit-${version}.tgz`);
}
