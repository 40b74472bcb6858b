// Prints what the kit weighs and how long it takes, beside what was wanted of it. Run by `npm run bench`, after a build.
// With `--guard` it fails where something is more than it may be. Ratios are to plain elements (or a plain scan) in the same run. Times on a busy machine say little: run it alone.
import { parsing } from './parse.mjs';
import { rendering, serving } from './render.mjs';
import { sizes } from './sizes.mjs';
import { storm } from './storm.mjs';

/** @type {Record<string, () => import('./measure.mjs').Row[] | Promise<import('./measure.mjs').Row[]>>} */
const suites = { sizes, parsing, serving, rendering, storm };
const [guards, wanted] = [process.argv.includes('--guard'), process.argv.slice(2).filter((name) => name !== '--guard')];

/** @type {import('./measure.mjs').Row[]} */
const rows = [];
for (const [name, run] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  rows.push(...(await run()));
}
console.table(
  rows.map(({ what, measured, wanted: limit, unit = '×', later, note }) => ({
    what,
    measured: Number(measured.toFixed(measured < 10 ? 2 : 1)),
    wanted: limit,
    unit,
    holds: measured <= limit ? 'yes' : 'no',
    ...(later !== undefined && { 'later, kB': Number(later.toFixed(1)) }),
    ...(note !== undefined && { 'of which': note }),
  })),
);

const broken = rows.filter(({ measured, most }) => most !== undefined && measured > most);
if (guards && broken.length > 0) {
  console.error(`Too large: ${broken.map(({ what, most }) => `${what} (at most ${most} kB)`).join(', ')}`);
  process.exitCode = 1;
}
