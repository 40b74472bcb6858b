import { defineConfig } from 'vitest/config';

/** The tests that a changed line of the core or of the store has to fail, without a browser. Chosen by `run.mjs`. */
export default defineConfig({
  test: {
    provide: { seed: 20_260_301 },
    include: (process.env.MUTATION_TESTS ?? 'test/core/**/*.test.ts').split(' '),
    exclude: ['test/core/linear-time.test.ts'],
    testNamePattern: process.env.MUTATION_NAMES ?? '',
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 30_000,
  },
});
