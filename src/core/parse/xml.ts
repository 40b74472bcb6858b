import { limits } from '../limits.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the five named entities and numeric references, once. Anything else stays as it was written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let out = '';
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    const reference = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/u.exec(text.slice(at, at + 12));
    if (!reference) continue;
    const [whole, decimal, hex, name] = reference;
    const value =
      name === undefined ? character(Number.parseInt(decimal ?? String(hex), decimal ? 10 : 16)) : own(name);
    if (value === undefined) continue;
    out += text.slice(from, at) + value;
    from = at + whole.length;
  }
  return out + text.slice(from);
}

const own = (name: string) => (Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined);

function character(point: number): string {
  // Half of a pair is replaced when the text is cleaned.
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
}

const localName = (tag: string) => tag.slice(tag.indexOf(':') + 1);

/**
 * Direct children of the first `Error` element of a document, name to text; the first of a name wins. One pass, no
 * document type, no entities but the five. Comments, instructions and declarations are skipped, CDATA is text, a
 * child that the body's end cuts is left out. Logs around the XML do no harm.
 *
 * @returns `undefined` when the text has no `Error` with a child in it
 * @source docs/decisions/0001-own-xml-scanner.md: why no general parser
 */
export function readXmlError(text: string): ReadonlyMap<string, string> | undefined {
  const body = text.slice(0, limits.body);
  return (
    scan(body, (name) => name === 'Error') ??
    scan(body, (name) => name.toLowerCase() === 'error') ??
    // Some logs keep the children and lose the root.
    keepIf(scan(body, undefined), 'Code')
  );
}

const keepIf = (fields: Map<string, string> | undefined, name: string) => (fields?.has(name) ? fields : undefined);

function scan(text: string, isRoot: ((name: string) => boolean) | undefined): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  let inside = isRoot === undefined;
  let root = '';
  let child = '';
  let content = '';
  let sameName = 0;
  let at = 0;

  const store = () => {
    if (!fields.has(child)) fields.set(child, content);
    child = '';
  };

  for (let tags = 0; tags < limits.tags; tags += 1) {
    const open = text.indexOf('<', at);
    if (open === -1) break;
    content += decodeEntities(text.slice(at, open));
    const skipped = skip(text, open);
    if (skipped) {
      content += skipped.text;
      at = skipped.end;
      continue;
    }
    const close = tagEnd(text, open + 1);
    if (close === -1) break;
    at = close + 1;
    const tag = /^\/?[\p{L}_][^\s/<>"'=]*/u.exec(text.slice(open + 1, close))?.[0];
    if (!tag) {
      content += text.slice(open, at);
      continue;
    }
    const isEnd = tag.startsWith('/');
    const name = localName(isEnd ? tag.slice(1) : tag);
    const isEmpty = text[close - 1] === '/';

    if (!inside) {
      if (isEnd || isEmpty || !isRoot?.(name)) continue;
      inside = true;
      root = name;
    } else if (child === '') {
      if (isEnd && name === root) break;
      if (isEnd) continue;
      child = name;
      content = '';
      sameName = 0;
      if (isEmpty) store();
    } else if (name === child && !isEmpty) {
      if (!isEnd) sameName += 1;
      else if (sameName > 0) sameName -= 1;
      else store();
    }
  }
  return fields.size > 0 ? fields : undefined;
}

/** Where a comment, instruction, declaration or CDATA section that starts at `open` ends, and the text it adds. */
function skip(text: string, open: number): { end: number; text: string } | undefined {
  if (text[open + 1] !== '!' && text[open + 1] !== '?') return undefined;
  const to = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    return end === -1 ? text.length : end + mark.length;
  };
  if (text.startsWith('<!--', open)) return { end: to('-->', open + 4), text: '' };
  if (text.startsWith('<![CDATA[', open)) {
    const end = to(']]>', open + 9);
    return { end, text: text.slice(open + 9, text.endsWith(']]>', end) ? end - 3 : end) };
  }
  if (text.startsWith('<?', open)) return { end: to('?>', open + 2), text: '' };
  return { end: declarationEnd(text, open + 2), text: '' };
}

/** Where a declaration ends. A document type may hold a `>` in its quotes, its comments and its brackets. */
function declarationEnd(text: string, from: number): number {
  let inBrackets = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '>' && !inBrackets) return at + 1;
    if (char === '[' || char === ']') inBrackets = char === '[';
    const isQuote = char === '"' || char === "'";
    const mark = isQuote ? char : text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : '';
    if (mark !== '') at = text.indexOf(mark, at + 1);
    if (at === -1) break;
  }
  return text.length;
}

/** Index of the `>` that ends a tag, quoted attribute values skipped; -1 when the text ends first. */
function tagEnd(text: string, from: number): number {
  const end = text.indexOf('>', from);
  // As nearly all of them are.
  if (end !== -1 && end - from < 64 && !/["'<]/u.test(text.slice(from, end))) return end;
  let before = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '>') return at;
    // A log line may hold "a < b": a second opening ends the attempt at the first.
    if (char === '<') return at - 1;
    if ((char === '"' || char === "'") && before === '=') {
      at = text.indexOf(char, at + 1);
      if (at === -1) return -1;
    }
    if (char.trim() !== '') before = char;
  }
  return -1;
}
