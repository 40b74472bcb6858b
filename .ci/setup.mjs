// Makes a fresh clone ready, with Node alone: the packages of package-lock.json and, with the words `browser` and `storage`,
// a Chromium and an object store.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installStorage } from '../test/e2e/storage.mjs';
import { ensureBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`This repository needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function lockedPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

// Compared by content: checking out a branch and back changes times, not versions.
function packagesAreCurrent() {
  const hiddenLock = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, hiddenLock))) return false;
  const installed = lockedPackages(hiddenLock);
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !installed[path]) || installed[path]?.version === version,
  );
}

function installPackages() {
  console.log('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm ci', { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) fail('npm ci failed: see above. It needs package.json and package-lock.json to agree.');
}

checkNode();
if (!packagesAreCurrent()) installPackages();
if (process.argv.includes('browser')) {
  try {
    await ensureBrowser();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
// Where there can be none, the tests that need it say so.
if (process.argv.includes('storage')) installStorage();
