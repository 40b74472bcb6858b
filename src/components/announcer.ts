import { cleanText } from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { counted } from './numbers.js';

type Politeness = 'polite' | 'assertive';

export interface AnnounceOptions {
  /** `assertive` interrupts what is being read; a second one after the same press or key is polite. @default 'polite' */
  readonly politeness?: Politeness | undefined;
  /** Says a text again that was said within the last second. @default false */
  readonly force?: boolean | undefined;
  /** The text that this one takes the place of: where that was said later than this one, this one is no repeat. */
  readonly instead?: string | undefined;
}

/** Milliseconds a region is there and empty before its text comes: a region that comes with its text is not read. */
const LEAD = 150;
/** Milliseconds between two messages. */
const GAP = 1000;
/** Milliseconds after which a text is taken away, so that nobody finds it while browsing the page. */
const STAY = 7000;
/** Messages that wait; what comes on top is told as a number. */
const MOST = 5;

interface Message {
  readonly text: string;
  readonly politeness: Politeness;
  readonly messages: Messages;
}

// One pair and one queue for the page, however many providers and components there are: two would talk at once.
const regions: { [P in Politeness]?: HTMLElement } = {};
let waiting: readonly Message[] = [];
/** The words of the last message that found the queue full, and how many did. */
let surplus: { readonly messages: Messages; readonly count: number } | undefined;
let isBusy = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const saidAt = new Map<string, number>();

let holders = 0;
let isOld = false;
let settling: ReturnType<typeof setTimeout> | undefined;
let isInterruptionSpent = false;

const ACTIONS = ['pointerdown', 'keydown'] as const;

function allowInterruption(): void {
  isInterruptionSpent = false;
}

/** Puts the regions on the page, ahead of any message. Returns what lets go of them: with the last holder they leave. */
export function holdAnnouncer(): () => void {
  holders += 1;
  // With the first alone: looking for a dialog costs time, and a page may have thousands of holders.
  if (holders === 1) {
    place('polite');
    place('assertive');
    allowInterruption();
    for (const name of ACTIONS) document.addEventListener(name, allowInterruption, true);
    // After the effects of all that came with this holder.
    settling = setTimeout(() => {
      isOld = true;
    });
  }
  return () => {
    holders -= 1;
    if (holders > 0) return;
    for (const name of ACTIONS) document.removeEventListener(name, allowInterruption, true);
    clearTimeout(settling);
    isOld = false;
    if (!isBusy) rest();
  };
}

/**
 * Whether something that is mounted now comes to a page that people know already, and not with the page itself. To be
 * asked in an effect.
 */
export function isLate(): boolean {
  return isOld || hasActed();
}

/** Whether the user has pressed a key or a pointer on this page. */
export function hasActed(): boolean {
  return navigator.userActivation?.hasBeenActive === true;
}

/** Has a screen reader say a text, in the language of the messages. */
export function announce(
  text: string,
  messages: Messages,
  { politeness, force = false, instead = '' }: AnnounceOptions = {},
): void {
  const now = performance.now();
  const cleaned = cleanText(text, 400);
  if (cleaned === '' || (!force && isRepeat(cleaned, now, instead))) return;
  // In the order in which they are said last.
  saidAt.delete(cleaned);
  saidAt.set(cleaned, now);

  const isInterruption = politeness === 'assertive' && !isInterruptionSpent;
  const message: Message = { text: cleaned, politeness: isInterruption ? 'assertive' : 'polite', messages };
  if (isInterruption) {
    isInterruptionSpent = true;
    waiting = [message, ...waiting];
  } else if (waiting.length < MOST) waiting = [...waiting, message];
  else surplus = { messages, count: (surplus?.count ?? 0) + 1 };
  if (!isBusy) next();
}

function isRepeat(text: string, now: number, instead: string): boolean {
  const said = [...saidAt.keys()];
  if (said.indexOf(instead) > said.indexOf(text)) return false;
  const isWaiting = waiting.some((other) => other.text === text);
  return isWaiting || now - (saidAt.get(text) ?? Number.NEGATIVE_INFINITY) < GAP;
}

function next(): void {
  clearTimeout(timer);
  const message = waiting[0] ?? surplusMessage();
  waiting = waiting.slice(1);
  isBusy = message !== undefined;
  if (message) say(message);
  else after(STAY - GAP, rest);
}

/** A host's test takes its page away while a text still waits: then there is nothing left to say it to. */
function after(milliseconds: number, then: () => void): void {
  timer = setTimeout(() => (typeof document === 'undefined' ? resetAnnouncer() : then()), milliseconds);
}

function surplusMessage(): Message | undefined {
  if (!surplus) return undefined;
  const { messages, count } = surplus;
  surplus = undefined;
  return { text: counted(messages.ui.announcer.more, count, messages.locale), politeness: 'polite', messages };
}

/** Clears and waits before it sets the text: so a text that is the same as the last one is heard too. */
function say(message: Message): void {
  const { region } = place(message.politeness);
  silence();
  region.lang = message.messages.locale;
  after(LEAD, () => {
    // A dialog has opened or closed meanwhile.
    if (place(message.politeness).hasMoved) return say(message);
    region.textContent = message.text;
    after(GAP, next);
  });
}

function silence(): void {
  for (const region of Object.values(regions)) region.textContent = '';
}

/** All is said. */
function rest(): void {
  clearTimeout(timer);
  silence();
  saidAt.clear();
  if (holders === 0) leave();
}

function leave(): void {
  for (const politeness of ['polite', 'assertive'] as const) {
    regions[politeness]?.remove();
    delete regions[politeness];
  }
}

/** Forgets all that waits to be said, as a new page would. For tests, whose pages follow each other in one. */
export function resetAnnouncer(): void {
  waiting = [];
  surplus = undefined;
  isBusy = false;
  isInterruptionSpent = false;
  rest();
  leave();
}

/** Puts a region where it can be heard. */
function place(politeness: Politeness): { region: HTMLElement; hasMoved: boolean } {
  const region = (regions[politeness] ??= createRegion(politeness));
  const container = openModal() ?? document.body;
  const hasMoved = region.parentNode !== container;
  if (hasMoved) container.append(region);
  // Dialogs of libraries silence all that stands beside them; a voice is not meant.
  region.removeAttribute('aria-hidden');
  region.removeAttribute('inert');
  return { region, hasMoved };
}

function createRegion(politeness: Politeness): HTMLElement {
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
  const heard = [...document.querySelectorAll(MODAL)].filter((element) => {
    return (element.checkVisibility?.() ?? true) && !element.closest('[inert], [aria-hidden="true"]');
  });
  return heard.at(-1);
}
