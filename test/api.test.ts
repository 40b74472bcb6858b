// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiReport, exportsOf, members } from '../.ci/api.mjs';
import * as core from '../src/core/index.js';
import * as kit from '../src/index.js';
import * as testing from '../src/testing/index.js';
import * as theme from '../src/theme/index.js';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'obs-error-kit-api-'));

beforeAll(() => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], { cwd: root });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the API report', () => {
  test('is that of the code: after a change that is meant, run `npm run api`, and tell users in CHANGELOG.md', () => {
    expect(readFileSync(join(root, 'docs/api.md'), 'utf8')).toBe(apiReport(folder));
  });

  test.each([
    ['index', kit],
    ['core/index', core],
    ['theme/index', theme],
    ['testing/index', testing],
  ])('has every name that %s exports', (entry, values) => {
    const names = exportsOf(folder, entry).filter(({ isType }) => !isType);

    expect(names.map(({ name }) => name)).toEqual(Object.keys(values).sort());
  });

  test('has the props of a component with their types, words and defaults', () => {
    const props = exportsOf(folder, 'index').find(({ name }) => name === 'StatusBadgeProps');

    expect(members(props).find(({ name }) => name === 'tooltip')).toEqual({
      name: 'tooltip',
      type: 'boolean',
      required: false,
      default: 'true',
      description: expect.stringContaining('hover and focus') as string,
    });
  });
});

test.each(['index', 'core/index', 'theme/index', 'testing/index'])(
  'every name that %s exports has a docstring',
  (entry) => {
    const silent = exportsOf(folder, entry).filter(({ doc }) => doc === '');

    expect(silent.map(({ name }) => name)).toEqual([]);
  },
);
