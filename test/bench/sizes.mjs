// What a page pays for: bundles imports from dist as an application would, React left out, minified and gzipped.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';

const dist = join(import.meta.dirname, '../../dist');
const from = (/** @type {string} */ file) => JSON.stringify(join(dist, file));
const kit = from('index.js');

/** `most`: beyond it `npm run check` fails; to be lowered whenever it can be. @type {{ what: string, source: string, wanted: number, most: number }[]} */
const imports = [
  { what: 'StatusBadge', source: `export { StatusBadge } from ${kit};`, wanted: 2.5, most: 3.1 },
  {
    what: 'ObsErrorBanner, with core, catalog and English words',
    source: `export { ObsErrorBanner } from ${kit};`,
    wanted: 16,
    most: 60,
  },
  {
    what: 'UploadToaster',
    source: `export { UploadToaster, createUploadFailureStore } from ${kit};`,
    wanted: 6,
    most: 56,
  },
  { what: 'everything, in English', source: `export * from ${kit};`, wanted: 30, most: 73 },
  { what: 'obs-error-kit/core', source: `export * from ${from('core/index.js')};`, wanted: 16, most: 28 },
  ...['ar', 'de', 'zh-CN'].map((locale) => ({
    what: `obs-error-kit/locales/${locale}`,
    source: `export * from ${from(`locales/${locale}.js`)};`,
    wanted: 14,
    most: 22,
  })),
  { what: 'styles.css', source: `import ${from('styles.css')};`, wanted: 6, most: 6.8 },
];

/** @param {string} source */
async function bundle(source) {
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
      cssMinify: true,
      // As a library, or Vite adds its preload helper to every import(). It then minifies only in part: see kilobytes().
      lib: { entry: 'entry', formats: ['es'], cssFileName: 'styles' },
      rolldownOptions: { input: 'entry', external: /^react(-dom)?(\/|$)/ },
    },
  });
  const [{ output }] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ (result);
  return output;
}

/** @param {string | Uint8Array} content */
const gzipped = (content) => gzipSync(content, { level: 9 }).length;

/** @param {readonly { fileName: string, code: string }[]} chunks */
const kilobytes = (chunks) =>
  chunks.reduce((sum, { fileName, code }) => sum + gzipped(minifySync(fileName, code, { module: true }).code), 0) /
  1000;

/** Who a file of dist belongs to, told apart in the notes. */
const owners = /** @type {const} */ ([
  ['names and facts', /dist\/core\/catalog\//u],
  ['patterns and rules', /dist\/core\/diagnose\//u],
  ['masks', /dist\/core\/report\/redact/u],
  ['reading', /dist\/core\//u],
  ['words', /dist\/locales\//u],
  ['toaster, list and store', /dist\/uploads\//u],
  ['components', /dist\/components\//u],
  ['Radix', /node_modules\//u],
]);

/** The parts of some chunks, each compressed alone: together they are more than the whole. @param {readonly import('vite').Rolldown.OutputChunk[]} chunks */
function partsOf(chunks) {
  /** @type {Map<string, string>} */
  const parts = new Map();
  for (const { modules } of chunks)
    for (const [file, { code }] of Object.entries(modules)) {
      const owner = owners.find(([, pattern]) => pattern.test(file))?.[0];
      if (owner && code) parts.set(owner, `${parts.get(owner) ?? ''}\n${code}`);
    }
  const minified = (/** @type {string} */ code) =>
    minifySync('part.js', code, { module: true, compress: { unused: false } }).code;
  return inWords([...parts].map(([owner, code]) => [owner, gzipped(minified(code)) / 1000]));
}

/** @param {[part: string, size: number][]} parts in kB */
const inWords = (parts) =>
  parts
    .sort(([, a], [, b]) => b - a)
    .map(([part, size]) => `${part} ${size.toFixed(1)}`)
    .join(', ');

/** The style sheets of the kit by what they are for, each compressed alone. */
async function styleParts() {
  const folders = ['components', 'uploads'].map((folder) => join(dist, '../src', folder));
  const sheets = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.css'))
      .map((file) => join(folder, file)),
  );
  /** @type {[string, number][]} */
  const parts = [];
  for (const sheet of sheets) {
    const styles = (await bundle(`import ${JSON.stringify(sheet)};`)).find(({ fileName }) => fileName.endsWith('.css'));
    parts.push([basename(sheet, '.css'), styles?.type === 'asset' ? gzipped(styles.source) / 1000 : 0]);
  }
  return inWords(parts);
}

/** What arrives before anything shows: the entry and all that it imports statically. */
export async function sizes() {
  const rows = [];
  for (const { what, source, wanted, most } of imports) {
    const output = await bundle(source);
    const chunks = output.filter((file) => file.type === 'chunk');
    const styles = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
    const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
    // A set visits what is added to it on the way.
    for (const file of atOnce)
      chunks.find(({ fileName }) => fileName === file)?.imports.forEach((next) => atOnce.add(next));
    const measured =
      styles?.type === 'asset'
        ? gzipped(styles.source) / 1000
        : kilobytes(chunks.filter(({ fileName }) => atOnce.has(fileName)));
    const later = chunks.filter(({ fileName }) => !atOnce.has(fileName));
    rows.push({
      what,
      measured,
      wanted,
      most,
      unit: 'kB gzip',
      ...(later.length > 0 && { later: kilobytes(later) }),
      ...(measured > wanted && {
        note: styles ? await styleParts() : partsOf(chunks.filter(({ fileName }) => atOnce.has(fileName))),
      }),
    });
  }
  return rows;
}
