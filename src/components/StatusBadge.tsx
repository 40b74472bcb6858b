'use client';

import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type ForwardedRef,
  type HTMLAttributes,
  type SyntheticEvent,
} from 'react';
import { type Category, diagnose, statusCategory, statuses } from '../core/index.js';
import type { Labels } from '../locales/types.js';
import { useLabels } from './context.js';
import { categoryIcons } from './icons.js';
import { openTooltip, type Tooltip } from './tooltip.js';
import { warnOnce } from './warn.js';
import { inARow, labelled } from './words.js';

export interface StatusBadgeProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  /** HTTP status, 100 to 599; 0 for “no answer could be read”. Wins over `error`. */
  status?: number | undefined;
  /** Anything that was caught; its status and category are shown. */
  error?: unknown | undefined;
  /** Whether hover and focus show what the status means. Without it the badge is a plain text. @default true */
  tooltip?: boolean | undefined;
  /** @default 'medium' */
  size?: 'medium' | 'large' | undefined;
}

/**
 * Says an HTTP status in a word, a shape and a colour. Renders a `<button>` that carries a tooltip, or a `<span>`
 * without one; nothing essential is in the tooltip.
 */
export const StatusBadge = forwardRef(function StatusBadge(
  { status, error, tooltip = true, size = 'medium', className, ...rest }: StatusBadgeProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const labels = useLabels();
  const shown = statusOf(status, error);
  const [wake, setWake] = useState<Wake>();
  const words = labels.categories[shown.category];
  const attributes = {
    lang: labels.locale,
    ...rest,
    className: className ? `obs-badge ${className}` : 'obs-badge',
    'data-category': shown.category,
    'data-status': shown.status,
    'data-size': size,
  };
  const content = (
    <>
      {categoryIcons[shown.category]}
      <span>
        {shown.phrase !== undefined && <span className="obs-hidden">{labelled(words.title, labels)}</span>}
        {/* Number and phrase stay in their order on a page that is written from right to left. */}
        <bdi>
          {shown.status !== undefined && `${shown.status} `}
          {shown.phrase === undefined ? words.title : <span lang="en">{shown.phrase}</span>}
        </bdi>
      </span>
    </>
  );
  if (!tooltip) {
    return (
      <span {...attributes} ref={ref}>
        {content}
      </span>
    );
  }
  const onWake = (event: SyntheticEvent<HTMLElement>) => {
    // A finger has no hover: what the tooltip says is also in the banner and the panel.
    const touch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
    if (wake?.element !== event.currentTarget && !touch)
      setWake({ element: event.currentTarget, event: event.nativeEvent });
  };
  return (
    <>
      <button
        type="button"
        {...attributes}
        ref={ref as ForwardedRef<HTMLButtonElement>}
        onPointerMove={both(rest.onPointerMove, onWake)}
        onFocus={both(rest.onFocus, onWake)}
      >
        {content}
      </button>
      {wake && <BadgeTooltip wake={wake} text={describe(shown, labels)} onEnd={() => setWake(undefined)} />}
    </>
  );
});

interface Wake {
  readonly element: HTMLElement;
  readonly event: Event;
}

/** Holds the tooltip of one badge for as long as both are there. */
function BadgeTooltip({ wake, text, onEnd }: { wake: Wake; text: string; onEnd: () => void }) {
  const tooltip = useRef<Tooltip>(undefined);
  const latest = useRef({ text, onEnd });
  useEffect(() => {
    latest.current = { text, onEnd };
    tooltip.current?.update(text);
  }, [text, onEnd]);
  useEffect(() => {
    const opened = openTooltip(wake.element, wake.event, latest.current.text, () => latest.current.onEnd());
    tooltip.current = opened;
    return () => opened.release();
  }, [wake]);
  return null;
}

interface Shown {
  readonly category: Category;
  readonly status?: number;
  /** What HTTP calls it: `Not Found`; absent for a status that no document names. */
  readonly phrase?: string;
}

function statusOf(status: number | undefined, error: unknown): Shown {
  if (status !== undefined && typeof status !== 'number') {
    warnOnce('StatusBadge: status takes a number; pass anything else as error.');
    return statusOf(undefined, status);
  }
  if (status === undefined && error !== undefined) {
    const { category, error: said } = diagnose(error);
    return { category, ...named(said.status) };
  }
  return { category: statusCategory(status ?? Number.NaN), ...named(status) };
}

function named(status: number | undefined): { status?: number; phrase?: string } {
  if (status === undefined || !(status >= 100 && status <= 599) || !Number.isInteger(status)) return {};
  const facts = Object.hasOwn(statuses, status) ? statuses[status as keyof typeof statuses] : undefined;
  return facts ? { status, phrase: facts.phrase } : { status };
}

function describe({ category, status }: Shown, labels: Labels): string {
  const words: Readonly<Record<number, { text: string }>> = labels.statuses;
  const own = status !== undefined && Object.hasOwn(words, status) ? words[status]?.text : undefined;
  return inARow([...(own === undefined ? [] : [own]), labels.categories[category].text], labels);
}

function both<E>(first: ((event: E) => void) | undefined, second: (event: E) => void): (event: E) => void {
  return (event) => {
    first?.(event);
    second(event);
  };
}
