import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { act, render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import Uppy from '@uppy/core';
import { afterAll, describe, expect, test, vi } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { causes, codes, diagnose, statuses } from '../src/core/index.js';
import { createUploadFailureStore, TroubleshootPanel, type UploadFailureStore } from '../src/index.js';
import { everyFixture, fixture } from '../src/testing/index.js';
import { themeProperties } from '../src/theme/index.js';
import { documents, nameOf, removeSnippets, root, snippetsOf, textOf, writeSnippets } from './fixtures/snippets.js';

const { files, folder: place } = writeSnippets('documents');
afterAll(() => removeSnippets(place));

type Module = Readonly<Record<string, unknown>>;
const file = new File(['bytes'], 'report.csv');
const error = fixture('NoSuchBucket', { as: 'aws-sdk' });

/** What is done with the code of each document, and what has to come of it. Recipes have a test of their own. */
const uses: Readonly<Record<string, (module: Module) => void | Promise<void>>> = {
  'README.md, Use': (module) => {
    const Upload = module.Upload as ComponentType<{ file: File; error: unknown; upload: () => Promise<void> }>;
    render(<Upload file={file} error={error} upload={() => Promise.resolve()} />);

    expect(screen.getByRole('heading', { name: /report\.csv.* was not uploaded/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Retry/ })).toBeVisible();
  },
  'README.md, Many uploads': async (module) => {
    const uploadAll = module.uploadAll as (files: readonly File[], upload: () => Promise<void>) => void;
    const FailedUploads = module.FailedUploads as ComponentType;
    render(<FailedUploads />);

    await act(async () => {
      uploadAll(
        Array.from({ length: 500 }, (_, at) => new File([], `${at}.jpg`)),
        () => Promise.reject(error),
      );
      await Promise.resolve();
    });

    expect(await screen.findAllByText('500 files were not uploaded')).not.toHaveLength(0);
  },
  'stories/Uploads.mdx, Uploads': async (module) => {
    const uploadAll = module.uploadAll as (files: readonly File[], upload: () => Promise<void>) => Promise<void>[];
    const FailedUploads = module.FailedUploads as ComponentType;
    render(<FailedUploads />);

    await act(() => Promise.all(uploadAll([file], () => Promise.reject(error))));

    expect(await screen.findAllByText(/report\.csv.* was not uploaded/)).not.toHaveLength(0);
  },
  'stories/Uploads.mdx, Uppy': async (module) => {
    const connect = module.connect as (uppy: Uppy, uploads: UploadFailureStore) => () => void;
    const uploads = createUploadFailureStore();
    const uppy = new Uppy({ logger: { debug: () => {}, warn: () => {}, error: () => {} } });
    const end = connect(uppy, uploads);
    uppy.addFile({ name: 'report.csv', data: file });
    const [added] = uppy.getFiles();
    uppy.emit('upload-error', added, error as Error);

    await vi.waitFor(() =>
      expect(uploads.getSnapshot().groups[0]?.items[0]).toMatchObject({ bucket: 'photos', key: 'report.csv' }),
    );
    end();
  },
  'README.md, Languages': async (module) => {
    const InGerman = module.InGerman as ComponentType<{ children: ReactNode }>;
    render(
      <InGerman>
        <TroubleshootPanel error={fixture('InArrearOrInsufficientBalance', { as: 'aws-sdk' })} />
      </InGerman>,
    );

    expect((await screen.findAllByText('Team Speicher'))[0]).toBeVisible();
  },
  'README.md, In your tests': ({ thrown, silence, resolver, all }) => {
    expect(diagnose(thrown).error).toMatchObject({ code: 'NoSuchBucket', bucket: 'photos' });
    expect(diagnose(silence).category).toBe('no-response');
    const answer = (resolver as (info: { request: { method: string } }) => Response)({ request: { method: 'PUT' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(all).toHaveLength(everyFixture().length);
  },
  'stories/StartHere.mdx, Use it': (module) => {
    const UploadError = module.UploadError as ComponentType<Record<string, unknown>>;
    render(<UploadError error={error} file={file} upload={() => {}} onDismiss={() => {}} />);

    expect(screen.getByRole('heading', { name: /report\.csv.* was not uploaded/ })).toBeVisible();
  },
  'stories/Theming.mdx, Check a theme of your own': ({ problems }) => {
    expect(problems).toEqual([]);
  },
  'stories/Theming.mdx, antd': (module) => {
    const ObsTheme = module.ObsTheme as ComponentType<{ isDark: boolean; children: ReactNode }>;
    render(<ObsTheme isDark>words</ObsTheme>);

    expect(screen.getByText('words').style.getPropertyValue('--obs-radius')).toBe('8px');
    expect(screen.getByText('words')).toHaveAttribute('data-theme', 'dark');
  },
};

const own = [...files.keys()].filter((name) => !name.startsWith('stories/recipes/'));

describe('the code in the documents', () => {
  test('compiles in a strict app', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const check = () => execFileSync(process.execPath, [tsc, '-p', place], { cwd: root, encoding: 'utf8' });

    expect(said(check)).toBe('');
  }, 60_000);

  test('has a use here, each', () => {
    expect(Object.keys(uses).sort()).toEqual(own.sort());
  });

  test.each(own)('does what it says: %s', async (name) => {
    expect.hasAssertions();

    await uses[name]?.((await import(/* @vite-ignore */ files.get(name) ?? '')) as Module);
  });
});

/** What a command prints when it fails; nothing when it does not. */
function said(run: () => void): string {
  try {
    run();
    return '';
  } catch (failure) {
    return String((failure as { stdout?: unknown }).stdout ?? failure);
  }
}

const commands = documents
  .flatMap(snippetsOf)
  .filter(({ language }) => language === 'sh')
  .flatMap((snippet) =>
    snippet.code
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/u, '').trim())
      .filter(Boolean)
      .map((line) => ({ name: `${nameOf(snippet)}: ${line}`, line })),
  );

/** Whether a command of npm or Node.js can be run in this repository. */
function doesExist(line: string): boolean {
  const [tool = '', ...words] = line.split(' ');
  const [verb = '', name = ''] = words.filter((word) => !word.startsWith('-'));
  const known: Readonly<Record<string, () => boolean>> = {
    'npm start': () => 'start' in manifest.scripts,
    'npm test': () => 'test' in manifest.scripts,
    'npm run': () => name in manifest.scripts,
    'npm install': () => name === manifest.name,
  };
  return tool === 'node' ? existsSync(join(root, verb)) : (known[`${tool} ${verb}`]?.() ?? false);
}

describe('the commands in the documents', () => {
  const ours = commands.filter(({ line }) => !line.includes('npx obs-error-kit'));
  test.each(ours)('exist: $name', ({ line }) => {
    expect(doesExist(line)).toBe(true);
  });

  test.each(commands.filter(({ line }) => line.includes('npx obs-error-kit')))('explain: $name', async ({ line }) => {
    const folder = mkdtempSync(join(tmpdir(), 'obs-error-kit-'));
    const xml = join(folder, 'error.xml');
    writeFileSync(xml, fixture('NoSuchKey', { as: 'xml' }));
    const [, args = ''] = /npx obs-error-kit (.*)$/u.exec(line) ?? [];
    // What comes by a pipe is given as an argument.
    const given = line.includes('|') ? ['NoSuchKey'] : [];
    const argv = [...args.split(' ').map((word) => (word === 'error.xml' ? xml : word)), ...given];
    vi.stubGlobal('process', Object.assign(Object.create(process), { argv: ['node', 'obs-error-kit', ...argv] }));
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.resetModules();

    await import('../src/cli/main.js');

    expect(process.exitCode).toBe(0);
    expect(String(print.mock.calls[0]?.[0])).toMatch(/NoSuch/u);
    process.exitCode = undefined;
    rmSync(folder, { recursive: true });
  });
});

// A block of another kind would be read by nobody but its readers.
test('every block of code in the documents is of a kind that is tested', () => {
  const fences = documents.flatMap((document) =>
    [...textOf(document).matchAll(/^[ \t>]*```(\w+)/gmu)].map(([fence, language = '']) => ({
      document,
      fence,
      language,
    })),
  );
  const odd = fences.filter(
    ({ fence, language }) => fence !== `\`\`\`${language}` || !/^(?:[jt]sx?|sh|s?css)$/u.test(language),
  );

  expect(fences.length).toBeGreaterThan(20);
  expect(odd).toEqual([]);
});

test('every file that a document shows is run by a test that needs no object store', () => {
  const shown = documents.flatMap((document) =>
    [...textOf(document).matchAll(/from '\.\/(recipes\/\w+)\.tsx?\?raw'/gu)].map(([, path = '']) => path),
  );
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/u.test(path) && !path.startsWith('e2e'))
    .map((path) => textOf(`test/${path}`))
    .join('\n');

  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((path) => !tests.includes(`stories/${path}.js'`))).toEqual([]);
});

test('custom properties that the documents set are properties of the kit', () => {
  const styles = documents.flatMap(snippetsOf).filter(({ language }) => language.endsWith('css'));
  const set = styles.flatMap(({ code }) => [...code.matchAll(/^\s*(--obs-[\w-]+):/gmu)].map(([, name = '']) => name));

  expect(set.length).toBeGreaterThan(5);
  expect(set.filter((name) => !Object.hasOwn(themeProperties, name))).toEqual([]);
});

test('links in the documents lead to files that are there', () => {
  const dead = documents.flatMap((document) =>
    [...textOf(document).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/gu)]
      .map(([, inText, inTag = '']) => (inText ?? inTag).replace(/#.*$/u, ''))
      .filter((link) => link !== '' && !/^[a-z]+:|^\?path=|^\{/u.test(link))
      .filter((link) => !existsSync(join(root, dirname(document), link)))
      .map((link) => `${document}: ${link}`),
  );

  expect(dead).toEqual([]);
});

test('README.md counts what there is', () => {
  const steps = Object.values(causes).reduce((sum, facts) => sum + facts.steps.length, 0);
  const counts = [
    `${Object.keys(codes).length} error codes`,
    `${Object.keys(statuses).length} statuses`,
    `${Object.keys(causes).length} causes with ${steps} steps`,
    `${everyFixture().length.toLocaleString('en')} fixtures`,
  ];

  expect(counts.filter((count) => !textOf('README.md').includes(count))).toEqual([]);
});
