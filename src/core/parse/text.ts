import { MASK, redact } from '../report/redact.js';
import { head, limits } from '../limits.js';

// Bidirectional controls, zero-width and other invisible characters: they can make one name read as another.
const INVISIBLE = /[\p{DI}\uFFF9-\uFFFB]+/gu;
const CONTROL = /[^\P{Cc}\s\x85]/gu;
// Joiners and variation selectors are part of Persian words, Indic syllables and emoji; between Latin letters they hide.
const JOINERS = new Set(['\u200C', '\u200D', '\uFE0E', '\uFE0F', '\uFE0F\u200D']);
const LAST_LATIN = 0x24f;
const BLANK = /[\p{Cc}\s]+/gu;
/** Most of what services send: words of visible ASCII, a blank between them. */
const PRINTABLE = /^[!-~]+(?: [!-~]+)*$/u;
const LONE_SURROGATE = /\p{Cs}/gu;

/** The first `max` characters of a text, never half a character or half a mask, with an ellipsis where something was cut. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  if (!(max >= 1)) return '';
  let end = Math.trunc(max) - 1;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  const mask = text.lastIndexOf(MASK, end - 1);
  if (mask !== -1 && mask + MASK.length > end) end = mask;
  return `${text.slice(0, end)}…`;
}

/** Characters of a text that is shown, with those that are taken out: an error may have dozens of texts. */
const SHOWN = 8 * limits.message;

/**
 * One line of visible, well-formed text; empty when nothing visible is left. Invisible characters go before secrets do. Of an
 * object's key every blank is kept: `a  b` is another object than `a b`.
 */
export function clean(text: string, max: number, isKey = false): string {
  const said = head(text, SHOWN);
  const safe = redact(PRINTABLE.test(said) ? said : shown(said, isKey));
  // Cut, what was no secret may look like one.
  return copy(safe.length <= max ? safe : cut(redact(cut(safe, max)), max));
}

/** A part of a text keeps the whole of it in memory, for as long as a record of it is kept. */
const copy = (text: string) => ` ${text}`.slice(1);

const shown = (text: string, isKey: boolean): string =>
  text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(CONTROL, '')
    .replace(isKey ? /[\p{Cc}\s]/gu : BLANK, ' ')
    .replace(INVISIBLE, (run, at: number, all: string) => (isPartOfWord(run, at, all) ? run : ''))
    .replace(isKey ? / /gu : / +/gu, ' ')
    .trim();

const isPartOfWord = (run: string, at: number, all: string) => JOINERS.has(run) && all.charCodeAt(at - 1) > LAST_LATIN;

/** Whether a text holds what nobody sees and `clean` takes out. */
export function hidesCharacters(text: string): boolean {
  const said = head(text, SHOWN).trim();
  return (
    !PRINTABLE.test(said) && [...said.matchAll(INVISIBLE)].some(({ 0: run, index }) => !isPartOfWord(run, index, said))
  );
}

/**
 * A text of a user or a server, safe to show beside others: one line, visible characters only (no controls, no
 * direction overrides), credentials masked. Never throws.
 *
 * @param max longest result, in UTF-16 units. Default 256
 */
export function cleanText(text: string, max: number = limits.resource): string {
  return typeof text === 'string' ? clean(text, typeof max === 'number' ? max : limits.resource) : '';
}

/** An identifier: no white space inside, or `undefined` when it is empty, a placeholder or looks like a token. */
export function cleanId(text: string, max: number): string | undefined {
  const said = clean(text, limits.body);
  const id = said.replaceAll(' ', '');
  // A mask is not of these characters. Without its blanks, an id may turn out to be a token.
  return id.length <= max && /^[\w+/=.:@~-]+$/u.test(id) && (id === said || redact(id) === id) ? id : undefined;
}

/** Milliseconds since the epoch, or `undefined`. Reads HTTP dates, ISO 8601 and its basic form (`20160524T120229Z`). */
export function parseTime(text: string): number | undefined {
  const source = text.trim().slice(0, 64);
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d):?(\d\d):?(\d\d)(.*)$/u.exec(source);
  const time = Date.parse(
    basic ? `${basic[1]}-${basic[2]}-${basic[3]}T${basic[4]}:${basic[5]}:${basic[6]}${basic[7]}` : source,
  );
  // A year before 1970 is a store that has no clock (`0001-01-01T00:00:00Z`).
  return time >= 0 ? time : undefined;
}

/**
 * Wait before the next try, from a `Retry-After` header. Never throws.
 *
 * @param header seconds (`'120'`) or an HTTP date (RFC 9110, 10.2.3)
 * @param now milliseconds since the epoch
 * @returns milliseconds, a second at least and a day at most; `undefined` when the header is unreadable
 */
export function retryDelay(header: string, now: number): number | undefined {
  const text = header.trim();
  const delay = /^\d+$/u.test(text)
    ? Number(text) * 1000
    : ((/^[a-z]/iu.test(text) ? parseTime(text) : undefined) ?? Number.NaN) - now;
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 1000), limits.retryAfter);
}
