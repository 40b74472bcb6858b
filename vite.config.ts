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

const entries = ['index', 'core/index', ...locales];

// TypeScript 6 and later refuse `import 'obs-error-kit/styles.css'` without a declaration.
const stylesheetTypes: Plugin = {
  name: 'stylesheet-types',
  apply: (config) => Boolean(config.build?.lib),
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {};\n' });
  },
};

// Run from the button in Storybook, all projects of stories get one name, and Vitest refuses two of a name.
const themes: readonly Theme[] = process.env.VITEST_STORYBOOK === 'true' ? ['light'] : ['light', 'dark'];

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
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({ launchOptions: { args: browserArgs, ...(executablePath && { executablePath }) } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

export default defineConfig(async (): Promise<ViteUserConfig> => {
  // Storybook and the build read this file too, and need no browser.
  const browser = process.env.VITEST ? await findBrowser() : undefined;

  return {
    plugins: [stylesheetTypes],
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
        external: /^(react|react-dom|@radix-ui\/[^/]+)(\/|$)/,
        // Said of every 'use client'; with preserveModules each stays the first line of its file.
        checks: { moduleLevelDirective: false },
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'jsdom',
            include: ['test/**/*.test.{ts,tsx}'],
            setupFiles: ['test/setup.ts'],
            restoreMocks: true,
            unstubGlobals: true,
            unstubEnvs: true,
          },
        },
        ...themes.map((theme) => storiesIn(theme, browser)),
      ],
    },
  };
});
