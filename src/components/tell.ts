import {
  type CauseId,
  cleanText,
  type Diagnosis,
  type DiagnosisContext,
  type Evidence,
  limits,
  stepsOf,
} from '../core/index.js';
import type { CauseWords, Messages } from '../locales/types.js';
import type { CheckResult } from './checks.js';
import { anyOf, bytes, duration } from './numbers.js';
import { fill, inARow, isolate, labelled, shorten } from './words.js';

/** What a diagnosis says to a person: the effect, the cause, the next step. */
export interface Telling {
  readonly title: string;
  readonly text: string;
  /** First thing to do, where the cause is known well enough to name one. */
  readonly next?: string;
}

export const wordsOf = (cause: CauseId, messages: Messages): CauseWords => messages.causes[cause];

/** Title, sentence and next step of a diagnosis. The panel repeats the banner's title, so both ask here. */
export function tell(diagnosis: Diagnosis, context: DiagnosisContext | undefined, messages: Messages): Telling {
  const [top, ...others] = diagnosis.candidates;
  const effect = effectOf(diagnosis, context, messages);
  const statusText = textOfStatus(diagnosis, messages);
  const category = messages.categories[diagnosis.category];
  if (!top) return { title: category.title, text: statusText ?? category.text };

  const words = wordsOf(top.cause, messages);
  const first = stepsOf(top)[0];
  const next = first && words.steps[first.id];
  if (top.verdict === 'confirmed') return { title: effect ?? words.title, text: words.text, ...(next && { next }) };
  if (top.verdict === 'likely') {
    const text =
      effect === undefined ? words.text : fill(messages.ui.banner.likely, { cause: words.title, text: words.text });
    return { title: effect ?? words.title, text, ...(next && { next }) };
  }
  const title = effect ?? (diagnosis.category === 'no-response' ? category.title : messages.ui.banner.unknown);
  const unknownText = diagnosis.match === 'category' ? category.text : words.text;
  if (top.cause === 'unknown') return { title, text: statusText ?? unknownText, ...(next && { next }) };
  const open = [top, ...others.filter((other) => other.verdict === 'possible')].slice(0, 3);
  const template = diagnosis.category === 'no-response' ? messages.ui.banner.openNoResponse : messages.ui.banner.open;
  const causesList = anyOf(
    open.map(({ cause }) => wordsOf(cause, messages).title),
    messages,
  );
  const text = fill(template, { text: statusText ?? category.text, causes: causesList });
  // Without an answer all causes begin with the same look at the connection, which is right whichever it is.
  return { title, text, ...(diagnosis.category === 'no-response' && next && { next }) };
}

/** What to say before a retry where nobody knows whether the request was carried out; nothing of a request that reads. */
export function caution(
  { outcome, retry, error }: Diagnosis,
  context: DiagnosisContext | undefined,
  { ui }: Messages,
): string | undefined {
  if (outcome !== 'unknown' || isRead(error.method, context?.operation, ui.effects)) return undefined;
  return retry.safe ? ui.banner.outcomeUnknown : ui.banner.retryUnsafe;
}

function isRead(
  method: string | undefined,
  operation: DiagnosisContext['operation'],
  effects: Messages['ui']['effects'],
): boolean {
  if (method !== undefined) return /^(?:GET|HEAD|OPTIONS)$/iu.test(method);
  return operation !== undefined && Object.hasOwn(effects, operation) && !('unsureNamed' in effects[operation]);
}

function effectOf(diagnosis: Diagnosis, context: DiagnosisContext | undefined, messages: Messages): string | undefined {
  const operation = context?.operation;
  if (operation === undefined || !Object.hasOwn(messages.ui.effects, operation) || diagnosis.severity === 'success')
    return undefined;
  const words = messages.ui.effects[operation];
  const { outcome } = diagnosis;
  if (outcome === 'done') return undefined;
  const unsure = outcome === 'unknown' && 'unsureNamed' in words;
  const { key, bucket } = diagnosis.error;
  const name = cleanText(context?.file ?? '', limits.key) || (operation.endsWith('bucket') ? bucket : (key ?? bucket));
  if (!name) return unsure ? words.unsureUnnamed : words.unnamed;
  // The name is a stranger's text: isolated, so that its direction cannot reach the words around it.
  return fill(unsure ? words.unsureNamed : words.named, { name: isolate(shorten(name)) });
}

function textOfStatus({ error }: Diagnosis, messages: Messages): string | undefined {
  const texts: Readonly<Record<number, { text: string }>> = messages.statuses;
  return error.status !== undefined && Object.hasOwn(texts, error.status) ? texts[error.status]?.text : undefined;
}

/** Why a cause is thought to be the one, or not. */
export const reasons = (evidence: readonly Evidence[], messages: Messages): string =>
  inARow(
    evidence
      .filter(({ id }) => Object.hasOwn(messages.ui.evidence, id))
      .map(({ id, values = {} }) => fill(messages.ui.evidence[id], inWords(values, messages.locale))),
    messages,
  );

/** What a check found, in words, and what follows from it: `Found: The clock of this device is … Confirmed: …` */
export function outcomeWords({ outcome, text, evidence }: CheckResult, messages: Messages, news = ''): string {
  const sentence = cleanText(text ?? '') || (evidence ? reasons([evidence], messages) : '');
  const all = inARow([sentence, news].filter(Boolean), messages);
  const word = messages.ui.checks.outcomes[outcome];
  return all ? labelled(word, messages, all) : word;
}

/** Measured values as a person says them. */
function inWords({ minutes, size, limit, ...values }: Readonly<Record<string, string | number>>, locale: string) {
  return {
    ...values,
    ...(minutes !== undefined && { minutes: inUnit(minutes, duration, locale) }),
    ...(size !== undefined && { size: inUnit(size, bytes, locale) }),
    ...(limit !== undefined && { limit: inUnit(limit, bytes, locale) }),
  };
}

const inUnit = (value: string | number, words: (value: number, locale: string) => string, locale: string) =>
  Number.isFinite(Number(value)) ? words(Number(value), locale) : value;
