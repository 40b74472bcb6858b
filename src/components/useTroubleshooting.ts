'use client';

import { useMemo } from 'react';
import {
  checks as facts,
  diagnose,
  type Diagnosis,
  type DiagnosisContext,
  type Step,
  plainContext,
} from '../core/index.js';
import { type Check, type CheckResult, ownChecks } from './checks.js';
import { callable, contained, guarded } from './given.js';
import { outcomeWords, wordsOf } from './tell.js';
import { useAnnounce } from './useAnnounce.js';
import { type Checklist, type ChecklistOptions, subjectOf, useChecklist } from './useChecklist.js';
import { PATIENCE, together, useChecks } from './useChecks.js';
import { useDiagnosis } from './useDiagnosis.js';
import { useMessages } from './useMessages.js';
import { labelled } from './words.js';

/** What a host may say of the checklists and of the checks in them. */
export interface TroubleshootOptions extends ChecklistOptions {
  /**
   * Checks of the host's own, by step (`check-balance`) or by step of one cause (`arrears/check-balance`), beside those of
   * the kit or in their place. `false`: none at all. A check is made on a person's press only; those of the kit ask nobody
   * but the page's own origin and what `context.endpoint` names.
   */
  checks?: Readonly<Record<string, Check>> | false | undefined;
  /** Milliseconds after which a check is given up. @default 10000 */
  checkTimeout?: number | undefined;
  /** Told what checks have learned so far, for a host that shows the diagnosis elsewhere too. */
  onLearn?: ((context: DiagnosisContext) => void) | undefined;
}

/** A diagnosis, and what people have found out about it. */
export interface Troubleshooting {
  /** As it was before any check. */
  readonly given: Diagnosis;
  /** As it is now. */
  readonly diagnosis: Diagnosis;
  /** The host's context, and what checks have learned. */
  readonly known: DiagnosisContext | undefined;
  /** What checklists belong to. */
  readonly subject: string;
  readonly checklist: Checklist;
  /** The check of a step, where there is one; its id is `cause/step`. */
  readonly checkOf: (id: string, step: Step) => StepCheck | undefined;
}

export interface StepCheck {
  readonly result: CheckResult | undefined;
  readonly isRunning: boolean;
  readonly run: () => void;
}

/**
 * Runs checks and keeps ticks, and weighs the causes again with what was found. What checks found belongs to one failure:
 * another failure, or another attempt, starts without it.
 *
 * @param attempt another one after each retry that failed
 */
export function useTroubleshooting(
  error: unknown,
  host: DiagnosisContext | undefined,
  { checks, checkTimeout = PATIENCE, onLearn, ...ticks }: TroubleshootOptions,
  attempt = 0,
): Troubleshooting {
  const messages = useMessages();
  const announce = useAnnounce();
  const context = useMemo(() => plainContext(host), [host]);
  const given = useDiagnosis(error, context);
  const checklist = useChecklist(given, ticks);
  const failure = `${attempt} ${JSON.stringify(given.error)}`;
  const { learned, run, results, running } = useChecks(failure, checkTimeout, (id, result, all) => {
    if (result.outcome === 'pass') checklist.setChecked(id, true, true);
    // Whoever asked for the check wants to know what it makes of the causes.
    const [leader] = result.context ? diagnose(given.error, together(context, all)).candidates : [];
    const { verdicts } = messages.ui;
    const news = leader && labelled(verdicts[leader.verdict], messages, wordsOf(leader.cause, messages).title);
    announce(outcomeWords(result, messages, news), { force: true });
    if (all || learned) contained(() => callable(onLearn)?.(all ?? {}));
  });
  const known = useMemo(() => (learned ? together(context, learned) : context), [context, learned]);
  const diagnosis = useMemo(() => (learned ? diagnose(given.error, known) : given), [given, known, learned]);

  const find = (id: string, step: Step): Check | undefined => {
    if (checks === false) return undefined;
    const own = [id, step.id].find((name) => guarded(() => checks && Object.hasOwn(checks, name)));
    if (own !== undefined) return callable(guarded(() => checks?.[own]));
    const available = { endpoint: known?.endpoint, bucket: diagnosis.error.bucket };
    return step.check && facts[step.check].needs.every((name) => available[name]) ? ownChecks[step.check] : undefined;
  };

  return {
    given,
    diagnosis,
    known,
    subject: subjectOf(given),
    checklist,
    checkOf: (id, step) => {
      const check = find(id, step);
      return (
        check && {
          result: results[id],
          isRunning: running.includes(id),
          run: () => void run(id, check, diagnosis, known ?? {}),
        }
      );
    },
  };
}
