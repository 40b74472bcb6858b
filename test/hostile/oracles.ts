/** Words that a text gets where a program took a value for a text. */
const NONSENSE = [/\[object \w+\]/u, /\bundefined\b/u, /\bNaN\b/u, /Invalid Date/u, /\bInfinity\b/u, /Symbol\(/u];

// oxlint-disable-next-line no-control-regex -- that is what is looked for
const CONTROL = /[\0-\b\v\f\u000E-\u001F\u007F-\u009F]/u;
const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;
const HIDDEN = /[\u200B\u2060\uFEFF\u00AD\u{E0000}-\u{E007F}]/u;
const LONE_SURROGATE = /\p{Cs}/u;

/** Traces of a value that was called, awaited or turned into a text. */
const ECHO = /echoed-by-\w+/u;

const marks: Readonly<Record<string, RegExp>> = {
  'a control character': CONTROL,
  'a direction override': BIDI,
  'a hidden character': HIDDEN,
  'a lone surrogate': LONE_SURROGATE,
  'what a value said when it was called': ECHO,
};

/**
 * What is wrong with a text that people read.
 *
 * @param said what a server said: a word that is in it may be repeated
 */
export function defectsOf(text: string, said: unknown = ''): readonly string[] {
  const source = typeof said === 'string' ? said : '';
  const nonsense = NONSENSE.flatMap((word) => {
    const [found] = word.exec(text) ?? [];
    return found === undefined || word.test(source) ? [] : [`the word ${found}`];
  });
  return [...nonsense, ...Object.entries(marks).flatMap(([name, mark]) => (mark.test(text) ? [name] : []))];
}

/** Every text in a plain value, names included. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}

/** Elements that only a text which was taken for markup brings. */
const FOREIGN =
  /^(?:script|img|iframe|object|embed|link|meta|base|form|style|math|audio|video|noscript|template|b|i|x|mglyph|title)$/u;

const decoded = (text: string) => text.replaceAll(/&(?:amp|lt|gt|quot|#x27|#39);/gu, (mark) => DECODED[mark] ?? mark);
const DECODED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
};

/** What is wrong with a page, as a server renders it or as the browser writes it down. */
export function defectsIn(html: string, said: unknown = ''): readonly string[] {
  const defects = new Set<string>();
  let isolated = 0;
  for (const [piece, end, name, attributes = ''] of html.matchAll(/<(\/?)([^\s/>]+)([^>]*)>|[^<]+|</gu)) {
    if (name === undefined) {
      for (const defect of defectsOf(decoded(piece), said))
        if (isolated === 0 || defect !== 'a direction override') defects.add(defect);
      continue;
    }
    if (name === 'bdi') isolated += end ? -1 : 1;
    if (FOREIGN.test(name)) defects.add(`an element ${name}`);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/\s([^\s="]+)(?:="([^"]*)")?/gu)) {
      if (/^on|^style$|^srcdoc$|^ref$|^is$/u.test(attribute)) defects.add(`an attribute ${attribute}`);
      if (/^(?:href|src|action)$/u.test(attribute) && !value.startsWith('#')) defects.add(`an address ${value}`);
      for (const defect of defectsOf(decoded(value), said)) defects.add(`${defect} in ${attribute}`);
    }
  }
  return [...defects];
}

/** Watches what must not happen beside: output to the console, rejections that nobody handles. */
export function watchPage(): { readonly heard: readonly string[]; readonly end: () => void } {
  const heard: string[] = [];
  const before = (['log', 'info', 'debug', 'warn', 'error'] as const).map((level) => [level, console[level]] as const);
  for (const [level] of before) {
    console[level] = (...words: unknown[]) => {
      heard.push(`console.${level}: ${words.map((word) => (typeof word === 'string' ? word : typeof word)).join(' ')}`);
    };
  }
  return {
    heard,
    end: () => {
      for (const [level, own] of before) console[level] = own;
    },
  };
}

/** The fastest of up to three runs, in milliseconds: other programs slow one down, never speed one up. */
export function fastest(run: () => void, aim: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 3 && best > aim; times += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
