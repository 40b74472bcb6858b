'use client';

import {
  forwardRef,
  isValidElement,
  memo,
  useContext,
  useEffect,
  useRef,
  useState,
  type ForwardedRef,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import type { BadgeWords } from '../locales/types.js';
import { MessagesContext, useBadgeWords } from './context.js';
import { AsChild, both } from './AsChild.js';
import { callable, classes, guarded, oneOf } from './given.js';
import { knowErrors, knowsErrors, type Shown, shownFor, shownOf } from './statusOf.js';
import { type About, openTooltip, type Tooltip } from './tooltip.js';
import { labelled } from './words.js';

/** Props of `StatusBadge`. */
export interface StatusBadgeProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  /** HTTP status, 100 to 599; 0 for “no answer could be read”. Wins over `error`. */
  status?: number | undefined;
  /** Anything that was caught; its status and category are shown. */
  error?: unknown | undefined;
  /** Whether hover and focus show what the status means. Without it the badge is a plain text. @default true */
  tooltip?: boolean | undefined;
  /** `small` is for dense tables. @default 'medium' */
  size?: 'small' | 'medium' | 'large' | undefined;
  /**
   * Puts the badge on its one child instead of an element of its own, for example on a link. The child should take the
   * focus by itself, or have `tooltip={false}`. @default false
   */
  asChild?: boolean | undefined;
  /** The element of `asChild`; what it holds comes after the words. */
  children?: ReactElement | undefined;
  /**
   * Has screen readers say it when the status changes; a text is said before it, such as the name of the file. Nothing
   * is said of the first status. @default false
   */
  live?: boolean | string | undefined;
}

/**
 * Says an HTTP status in a word, a shape and a colour. Renders a `<button>` that carries a tooltip, or a `<span>`
 * without one; nothing essential is in the tooltip.
 */
export const StatusBadge = memo(
  forwardRef(function StatusBadge(
    {
      status,
      error,
      tooltip = true,
      size,
      asChild = false,
      live = false,
      className,
      children,
      ...rest
    }: StatusBadgeProps,
    ref: ForwardedRef<HTMLElement>,
  ) {
    const labels = useBadgeWords();
    // A host without types may pass anything as a status.
    const given: unknown = status ?? error;
    const isNumber = given === undefined || typeof given === 'number';
    const shown = typeof status === 'number' ? shownFor(status) : shownOf(given);
    // One state, as a thousand badges each have it: another object of it shows the badge again.
    const [{ wake }, setState] = useState<{ readonly wake?: Wake }>(ASLEEP);
    const category = labels.categories[shown.category].title;
    // A thousand badges are a usual table: the words cost one element besides the badge, and the shape is drawn by CSS.
    const word = shown.phrase !== undefined && <span className="obs-hidden">{labelled(category, labels)}</span>;
    const text = textOf(shown, category, labels.locale);
    const attributes = {
      lang: labels.locale,
      ...rest,
      className: classes('obs-badge', className),
      'data-category': shown.category,
      'data-status': shown.status,
      'data-size': oneOf(size, SIZES),
    };
    const onWake = (event: SyntheticEvent<HTMLElement>) => {
      // A finger has no hover: what the tooltip says is also in the banner and the panel.
      const touch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
      if (wake?.element !== event.currentTarget && !touch)
        setState({ wake: { element: event.currentTarget, event: event.nativeEvent } });
    };
    const triggers = tooltip && {
      onPointerMove: both(callable(rest.onPointerMove), onWake),
      onFocus: both(callable(rest.onFocus), onWake),
    };
    const badge =
      asChild && children !== undefined && guarded(() => isValidElement(children)) ? (
        <AsChild {...attributes} {...triggers} ref={ref} child={children}>
          {word}
          {text}
        </AsChild>
      ) : tooltip ? (
        <button type="button" {...attributes} {...triggers} ref={ref as ForwardedRef<HTMLButtonElement>}>
          {word}
          {text}
        </button>
      ) : (
        <span {...attributes} ref={ref}>
          {word}
          {text}
        </span>
      );
    const lacks = !isNumber && !knowsErrors();
    if (!wake && live === false && !lacks) return badge;
    return (
      <>
        {badge}
        {wake && <BadgeTooltip wake={wake} shown={shown} onEnd={() => setState(ASLEEP)} />}
        {lacks && <BadgeDiagnoser onReady={() => setState((last) => ({ ...last }))} />}
        {live !== false && <BadgeAnnouncer text={spoken(shown, live, labels)} />}
      </>
    );
  }),
);
// `memo` hides the name of the function.
StatusBadge.displayName = 'StatusBadge';

const ASLEEP = {};
/** That are not the usual one. */
const SIZES = ['small', 'large'] as const;

interface Wake {
  readonly element: HTMLElement;
  readonly event: Event;
}

/** Holds the tooltip of one badge for as long as both are there. */
function BadgeTooltip({ wake, shown, onEnd }: { wake: Wake; shown: Shown; onEnd: () => void }) {
  const tooltip = useRef<Tooltip>(undefined);
  const { category, status } = shown;
  const provided = useContext(MessagesContext);
  const latest = useRef<{ about: About; onEnd: () => void }>(undefined);
  useEffect(() => {
    latest.current = { about: { category, status, provided }, onEnd };
    tooltip.current?.update(latest.current.about);
  }, [category, status, provided, onEnd]);
  useEffect(() => {
    if (!latest.current) return undefined;
    const opened = openTooltip(wake.element, wake.event, latest.current.about, () => latest.current?.onEnd());
    tooltip.current = opened;
    return () => opened.release();
  }, [wake]);
  return null;
}

/** Fetches the diagnosis of errors, where nothing else on the page has brought it. */
function BadgeDiagnoser({ onReady }: { onReady: () => void }) {
  const ready = useRef(onReady);
  useEffect(() => {
    let isThere = true;
    const done = () => isThere && ready.current();
    // Without the chunk the badge shows the error's own number, or that there is none.
    if (knowsErrors()) done();
    else
      import('./diagnoser.js').then(
        ({ diagnose }) => (knowErrors(diagnose), done()),
        () => undefined,
      );
    return () => {
      isThere = false;
    };
  }, []);
  return null;
}

type Announcer = typeof import('./StatusAnnouncer.js').StatusAnnouncer;

/** Speaks once its chunk is there: the announcer brings words that no silent badge needs. */
function BadgeAnnouncer({ text }: { text: string }) {
  const [loaded, setLoaded] = useState<{ Announcer: Announcer }>();
  const [before] = useState(text);
  useEffect(() => {
    let isThere = true;
    import('./StatusAnnouncer.js').then(
      (module) => isThere && setLoaded({ Announcer: module.StatusAnnouncer }),
      // Without the chunk the badge is silent, as it is without `live`.
      () => undefined,
    );
    return () => {
      isThere = false;
    };
  }, []);
  return loaded ? <loaded.Announcer text={text} before={before} /> : null;
}

/** What is to be read: `404 Not Found`, or the category where HTTP has no phrase. The phrase is English in any language. */
function textOf(shown: Shown, category: string, locale: string): ReactNode {
  if (shown.phrase === undefined || /^en\b/u.test(locale)) return plainTextOf(shown, category);
  return (
    <>
      {shown.status} <span lang="en">{shown.phrase}</span>
    </>
  );
}

function plainTextOf({ status, phrase }: Shown, category: string): string {
  return status === undefined ? category : `${status} ${phrase ?? category}`;
}

/** What is said of a new status: `report.csv: Server error: 503 Service Unavailable`. */
function spoken(shown: Shown, live: boolean | string, labels: BadgeWords): string {
  const { title } = labels.categories[shown.category];
  const text = plainTextOf(shown, title);
  const whole = shown.phrase === undefined ? text : labelled(title, labels) + text;
  return typeof live === 'string' && live !== '' ? labelled(live, labels) + whole : whole;
}
