import type { CauseId } from '../catalog/causes.js';
import type { Candidate, CodeFacts, Diagnosis, DiagnosisContext, Evidence, ObsError, Verdict } from '../types.js';
import { codesNaming, findCode, findStatus, findToolCode } from './lookup.js';
import { weigh } from './weigh.js';

/** Causes of a request that got no readable answer, most probable in a browser first. */
const NO_RESPONSE: readonly CauseId[] = [
  'cors-or-blocked',
  'connect',
  'dns',
  'client-timeout',
  'reset',
  'wrong-endpoint',
];

export interface Ranking {
  readonly match: Diagnosis['match'];
  readonly candidates: readonly Candidate[];
}

/** The causes of an error, most probable first: by code, status or what answered, then by all other evidence. */
export function rank(error: ObsError, context: DiagnosisContext): Ranking {
  const { match, candidates } = named(error, context);
  // Where nothing failed there is nothing to weigh, whatever headers and messages say.
  if (candidates.length === 0) return { match, candidates };
  const weighed = weigh(candidates, error, context, match === 'code');
  // Something failed, and it is none of these.
  const isNone = weighed.every(({ verdict }) => verdict === 'ruled-out');
  // The stand-in for a cause is of no use beside one.
  const causes =
    isNone || weighed[0]?.cause !== 'unknown' ? weighed.filter(({ cause }) => cause !== 'unknown') : weighed;
  return { match, candidates: isNone ? [candidate('unknown', 'possible'), ...causes] : causes };
}

function named(error: ObsError, context: DiagnosisContext): Ranking {
  const shown = error.code === undefined ? undefined : findToolCode(error.code, context.tool);
  if (shown && error.code !== undefined) return byToolCode(error.code, shown);
  const code = error.code === undefined ? undefined : findCode(error.code);
  if (code && error.code !== undefined) return byCode(error, error.code, code);
  const { status: given = 0 } = error;
  const status = given === 0 ? undefined : findStatus(given);
  if (fromGateway(error)) {
    const others = (status?.causes ?? []).filter((cause) => cause !== 'gateway');
    return {
      match: status ? 'status' : 'category',
      candidates: [
        candidate('gateway', 'likely', { id: 'html-body' }),
        ...others.map((cause) => candidate(cause, 'possible', said(given))),
      ],
    };
  }
  if (status)
    return {
      match: 'status',
      candidates: status.causes.map((cause) => candidate(cause, only(status.causes), said(given))),
    };
  if (error.status === 0)
    return {
      match: 'status',
      candidates: NO_RESPONSE.map((cause) => candidate(cause, 'possible', { id: 'no-response' })),
    };
  const match = error.status === undefined ? 'none' : 'category';
  return {
    match,
    candidates: isFine(error) ? [] : [candidate('unknown', 'possible')],
  };
}

/** A 1XX or 2XX that says nothing else. */
const isFine = ({ status, code }: ObsError) => status !== undefined && status > 0 && status < 300 && code === undefined;

const candidate = (cause: CauseId, verdict: Verdict, ...evidence: Evidence[]): Candidate => ({
  cause,
  verdict,
  evidence,
});

const said = (status: number): Evidence => ({ id: 'status', values: { status } });

const only = (causes: readonly CauseId[]): Verdict => (causes.length === 1 ? 'likely' : 'possible');

/** A page, or a body the client's XML parser refused, in the service's place: a proxy or a gateway answered. */
function fromGateway(error: ObsError): boolean {
  const { body, page } = error.details ?? {};
  const { requestId, retryAfter, status = 500 } = error;
  // Who says when to come back has taken nothing in, whatever it is: busy, or under repair.
  if (status === 503 && retryAfter !== undefined) return false;
  // What of a page is not the Swift dialect's and has no request id is not the service's. What it refuses, it refuses for
  // reasons of its own; but too large, too slow or too often is the same whoever says so.
  if (body === 'html')
    return (
      requestId === undefined && (status >= 500 || (page !== undefined && [400, 401, 403, 404, 405].includes(status)))
    );
  return body === 'unreadable' && (error.status ?? 0) >= 500;
}

function byCode(error: ObsError, code: string, facts: CodeFacts): Ranking {
  const { status: given = 0 } = error;
  const status = given || facts.status;
  const clash = contradicts(given, facts.status);
  const mismatch: Evidence[] = clash ? [{ id: 'status-mismatch', values: { status: given, code } }] : [];
  const meant = facts.causes.map((cause, index) => {
    if (facts.causes.length === 1)
      return candidate(cause, clash ? 'likely' : 'confirmed', { id: 'code', values: { code } }, ...mismatch);
    const verdict = index === 0 && !facts.vague ? 'likely' : 'possible';
    return candidate(cause, verdict, { id: 'code-shared', values: { code } }, ...mismatch);
  });
  const others = (status === undefined ? [] : (findStatus(status)?.causes ?? [])).filter(
    (cause) => !facts.causes.includes(cause),
  );
  return { match: 'code', candidates: [...meant, ...others.map((cause) => ruledOut(cause, code))] };
}

/** A code read off a screen. Which tool showed it is mostly not known: then nothing is more than possible. */
function byToolCode(code: string, { causes, shared }: { causes: readonly CauseId[]; shared: boolean }): Ranking {
  const evidence: Evidence = {
    id: shared ? 'two-tools' : causes.length === 1 ? 'code' : 'code-shared',
    values: { code },
  };
  return {
    match: 'code',
    candidates: causes.map((cause) => candidate(cause, shared ? 'possible' : only(causes), evidence)),
  };
}

/** Whether an answer's status lies in another class than the one the code is documented with. 4XX beside 4XX is no news. */
function contradicts(given: number, documented: number | undefined): boolean {
  if (given === 0 || documented === undefined) return false;
  return Math.trunc(given / 100) !== Math.trunc(documented / 100);
}

function ruledOut(cause: CauseId, code: string): Candidate {
  const others = codesNaming(cause).slice(0, 3);
  return candidate(
    cause,
    'ruled-out',
    others.length > 0
      ? { id: 'other-code', values: { codes: others.join(', ') } }
      : { id: 'not-this-code', values: { code } },
  );
}
