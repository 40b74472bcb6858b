import type { DiagnosisContext } from '../core/index.js';

// Hosts without types pass anything: what is not of its type is left out here, and nothing of it is called or shown.

/** A value, where it is one of those that are known. */
export const oneOf = <T extends string>(value: T | undefined, known: readonly T[]): T | undefined =>
  value !== undefined && known.includes(value) ? value : undefined;

export const DENSITIES = ['comfortable', 'compact'] as const;

/** A value, where it is a function. */
export const callable = <T>(value: T): T | undefined => (typeof value === 'function' ? value : undefined);

/** What reading comes to; `undefined` where that throws. */
export function guarded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The texts of a list; `undefined` for what is no list. */
export const texts = (value: unknown): readonly string[] | undefined =>
  guarded(() => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined));

const CONTEXT: { readonly [Name in keyof DiagnosisContext]-?: string } = {
  operation: 'string',
  tool: 'string',
  file: 'string',
  bucket: 'string',
  key: 'string',
  method: 'string',
  endpoint: 'string',
  origin: 'string',
  online: 'boolean',
  now: 'number',
  startedAt: 'number',
  size: 'number',
  listed: 'number',
  resendable: 'boolean',
  signed: 'boolean',
  clockOffset: 'number',
  reachable: 'boolean',
  corsReadable: 'boolean',
  policyBlocked: 'boolean',
  findings: 'object',
};

/** A context as a plain record, each field read once. */
export function plainContext(context: DiagnosisContext | undefined): DiagnosisContext | undefined {
  if (typeof context !== 'object' || context === null) return undefined;
  const fields = Object.entries(CONTEXT).map(([name, type]) => {
    const value = guarded(() => context[name as keyof DiagnosisContext]);
    return [name, typeof value === type ? value : undefined] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as DiagnosisContext;
}
