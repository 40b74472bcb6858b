import { type CauseId, causes } from '../catalog/causes.js';
import { categories, statusCategory } from '../catalog/categories.js';
import { parseObsError } from '../parse/parseObsError.js';
import type { Candidate, Category, CauseFacts, Diagnosis, DiagnosisContext, ObsError } from '../types.js';
import { rank, type Ranking } from './candidates.js';
import { plainContext } from './context.js';
import { findCode, statusOf } from './lookup.js';

/**
 * What an error means: its category, its possible causes with verdicts, and whether a retry can help. Takes anything
 * `parseObsError` takes, and what it returns. Pure, never throws.
 *
 * @param context what the host knows about the request; fills the fields that the error leaves out
 */
export function diagnose(input: unknown, context?: DiagnosisContext): Diagnosis {
  const known = plainContext(context) ?? {};
  const error = complete(parseObsError(input), known);
  const ranking = rank(error, known);
  const category = categoryOf(error, ranking);
  const top = ranking.candidates[0];
  const facts: CauseFacts | undefined = top ? causes[top.cause] : undefined;
  const outcome = outcomeOf(error, ranking.candidates);
  const sure = top?.verdict === 'confirmed' || top?.verdict === 'likely';
  return {
    error,
    category,
    severity: facts && sure ? facts.severity : categories[category].severity,
    match: ranking.match,
    candidates: ranking.candidates,
    outcome,
    retry: retryOf(error, top, outcome, known),
  };
}

/**
 * Methods whose repeat changes nothing more, and the operations that use one where nobody says which was sent. A `PUT` of an
 * object writes the same object. Sources: RFC 9110, 9.2.2; OBS API reference, the page of each operation.
 */
const IDEMPOTENT: ReadonlySet<string | undefined> = new Set<
  'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'DELETE' | DiagnosisContext['operation']
>([
  'GET',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'upload',
  'download',
  'delete',
  'list',
  'copy',
  'create-bucket',
  'delete-bucket',
  'read-setting',
  'change-setting',
]);

const isIdempotent = ({ method }: ObsError, { operation }: DiagnosisContext) =>
  IDEMPOTENT.has(method?.toUpperCase() ?? operation);

/** A 3XX or 4XX for a reason that nobody knows here: repeated as it was, it would be refused again. Source: RFC 9110, 15.4, 15.5 */
const isRefusal = ({ status = 0 }: ObsError, { cause }: Candidate): boolean =>
  status >= 300 && status < 500 && (cause === 'unknown' || cause === 'gateway');

/** Where the cause is not proved, what any open cause leaves unknown is unknown. */
function outcomeOf(error: ObsError, candidates: readonly Candidate[]): Diagnosis['outcome'] {
  const [top] = candidates;
  if (!top) return 'done';
  if (isRefusal(error, top)) return 'refused';
  const open = top.verdict === 'confirmed' ? [top] : candidates.filter(({ verdict }) => verdict !== 'ruled-out');
  const outcomes = open.map(({ cause }): CauseFacts['outcome'] => (causes[cause] as CauseFacts).outcome);
  if (outcomes[0] === 'done') return 'done';
  return outcomes.includes('unknown') ? 'unknown' : 'refused';
}

function retryOf(
  error: ObsError,
  top: Candidate | undefined,
  outcome: Diagnosis['outcome'],
  context: DiagnosisContext,
): Diagnosis['retry'] {
  const named = !top ? 'never' : isRefusal(error, top) ? 'after-fix' : causes[top.cause].retry;
  // A cause that is merely possible forbids nothing.
  const advice = named === 'never' && top?.verdict === 'possible' ? 'after-fix' : named;
  return {
    // A body that is used up has to be got again first, however short the failure was.
    advice: context.resendable === false && (advice === 'retry' || advice === 'backoff') ? 'after-fix' : advice,
    safe: outcome === 'refused' || isIdempotent(error, context),
    ...(error.retryAfter !== undefined && { afterMs: error.retryAfter }),
  };
}

function complete(error: ObsError, { bucket, key, method, endpoint }: DiagnosisContext): ObsError {
  const known = { bucket, key, method, endpoint, ...error };
  return Object.values(known).filter((value) => value !== undefined).length === Object.keys(error).length
    ? error
    : parseObsError(known);
}

/** Causes of a request that no server answered. */
const NO_ANSWER: ReadonlySet<CauseId> = new Set<CauseId>([
  'cors-or-blocked',
  'connect',
  'dns',
  'reset',
  'client-timeout',
  'aborted',
]);

function categoryOf(error: ObsError, ranking: Ranking): Category {
  const { code = '', status = Number.NaN } = error;
  const byStatus = statusCategory(status);
  if (byStatus === 'client-error' || byStatus === 'server-error') return byStatus;
  const [top] = ranking.candidates;
  const isUnanswered = byStatus === 'unknown' && top !== undefined && NO_ANSWER.has(top.cause);
  if (ranking.match === 'code') {
    // A 200 that holds an error is a failure: CompleteMultipartUpload and multi-object delete answer so.
    const documented = findCode(code)?.status;
    if (documented !== undefined) return statusCategory(documented);
    return byStatus === 'no-response' || isUnanswered ? 'no-response' : 'unknown';
  }
  if (isUnanswered) return 'no-response';
  // A sentence of the service stands for the code that was lost; what an SDK refuses to send is in no family.
  const isSaid = top?.evidence[0]?.id === 'message' && top.verdict !== 'possible' && top.cause !== 'sdk-parameter';
  if (byStatus === 'unknown' && top && isSaid) return statusCategory(statusOf(top.cause));
  return byStatus === 'success' && error.code !== undefined ? 'unknown' : byStatus;
}
