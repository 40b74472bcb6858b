// oxlint-disable unicorn/prefer-string-starts-ends-with, unicorn/no-array-reverse, no-underscore-dangle -- patterns of texts, Node 20, names of recorded fields
// Changes that leave the meaning of an answer alone. What the kit says must not change with them.

/** @typedef {{ name: string, text: string }} Mutant */

const ROOT = /<((?:[\w.-]+:)?Error)((?:\s[^<>]*)?)>([\s\S]*?)<\/\1\s*>/u;
const CHILD = /\s*<([\w:.-]+)(?:\s[^<>]*)?>[^<]*<\/\1\s*>\s*|\s*<[\w:.-]+\s*\/>\s*/uy;

/**
 * The text with the inside of its first `Error` element changed, root included; `undefined` when it has none.
 *
 * @param {string} text
 * @param {(xml: string) => string | undefined} change
 */
function inError(text, change) {
  const found = ROOT.exec(text);
  const changed = found ? change(found[0]) : undefined;
  if (!found || changed === undefined || changed === found[0]) return undefined;
  return text.slice(0, found.index) + changed + text.slice(found.index + found[0].length);
}

/** @param {string} xml @param {(children: string[]) => string[]} reorder */
function withChildren(xml, reorder) {
  const [, root = '', attributes = '', inside = ''] = ROOT.exec(xml) ?? [];
  /** @type {string[]} */
  const children = [];
  CHILD.lastIndex = 0;
  while (CHILD.lastIndex < inside.length) {
    const from = CHILD.lastIndex;
    const child = CHILD.exec(inside);
    // Text between the children: to move them would change what it says.
    if (!child || child.index !== from) return undefined;
    children.push(child[0].trim());
  }
  // Of two children of one name the first counts, so that their order is no noise.
  const ofName = children.map((child) => /<([\w:.-]+)/u.exec(child)?.[1]);
  if (children.length < 2 || new Set(ofName).size !== children.length) return undefined;
  return `<${root}${attributes}>${reorder(children).join('')}</${root}>`;
}

/** @param {string} between */
const betweenTags = (between) => (/** @type {string} */ xml) => xml.replaceAll(/>\s*</gu, `>${between}<`);

/** @param {string} attributes */
const onTags = (attributes) => (/** @type {string} */ xml) =>
  xml.replaceAll(/<([A-Za-z][\w:.-]*)(\s[^<>]*)?(\/?)>/gu, `<$1${attributes}$2$3>`);

/** @type {Readonly<Record<string, readonly ((xml: string) => string | undefined)[]>>} */
const XML = {
  'white space between elements': [betweenTags('\n\t  '), betweenTags('\n\n'), betweenTags('')],
  'attributes on elements': [onTags(' type="string"'), onTags(` note="a > b" x-y='"'`), onTags('\n  lang = "en"')],
  'namespaces on elements': [
    (xml) => xml.replace(/^<([\w:.-]+)/u, '<$1 xmlns="http://obs.example.com/doc/2015-06-30/"'),
    (xml) =>
      xml
        .replaceAll(/<(\/?)([A-Za-z][\w.-]*)(?![\w.:-])/gu, '<$1ns0:$2')
        .replace(/^<([\w:.-]+)/u, '<$1 xmlns:ns0="http://s3.amazonaws.com/doc/2006-03-01/"'),
    onTags(' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="false"'),
  ],
  'order of children': [
    (xml) => withChildren(xml, (children) => [...children].reverse()),
    (xml) => withChildren(xml, ([first = '', ...rest]) => [...rest, first]),
    (xml) =>
      withChildren(xml, (children) => [
        ...children.filter((_, at) => at % 2 === 1),
        ...children.filter((_, at) => at % 2 === 0),
      ]),
  ],
  'comments and instructions between': [
    betweenTags('<!-- <Code>Wrong</Code> -->'),
    betweenTags('<!----><?wrong <Code>Wrong</Code>?>'),
    betweenTags('\n<!-- > ]]> </Error> -->\n'),
  ],
};

/**
 * Mutants of a text that holds an answer, by the name of the mutation.
 *
 * @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(text) {
  const mutants = Object.entries(XML).flatMap(([name, changes]) =>
    changes.map((change) => ({ name, text: inError(text, change) })),
  );
  const lines = text.includes('\n') ? text : (inError(text, betweenTags('\n')) ?? text);
  mutants.push(
    { name: 'CRLF line ends', text: lines.replaceAll(/\r?\n/gu, '\r\n') },
    { name: 'a byte order mark', text: `\uFEFF${text}` },
  );
  return mutants.flatMap((mutant) =>
    mutant.text === undefined || mutant.text === text ? [] : [{ name: mutant.name, text: mutant.text }],
  );
}

/** Ways to write the name of a header. @type {readonly ((name: string) => string)[]} */
export const headerCases = [
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase().replaceAll(/(^|-)[a-z]/gu, (start) => start.toUpperCase()),
  (name) => [...name].map((char, at) => (at % 3 === 0 ? char.toUpperCase() : char.toLowerCase())).join(''),
];

/** The header lines of an HTTP message changed; `undefined` when the text is none. @param {string} text @param {(line: string) => string} change */
export function inHeaders(text, change) {
  if (!/^HTTP\//u.test(text)) return undefined;
  const end = /\r?\n\r?\n/u.exec(text)?.index ?? text.length;
  return (
    text
      .slice(0, end)
      .split('\n')
      .map((line, at) => (at === 0 ? line : change(line)))
      .join('\n') + text.slice(end)
  );
}

/** @type {Readonly<Record<string, (inner: unknown) => unknown>>} */
const WRAPPERS = {
  cause: (inner) => new Error('Upload failed', { cause: inner }),
  originalError: (inner) => Object.assign(new Error('Upload failed'), { originalError: inner }),
  '{ error }': (inner) => ({ error: inner }),
  AggregateError: (inner) => new AggregateError([inner], 'All uploads failed'),
  'Promise.allSettled': (inner) => ({ status: 'rejected', reason: inner }),
};

/**
 * The value in one to `depth` wrappers, in every order.
 *
 * @param {unknown} value
 * @param {number} depth
 * @returns {{ name: string, depth: number, value: unknown }[]}
 */
export function wrapped(value, depth) {
  if (depth === 0) return [];
  const once = Object.entries(WRAPPERS).map(([name, wrap]) => ({ name, depth: 1, value: wrap(value) }));
  const more = wrapped(value, depth - 1).flatMap((inner) =>
    Object.entries(WRAPPERS).map(([name, wrap]) => ({
      name: `${name} of ${inner.name}`,
      depth: inner.depth + 1,
      value: wrap(inner.value),
    })),
  );
  return [...once, ...more];
}
