// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Row {
  /** Files the row speaks of. */
  readonly files: RegExp;
  /** Rows whose values the files may use; their types come along. */
  readonly uses: readonly string[];
  /** Rows of which they may see types only. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

/** Who may import whom. Everything points one way: towards `index`. */
const table: Readonly<Record<string, Row>> = {
  types: { files: /^core\/types\.ts$/u, uses: [], types: ['catalog'] },
  limits: { files: /^core\/(?:limits|version)\.ts$/u, uses: [] },
  // Facts only.
  catalog: { files: /^core\/catalog\//u, uses: ['catalog'], types: ['types'] },
  redact: { files: /^core\/report\/redact\.ts$/u, uses: ['limits'] },
  // Reports what was said and never judges it: of the catalog it knows the phrases of statuses.
  parse: { files: /^core\/parse\//u, uses: ['parse', 'catalog', 'limits', 'redact'], types: ['types'] },
  diagnose: { files: /^core\/diagnose\//u, uses: ['diagnose', 'catalog', 'parse', 'limits'], types: ['types'] },
  report: {
    files: /^core\/report\/(?!redact\.ts)/u,
    uses: ['redact', 'report', 'limits'],
    types: ['types', 'catalog'],
  },
  core: {
    files: /^core\/index\.ts$/u,
    uses: ['catalog', 'diagnose', 'limits', 'parse', 'redact', 'report'],
    types: ['types'],
  },
  // Words only: the core's types tell which.
  words: { files: /^locales\/types\.ts$/u, uses: [], types: ['types', 'catalog', 'report'] },
  locales: { files: /^locales\/(?!types\.ts)/u, uses: ['locales'], types: ['words'] },
  // Fetched with the first hover, so it is the one that may load Radix.
  tooltip: {
    files: /^components\/TooltipHost\.tsx$/u,
    uses: ['components', 'locales'],
    packages: ['@radix-ui/react-tooltip', 'react', 'react-dom/client'],
  },
  // What becomes of values that hosts give, with React or without.
  given: { files: /^components\/given\.ts$/u, uses: [] },
  components: {
    files: /^components\/(?!TooltipHost|given\.)[^/]+\.tsx?$/u,
    uses: ['components', 'given', 'core', 'locales', 'tooltip'],
    types: ['words'],
    packages: ['react'],
  },
  // What a host's designer measures with: knows the style sheet, and none of the rest.
  theme: { files: /^theme\//u, uses: ['theme'] },
  // No React: what an app without the components may use too.
  store: { files: /^uploads\/(?:connectUppy|grouping|store|types)\.ts$/u, uses: ['store', 'given', 'core'] },
  uploads: {
    files: /^uploads\/(?!(?:connectUppy|grouping|store|types)\.ts)/u,
    uses: ['uploads', 'store', 'components', 'given', 'core'],
    types: ['words'],
    packages: ['react', 'react-dom'],
  },
  index: { files: /^index\.ts$/u, uses: ['components', 'uploads', 'store'], types: ['core', 'words'] },
  // The command line: Node.js and no React, which 'reaches no React' holds.
  cli: {
    files: /^cli\//u,
    uses: ['cli', 'core', 'locales', 'components'],
    types: ['words'],
    packages: ['node:fs', 'node:util'],
  },
  // For the tests of hosts and our own: no other row may use it.
  testing: { files: /^testing\//u, uses: ['testing', 'core'] },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/u.test(file));
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8');
const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(?<=^|\s)\/\/.*$/gmu, '');
const imports = files.flatMap(importsOf);

/** Every import and re-export of a file, with the file or the package it leads to. */
function importsOf(from: string): Import[] {
  const text = withoutComments(sourceOf(from));
  const clauses = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?([^;'"]*?)from\s+'([^']+)'/gmu),
    ...text.matchAll(/(typeof\s+)?()\bimport\('([^']+)'\)/gu),
    ...text.matchAll(/^import ()()'([^']+)'/gmu),
  ];
  return clauses.map(([, type, names = '', target = '']) => {
    const listed = names
      .replaceAll(/[{}\s]+/gu, ' ')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isType = Boolean(type) || (listed.length > 0 && listed.every((name) => name.startsWith('type ')));
    if (!target.startsWith('.')) return { from, to: target, isType };
    const path = posix.join(dirname(from), target).replace(/\.js$/u, '');
    return { from, to: files.find((file) => file.replace(/\.tsx?$/u, '') === path) ?? `missing: ${path}`, isType };
  });
}

const rowsOf = (file: string) => Object.keys(table).filter((name) => table[name]?.files.test(file));
const rowOf = (file: string) => rowsOf(file)[0] ?? '';

function isAllowed({ from, to, isType }: Import): boolean {
  const row = table[rowOf(from)];
  if (!row) return false;
  if (!files.includes(to)) return row.packages?.includes(to) ?? false;
  return row.uses.includes(rowOf(to)) || (isType && (row.types?.includes(rowOf(to)) ?? false));
}

const values = imports.filter(({ isType }) => !isType);
const isLazy = (file: string) => /^components\/(?:TooltipHost|StatusAnnouncer)\.tsx$/u.test(file);

describe('who may import whom', () => {
  test('every file has exactly one row', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => rowsOf(file).length !== 1)).toEqual([]);
  });

  test('every row has a file', () => {
    expect(Object.keys(table).filter((name) => !files.some((file) => rowOf(file) === name))).toEqual([]);
  });

  test('no file imports what its row does not allow', () => {
    const offenders = imports.filter((line) => !isAllowed(line)).map(({ from, to }) => `${from} → ${to}`);

    expect(imports.length).toBeGreaterThan(100);
    expect(offenders).toEqual([]);
  });

  test('no modules import each other in a circle', () => {
    const offenders = files.filter((file) => reachable(file, values).has(file));

    expect(offenders).toEqual([]);
  });

  test('only what a badge may do without is loaded lazily, and nothing imports it eagerly', () => {
    const lazy = files.flatMap((file) =>
      [...withoutComments(sourceOf(file)).matchAll(/[^f]\simport\('([^']+)'/gu)].map(
        ([, to = '']) => `${file} → ${to}`,
      ),
    );
    const eager = values.filter(({ from, to }) => isLazy(to) && !lazy.some((line) => line.startsWith(`${from} → `)));

    expect(lazy).toEqual([
      'components/StatusBadge.tsx → ./diagnoser.js',
      'components/StatusBadge.tsx → ./StatusAnnouncer.js',
      'components/tooltip.ts → ./TooltipHost.js',
    ]);
    expect(eager).toEqual([]);
  });

  test('a badge does not carry the guidance', () => {
    const eager = values.filter(({ to }) => !isLazy(to));

    expect(reachable('components/StatusBadge.tsx', eager)).not.toContain('locales/en-guidance.ts');
    expect(reachable('components/TroubleshootPanel.tsx', eager)).toContain('locales/en-guidance.ts');
  });
});

test('the command line reaches no React', () => {
  const all = reachable(
    'cli/main.ts',
    imports.filter(({ isType }) => !isType),
  );

  expect(all).toContain('components/tell.ts');
  expect([...all].filter((file) => /react|\.tsx$/u.test(file))).toEqual([]);
});

/** Files that come along with a file. */
function reachable(file: string, lines: readonly Import[]): Set<string> {
  const seen = new Set<string>();
  const queue = [file];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { to } of lines.filter(({ from }) => from === next)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}

describe('what the source leaves alone', () => {
  const offenders = (pattern: RegExp, among = files) =>
    among.filter((file) => pattern.test(withoutComments(sourceOf(file))));

  test('no way from a text to markup or code', () => {
    const sinks =
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|DOMParser|\beval\(|new Function\b/iu;

    expect(offenders(sinks)).toEqual([]);
  });

  test('one voice: only the announcer makes a live region', () => {
    const live =
      /aria-live|aria-atomic|aria-relevant|role[=:(]\s*\W*(?:alert|status|log|timer|marquee)\b|<output|'output'/u;

    expect(offenders(live)).toEqual(['components/announcer.ts']);
  });

  test('no request but that of a check, which a person has asked for', () => {
    const request = /\bfetch\b\(|new XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|new Image\b/u;
    const callers = imports.filter(({ to, isType }) => to === 'components/checks.ts' && !isType);

    expect(offenders(request)).toEqual(['components/checks.ts']);
    expect(callers.map(({ from }) => from).sort()).toEqual([
      'components/useChecks.ts',
      'components/useTroubleshooting.ts',
    ]);
  });

  test('no storage but what the host hands over, no style made at run time', () => {
    const reach =
      /localStorage|sessionStorage|indexedDB|\.cookie\b|createElement\('style'\)|insertRule|adoptedStyleSheets|\bstyle=/u;

    expect(offenders(reach)).toEqual([]);
  });

  test('no link leads to where a server says, nor out of the page', () => {
    expect(offenders(/\bhref=(?!\{`#)|window\.open|location\.(?:href|assign|replace)/u)).toEqual([]);
  });

  test('only one place writes to the console', () => {
    expect(offenders(/\bconsole\.\w+\(/u)).toEqual(['components/warn.ts']);
  });

  test('no regular expression is made from data, except of our own phrases and names to redact', () => {
    expect(offenders(/new RegExp\(/u)).toEqual(['core/parse/strings.ts', 'core/report/redact.ts']);
  });

  test('every component file that uses a hook says that it is for clients', () => {
    const hooks =
      /\buse(?:State|Effect|Context|Memo|Ref|Id|SyncExternalStore|LayoutEffect|Callback|Reducer)\(|createContext\(/u;
    const silent = offenders(hooks).filter((file) => !sourceOf(file).startsWith("'use client';"));

    expect(silent).toEqual([]);
    expect(sourceOf('index.ts').startsWith("'use client';")).toBe(true);
  });
});
