// What a page pays for: bundles imports from dist as an application would, React left out, and prints minified and gzip bytes.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
const kit = JSON.stringify(join(dist, 'index.js'));
const core = JSON.stringify(join(dist, 'core/index.js'));

/** @type {Record<string, string>} */
const imports = {
  'StatusBadge only': `export { StatusBadge } from ${kit};`,
  'ObsErrorBanner only': `export { ObsErrorBanner } from ${kit};`,
  everything: `export * from ${kit};`,
  'core: parseObsError, diagnose': `export { parseObsError, diagnose } from ${core};`,
};

/** @param {string} source */
async function chunksOf(source) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? source : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // As a library, or Vite adds its preload helper to every import(). It then minifies only in part: see sizes().
      lib: { entry: 'entry', formats: ['es'] },
      rolldownOptions: { input: 'entry', external: /^react(-dom)?(\/|$)/ },
    },
  });
  const [bundle] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (result);
  return bundle?.output.filter((file) => file.type === 'chunk') ?? [];
}

/** @param {readonly { fileName: string, code: string }[]} chunks */
function sizes(chunks) {
  const minified = chunks.map(({ fileName, code }) => minifySync(fileName, code, { module: true }).code);
  return {
    minified: minified.reduce((sum, code) => sum + Buffer.byteLength(code), 0),
    gzip: minified.reduce((sum, code) => sum + gzipped(code), 0),
  };
}

/** @param {string} code */
function gzipped(code) {
  return gzipSync(code, { level: 9 }).length;
}

const rows = [];
for (const [name, source] of Object.entries(imports)) {
  const chunks = await chunksOf(source);
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // A set visits what is added to it on the way.
  for (const file of atOnce)
    chunks.find(({ fileName }) => fileName === file)?.imports.forEach((next) => atOnce.add(next));
  const first = sizes(chunks.filter(({ fileName }) => atOnce.has(fileName)));
  const later = sizes(chunks.filter(({ fileName }) => !atOnce.has(fileName)));
  rows.push({ import: name, minified: first.minified, gzip: first.gzip, 'loaded later, gzip': later.gzip });
}
const css = readFileSync(join(dist, 'styles.css'), 'utf8');
rows.push({ import: 'styles.css, as shipped', minified: Buffer.byteLength(css), gzip: gzipped(css) });
console.table(rows);
