import { isObject, read } from '../parse/read.js';
import type { DiagnosisContext } from '../types.js';

const CONTEXT = {
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
} as const satisfies Record<keyof DiagnosisContext, string>;

/**
 * A context as a plain record of the fields that are of their type, each read once: hosts without TypeScript pass anything.
 * Never throws.
 *
 * @returns `undefined` for what is no object
 */
export function plainContext(context: unknown): DiagnosisContext | undefined {
  if (!isObject(context)) return undefined;
  const fields = Object.entries(CONTEXT).map(([name, type]) => [name, read(context, name), type] as const);
  return Object.fromEntries(fields.filter(([, value, type]) => typeof value === type)) as DiagnosisContext;
}
