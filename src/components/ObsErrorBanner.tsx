'use client';

import {
  forwardRef,
  useCallback,
  useId,
  useRef,
  useState,
  type ForwardedRef,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { type DiagnosisContext, stepsOf } from '../core/index.js';
import { CopyButton } from './CopyButton.js';
import { ErrorVoice } from './ErrorVoice.js';
import { callable, classes, contained, DENSITIES, oneOf } from './given.js';
import { deeper, type HeadingLevel, headingTag } from './headings.js';
import { closeIcon } from './icons.js';
import { Isolated } from './Isolated.js';
import { RetryAction } from './RetryAction.js';
import { Slot } from './Slot.js';
import { StatusBadge } from './StatusBadge.js';
import { caution, tell } from './tell.js';
import { PanelView } from './TroubleshootPanel.js';
import { useAnnounce } from './useAnnounce.js';
import { useFocusReturn } from './useFocusReturn.js';
import { useFolded } from './useFolded.js';
import { useMessages } from './useMessages.js';
import { type TroubleshootOptions, useTroubleshooting } from './useTroubleshooting.js';
import { counted } from './numbers.js';
import { labelled } from './words.js';

/** `button`: the dismiss button was pressed. `escape`: the Escape key, while the banner itself had the focus. */
export type DismissReason = 'button' | 'escape';

/** Props of `ObsErrorBanner`. */
export interface ObsErrorBannerProps
  extends TroubleshootOptions, Omit<HTMLAttributes<HTMLElement>, 'title' | 'defaultChecked'> {
  /** Anything that was caught: a status, a body, what an SDK threw or resolved with. */
  error: unknown;
  /** What the host knows about the request: `operation` and `file` make the title, the rest sharpens the diagnosis. */
  context?: DiagnosisContext | undefined;
  /**
   * Shows a retry button, unless the diagnosis says that the same call can never work. A promise keeps the button
   * pending until it settles; a rejection is told beside the button. Where the answer asked for a pause (`Retry-After`),
   * the button waits and says how long.
   */
  onRetry?: (() => unknown) | undefined;
  /** One more action, beside the retry button. */
  action?: ReactNode | undefined;
  /** Shows a dismiss button. The host takes the banner away. */
  onDismiss?: ((reason: DismissReason) => void) | undefined;
  /**
   * Where the focus goes when the banner is taken away while it holds the focus. Default: where it came from, the next
   * banner, or the nearest heading before the banner.
   */
  restoreFocusRef?: RefObject<HTMLElement | null> | undefined;
  /**
   * How screen readers are told of an error that appears or changes. Default: an `error` interrupts (`assertive`) once
   * the user has pressed something on the page, all else waits its turn (`polite`). A banner that comes with the page is
   * never announced: it is read with the page. One that is mounted later is, and “later” means that the user has acted,
   * or that an `ObsProvider` or another component of this kit was there before. `off` is for hosts that move the focus
   * to the banner: then it is read anyway.
   */
  announce?: 'off' | 'polite' | 'assertive' | undefined;
  /** Whether the checklist is open at first. @default false */
  defaultOpen?: boolean | undefined;
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** @default that of the nearest `data-density` around it, else 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined;
  /** Makes the banner a landmark that screen readers list: for the one error that is about the whole page. @default false */
  landmark?: boolean | undefined;
}

/**
 * Says in one place what failed, why, and what to do next, with the checklist folded below. Renders a `<section>`,
 * a group named by its title; its `ref` is that element, so `ref.current.focus()` moves the focus to it. Content of the
 * host that throws leaves a line in its place.
 */
export const ObsErrorBanner = forwardRef(function ObsErrorBanner(
  {
    error,
    context,
    onRetry,
    action,
    onDismiss,
    restoreFocusRef,
    announce,
    defaultOpen = false,
    headingLevel = 3,
    density,
    landmark = false,
    checked,
    defaultChecked,
    onCheckedChange,
    persist,
    checks,
    checkTimeout,
    onLearn,
    className,
    children,
    onKeyDown,
    ...rest
  }: ObsErrorBannerProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const { ui } = messages;
  const [attempt, setAttempt] = useState(0);
  const options = { checked, defaultChecked, onCheckedChange, persist, checks, checkTimeout, onLearn };
  const troubleshooting = useTroubleshooting(error, context, options, attempt);
  const { given, diagnosis, known } = troubleshooting;
  const telling = tell(diagnosis, known, messages);
  const { title, text, next } = telling;
  const { code, requestId } = diagnosis.error;
  const canRetry = callable(onRetry) !== undefined && diagnosis.retry.advice !== 'never';
  const cautious = caution(diagnosis, known, messages);
  const isSurvivor = diagnosis.severity === 'success' || diagnosis.severity === 'info';
  const titleId = useId();
  const Heading = headingTag(headingLevel);
  const [top] = diagnosis.candidates;
  const isOpen = top?.verdict === 'possible' && diagnosis.candidates.length > 1;
  const open = diagnosis.candidates.filter((candidate) => candidate.verdict !== 'ruled-out');
  const summary = isOpen
    ? counted(ui.banner.causes, open.length, messages.locale)
    : counted(ui.banner.steps, top ? stepsOf(top).length : 0, messages.locale);

  const [hasPanel, unfold] = useFolded(defaultOpen);
  const content = useRef<HTMLDivElement>(null);
  useFocusReturn(content, restoreFocusRef);

  const isRetried = useRef(false);
  const takeRetried = useCallback(() => {
    const was = isRetried.current;
    isRetried.current = false;
    return was;
  }, []);
  const retryFailed = useCallback(() => {
    takeRetried();
    setAttempt((last) => last + 1);
  }, [takeRetried]);
  const retry = () => {
    isRetried.current = true;
    return onRetry?.();
  };

  const say = useAnnounce();
  const [hasStayed, setHasStayed] = useState(false);
  const dismiss = (reason: DismissReason) => {
    let isThere = true;
    contained(() => {
      onDismiss?.(reason);
      isThere = false;
    });
    setHasStayed(isThere);
    if (isThere) say(ui.banner.dismissFailed, { force: true });
  };
  const dismissByKey = (event: KeyboardEvent<HTMLElement>) => {
    callable(onKeyDown)?.(event);
    const isMeant = event.key === 'Escape' && event.target === event.currentTarget && !event.defaultPrevented;
    if (!callable(onDismiss) || !isMeant) return;
    // Or the dialog around it would close too.
    event.preventDefault();
    dismiss('escape');
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it takes the focus, and Escape then
    <section
      tabIndex={-1}
      {...(!landmark && { role: 'group' })}
      aria-labelledby={titleId}
      lang={messages.locale}
      {...rest}
      onKeyDown={dismissByKey}
      ref={ref}
      className={classes('obs-banner', className)}
      data-severity={diagnosis.severity}
      data-match={diagnosis.match}
      data-code={code}
      data-density={oneOf(density, DENSITIES)}
    >
      <ErrorVoice
        telling={telling}
        severity={diagnosis.severity}
        failure={JSON.stringify(given.error)}
        politeness={announce}
        takeRetried={takeRetried}
      />
      <div ref={content} className="obs-banner-grid">
        <span className="obs-banner-icon" />
        <div className="obs-banner-main">
          <Heading id={titleId} className="obs-banner-title">
            <span className="obs-hidden">{labelled(ui.severities[diagnosis.severity], messages)}</span>
            <Isolated text={title} />
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
            {requestId !== undefined ? (
              <li>
                {ui.banner.requestId}
                <span className="obs-banner-id">
                  <code className="obs-code">{requestId}</code>
                  <CopyButton key={requestId} iconOnly label={ui.banner.copyRequestId} text={() => requestId} />
                </span>
              </li>
            ) : (
              !isSurvivor && <li>{ui.banner.noRequestId}</li>
            )}
          </ul>
          <Slot>{children}</Slot>
        </div>
        <div className="obs-banner-foot">
          {top && (
            <details className="obs-banner-panel" open={Boolean(defaultOpen)} onToggle={unfold}>
              <summary className="obs-summary">{summary}</summary>
              {hasPanel && (
                <PanelView
                  troubleshooting={troubleshooting}
                  headingLevel={deeper(headingLevel)}
                  density={density}
                  hideTitle
                />
              )}
            </details>
          )}
          {canRetry && cautious !== undefined && <p className="obs-banner-text">{cautious}</p>}
          {(canRetry || action !== undefined) && (
            <div className="obs-banner-actions">
              {canRetry && (
                <RetryAction
                  error={error}
                  context={known}
                  given={given}
                  onRetry={retry}
                  onFailed={retryFailed}
                  isPrimary={diagnosis.retry.advice !== 'after-fix' && (diagnosis.retry.safe || cautious === undefined)}
                  announce={announce !== 'off'}
                />
              )}
              <Slot>{action}</Slot>
            </div>
          )}
          {hasStayed && <p className="obs-banner-text">{ui.banner.dismissFailed}</p>}
        </div>
        {callable(onDismiss) && (
          <button
            type="button"
            className="obs-button obs-banner-dismiss"
            data-icon=""
            aria-label={ui.banner.dismiss}
            onClick={() => dismiss('button')}
          >
            {closeIcon}
          </button>
        )}
      </div>
    </section>
  );
});
