// Finds the Chromium that runs the stories as tests; installs one where that is possible without asking.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];

/** What Playwright passes to the browser beside its own defaults: no sandbox (CI is root), no calls home. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Ubuntu's `chromium-browser` is a stub that only says "install the snap", so a candidate has to answer.
/** @param {string} path */
function answers(path) {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0;
}

async function playwrightPaths() {
  try {
    const { chromium } = await import('playwright');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

function systemPaths() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return files.flatMap((file) => folders.flatMap((folder) => (folder ? [join(folder, file)] : [])));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The Chromium to use: `CHROME` or `CHROMIUM_PATH`, else Playwright's own, else one of the system.
 *
 * @returns {Promise<string | undefined>} an absolute path; `undefined` when there is none
 * @throws when `CHROME` or `CHROMIUM_PATH` names no file
 */
export async function findBrowser() {
  const chosen = process.env.CHROME || process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME or CHROMIUM_PATH is set to ${chosen}, which does not exist.`);
    return chosen;
  }
  return [...(await playwrightPaths()), ...systemPaths()].find((path) => isExecutable(path) && answers(path));
}

function installDebianPackage() {
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!canInstall) return;
  console.log('No Chromium found. Installing the one of this system (apt-get install chromium) …');
  const options = {
    stdio: /** @type {const} */ ('inherit'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  // The font: without any, text has no size, and layout checks measure nothing.
  const packages = ['chromium', 'fonts-liberation'];
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * Like `findBrowser`, but installs the Debian package first when there is none and this is root on Debian.
 *
 * @returns {Promise<string>}
 * @throws with what to run when there is no browser
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  installDebianPackage();
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Error(
    [
      'The stories are tested in Chromium, and none was found. Either',
      '  npx playwright install chromium',
      'or point to one:',
      '  CHROME=/path/to/chrome npm test',
      'The unit tests alone need none:',
      '  npx vitest run --project unit',
    ].join('\n'),
  );
}
