'use client';

import { forwardRef, useId, useState, type ForwardedRef, type HTMLAttributes } from 'react';
import {
  type Candidate,
  type Diagnosis,
  type DiagnosisContext,
  type Evidence,
  formatReport,
  type ObsError,
  type Verdict,
} from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { CopyButton } from './CopyButton.js';
import { CorsRule } from './CorsRule.js';
import { type HeadingLevel, headingTag } from './headings.js';
import { stepsOf, tell, wordsOf } from './tell.js';
import { useDiagnosis } from './useDiagnosis.js';
import { useMessages } from './useMessages.js';
import { bytes, counted, duration, fill, inARow, seconds, utc } from './words.js';

export interface TroubleshootPanelProps extends Omit<
  HTMLAttributes<HTMLElement>,
  'title' | 'children' | 'defaultChecked'
> {
  /** Anything that was caught. */
  error: unknown;
  context?: DiagnosisContext | undefined;
  /** Ids of the steps that are done (`cause/step`, see `onCheckedChange`); makes the host the owner of the checklist. */
  checked?: readonly string[] | undefined;
  /** Steps that are done at first, where the panel owns the checklist. */
  defaultChecked?: readonly string[] | undefined;
  /** Told with every tick: all ids that are done now, in the form `clock-skew/set-clock`. */
  onCheckedChange?: ((ids: readonly string[]) => void) | undefined;
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** Leaves the title out, where the surroundings already say it. @default false */
  hideTitle?: boolean | undefined;
}

/**
 * Ranks the causes, says why it thinks so, and gives each a checklist with who can do what. Renders a `<section>`,
 * a group named by its title.
 * Ruled-out causes and technical details are folded.
 */
export const TroubleshootPanel = forwardRef(function TroubleshootPanel(
  {
    error,
    context,
    checked,
    defaultChecked = NONE,
    onCheckedChange,
    headingLevel = 3,
    hideTitle = false,
    className,
    ...rest
  }: TroubleshootPanelProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const { panel } = messages.ui;
  const diagnosis = useDiagnosis(error, context);
  const titleId = useId();
  const Heading = headingTag(headingLevel);
  const checklist = useChecklist(diagnosis, checked, defaultChecked, onCheckedChange);
  const { title, text } = tell(diagnosis, context, messages);

  const open = diagnosis.candidates.filter((candidate) => candidate.verdict !== 'ruled-out');
  const ruledOut = diagnosis.candidates.filter((candidate) => candidate.verdict === 'ruled-out');
  const [top, ...others] = open;
  // The title already names the cause where the host did not say what failed.
  const titled = !hideTitle && top !== undefined && wordsOf(top.cause, messages).title === title;
  const CauseHeading = hideTitle ? Heading : headingTag(below(headingLevel));

  return (
    <section
      role="group"
      {...(hideTitle ? { 'aria-label': panel.title } : { 'aria-labelledby': titleId })}
      lang={messages.locale}
      {...rest}
      ref={ref}
      className={className ? `obs-panel ${className}` : 'obs-panel'}
      data-category={diagnosis.category}
      data-match={diagnosis.match}
    >
      <div className="obs-panel-content">
        {!hideTitle && (
          <span className="obs-cause-head">
            <Heading id={titleId} className="obs-panel-title">
              {title}
            </Heading>
            {titled && top && <VerdictMark verdict={top.verdict} messages={messages} />}
          </span>
        )}
        {open.length === 0 && <p>{text}</p>}
        {top?.verdict === 'possible' && others.length > 0 && <p className="obs-evidence">{panel.open}</p>}
        {top && (
          <div className="obs-cause">
            {!titled && <CauseHead candidate={top} heading={CauseHeading} messages={messages} />}
            <CauseBody candidate={top} checklist={checklist} messages={messages} origin={context?.origin} />
          </div>
        )}
        {others.length > 0 && (
          <div className="obs-others">
            <p className="obs-evidence">{panel.otherCauses}</p>
            <ul className="obs-causes" role="list">
              {others.map((candidate) => (
                <li key={candidate.cause}>
                  <details>
                    <summary className="obs-summary">
                      <CauseHead candidate={candidate} heading={CauseHeading} messages={messages} />
                    </summary>
                    <div className="obs-cause">
                      <CauseBody
                        candidate={candidate}
                        checklist={checklist}
                        messages={messages}
                        origin={context?.origin}
                      />
                    </div>
                  </details>
                </li>
              ))}
            </ul>
          </div>
        )}
        {ruledOut.length > 0 && (
          <details className="obs-fold">
            <summary className="obs-summary">{counted(panel.ruledOut, ruledOut.length, messages.locale)}</summary>
            <ul className="obs-ruled-out" role="list">
              {ruledOut.map((candidate) => (
                <li key={candidate.cause}>
                  {fill(messages.punctuation.labelled, {
                    label: wordsOf(candidate.cause, messages).title,
                    value: reasons(candidate.evidence, messages),
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
        <Details diagnosis={diagnosis} messages={messages} />
      </div>
    </section>
  );
});

const NONE: readonly string[] = [];

const below = (level: HeadingLevel): HeadingLevel => (level < 6 ? ((level + 1) as HeadingLevel) : 6);

interface Checklist {
  readonly isDone: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

/** Which steps are done: the host's list, else our own, which starts anew with another diagnosis. */
function useChecklist(
  diagnosis: Diagnosis,
  controlled: readonly string[] | undefined,
  initial: readonly string[],
  onChange: ((ids: readonly string[]) => void) | undefined,
): Checklist {
  const subject = diagnosis.candidates.map((candidate) => candidate.cause).join(' ');
  const [own, setOwn] = useState({ subject, ids: initial });
  const ids = controlled ?? (own.subject === subject ? own.ids : NONE);
  return {
    isDone: (id) => ids.includes(id),
    toggle: (id) => {
      const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
      if (controlled === undefined) setOwn({ subject, ids: next });
      onChange?.(next);
    },
  };
}

interface CauseProps {
  readonly candidate: Candidate;
  readonly messages: Messages;
}

function VerdictMark({ verdict, messages }: { verdict: Verdict; messages: Messages }) {
  return (
    <span className="obs-verdict" data-verdict={verdict}>
      {messages.ui.verdicts[verdict]}
    </span>
  );
}

function CauseHead({ candidate, heading: Heading, messages }: CauseProps & { heading: `h${HeadingLevel}` }) {
  return (
    <span className="obs-cause-head">
      <Heading className="obs-cause-title">{wordsOf(candidate.cause, messages).title}</Heading>
      <VerdictMark verdict={candidate.verdict} messages={messages} />
    </span>
  );
}

function CauseBody({
  candidate,
  checklist,
  messages,
  origin,
}: CauseProps & { checklist: Checklist; origin: string | undefined }) {
  const { panel, who } = messages.ui;
  const words = wordsOf(candidate.cause, messages);
  const steps = stepsOf(candidate.cause);
  const done = steps.filter((step) => checklist.isDone(`${candidate.cause}/${step.id}`)).length;
  return (
    <>
      <p>{words.text}</p>
      {candidate.evidence.length > 0 && <p className="obs-evidence">{reasons(candidate.evidence, messages)}</p>}
      <fieldset className="obs-checklist">
        <legend>
          <span className="obs-checklist-head">
            {panel.steps}
            <span className="obs-progress">{fill(panel.progress, { done, total: steps.length })}</span>
          </span>
        </legend>
        <ul className="obs-steps" role="list">
          {steps.map((step) => {
            const id = `${candidate.cause}/${step.id}`;
            return (
              <li key={step.id}>
                <label className="obs-step">
                  <input
                    type="checkbox"
                    className="obs-check"
                    checked={checklist.isDone(id)}
                    onChange={() => checklist.toggle(id)}
                  />
                  <span className="obs-step-body">
                    <span className="obs-step-text">{words.steps[step.id]}</span>
                    <span className="obs-who">{who[step.who]}</span>
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
      {(candidate.cause === 'cors-or-blocked' || candidate.cause === 'cors-rule') && <CorsRule origin={origin} />}
    </>
  );
}

const reasons = (evidence: readonly Evidence[], messages: Messages): string =>
  inARow(
    evidence.map(({ id, values = {} }) => fill(messages.ui.evidence[id], inWords(values, messages.locale))),
    messages,
  );

/** Measured values as a person says them. */
function inWords({ minutes, size, limit, ...values }: Readonly<Record<string, string | number>>, locale: string) {
  return {
    ...values,
    ...(minutes !== undefined && { minutes: duration(Number(minutes), locale) }),
    ...(size !== undefined && { size: bytes(Number(size), locale) }),
    ...(limit !== undefined && { limit: bytes(Number(limit), locale) }),
  };
}

const FACTS = [
  'status',
  'code',
  'requestId',
  'hostId',
  'resource',
  'bucket',
  'key',
  'method',
  'endpoint',
  'serverTime',
  'requestTime',
  'retryAfter',
] as const satisfies readonly (keyof ObsError & keyof Messages['ui']['panel']['fields'])[];

/** The reference for a support desk, folded: what the answer said, and a button that copies it redacted. */
function Details({ diagnosis, messages }: { diagnosis: Diagnosis; messages: Messages }) {
  const { panel, banner } = messages.ui;
  const { error } = diagnosis;
  return (
    <details className="obs-fold">
      <summary className="obs-summary">{panel.details}</summary>
      <dl className="obs-facts">
        {FACTS.map((field) => {
          const value = error[field];
          if (value === undefined)
            return field === 'requestId' ? (
              <Fact key={field} name={panel.fields[field]} value={banner.noRequestId} />
            ) : null;
          return <Fact key={field} name={panel.fields[field]} value={shown(field, value, messages.locale)} isCode />;
        })}
        {/* Names as the wire has them: the steps speak of them. */}
        {Object.entries(error.details ?? {}).map(([name, value]) => (
          <Fact key={name} name={name} value={value} isCode />
        ))}
        {error.message !== undefined && (
          <>
            <dt>{panel.serverMessage}</dt>
            <dd lang="en" dir="auto">
              {error.message}
            </dd>
          </>
        )}
      </dl>
      <CopyButton label={panel.copyDetails} text={() => formatReport(diagnosis, { messages, time: Date.now() })} />
    </details>
  );
}

function Fact({ name, value, isCode = false }: { name: string; value: string; isCode?: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{isCode ? <code className="obs-code">{value}</code> : value}</dd>
    </>
  );
}

function shown(field: (typeof FACTS)[number], value: string | number, locale: string): string {
  if (typeof value === 'string') return value;
  if (field === 'serverTime' || field === 'requestTime') return utc(value);
  return field === 'retryAfter' ? seconds(value / 1000, locale) : String(value);
}
