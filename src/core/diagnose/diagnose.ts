import { causes } from '../catalog/causes.js';
import { categories, statusCategory } from '../catalog/statuses.js';
import { parseObsError } from '../parse/parseObsError.js';
import type { Category, CauseFacts, Diagnosis, DiagnosisContext, ObsError } from '../types.js';
import { rank, type Ranking } from './candidates.js';
import { findCode } from './lookup.js';

/**
 * What an error means: its category, its possible causes with verdicts, and whether a retry can help. Takes anything
 * `parseObsError` takes, and what it returns. Pure, never throws.
 *
 * @param context what the host knows about the request; fills the fields that the error leaves out
 */
export function diagnose(input: unknown, context?: DiagnosisContext): Diagnosis {
  const error = complete(parseObsError(input), context);
  const ranking = rank(error);
  const category = categoryOf(error, ranking);
  const top = ranking.candidates[0];
  const facts: CauseFacts | undefined = top ? causes[top.cause] : undefined;
  const sure = top?.verdict === 'confirmed' || top?.verdict === 'likely';
  return {
    error,
    category,
    severity: facts && sure ? facts.severity : categories[category].severity,
    match: ranking.match,
    candidates: ranking.candidates,
    retry: {
      advice: facts?.retry ?? 'never',
      ...(error.retryAfter !== undefined && { afterMs: error.retryAfter }),
    },
  };
}

const FROM_CONTEXT = ['bucket', 'key', 'method', 'endpoint'] as const;

function complete(error: ObsError, context: DiagnosisContext | undefined): ObsError {
  if (typeof context !== 'object' || context === null) return error;
  const known: Record<string, unknown> = {};
  for (const field of FROM_CONTEXT)
    if (error[field] === undefined && typeof context[field] === 'string') known[field] = context[field];
  return Object.keys(known).length > 0 ? parseObsError({ ...error, ...known }) : error;
}

function categoryOf(error: ObsError, ranking: Ranking): Category {
  const byStatus = statusCategory(error.status ?? Number.NaN);
  if (byStatus === 'client-error' || byStatus === 'server-error') return byStatus;
  if (ranking.match === 'code') {
    // A 200 that holds an error is a failure: CompleteMultipartUpload and multi-object delete answer so.
    const documented = findCode(error.code ?? '')?.status;
    if (documented !== undefined) return statusCategory(documented);
    return byStatus === 'unknown' ? 'no-response' : 'unknown';
  }
  return byStatus === 'success' && error.code !== undefined ? 'unknown' : byStatus;
}
