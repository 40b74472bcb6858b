import type { CauseId } from '../catalog/causes.js';
import type { Candidate, DiagnosisContext, ObsError, Verdict } from '../types.js';
import { rules } from './rules.js';

const ORDER: Record<Verdict, number> = { confirmed: 0, likely: 1, possible: 2, 'ruled-out': 3 };

const isFirm = (verdict: Verdict) => verdict === 'confirmed' || verdict === 'ruled-out';

/**
 * Candidates with the findings of all rules in them, most probable first. A finding replaces what code or status gave; of
 * two findings on one cause a firm one (confirmed, ruled out) stays, else the later, which knows more, counts. One
 * confirmed cause leaves no other open.
 */
export function weigh(
  candidates: readonly Candidate[],
  error: ObsError,
  context: DiagnosisContext,
  byCode: boolean,
): readonly Candidate[] {
  const open = candidates.filter((candidate) => candidate.verdict !== 'ruled-out').map((candidate) => candidate.cause);
  const weighed = new Map<CauseId, Candidate>(candidates.map((candidate) => [candidate.cause, candidate]));
  const found = new Set<CauseId>();
  const subject = { error, context, open, byCode };
  for (const rule of rules) {
    for (const { cause, verdict, evidence } of rule(subject)) {
      const before = weighed.get(cause);
      const again = found.has(cause);
      if (again && before && isFirm(before.verdict)) continue;
      const reasons = before && (again || verdict !== 'ruled-out') ? before.evidence : [];
      weighed.set(cause, {
        cause,
        verdict,
        evidence: [evidence, ...reasons.filter((reason) => reason.id !== evidence.id)],
      });
      found.add(cause);
    }
  }
  if (found.size === 0) return candidates;
  return settle([...weighed.values()]);
}

function settle(candidates: readonly Candidate[]): readonly Candidate[] {
  const proved = candidates.filter((candidate) => candidate.verdict === 'confirmed');
  // What a rule proves outweighs what a code merely names.
  const surest = proved.find((candidate) => candidate.evidence[0]?.id !== 'code') ?? proved[0];
  const settled = candidates.map((candidate): Candidate => {
    if (!surest || candidate === surest || candidate.verdict === 'ruled-out') return candidate;
    if (candidate.verdict === 'confirmed') return { ...candidate, verdict: 'possible' };
    return { ...candidate, verdict: 'ruled-out', evidence: [{ id: 'settled' }] };
  });
  const likely = settled.filter((candidate) => candidate.verdict === 'likely');
  return settled
    .map((candidate): Candidate =>
      candidate.verdict === 'likely' && isNamedOnly(candidate) && likely.some((other) => !isNamedOnly(other))
        ? { ...candidate, verdict: 'possible' }
        : candidate,
    )
    .sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
}

/** Likely for no other reason than that code or status name it. */
const isNamedOnly = ({ evidence }: Candidate) =>
  evidence.every(
    ({ id }) =>
      id === 'code' ||
      id === 'code-shared' ||
      id === 'status' ||
      id === 'status-mismatch' ||
      id === 'no-response' ||
      id === 'html-body',
  );
