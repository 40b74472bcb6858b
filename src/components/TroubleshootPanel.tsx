'use client';

import { type ForwardedRef, forwardRef, type HTMLAttributes, type ReactNode, useId, useState } from 'react';
import {
  type Candidate,
  type Diagnosis,
  type DiagnosisContext,
  type ObsError,
  type ReportOptions,
  type Step,
  stepsOf,
  type Verdict,
} from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { CorsRule } from './CorsRule.js';
import { classes, DENSITIES, oneOf } from './given.js';
import { deeper, type HeadingLevel, headingTag } from './headings.js';
import { copyIcon } from './icons.js';
import { Isolated } from './Isolated.js';
import { outcomeWords, reasons, tell, wordsOf } from './tell.js';
import type { Checklist } from './useChecklist.js';
import { useCopyReport } from './useCopyReport.js';
import { useMessages } from './useMessages.js';
import {
  type StepCheck,
  type Troubleshooting,
  type TroubleshootOptions,
  useTroubleshooting,
} from './useTroubleshooting.js';
import { counted, seconds, utc } from './numbers.js';
import { fill, labelled } from './words.js';

interface Look extends Omit<HTMLAttributes<HTMLElement>, 'title' | 'children' | 'defaultChecked'> {
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** Leaves the title out, where the surroundings already say it. @default false */
  hideTitle?: boolean | undefined;
  /** @default that of the nearest `data-density` around it, else 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined;
}

/** Props of `TroubleshootPanel`. */
export interface TroubleshootPanelProps extends TroubleshootOptions, Look {
  /** Anything that was caught. */
  error: unknown;
  context?: DiagnosisContext | undefined;
}

/**
 * Ranks the causes, says why it thinks so, and gives each a checklist with who can do what; some steps the page can check
 * itself, when asked to. Renders a `<section>`, a group named by its title. Ruled-out causes and technical details are
 * folded.
 */
export const TroubleshootPanel = forwardRef(function TroubleshootPanel(
  {
    error,
    context,
    checked,
    defaultChecked,
    onCheckedChange,
    persist,
    checks,
    checkTimeout,
    onLearn,
    ...look
  }: TroubleshootPanelProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const options = { checked, defaultChecked, onCheckedChange, persist, checks, checkTimeout, onLearn };
  return <PanelView {...look} ref={ref} troubleshooting={useTroubleshooting(error, context, options)} />;
});

/** The panel's look, for whoever has the state. */
export const PanelView = forwardRef(function PanelView(
  {
    troubleshooting,
    headingLevel = 3,
    hideTitle = false,
    density,
    className,
    ...rest
  }: Look & { readonly troubleshooting: Troubleshooting },
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const { panel } = messages.ui;
  const titleId = useId();
  const Heading = headingTag(headingLevel);
  const { given, diagnosis, known, subject, checklist, checkOf } = troubleshooting;
  const { title, text } = tell(diagnosis, known, messages);

  // What a check ruled out stays where it is, with the check's result and maybe the focus in it.
  const folded = diagnosis.candidates.filter(
    ({ cause, verdict }) => verdict === 'ruled-out' && verdictOf(given, cause) === 'ruled-out',
  );
  const listed = diagnosis.candidates.filter((candidate) => !folded.includes(candidate));
  const [top, second] = listed;
  // In the order they had before any check: a list does not change under a person's hands.
  const first = (candidate: Candidate) => given.candidates.find(({ cause }) => cause === candidate.cause) ?? candidate;
  // The title already names the cause where the host did not say what failed.
  const titled = !hideTitle && top !== undefined && wordsOf(top.cause, messages).title === title;
  const CauseHeading = hideTitle ? Heading : headingTag(deeper(headingLevel));

  return (
    <section
      role="group"
      {...(hideTitle ? { 'aria-label': panel.title } : { 'aria-labelledby': titleId })}
      lang={messages.locale}
      {...rest}
      ref={ref}
      className={classes('obs-panel', className)}
      data-category={diagnosis.category}
      data-match={diagnosis.match}
      data-density={oneOf(density, DENSITIES)}
    >
      <div className="obs-panel-content">
        {!hideTitle && (
          <span className="obs-cause-head">
            <Heading id={titleId} className="obs-panel-title">
              <Isolated text={title} />
            </Heading>
            {titled && top && <VerdictMark verdict={top.verdict} messages={messages} />}
          </span>
        )}
        {!top && <p>{text}</p>}
        {top?.verdict === 'possible' && second && <p className="obs-evidence">{panel.open}</p>}
        {top && (
          // One list in one order, and nothing in it folds by itself: a check that moves a cause takes no focus away.
          <ul key={subject} className="obs-causes" role="list">
            {listed.map((candidate) => (
              <li key={candidate.cause}>
                {candidate === second && second.verdict !== 'ruled-out' && (
                  <p className="obs-evidence">{panel.otherCauses}</p>
                )}
                <Fold isOpen={candidate === top}>
                  <summary className="obs-summary" data-titled={titled && candidate === top ? '' : undefined}>
                    {!(titled && candidate === top) && (
                      <CauseHead candidate={candidate} heading={CauseHeading} messages={messages} />
                    )}
                  </summary>
                  <CauseBody
                    candidate={candidate}
                    steps={stepsOf(first(candidate))}
                    checklist={checklist}
                    messages={messages}
                    origin={known?.origin}
                  >
                    {(id, step, textId) => {
                      const check = checkOf(id, step);
                      return check && <CheckOfStep {...check} describedBy={textId} messages={messages} />;
                    }}
                  </CauseBody>
                </Fold>
              </li>
            ))}
          </ul>
        )}
        {folded.length > 0 && (
          <details className="obs-fold">
            <summary className="obs-summary">{counted(panel.ruledOut, folded.length, messages.locale)}</summary>
            <ul className="obs-ruled-out" role="list">
              {folded.map((candidate) => (
                <li key={candidate.cause}>
                  {labelled(wordsOf(candidate.cause, messages).title, messages, reasons(candidate.evidence, messages))}
                </li>
              ))}
            </ul>
          </details>
        )}
        <Details
          key={[diagnosis.error.status, diagnosis.error.code, diagnosis.error.requestId].join(' ')}
          diagnosis={diagnosis}
          time={known?.now}
          messages={messages}
        />
      </div>
    </section>
  );
});

const verdictOf = ({ candidates }: Diagnosis, cause: Candidate['cause']): Verdict | undefined =>
  candidates.find((candidate) => candidate.cause === cause)?.verdict;

/** Opens by itself, and never closes by itself. */
function Fold({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return <details open={wasOpen}>{children}</details>;
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

interface CauseBodyProps extends CauseProps {
  readonly steps: readonly Step[];
  readonly checklist: Checklist;
  readonly origin: string | undefined;
  /** What stands below a step: its check, described by the step's text. */
  readonly children: (id: string, step: Step, textId: string) => ReactNode;
}

function CauseBody({ candidate, steps, checklist, messages, origin, children }: CauseBodyProps) {
  const { panel, who } = messages.ui;
  const listId = useId();
  const words = wordsOf(candidate.cause, messages);
  return (
    <div className="obs-cause">
      <p>{words.text}</p>
      {candidate.evidence.length > 0 && <p className="obs-evidence">{reasons(candidate.evidence, messages)}</p>}
      <fieldset className="obs-checklist">
        <legend>
          <span className="obs-checklist-head">
            {panel.steps}
            <span className="obs-progress">{fill(panel.progress, { ...checklist.progressOf(candidate.cause) })}</span>
          </span>
        </legend>
        <ul className="obs-steps" role="list">
          {steps.map((step) => {
            const id = `${candidate.cause}/${step.id}`;
            const textId = `${listId}${step.id}`;
            return (
              <li key={step.id}>
                <label className="obs-step">
                  <input
                    type="checkbox"
                    className="obs-check"
                    checked={checklist.checked.includes(id)}
                    onChange={(event) => checklist.setChecked(id, event.target.checked)}
                  />
                  <span className="obs-step-body">
                    <span id={textId} className="obs-step-text">
                      {words.steps[step.id]}
                    </span>
                    <span className="obs-who">{who[step.who]}</span>
                  </span>
                </label>
                {children(id, step, textId)}
              </li>
            );
          })}
        </ul>
      </fieldset>
      {(candidate.cause === 'cors-or-blocked' || candidate.cause === 'cors-rule') && <CorsRule origin={origin} />}
    </div>
  );
}

interface CheckOfStepProps extends StepCheck {
  readonly describedBy: string;
  readonly messages: Messages;
}

/** A button that makes a check, keeps its focus meanwhile and cannot be pressed twice, and what the check found. */
function CheckOfStep({ result, isRunning, run, describedBy, messages }: CheckOfStepProps) {
  const { checks } = messages.ui;
  return (
    <div className="obs-step-check">
      <button
        type="button"
        className="obs-button"
        data-small=""
        aria-disabled={isRunning}
        aria-describedby={describedBy}
        onClick={run}
      >
        {isRunning ? checks.running : result ? checks.again : checks.run}
      </button>
      {result && !isRunning && (
        <span className="obs-result" data-outcome={result.outcome}>
          {outcomeWords(result, messages)}
        </span>
      )}
    </div>
  );
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

const FORMATS = ['text', 'markdown', 'json'] as const satisfies readonly ReportOptions['format'][];

interface DetailsProps {
  readonly diagnosis: Diagnosis;
  readonly time: number | undefined;
  readonly messages: Messages;
}

/** The reference for a support desk, folded: what the answer said, and a report of it to look at and to copy. */
function Details({ diagnosis, time, messages }: DetailsProps) {
  const { panel, banner } = messages.ui;
  const { error } = diagnosis;
  const { hiddenCharacters, ...said } = error.details ?? {};
  const { text, format: shownFormat, setFormat, copy, result, previewRef } = useCopyReport(diagnosis, time);
  const [isWhole, setIsWhole] = useState(false);
  const previewId = useId();
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
        {Object.entries(said).map(([name, value]) => (
          <Fact key={name} name={name} value={value} isCode />
        ))}
        {error.message !== undefined && (
          <>
            <dt>{panel.fields.message}</dt>
            <dd lang="en" dir="auto">
              {error.message}
            </dd>
          </>
        )}
      </dl>
      {hiddenCharacters !== undefined && <p className="obs-evidence">{panel.hiddenCharacters}</p>}
      <div className="obs-report">
        <div className="obs-report-tools">
          <label className="obs-format">
            {panel.format}
            <select
              className="obs-field"
              value={shownFormat}
              onChange={(event) => setFormat(event.target.value as (typeof FORMATS)[number])}
            >
              {FORMATS.map((format) => (
                <option key={format} value={format}>
                  {panel.formats[format]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="obs-button" onClick={() => void copy()}>
            {copyIcon}
            {panel.copyDetails}
          </button>
          {result && <span>{result === 'copied' ? banner.copied : panel.copyFailed}</span>}
        </div>
        {/* Focusable, so that the keyboard can scroll it and select in it. */}
        {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex */}
        <pre
          id={previewId}
          ref={previewRef}
          className="obs-code obs-pre"
          data-capped={isWhole ? undefined : ''}
          tabIndex={0}
          role="group"
          aria-label={panel.preview}
        >
          {text}
        </pre>
        {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex */}
        <button
          type="button"
          className="obs-button"
          data-quiet=""
          aria-expanded={isWhole}
          aria-controls={previewId}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? panel.showLess : panel.showMore}
        </button>
      </div>
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
