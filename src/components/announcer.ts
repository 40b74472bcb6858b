import { cleanText } from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { fill } from './words.js';

export interface AnnounceOptions {
  /** `assertive` interrupts what is being read; a second one after the same press or key is polite. @default 'polite' */
  readonly politeness?: 'polite' | 'assertive' | undefined;
  /** Says a text again that was said within the last second. @default false */
  readonly force?: boolean | undefined;
}

/** Milliseconds a region is there and empty before its text comes: a region that comes with its text is not read. */
const LEAD = 150;
/** Milliseconds between two messages of one politeness. */
const GAP = 1000;
/** Milliseconds after which a text is taken away, so that nobody finds it while browsing the page. */
const STAY = 7000;
/** Messages that wait; what comes on top is told as a number. */
const MOST = 5;

interface Message {
  readonly text: string;
  readonly messages: Messages;
}

interface Channel {
  readonly politeness: 'polite' | 'assertive';
  region: HTMLElement | undefined;
  waiting: Message[];
  /** The last of those that found the queue full, and how many they are. */
  surplus: { readonly messages: Messages; readonly count: number } | undefined;
  isBusy: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

// One pair for the page, however many providers and components speak through it: two pairs would talk at once.
const polite = createChannel('polite');
const assertive = createChannel('assertive');

function createChannel(politeness: Channel['politeness']): Channel {
  return { politeness, region: undefined, waiting: [], surplus: undefined, isBusy: false, timer: undefined };
}

let holders = 0;
let isInterruptionSpent = false;
const saidAt = new Map<string, number>();

/** Puts the regions on the page, ahead of any message. Returns what lets go of them: with the last holder they leave. */
export function holdAnnouncer(): () => void {
  holders += 1;
  for (const each of [polite, assertive]) place(each);
  if (holders === 1) {
    allowInterruption();
    for (const name of ACTIONS) document.addEventListener(name, allowInterruption, true);
  }
  return () => {
    holders -= 1;
    if (holders > 0) return;
    for (const name of ACTIONS) document.removeEventListener(name, allowInterruption, true);
    for (const each of [polite, assertive]) leave(each);
  };
}

const ACTIONS = ['pointerdown', 'keydown'] as const;

function allowInterruption(): void {
  isInterruptionSpent = false;
}

/** Has a screen reader say a text, in the language of the messages. */
export function announce(text: string, messages: Messages, { politeness, force = false }: AnnounceOptions = {}): void {
  const message = { text: cleanText(text, 400), messages };
  const now = performance.now();
  if (message.text === '' || (!force && isRepeat(message.text, now))) return;
  saidAt.set(message.text, now);

  const isInterruption = politeness === 'assertive' && !isInterruptionSpent;
  if (isInterruption) isInterruptionSpent = true;
  const to = isInterruption ? assertive : polite;
  if (to.waiting.length < MOST) to.waiting.push(message);
  else to.surplus = { messages, count: (to.surplus?.count ?? 0) + 1 };
  if (!to.isBusy) next(to);
}

function isRepeat(text: string, now: number): boolean {
  const isWaiting = [polite, assertive].some(({ waiting }) => waiting.some((other) => other.text === text));
  return isWaiting || now - (saidAt.get(text) ?? Number.NEGATIVE_INFINITY) < GAP;
}

function next(from: Channel): void {
  clearTimeout(from.timer);
  const message = from.waiting.shift() ?? surplusOf(from);
  from.isBusy = message !== undefined;
  if (message) say(from, message);
  else from.timer = setTimeout(() => rest(from), STAY - GAP);
}

function surplusOf(from: Channel): Message | undefined {
  const { surplus } = from;
  from.surplus = undefined;
  return surplus && { ...surplus, text: fill(surplus.messages.ui.announcer.more, { count: surplus.count }) };
}

/** Clears and waits before it sets the text: so a text that is the same as the last one is heard too. */
function say(channel: Channel, message: Message): void {
  const { region } = place(channel);
  region.textContent = '';
  region.lang = message.messages.locale;
  channel.timer = setTimeout(() => {
    // A dialog has opened or closed meanwhile.
    if (place(channel).hasMoved) return say(channel, message);
    region.textContent = message.text;
    channel.timer = setTimeout(() => next(channel), GAP);
  }, LEAD);
}

function rest(channel: Channel): void {
  channel.timer = undefined;
  if (channel.region) channel.region.textContent = '';
  saidAt.clear();
  if (holders === 0) leave(channel);
}

/** Takes a region away, unless it still has something to say. */
function leave(channel: Channel): void {
  if (channel.timer !== undefined) return;
  channel.region?.remove();
  channel.region = undefined;
}

/** Puts a region where it can be heard. */
function place(channel: Channel): { region: HTMLElement; hasMoved: boolean } {
  const region = (channel.region ??= createRegion(channel.politeness));
  const container = openModal() ?? document.body;
  const hasMoved = region.parentNode !== container;
  if (hasMoved) container.append(region);
  return { region, hasMoved };
}

function createRegion(politeness: Channel['politeness']): HTMLElement {
  const region = document.createElement('div');
  region.className = 'obs-hidden';
  region.setAttribute('aria-live', politeness);
  region.setAttribute('aria-atomic', 'true');
  return region;
}

const MODAL = 'dialog[open], [aria-modal="true"]';

/** The dialog that makes the rest of the page inert, and so silent; the one with the focus is the topmost. */
function openModal(): Element | undefined {
  const focused = document.activeElement?.closest(MODAL);
  if (focused) return focused;
  // Some libraries keep a closed dialog on the page, where nothing is heard.
  return [...document.querySelectorAll(MODAL)].filter((element) => element.checkVisibility?.() ?? true).at(-1);
}
