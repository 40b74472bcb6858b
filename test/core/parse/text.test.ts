// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { cleanText, limits, parseObsError } from '../../../src/core/index.js';

const messageOf = (text: string) => parseObsError({ code: 'A1', message: text }).message;

describe('invisible and dangerous characters', () => {
  test.each([
    ['a right-to-left override', 'invoice\u202Egnp.exe', 'invoicegnp.exe'],
    ['isolates', 'a\u2066b\u2067c\u2068d\u2069e', 'abcde'],
    ['direction marks', 'a\u200Eb\u200Fc\u061Cd', 'abcd'],
    ['zero-width characters', 'No\u200BSuch\u2060Key\uFEFF', 'NoSuchKey'],
    ['a soft hyphen', 'to\u00ADken', 'token'],
    ['tag characters', 'a\u{E0041}\u{E0042}b', 'ab'],
    ['fillers', 'a\u3164b\u115Fc\uFFA0d', 'abcd'],
    ['NUL and bells', 'to\0k\u0007en', 'token'],
    ['escape sequences of terminals', '\u001B[31mred\u001B[0m', '[31mred[0m'],
    ['C1 controls', 'a\u0085b\u009Bc', 'a bc'],
    ['line ends', 'a\r\nb\nc\u2028d\u2029e\tf', 'a b c d e f'],
    ['many blanks', '  a   \u00A0  b  ', 'a b'],
    ['a lone high surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['a lone low surrogate', 'a\uDC00b', 'a\uFFFDb'],
  ])('%s do not get through', (_name, text, shown) => {
    expect(messageOf(text)).toBe(shown);
    expect(cleanText(text)).toBe(shown);
  });

  test('they do not get through any field', () => {
    const bad = 'a\u202E\u200B\0\uD800b';
    const error = parseObsError({
      code: bad,
      message: bad,
      requestId: bad,
      hostId: bad,
      resource: bad,
      bucket: bad,
      key: bad,
      method: bad,
      endpoint: bad,
      details: { page: bad, Condition: bad },
    });

    expect(JSON.stringify(error)).toContain('a\uFFFDb');
    expect(JSON.stringify(error)).not.toMatch(/[\p{Cc}\u200B\u202E\p{Cs}]|\\u/u);
  });

  test.each([
    ['code', { code: 'No\u200BSuchKey' }],
    ['name', { code: 'NoSuchKey', key: 'invoice\u202Efdp.exe' }],
    ['detail', { code: 'NoSuchKey', details: { Condition: 'a\u2066b' } }],
  ])('the record says that there were some: %s', (_where, input) => {
    const error = parseObsError(input);

    expect(error.details).toHaveProperty('hiddenCharacters', 'removed');
    expect(parseObsError(JSON.parse(JSON.stringify(error)))).toEqual(error);
  });

  test.each([
    ['plain words', { code: 'A1', message: 'a b' }],
    ['blanks and line ends', { code: 'A1', message: ' a\r\n b\t' }],
    ['joiners and variation selectors of people’s own letters', { code: 'A1', key: 'می\u200Cخواهم ❤\uFE0F' }],
    ['a server’s own word for it', '<Error><Code>A1</Code><hiddenCharacters>removed</hiddenCharacters></Error>'],
  ])('the record does not say so of %s', (_what, input) => {
    expect(parseObsError(input).details?.hiddenCharacters).toBeUndefined();
  });

  test('a text of which nothing can be seen is no text', () => {
    expect(parseObsError({ code: '\u200B\u202E', message: '\0\n \uFEFF', requestId: '\u00AD' })).toEqual({});
  });

  test('references cannot bring them back', () => {
    const body = '<Error><Code>A1</Code><Message>a&#x202E;b&#8203;c&#10;d</Message></Error>';

    expect(parseObsError(body).message).toBe('abc d');
  });
});

describe('people’s own letters', () => {
  test.each([
    'الملف غير موجود في الحاوية',
    'הקובץ לא נמצא בדלי',
    '找不到指定的对象',
    'オブジェクトが見つかりません',
    '개체를 찾을 수 없습니다',
    'Die Datei „Übersicht.pdf“ fehlt – größer als erlaubt',
    'Файл не найден',
    'ไม่พบวัตถุ',
    'फ़ाइल नहीं मिली',
    'naïve café Å ﬁ',
    '😀 🎉 𝒳',
  ])('“%s” stays whole', (text) => {
    expect(messageOf(text)).toBe(text);
    expect(parseObsError(`<Error><Code>A1</Code><Message>${text}</Message></Error>`).message).toBe(text);
    expect(cleanText(text)).toBe(text);
  });
});

describe('limits', () => {
  const long = 'a'.repeat(5_000);
  const fields = [
    ['code', limits.code],
    ['message', limits.message],
    ['resource', limits.resource],
    ['bucket', limits.resource],
    ['key', limits.key],
    ['endpoint', limits.resource],
  ] as const;

  test.each(fields)('%s is cut at %i, and says so', (field, max) => {
    const text = parseObsError({ [field]: long })[field];

    expect(text).toHaveLength(max);
    expect(text?.endsWith('a…')).toBe(true);
  });

  test.each([
    ['requestId', limits.requestId],
    ['hostId', limits.hostId],
  ] as const)('%s is kept whole up to %i, and never cut', (field, max) => {
    expect(parseObsError({ [field]: 'a'.repeat(max) })[field]).toHaveLength(max);
    expect(parseObsError({ [field]: 'a'.repeat(max + 1) })[field]).toBeUndefined();
  });

  test('half a character is never left', () => {
    for (let before = 0; before < 4; before += 1) {
      const text = parseObsError({ message: 'a'.repeat(before) + '😀'.repeat(2_000) }).message ?? '';

      expect(text.length).toBeLessThanOrEqual(limits.message);
      expect(text).not.toMatch(/\p{Cs}/u);
    }
  });

  test('a text shown beside others is cut where it is told to', () => {
    expect(cleanText(long, 10)).toBe('aaaaaaaaa…');
    expect(cleanText(long)).toHaveLength(limits.resource);
  });

  test.each([undefined, null, 1, Symbol('x'), {}])('a text that is none is empty', (value) => {
    expect(cleanText(value as never)).toBe('');
  });
});

describe('a text that is cut', () => {
  test.each([
    ['abcde', 5, 'abcde'],
    ['abcde', 4, 'abc…'],
    ['abcde', 1, '…'],
    ['abcde', 0, ''],
    ['abcde', -1, ''],
    ['abcde', Number.NaN, ''],
    // Never in a character,
    ['ab😀cd', 4, 'ab…'],
    ['ab😀cd', 5, 'ab😀…'],
    ['ab\u{10000}cd', 4, 'ab…'],
    ['ab\u{10FC00}cd', 4, 'ab…'],
    ['ab\uE000cde', 4, 'ab\uE000…'],
    // nor in a mask.
    ['token=abcdefgh12345 xyz', 12, 'token=…'],
    ['token=abcdefgh12345 xyz', 16, 'token=…'],
    ['token=abcdefgh12345 xyz', 17, 'token=[redacted]…'],
  ])('%j to %d', (text, max, left) => {
    expect(cleanText(text, max)).toBe(left);
  });

  test('is cut at 256 where nobody says how long it may be', () => {
    expect(cleanText('x'.repeat(300))).toHaveLength(256);
    expect(cleanText('x'.repeat(300), 'long' as unknown as number)).toHaveLength(256);
  });
});

describe('joiners', () => {
  test.each(['می\u200Cخواهم', '☎\uFE0E', '❤\uFE0F', '👁\uFE0F\u200D🗨', '👩\u200D💻', '\u0250\u200Dx'])(
    'stay where they are a part of a word or a picture: %s',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  test.each(['a\u200Cb', 'a\u200Db', 'a\uFE0Eb', 'a\uFE0Fb', 'a\uFE0F\u200Db', 'a\u200Bb'])(
    'go where they only hide: %j',
    (text) => {
      expect(cleanText(text)).toBe('ab');
    },
  );

  test('go behind the last letter of Latin', () => {
    expect(cleanText('\u024F\u200Dx')).toBe('\u024Fx');
    expect(cleanText('م\u200B\u200Dx')).toBe('مx');
  });
});

test('blanks are one, but for those of a key', () => {
  const { key, message } = parseObsError({ status: 404, key: 'a  b\tc', message: 'a  b\tc \u200B d' });

  expect(key).toBe('a  b c');
  expect(message).toBe('a b c d');
});

describe('an ID', () => {
  test.each([
    ['A1B2C3', 'A1B2C3'],
    ['A1 B2 C3', 'A1B2C3'],
    ['!A1B2C3', undefined],
    ['A1B2C3!', undefined],
    ['AKIA IOSFODNN7EXAMPLE', undefined],
    ['x'.repeat(65), undefined],
  ])('%j is %j', (requestId, said) => {
    expect(parseObsError({ status: 404, requestId }).requestId).toBe(said);
  });
});
