'use client';

import { Content, Portal, Provider, Root, Trigger } from '@radix-ui/react-tooltip';
import {
  forwardRef,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentPropsWithoutRef,
  type Ref,
} from 'react';
import { createRoot } from 'react-dom/client';
import { labels as english } from '../locales/en-labels.js';
import { wordsOf } from './context.js';
import type { About } from './tooltip.js';
import { inARow } from './words.js';

/** A badge that asked for a tooltip. */
export interface TooltipHandle {
  readonly element: HTMLElement;
  /** The hover or focus that asked. */
  readonly event: Event;
  about: About;
  readonly onEnd: () => void;
  live: boolean;
}

// One React root serves every badge of the page: a Radix tooltip each costs 25 times a plain badge. Three at most are
// kept: the open one, the one the pointer comes from, and the focused one.
const KEPT = 3;

let handles: readonly TooltipHandle[] = [];
let snapshot: { readonly handles: readonly TooltipHandle[] } = { handles };
const listeners = new Set<() => void>();
let mounted = false;

export function add(handle: TooltipHandle): void {
  if (!mounted) {
    mounted = true;
    createRoot(document.createElement('div'), {
      identifierPrefix: `obs-tooltip-${Math.random().toString(36).slice(2, 8)}-`,
    }).render(<TooltipHost />);
  }
  const gone = handles.length >= KEPT ? handles[0] : undefined;
  publish([...handles.filter((other) => other !== gone), handle]);
  gone?.onEnd();
}

export function drop(handle: TooltipHandle): void {
  if (handles.includes(handle)) publish(handles.filter((other) => other !== handle));
}

/** A handle tells about something else now. */
export function changed(): void {
  publish(handles);
}

function publish(next: readonly TooltipHandle[]): void {
  handles = next;
  snapshot = { handles };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const keys = new WeakMap<TooltipHandle, number>();
let nextKey = 0;

function keyOf(handle: TooltipHandle): number {
  if (!keys.has(handle)) keys.set(handle, (nextKey += 1));
  return keys.get(handle) ?? 0;
}

/** Milliseconds that a pointer rests on a badge before its tooltip opens, and after another's in which it opens at once. */
const DELAY = 500;
const SKIP = 300;

function TooltipHost() {
  const current = useSyncExternalStore(subscribe, () => snapshot);
  return (
    <Provider delayDuration={DELAY} skipDelayDuration={SKIP}>
      {current.handles.map((handle) => (
        <BadgeTooltip key={keyOf(handle)} handle={handle} about={handle.about} />
      ))}
    </Provider>
  );
}

function BadgeTooltip({ handle, about }: { handle: TooltipHandle; about: About }) {
  const { element, event } = handle;
  // The pointer rested while the chunk was loading, too.
  const [delay, setDelay] = useState(() => DELAY - Math.min(DELAY, Math.max(0, performance.now() - event.timeStamp)));
  return (
    <Root delayDuration={delay}>
      <Trigger asChild>
        <Adopted element={element} event={event} onReplayed={() => setDelay(DELAY)} />
      </Trigger>
      {/* Inside an open dialog, for the page's body lies under it. */}
      <Portal container={element.closest<HTMLElement>('dialog[open], [popover]') ?? undefined}>
        <Content className="obs-tooltip" sideOffset={6} collisionPadding={8} {...surroundings(element)}>
          {textOf(about)}
        </Content>
      </Portal>
    </Root>
  );
}

/** What a status means, and what its category does. */
function textOf({ category, status, provided }: About): string {
  const labels = wordsOf(provided, english);
  const words: Readonly<Record<number, { text: string }>> = labels.statuses;
  const own = status !== undefined && Object.hasOwn(words, status) ? words[status]?.text : undefined;
  return inARow([...(own === undefined ? [] : [own]), labels.categories[category].text], labels);
}

const WORN = ['--obs-surface', '--obs-text', '--obs-border', '--obs-radius', '--obs-font'] as const;

/** What ancestors of the badge gave it, and what would be lost where the tooltip is: direction, language, theme. */
function surroundings(element: HTMLElement) {
  const computed = getComputedStyle(element);
  const worn = WORN.map((name) => [name, computed.getPropertyValue(name)]).filter(([, value]) => value);
  return {
    dir: computed.direction,
    lang: element.closest<HTMLElement>('[lang]')?.lang,
    style: { colorScheme: computed.colorScheme, ...Object.fromEntries(worn) },
  };
}

const HANDLERS = {
  pointermove: 'onPointerMove',
  pointerleave: 'onPointerLeave',
  pointerdown: 'onPointerDown',
  focusin: 'onFocus',
  focusout: 'onBlur',
  click: 'onClick',
} as const;

type EventName = keyof typeof HANDLERS;
const EVENTS = Object.keys(HANDLERS) as EventName[];

interface AdoptedProps extends ComponentPropsWithoutRef<'button'> {
  readonly element: HTMLElement;
  readonly event: Event;
  readonly onReplayed: () => void;
  readonly 'data-state'?: string;
}

/** Puts what Radix gives its trigger (handlers, description, state, ref) on an element that is already on the page. */
const Adopted = forwardRef(function Adopted(
  { element, event, onReplayed, ...trigger }: AdoptedProps,
  ref: Ref<HTMLElement>,
) {
  const latest = useRef<Partial<Record<string, unknown>>>(trigger);
  const replayed = useRef(onReplayed);
  const own = useRef<string | null>(null);

  // The host may have said something of its own about the element; it gets that back.
  useLayoutEffect(() => {
    const description = element.getAttribute('aria-describedby');
    const state = element.getAttribute('data-state');
    own.current = description;
    return () => {
      restore(element, 'aria-describedby', description);
      restore(element, 'data-state', state);
    };
  }, [element]);

  useLayoutEffect(() => {
    latest.current = trigger;
    const description = [own.current, trigger['aria-describedby']].filter(Boolean).join(' ');
    restore(element, 'aria-describedby', description || null);
    element.setAttribute('data-state', trigger['data-state'] ?? 'closed');
  });

  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
    return () => {
      if (typeof ref === 'function') ref(null);
      else if (ref) ref.current = null;
    };
  }, [element, ref]);

  useLayoutEffect(() => {
    const pass = (happened: Event) => {
      const handler = latest.current[HANDLERS[happened.type as EventName]];
      if (typeof handler === 'function') handler(happened);
    };
    for (const name of EVENTS) element.addEventListener(name, pass);
    // The pointer or the focus may have gone while the chunk was loading.
    const wanted = event.type === 'focusin' ? element.matches(':focus-visible') : element.matches(':hover');
    if (wanted) pass(event);
    replayed.current();
    return () => {
      for (const name of EVENTS) element.removeEventListener(name, pass);
    };
  }, [element, event]);

  return null;
});

function restore(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
