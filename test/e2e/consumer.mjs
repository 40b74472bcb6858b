// What a newcomer gets: packs the built kit, installs it into empty Vite apps with React 19 and React 18.3 outside the
// repository, builds a page with the components, and opens it in Chromium. Any console output or a missing style fails. The
// core, the languages, the fixtures and the command line are used as installed, too.
// Run after `npm run build`: node test/e2e/consumer.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { serve } from '../serve.mjs';

const root = join(import.meta.dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'obs-error-kit-'));
const npm = (/** @type {string[]} */ args, /** @type {string} */ cwd) =>
  execFileSync('npm', ['--silent', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'], encoding: 'utf8' });

const PAGE = `
import { createRoot } from 'react-dom/client';
import { ObsErrorBanner, StatusBadge, TroubleshootPanel } from 'obs-error-kit';
import 'obs-error-kit/styles.css';

const body = '<Error><Code>NoSuchBucket</Code><Message>gone</Message><RequestId>0000018FEXAMPLE0001</RequestId></Error>';
createRoot(document.getElementById('root')).render(
  <>
    <StatusBadge status={404} />
    <ObsErrorBanner error={body} context={{ operation: 'upload', file: 'report.csv' }} onRetry={() => {}} />
    <TroubleshootPanel error={body} />
  </>,
);
`;

const SCRIPT = `
import { diagnose } from 'obs-error-kit/core';
import { ar } from 'obs-error-kit/locales/ar';
import { de } from 'obs-error-kit/locales/de';
import { en } from 'obs-error-kit/locales/en';
import { zhCN } from 'obs-error-kit/locales/zh-CN';
import { everyFixture, fixture } from 'obs-error-kit/testing';
console.log(diagnose(404).category, ...[ar, de, en, zhCN].map(({ locale }) => locale));
console.log(diagnose(fixture('NoSuchBucket', { as: 'aws-sdk' })).error.code, everyFixture().length > 1000);
`;

const LIGHT = 'rgb(119, 7, 4) rgb(255, 237, 234)';
const DARK = 'rgb(224, 82, 74) rgb(56, 31, 27)';
const COLOURS = [LIGHT, DARK, DARK];

/** The command line as it was installed. @param {string} app */
function tryCommand(app) {
  const options = /** @type {const} */ ({ cwd: app, encoding: 'utf8', shell: process.platform === 'win32' });
  const explain = (/** @type {string[]} */ ...args) =>
    spawnSync('npx', ['--no-install', 'obs-error-kit', 'explain', ...args], options);
  const german = explain('--locale', 'de', 'NoSuchBucket');
  const { status, stdout } = explain('--json', 'NoSuchBucket');
  if (german.status !== 0 || !german.stdout.includes('Bucket') || german.stdout === explain('NoSuchBucket').stdout)
    throw new Error(`npx obs-error-kit explain --locale de: ${german.status} ${german.stdout} ${german.stderr}`);
  if (status !== 0 || !stdout.includes('"NoSuchBucket"') || typeof JSON.parse(stdout) !== 'object')
    throw new Error(`npx obs-error-kit explain --json: ${status} ${stdout}`);
  if (explain('--nonsense').status !== 2) throw new Error('A wrong option does not end with 2.');
}

/** @param {string} tarball @param {string} react @param {import('playwright').Browser} browser */
async function tryApp(tarball, react, browser) {
  const app = join(work, `react-${react}`);
  execFileSync('mkdir', ['-p', app]);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  writeFileSync(
    join(app, 'index.html'),
    '<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/main.jsx"></script></html>',
  );
  writeFileSync(join(app, 'main.jsx'), PAGE);
  // oxc turns JSX into calls of the automatic runtime; no plugin is needed to build.
  writeFileSync(join(app, 'vite.config.js'), "export default { oxc: { jsx: { runtime: 'automatic' } } };");
  npm(['install', '--no-audit', '--no-fund', tarball, `react@${react}`, `react-dom@${react}`, 'vite@8'], app);
  execFileSync(join(app, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], { cwd: app, stdio: 'inherit' });
  const node = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], { cwd: app, encoding: 'utf8' });
  if (node !== 'client-error ar de en zh-CN\nNoSuchBucket true\n')
    throw new Error(`In Node, the core, the languages and the fixtures said ${node}`);
  tryCommand(app);

  const server = await serve(join(app, 'dist'));
  const page = await browser.newPage();
  /** @type {string[]} */
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(server.address);
  await page.getByRole('group', { name: 'was not uploaded' }).waitFor();
  const seen = {
    badge: await page.getByRole('button', { name: '404 Not Found' }).count(),
    steps: await page.getByRole('checkbox').count(),
    // The app's own bundler has been over the style sheet: the colours have to be there in both themes.
    colours: await page.locator('.obs-banner').evaluate((element) => {
      const read = () =>
        [getComputedStyle(element).borderTopColor, getComputedStyle(element).backgroundColor].join(' ');
      const light = read();
      document.documentElement.dataset.theme = 'dark';
      const dark = read();
      delete document.documentElement.dataset.theme;
      document.documentElement.style.colorScheme = 'dark';
      const scheme = read();
      document.documentElement.style.colorScheme = '';
      return [light, dark, scheme];
    }),
  };
  await page.getByRole('button', { name: '404 Not Found' }).hover();
  await page.getByRole('tooltip').waitFor();
  await page.screenshot({ path: join(work, `react-${react}.png`) });
  await page.close();
  server.close();
  if (said.length > 0) throw new Error(`React ${react}: the console said ${said.join(' | ')}`);
  if (seen.badge !== 1 || seen.steps < 2 || seen.colours.join() !== COLOURS.join())
    throw new Error(`React ${react}: ${JSON.stringify(seen)}`);
  console.log(`React ${react}: rendered, styled, tooltip opened, console silent; command line explained`);
}

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
try {
  npm(['pack', '--pack-destination', work], root);
  const tarball = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack made no tarball');
  for (const react of ['19', '18.3']) await tryApp(join(work, tarball), react, browser);
} finally {
  await browser.close();
  if (!process.env.KEEP) rmSync(work, { recursive: true, force: true });
}
