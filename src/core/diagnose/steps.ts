import { causes, type StepId } from '../catalog/causes.js';
import type { Candidate, EvidenceId, Step } from '../types.js';

/** Steps that a piece of evidence points at. */
const POINTS_AT: { readonly [E in EvidenceId]?: StepId } = {
  'no-etag': 'expose-etag',
  'other-region': 'match-region',
  'doubled-host': 'remove-bucket',
  'delete-marker': 'restore-version',
  'nothing-listed': 'delete-versions',
  'empty-body': 'check-empty-body',
  'mixed-content': 'use-https',
  referer: 'check-bucket-policy',
  'name-characters': 'check-characters',
  'name-edges': 'check-edges',
  'name-neighbours': 'check-edges',
  'name-ip': 'check-ip-form',
};

/**
 * What to check or do about a cause: first what its evidence points at, then the steps of the catalog from the cheapest to
 * the most disruptive. Each step once; none for what is no candidate. Never throws.
 */
export function stepsOf(candidate: Pick<Candidate, 'cause' | 'evidence'>): readonly Step[] {
  try {
    const { cause, evidence } = candidate;
    const steps: readonly Step[] = Object.hasOwn(causes, cause) ? causes[cause].steps : [];
    const pointed = new Set<string | undefined>(evidence.map(({ id }) => POINTS_AT[id]));
    return [...steps.filter(({ id }) => pointed.has(id)), ...steps.filter(({ id }) => !pointed.has(id))];
  } catch {
    return [];
  }
}
