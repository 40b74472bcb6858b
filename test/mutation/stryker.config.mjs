// The options: https://stryker-mutator.io/docs/stryker-js/configuration
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? '.mutation/report.json' },
  tempDirName: '.mutation/sandbox',
  // Read with the API of TypeScript 6, which 7 has not; nothing is compiled here, so none is needed.
  tsconfigFile: 'none.json',
  // The words of the code are changed too: patterns are texts here.
  mutator: { excludedMutations: [] },
  ignorePatterns: ['dist', 'storybook-static', 'docs', 'stories', '.visual', 'test/e2e', 'coverage'],
};
