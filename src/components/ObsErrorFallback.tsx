'use client';

import { useRef } from 'react';
import { cleanText, diagnose, limits, redact } from '../core/index.js';
import { ErrorVoice } from './ErrorVoice.js';
import { callable } from './given.js';
import { type HeadingLevel, headingTag } from './headings.js';
import { ObsErrorBanner } from './ObsErrorBanner.js';
import { useFocusReturn } from './useFocusReturn.js';
import { useMessages } from './useMessages.js';

/** What an error boundary gives its fallback; that of `react-error-boundary` fits as it is. */
export interface ObsErrorFallbackProps {
  /** What was thrown while rendering. */
  error: unknown;
  /** Renders the failed part again; shown as a button. */
  resetErrorBoundary?: ((...args: unknown[]) => void) | undefined;
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
}

/**
 * Fallback of an error boundary, for example `<ErrorBoundary FallbackComponent={ObsErrorFallback}>`. An error of the
 * storage service gets its banner; any other is a mistake of the app and is called that. The stack is folded, without
 * credentials.
 */
export function ObsErrorFallback({ error, resetErrorBoundary: given, headingLevel = 3 }: ObsErrorFallbackProps) {
  const resetErrorBoundary = callable(given);
  const { ui, locale } = useMessages();
  const content = useRef<HTMLDivElement>(null);
  useFocusReturn(content, undefined);
  const stack = stackOf(error);
  const details = stack !== '' && (
    <details className="obs-banner-stack">
      <summary className="obs-summary">{ui.fallback.details}</summary>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="obs-code obs-pre" lang="en" dir="ltr" tabIndex={0} role="group" aria-label={ui.fallback.details}>
        {stack}
      </pre>
    </details>
  );
  if (diagnose(error).match !== 'none') {
    return (
      <ObsErrorBanner
        error={error}
        headingLevel={headingLevel}
        onRetry={resetErrorBoundary && (() => resetErrorBoundary())}
      >
        {details}
      </ObsErrorBanner>
    );
  }
  const Heading = headingTag(headingLevel);
  return (
    <section className="obs-banner" data-severity="error" lang={locale}>
      <ErrorVoice
        telling={ui.fallback}
        severity="error"
        failure={stack}
        politeness={undefined}
        takeRetried={neverRetried}
      />
      <div ref={content} className="obs-banner-grid">
        <span className="obs-banner-icon" />
        <div className="obs-banner-main">
          <Heading className="obs-banner-title">{ui.fallback.title}</Heading>
          <p className="obs-banner-text">{ui.fallback.text}</p>
          {details}
        </div>
        {resetErrorBoundary && (
          <div className="obs-banner-foot obs-banner-actions">
            <button type="button" className="obs-button" onClick={() => resetErrorBoundary()}>
              {ui.fallback.retry}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}

/** A retry that leads here again is a fallback of its own. */
const neverRetried = () => false;

/** Lines of a stack that are shown: where it broke, and who called. */
const LINES = 30;

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What the error says and where it was thrown, safe to show; empty where it says nothing. */
function stackOf(error: unknown): string {
  try {
    if (!(error instanceof Error)) return typeof error === 'string' ? cleanText(error, limits.message) : '';
    const [name = 'Error', message = '', stack = ''] = [error.name, error.message, error.stack].map(textOr);
    // Firefox and Safari leave the message out.
    const whole = stack.includes(message) ? stack : `${name}: ${message}\n${stack}`;
    const lines = redact(whole).split('\n').slice(0, LINES);
    return lines
      .map((line) => cleanText(line, limits.message))
      .filter(Boolean)
      .join('\n');
  } catch {
    return '';
  }
}
