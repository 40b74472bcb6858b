'use client';

import { useId, useSyncExternalStore } from 'react';
import { corsRule } from '../core/index.js';
import { CopyButton } from './CopyButton.js';
import { useMessages } from './useMessages.js';

const never = () => () => {};

/** The rule that lets this page read the bucket's answers, to paste. Renders a `<figure>`. */
export function CorsRule({ origin }: { origin: string | undefined }) {
  const { panel } = useMessages().ui;
  const captionId = useId();
  // A server does not know the page's address; the browser fills it in.
  const own = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => undefined,
  );
  const rule = corsRule((typeof origin === 'string' ? origin : undefined) ?? own ?? 'https://console.example.com');
  return (
    <figure className="obs-rule" aria-labelledby={captionId}>
      <figcaption id={captionId}>{panel.corsRule}</figcaption>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="obs-code obs-pre" tabIndex={0} role="group" aria-labelledby={captionId}>
        {rule}
      </pre>
      <CopyButton label={panel.copyRule} text={() => rule} />
    </figure>
  );
}
