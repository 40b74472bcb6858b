'use client';

import { forwardRef, useEffect, useId, useRef, useState, type ForwardedRef, type HTMLAttributes } from 'react';
import type { DiagnosisContext } from '../core/index.js';
import { CopyButton } from './CopyButton.js';
import { type HeadingLevel, headingTag } from './headings.js';
import { closeIcon, severityIcons } from './icons.js';
import { StatusBadge } from './StatusBadge.js';
import { stepsOf, tell } from './tell.js';
import { TroubleshootPanel } from './TroubleshootPanel.js';
import { useDiagnosis } from './useDiagnosis.js';
import { useMessages } from './useMessages.js';
import { counted, labelled } from './words.js';

export interface ObsErrorBannerProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  /** Anything that was caught: a status, a body, what an SDK threw or resolved with. */
  error: unknown;
  /** What the host knows about the request: `operation` and `file` make the title, the rest sharpens the diagnosis. */
  context?: DiagnosisContext | undefined;
  /**
   * Shows a retry button, unless the diagnosis says that the same call can never work. A promise keeps the button
   * pending until it settles; a rejection is told beside the button.
   */
  onRetry?: (() => unknown) | undefined;
  /** Shows a dismiss button. The host takes the banner away. */
  onDismiss?: (() => void) | undefined;
  /** Whether the checklist is open at first. @default false */
  defaultOpen?: boolean | undefined;
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** @default 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined;
  /** Makes the banner a landmark that screen readers list: for the one error that is about the whole page. @default false */
  landmark?: boolean | undefined;
}

/**
 * Says in one place what failed, why, and what to do next, with the checklist folded below. Renders a `<section>`,
 * a group named by its title. It is silent for screen readers until they come to it.
 */
export const ObsErrorBanner = forwardRef(function ObsErrorBanner(
  {
    error,
    context,
    onRetry,
    onDismiss,
    defaultOpen = false,
    headingLevel = 3,
    density = 'comfortable',
    landmark = false,
    className,
    children,
    ...rest
  }: ObsErrorBannerProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const { ui } = messages;
  const diagnosis = useDiagnosis(error, context);
  const { title, text, next } = tell(diagnosis, context, messages);
  const { code, requestId } = diagnosis.error;
  // What a button said of one error must not stay beside the next.
  const retryKey = [diagnosis.error.status, code, requestId, title].join(' ');
  const titleId = useId();
  const Heading = headingTag(headingLevel);
  const [top] = diagnosis.candidates;
  const isOpen = top?.verdict === 'possible' && diagnosis.candidates.length > 1;
  const open = diagnosis.candidates.filter((candidate) => candidate.verdict !== 'ruled-out');
  const summary = isOpen
    ? counted(ui.banner.causes, open.length, messages.locale)
    : counted(ui.banner.steps, top ? stepsOf(top.cause).length : 0, messages.locale);

  return (
    <section
      tabIndex={-1}
      {...(!landmark && { role: 'group' })}
      aria-labelledby={titleId}
      lang={messages.locale}
      {...rest}
      ref={ref}
      className={className ? `obs-banner ${className}` : 'obs-banner'}
      data-severity={diagnosis.severity}
      data-match={diagnosis.match}
      data-code={code}
      data-density={density}
    >
      <div className="obs-banner-grid">
        <span className="obs-banner-icon">{severityIcons[diagnosis.severity]}</span>
        <div className="obs-banner-main">
          <Heading id={titleId} className="obs-banner-title">
            <span className="obs-hidden">{labelled(ui.severities[diagnosis.severity], messages)}</span>
            {title}
          </Heading>
          <p className="obs-banner-text">{text}</p>
          {next !== undefined && (
            <p className="obs-banner-text">
              <span className="obs-banner-next">{labelled(ui.banner.next, messages)}</span>
              {next}
            </p>
          )}
          <ul className="obs-banner-meta" role="list">
            <li>
              <StatusBadge error={diagnosis.error} tooltip={false} />
            </li>
            {code !== undefined && (
              <li>
                <code className="obs-code">{code}</code>
              </li>
            )}
            {requestId !== undefined && (
              <li>
                {ui.banner.requestId}
                <span className="obs-banner-id">
                  <code className="obs-code">{requestId}</code>
                  <CopyButton key={requestId} iconOnly label={ui.banner.copyRequestId} text={() => requestId} />
                </span>
              </li>
            )}
          </ul>
          {children}
        </div>
        <div className="obs-banner-foot">
          {top && (
            <details className="obs-banner-panel" open={defaultOpen}>
              <summary className="obs-summary">{summary}</summary>
              <TroubleshootPanel
                error={diagnosis.error}
                context={context}
                headingLevel={deeper(headingLevel)}
                hideTitle
              />
            </details>
          )}
          {onRetry && diagnosis.retry.advice !== 'never' && (
            <div className="obs-banner-actions">
              <RetryButton key={retryKey} onRetry={onRetry} primary={diagnosis.retry.advice !== 'after-fix'} />
            </div>
          )}
        </div>
        {onDismiss && (
          <button
            type="button"
            className="obs-button obs-banner-dismiss"
            data-icon=""
            aria-label={ui.banner.dismiss}
            onClick={() => onDismiss()}
          >
            {closeIcon}
          </button>
        )}
      </div>
    </section>
  );
});

function deeper(level: HeadingLevel): HeadingLevel {
  return level < 6 ? ((level + 1) as HeadingLevel) : 6;
}

/** A button that is pending while its promise is, and cannot be pressed twice. It keeps its focus. */
function RetryButton({ onRetry, primary }: { onRetry: () => unknown; primary: boolean }) {
  const { ui } = useMessages();
  const [state, setState] = useState<'idle' | 'pending' | 'failed'>('idle');
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const retry = async () => {
    if (state === 'pending') return;
    setState('pending');
    let next: 'idle' | 'failed' = 'idle';
    try {
      await onRetry();
    } catch {
      next = 'failed';
    }
    if (alive.current) setState(next);
  };

  return (
    <>
      <button
        type="button"
        className="obs-button"
        data-primary={primary ? '' : undefined}
        data-pending={state === 'pending' ? '' : undefined}
        aria-disabled={state === 'pending'}
        onClick={() => void retry()}
      >
        {state === 'pending' ? ui.banner.retrying : ui.banner.retry}
      </button>
      {state === 'failed' && <span>{ui.banner.retryFailed}</span>}
    </>
  );
}
