'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Diagnosis, DiagnosisContext } from '../core/index.js';
import { countOr, guarded } from './given.js';
import { type Check, type CheckResult, runCheck } from './checks.js';

/** By step, as `cause/step`, in the order in which they ended. */
type Results = Readonly<Record<string, CheckResult>>;

const NONE: Results = {};

interface Shown {
  readonly subject: string | undefined;
  readonly results: Results;
  readonly running: readonly string[];
}

const NOTHING: Shown = { subject: undefined, results: NONE, running: [] };

/** Milliseconds for a check, where the host names no number of them. */
export const PATIENCE = 10_000;

/** Two contexts as one: the later wins, and what hosts found adds up. */
export function together(first: DiagnosisContext | undefined, later: DiagnosisContext | undefined): DiagnosisContext {
  const findings = [first, later].flatMap(
    (context) => guarded(() => (Array.isArray(context?.findings) ? context.findings.slice(0, 50) : [])) ?? [],
  );
  return { ...first, ...later, ...(findings.length > 0 && { findings }) };
}

const learnedOf = (results: Results): DiagnosisContext | undefined =>
  Object.values(results).some(({ context }) => context)
    ? Object.values(results).reduce<DiagnosisContext>((all, { context }) => together(all, context), {})
    : undefined;

/**
 * Makes checks, each once at a time, and ends them with the panel or with its subject.
 *
 * @param timeout milliseconds for each
 * @param onResult told when one has ended, with what all of them have learned
 */
export function useChecks(
  subject: string,
  timeout: number,
  onResult: (id: string, result: CheckResult, learned: DiagnosisContext | undefined) => void,
) {
  // Checks end long after the render that started them: what they found is kept here, and shown from a copy.
  const results = useRef(NONE);
  const running = useRef(new Map<string, AbortController>());
  const [shown, setShown] = useState<Shown>(NOTHING);
  const latest = useRef(onResult);
  useEffect(() => {
    latest.current = onResult;
  });

  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers.values()) controller.abort();
      controllers.clear();
      results.current = NONE;
      // Or they would be shown again, and what was aborted as running, when the subject comes back.
      setShown(NOTHING);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is running belongs to the subject
  }, [subject]);

  const show = () => setShown({ subject, results: results.current, running: [...running.current.keys()] });

  const run = async (id: string, check: Check, diagnosis: Diagnosis, context: DiagnosisContext) => {
    if (running.current.has(id)) return;
    const controller = new AbortController();
    running.current.set(id, controller);
    show();
    const timer = setTimeout(() => controller.abort(), Math.min(countOr(timeout, PATIENCE), 2 ** 31 - 1));
    const result = await runCheck(check, { signal: controller.signal, diagnosis, context });
    clearTimeout(timer);
    if (running.current.get(id) !== controller) return;
    running.current.delete(id);
    const { [id]: _before, ...others } = results.current;
    results.current = { ...others, [id]: result };
    show();
    latest.current(id, result, learnedOf(results.current));
  };

  const isCurrent = shown.subject === subject;
  const current = isCurrent ? shown.results : NONE;
  return {
    results: current,
    running: isCurrent ? shown.running : [],
    learned: useMemo(() => learnedOf(current), [current]),
    run,
  };
}
