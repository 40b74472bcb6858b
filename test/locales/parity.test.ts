// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/locales/en.js';
import type { Counted, Messages } from '../../src/locales/types.js';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  scripts: { check: string };
};

// Every file of src/locales that is named like a language, as vite.config.ts finds them.
const modules = import.meta.glob<Record<string, Messages>>('../../src/locales/*.ts', { eager: true });
const languages = Object.entries(modules)
  .map(([file, module]) => ({ tag: file.replace(/^.*\/|\.ts$/gu, ''), module }))
  .filter(({ tag }) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/u.test(tag))
  .map(({ tag, module }) => ({ tag, module, messages: Object.values(module)[0] ?? en }));

interface Rules {
  /** Characters of a step. German is about a third longer than English. */
  readonly step: number;
  /** The quotation marks of the language; no others are used. */
  readonly quotes: string;
  /** Typing that belongs to another language. */
  readonly typing: RegExp;
  /** Blame, alarm, apology, the informal address, and “invalid” as the whole explanation. */
  readonly words: RegExp;
  /** Texts that are the English ones on purpose, and why. */
  readonly same: Readonly<Record<string, string>>;
}

const never = /(?!)/u;
const cognate = 'the same word in both languages';
const justValues = 'nothing but a value of the host';
const properName = 'the name of a format';
const latinPunctuation = 'both put a colon and a space';

const rules: Readonly<Record<string, Rules>> = {
  en: {
    step: 120,
    quotes: '“”',
    typing: never,
    words: /\b(?:invalid|illegal|abort(?:ed)?|oops|sorry|please|fatal|simply|obviously)\b/iu,
    same: {},
  },
  de: {
    step: 140,
    quotes: '„“',
    typing: /\b(?:z\. ?B\.|d\. ?h\.|bzw\.|ggf\.|evtl\.)|\betc\./iu,
    words: /\b(?:ungültig\w*|unzulässig\w*|illegal|hoppla|leider|entschuldig\w*|bitte|fatal\w*|einfach|du|dein\w*)\b/iu,
    same: {
      'punctuation.labelled': latinPunctuation,
      'punctuation.sentences': latinPunctuation,
      'ui.announcer.error': latinPunctuation,
      'ui.severities.info': cognate,
      'ui.evidence.checked': justValues,
      'ui.panel.format': cognate,
      'ui.panel.formats.text': cognate,
      'ui.panel.formats.markdown': properName,
      'ui.panel.formats.json': properName,
      'ui.panel.fields.status': cognate,
      'ui.panel.fields.bucket': 'the product’s own word, used in the German console too',
      'ui.catalog.columnStatus': cognate,
    },
  },
  'zh-CN': {
    step: 120,
    quotes: '“”',
    // Half-width marks beside Chinese, and the blanks that some put around Latin words.
    typing: /\p{Script=Han}[,.;:?()~]|[,;:?()]\p{Script=Han}|\p{Script=Han} [\w{]|[\w}] \p{Script=Han}/u,
    words: /无效|非法|抱歉|对不起|糟糕|致命|你/u,
    same: {
      'ui.evidence.checked': justValues,
      'ui.panel.formats.markdown': properName,
      'ui.panel.formats.json': properName,
    },
  },
  ar: {
    step: 120,
    quotes: '«»',
    typing: /\p{Script=Arabic}[,;?]|ـ/u,
    words: /غير صالح|غير قانوني|عذرًا|للأسف|من فضلك|فادح/u,
    same: {
      'punctuation.labelled': latinPunctuation,
      'punctuation.sentences': latinPunctuation,
      'ui.announcer.error': latinPunctuation,
      'ui.evidence.checked': justValues,
      'ui.panel.formats.markdown': properName,
      'ui.panel.formats.json': properName,
    },
  },
};

interface Text {
  readonly path: string;
  readonly words: Counted;
}

const isCounted = (value: object): value is Exclude<Counted, string> => Object.hasOwn(value, 'other');

/** All texts of a language with their paths; a text that counts is one, with its forms. */
function textsOf(value: unknown, path = ''): Text[] {
  if (typeof value !== 'object' || value === null) return [{ path, words: String(value) }];
  if (isCounted(value)) return [{ path, words: value }];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, path === '' ? key : `${path}.${key}`));
}

const formsOf = (words: Counted): readonly string[] => (typeof words === 'string' ? [words] : Object.values(words));
const mainOf = (words: Counted): string => (typeof words === 'string' ? words : words.other);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).sort();

const english = new Map(textsOf(en).map(({ path, words }) => [path, words]));
const englishAt = (path: string) => mainOf(english.get(path) ?? '');

test('every language on disk is checked, and no other', () => {
  expect(languages.map(({ tag }) => tag).sort()).toEqual(Object.keys(rules).sort());
});

test('every language is among the entries whose types are checked before a release', () => {
  const unchecked = languages.filter(({ tag }) => !manifest.scripts.check.split(/\s/u).includes(`./locales/${tag}`));

  expect(unchecked.map(({ tag }) => tag)).toEqual([]);
});

describe.each(languages)('$tag', ({ tag, module, messages }) => {
  const { step, quotes, typing, words: forbidden, same } = rules[tag] ?? { ...rules.en!, same: {} };
  const texts = textsOf(messages).filter(({ path }) => path !== 'locale');
  const spoken = texts.flatMap(({ path, words }) => formsOf(words).map((text) => ({ path, text })));
  const at = (pattern: RegExp) => spoken.filter(({ path }) => pattern.test(path));
  const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/gu, '');

  test('carries the BCP 47 tag of its file, and the name that follows from it', () => {
    expect(messages.locale).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Object.keys(module)).toEqual([tag.replace('-', '')]);
  });

  test('says everything that English says, and nothing else', () => {
    const own = new Set(texts.map(({ path }) => path));

    expect([...english.keys()].filter((path) => path !== 'locale' && !own.has(path))).toEqual([]);
    expect([...own].filter((path) => !english.has(path))).toEqual([]);
    expect(texts.length).toBeGreaterThan(600);
  });

  test('has no text that is empty, padded or unfinished', () => {
    expect(spoken.filter(({ text }) => text.trim() !== text || text === '' || /\s\s|TODO|xxx/iu.test(text))).toEqual(
      [],
    );
  });

  test('has no word that a text gets where a program took a value for a text', () => {
    const found = JSON.stringify(messages).match(/.{40}(?:undefined|\bNaN\b|\bnull\b|\[object|Infinity)/gu);

    expect(found).toBeNull();
  });

  test('leaves no sentence in English, but for those listed with a reason', () => {
    const others = tag === 'en' ? [] : texts;
    const left = others.filter(({ path, words }) => mainOf(words) === englishAt(path)).map(({ path }) => path);

    expect(left.sort()).toEqual(Object.keys(same).sort());
  });

  test('puts in the same values', () => {
    const offenders = texts.filter(({ path, words }) => {
      const expected = placeholders(englishAt(path));
      const inForms = formsOf(words).flatMap(placeholders);
      return placeholders(mainOf(words)).join() !== expected.join() || inForms.some((name) => !expected.includes(name));
    });

    expect(offenders).toEqual([]);
    expect(spoken.filter(({ text }) => /[{}]/u.test(text.replaceAll(/\{\w+\}/gu, '')))).toEqual([]);
  });

  test('has the plural forms of the language where it has more than one', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.sort();
    const counting = texts.flatMap(({ path, words }) =>
      typeof words === 'string' ? [] : [[path, Object.keys(words).sort()] as const],
    );

    expect(counting.filter(([, own]) => own.join() !== forms.join())).toEqual([]);
    expect(counting.length > 0).toBe(forms.length > 1);
  });

  test('gives the numbers and names that English gives', () => {
    const facts = (text: string) =>
      new Set([
        ...[...plain(text).matchAll(/\d+(?:[.,]\d+)*/gu)].map(([number]) => number.replaceAll(/[.,]/gu, '')),
        ...(plain(text).match(/x-[\w-]*\w|\b[A-Z][a-z]+(?:-?[A-Z][A-Za-z\d]*)+\b|\b[A-Z_]{4,}\b/gu) ?? []),
      ]);
    const offenders = texts.flatMap(({ path, words }) => {
      const said = plain(mainOf(words));
      const lacking = [...facts(englishAt(path))].filter((fact) => !facts(said).has(fact) && !said.includes(fact));
      return lacking.length > 0 ? [`${path}: ${lacking.join(', ')}`] : [];
    });

    expect(offenders).toEqual([]);
  });

  test('has titles of up to 60 characters without a full stop, also with a name of 12', () => {
    const titles = [...at(/^(?:causes|categories)\.[^.]+\.title$/u), ...at(/^ui\.effects\./u)];
    const offenders = titles.filter(({ text }) => {
      const shown = plain(text).replace('{name}', 'x'.repeat(12));
      return shown.length > 60 || /[.。:：؟?]$/u.test(shown);
    });

    expect(titles.length).toBeGreaterThan(80);
    expect(offenders).toEqual([]);
  });

  test('has steps of a length that a checklist can show, and full sentences', () => {
    const steps = at(/^causes\.[^.]+\.steps\./u);
    const sentences = [...steps, ...at(/^causes\.[^.]+\.text$|^(?:codes|statuses|categories\.[^.]+\.text)/u)];

    expect(steps.filter(({ text }) => plain(text).length > step)).toEqual([]);
    expect(sentences.filter(({ text }) => !/[.。؟?]$/u.test(plain(text)))).toEqual([]);
  });

  test('explains in one or two sentences', () => {
    const count = (text: string) => (plain(text).match(/[。]|[.؟?](?=\s|$)/gu) ?? []).length;

    expect(at(/^(?:causes|categories)\.[^.]+\.text$/u).filter(({ text }) => count(text) > 2)).toEqual([]);
    expect(at(/^(?:codes|statuses)\./u).filter(({ text }) => count(text) !== 1)).toEqual([]);
  });

  test('neither shouts nor blames, and never calls a thing invalid and leaves it at that', () => {
    expect(spoken.filter(({ text }) => /[!！]/u.test(text) || forbidden.test(text))).toEqual([]);
  });

  test('uses the marks of the language', () => {
    const others = [...'“”„«»‘‚‹›"\'「」『』'].filter((mark) => !quotes.includes(mark));
    const [opening = '', closing = ''] = quotes;
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    const offenders = spoken.filter(
      ({ text }) =>
        others.some((mark) => text.includes(mark)) ||
        count(text, opening) !== count(text, closing) ||
        typing.test(plain(text)),
    );

    expect(offenders).toEqual([]);
  });

  test('is written in composed characters', () => {
    expect(spoken.filter(({ text }) => text.normalize('NFC') !== text)).toEqual([]);
  });

  test('keeps strangers’ texts and the words of other scripts apart, where it is written from right to left', () => {
    const depth = (text: string) => text.split('\u2068').length - text.split('\u2069').length;
    const isRightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(messages.ui.banner.retry);
    const outside = /(?<!\u2068)\{(?:bucket|code|codes|endpoint|header|message|method|region)\}/u;

    expect(spoken.filter(({ text }) => depth(text) !== 0)).toEqual([]);
    expect(spoken.filter(({ text }) => isRightToLeft && outside.test(text))).toEqual([]);
  });
});
