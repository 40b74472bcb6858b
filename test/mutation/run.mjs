// Changes the code in a thousand small ways, and counts the changes that no test notices. Nightly: `npm run check:mutation`;
// a part: `npm run check:mutation -- redact`, a file: `-- src/uploads/store.ts`; what differs from main: `npm run check:mutation -- --changed`.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What is changed, the tests that have to notice, and the per cent noticed below which the run fails. */
const parts = {
  redact: {
    files: ['src/core/report/redact.ts'],
    tests: ['test/core/report/report.test.ts', 'test/secrets.test.tsx'],
    // Those that render pages take a hundred times as long, and know of no other secret.
    names: 'redact|every name is known|what people need stays',
    least: 90,
  },
  parse: {
    files: ['src/core/parse/*.ts'],
    tests: ['test/core/parse/*.test.ts'],
    // Counting what is run takes as long as running it: times are measured elsewhere.
    names: '^(?!heavy bodies )',
    least: 90,
  },
  diagnose: {
    files: ['src/core/diagnose/*.ts'],
    tests: ['test/core/diagnose/*.test.ts', 'test/catalog.test.ts'],
    least: 90,
  },
  store: {
    files: ['src/uploads/store.ts', 'src/uploads/grouping.ts'],
    tests: ['test/uploads/store*.test.ts'],
    least: 90,
  },
};

/** Code that no test could even load was noticed, though no test failed by name. */
const statusOf = (/** @type {{ status: string, testsCompleted?: number }} */ { status, testsCompleted }) =>
  status === 'Survived' && testsCompleted === 0 ? 'Killed' : status;

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
/** Parts, and files. */
const wanted = words.filter((word) => !word.startsWith('src/'));
const named = words.filter((word) => word.startsWith('src/'));
if (process.argv.includes('--changed'))
  named.push(
    ...execFileSync('git', ['diff', '--name-only', 'main...', '--', 'src'], { cwd: root, encoding: 'utf8' }).split(
      '\n',
    ),
  );
const isPart = named.length > 0 || process.argv.includes('--changed');

let failed = false;
for (const [name, part] of Object.entries(parts)) {
  const { files, tests, names, least } = { names: '', ...part };
  if (wanted.length > 0 && !wanted.some((word) => word.startsWith(name))) continue;
  // `redact:70-90`: some lines of its file.
  const lines = wanted.find((word) => word.startsWith(`${name}:`))?.slice(name.length);
  const pattern = files.map((file) => `^${file.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).join('|');
  const mutate = isPart ? named.filter((file) => new RegExp(pattern, 'u').test(file)) : files;
  if (mutate.length === 0) continue;
  const report = join(root, `.mutation/${name}.json`);
  const options = ['--mutate', mutate.map((file) => file + (lines ?? '')).join(',')];
  spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs', ...options], {
    cwd: root,
    stdio: ['ignore', process.env.CI ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, MUTATION_TESTS: tests.join(' '), MUTATION_NAMES: names, MUTATION_REPORT: report },
  });
  const { files: reported } = JSON.parse(readFileSync(report, 'utf8'));
  /** @typedef {{ status: string, replacement?: string, testsCompleted?: number, location: { start: { line: number, column: number } } }} Mutant */
  const mutants = Object.entries(reported).flatMap(([file, entry]) =>
    /** @type {{ mutants: Mutant[] }} */ (entry).mutants.map((mutant) => ({
      file,
      ...mutant,
      status: statusOf(mutant),
    })),
  );
  const of = (/** @type {string} */ status) => mutants.filter((mutant) => mutant.status === status).length;
  const noticed = of('Killed') + of('Timeout');
  const all = noticed + of('Survived') + of('NoCoverage');
  const score = all === 0 ? 100 : (noticed / all) * 100;
  for (const { file, status, replacement = '', location } of mutants)
    if (status === 'Survived' || status === 'NoCoverage')
      console.log(
        `${status} ${file}:${location.start.line}:${location.start.column} ${replacement.replaceAll(/\s+/gu, ' ').slice(0, 100)}`,
      );
  console.log(`${name}: ${score.toFixed(1)} % of ${all} changes noticed (${of('Timeout')} of them as a hang)`);
  if (score < least) failed = true;
}
process.exit(failed ? 1 : 0);
