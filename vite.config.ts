import { readdirSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config';
import { browserArgs, findBrowser } from './.ci/browser.mjs';

type Theme = 'light' | 'dark';

// A file of src/locales is a language when it is named like one: en.ts, pt-BR.ts, zh-Hant.ts.
const locales = readdirSync('src/locales')
  .filter((file) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.ts$/.test(file))
  .map((file) => `locales/${file.slice(0, -'.ts'.length)}`);

const entries = ['index', 'core/index', 'theme/index', 'testing/index', 'cli/main', ...locales];

// TypeScript 6 and later refuse `import 'obs-error-kit/styles.css'` without a declaration.
const stylesheetTypes: Plugin = {
  name: 'stylesheet-types',
  apply: (config) => Boolean(config.build?.lib),
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {};\n' });
  },
};

/** Of the property tests: fixed, so that what fails in one place fails in another; `FC_SEED=7 npm test` tries others. */
const seed = Number(process.env.FC_SEED ?? 20_260_301);

// Run from the button in Storybook, all projects of stories get one name, and Vitest refuses two of a name.
const themes: readonly Theme[] = process.env.VITEST_STORYBOOK === 'true' ? ['light'] : ['light', 'dark'];

/** Documents and recipes import what users import; here that is the source. */
const ownName = [
  { find: /^obs-error-kit$/, replacement: '/src/index.ts' },
  { find: /^obs-error-kit\/styles\.css$/, replacement: '/src/styles.css' },
  { find: /^obs-error-kit\/locales\/(.+)$/, replacement: '/src/locales/$1.ts' },
  { find: /^obs-error-kit\/(core|theme|testing)$/, replacement: '/src/$1/index.ts' },
].map(({ find, replacement }) => ({ find, replacement: `${import.meta.dirname}${replacement}` }));

/** Libraries that documents use, and that are not installed for it. */
const hostNames = readdirSync('test/fixtures/hosts', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({
    find: file.replaceAll('\\', '/').replace(/\.tsx?$/, ''),
    replacement: `${import.meta.dirname}/test/fixtures/hosts/${file}`,
  }));

/** Another try on a shared machine alone, for tests with a real browser, a real clock and a real server; it is reported. */
const retry = process.env.CI ? 1 : 0;

const inBrowser = (executablePath: string | undefined) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { args: browserArgs, ...(executablePath && { executablePath }) } }),
  instances: [{ browser: 'chromium' as const }],
});

/** The stories as tests in a real browser, axe included, in one theme. */
function storiesIn(theme: Theme, executablePath: string | undefined): TestProjectConfiguration {
  return {
    extends: true,
    plugins: [
      storybookTest({ configDir: '.storybook', initialGlobals: { theme } }),
      // storybookTest gives all its projects one cache, and two servers writing it at once replace each other's files.
      { name: 'own-cache', config: () => ({ cacheDir: `node_modules/.cache/stories-${theme}` }) },
    ],
    test: {
      name: theme === 'light' ? 'stories' : 'stories-dark',
      // Generated, and tested as one: test/stories/pages.test.tsx.
      exclude: ['stories/*.pages.tsx'],
      // The first story of a file waits for all that it imports to be built.
      testTimeout: 60_000,
      retry,
      sequence: { groupOrder: theme === 'light' ? 3 : 4 },
      browser: inBrowser(executablePath),
    },
  };
}

export default defineConfig(async (): Promise<ViteUserConfig> => {
  // Storybook and the build read this file too, and need no browser.
  const browser = process.env.VITEST ? await findBrowser() : undefined;

  return {
    plugins: [stylesheetTypes],
    resolve: { alias: ownName },
    build: {
      target: 'es2022',
      minify: false,
      cssMinify: false,
      cssCodeSplit: true,
      lib: {
        entry: { ...Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])), styles: 'src/styles.css' },
        formats: ['es'],
      },
      rolldownOptions: {
        external: /^(node:|(react|react-dom|@radix-ui\/[^/]+)(\/|$))/,
        // Said of every 'use client'; with preserveModules each stays the first line of its file.
        checks: { moduleLevelDirective: false },
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
    test: {
      provide: { seed },
      coverage: {
        provider: 'v8',
        include: ['src/**/*.{ts,tsx}'],
        thresholds: {
          'src/core/**': { 100: true },
          // What only a browser does, of popovers, swipes and focus, is held by test/browser and test/e2e.
          'src/{components,uploads}/**': { statements: 95, branches: 95, functions: 95, lines: 95 },
        },
      },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            // One after the other: what waits for a browser or a server has the machine for itself.
            sequence: { groupOrder: 0 },
            environment: 'jsdom',
            alias: hostNames,
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/browser/**', 'test/e2e/**'],
            setupFiles: ['test/setup.ts'],
            restoreMocks: true,
            unstubGlobals: true,
            unstubEnvs: true,
          },
        },
        // What only a browser's own parser can judge.
        {
          extends: true,
          // Found late, they would have the page of a running test loaded anew.
          optimizeDeps: { include: ['@storybook/react-vite', 'storybook/test', '@testing-library/react'] },
          // A real key takes a tenth of a second where the machine is busy, and a panel has thirty stops.
          test: {
            name: 'browser',
            sequence: { groupOrder: 1 },
            include: ['test/browser/**/*.test.{ts,tsx}'],
            testTimeout: 120_000,
            retry,
            browser: inBrowser(browser),
          },
        },
        // Starts servers on this machine, and the browser itself.
        {
          extends: true,
          test: {
            name: 'e2e',
            sequence: { groupOrder: 2 },
            include: ['test/e2e/*.test.ts'],
            testTimeout: 60_000,
            retry,
          },
        },
        ...themes.map((theme) => storiesIn(theme, browser)),
      ],
    },
  };
});
