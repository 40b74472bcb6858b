import '@testing-library/jest-dom/vitest';
import { format } from 'node:util';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

const unexpected: Error[] = [];

// Collected, not thrown on the spot: React and jsdom catch what is thrown inside a render or a listener.
// A test that expects the message takes it with `vi.spyOn(console, 'error').mockImplementation(() => {})`.
for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => {
    unexpected.push(new Error(`Unexpected console.${level}: ${format(...args)}`));
  };
}

afterEach(() => {
  cleanup();
  const [first] = unexpected.splice(0);
  if (first) throw first;
});
