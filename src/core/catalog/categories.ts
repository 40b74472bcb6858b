import type { Category, CategoryFacts } from '../types.js';

/** The document’s five categories, and two for what has no HTTP status. */
export const categories: Readonly<Record<Category, CategoryFacts>> = {
  informational: { range: '1XX', severity: 'info' },
  success: { range: '2XX', severity: 'success' },
  redirection: { range: '3XX', severity: 'info' },
  'client-error': { range: '4XX', severity: 'error' },
  'server-error': { range: '5XX', severity: 'error' },
  'no-response': { severity: 'error' },
  unknown: { severity: 'error' },
};

const byFirstDigit = Object.keys(categories).slice(0, 5) as Category[];

/**
 * Category of an HTTP status. Never throws, whatever a caller without types passes.
 *
 * @param status integer from 100 to 599, or 0 for “no answer could be read”
 * @returns `no-response` for 0, `unknown` for anything else that is not such a status
 */
export function statusCategory(status: number): Category {
  if (status === 0) return 'no-response';

  // `isInteger` is false for all but numbers, so a symbol, a BigInt or a revoked proxy never reaches the arithmetic.
  return (Number.isInteger(status) ? byFirstDigit[Math.floor(status / 100) - 1] : undefined) ?? 'unknown';
}
