import { describe, expect, test } from 'vitest';
import { anyOf, bytes, counted, duration, seconds } from '../../src/components/numbers.js';
import { fill, inARow, labelled } from '../../src/components/words.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { Counted } from '../../src/locales/types.js';
import { zhCN } from '../../src/locales/zh-CN.js';

describe('a sentence that counts', () => {
  test.each([
    [0, 'لا أسباب محتملة'],
    [1, 'سبب محتمل واحد'],
    [2, 'سببان محتملان'],
    [3, '3 أسباب محتملة'],
    [11, '11 سببًا محتملًا'],
    [100, '100 سبب محتمل'],
  ])('has the Arabic form for %i', (count, said) => {
    expect(counted(ar.ui.banner.causes, count, ar.locale)).toBe(said);
  });

  test.each([
    [0, '0 mögliche Ursachen', '0 possible causes', '0个可能的原因'],
    [1, '1 mögliche Ursache', '1 possible cause', '1个可能的原因'],
    [2, '2 mögliche Ursachen', '2 possible causes', '2个可能的原因'],
    [100, '100 mögliche Ursachen', '100 possible causes', '100个可能的原因'],
  ])('has the German, English and Chinese form for %i', (count, german, english, chinese) => {
    expect(counted(de.ui.banner.causes, count, de.locale)).toBe(german);
    expect(counted(en.ui.banner.causes, count, en.locale)).toBe(english);
    expect(counted(zhCN.ui.banner.causes, count, zhCN.locale)).toBe(chinese);
  });

  test('writes the number as the language does, and the other numbers with it', () => {
    expect(counted('{count} of {total}', 1234, 'de', { total: 5678 })).toBe('1.234 of 5.678');
    expect(counted('{count}', 12, 'ar-EG')).toBe('١٢');
  });

  test('falls back to the general form where the one asked for is missing', () => {
    expect(counted({ other: '{count} Dateien' }, 1, 'de')).toBe('1 Dateien');
  });

  test('takes a tag that is none for a language without forms', () => {
    const words: Counted = { one: 'one', other: '{count} things' };

    expect(counted(words, 1, 'not a tag')).toBe('1 things');
  });
});

describe('a template', () => {
  test('takes a value as it is, also one that looks like a placeholder', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&');
  });

  test('keeps a placeholder that nobody fills', () => {
    expect(fill('{a} {constructor}', { a: 1 })).toBe('1 {constructor}');
  });
});

describe('what stands side by side', () => {
  test('has the colon of the language', () => {
    expect(labelled('Next step', en)).toBe('Next step: ');
    expect(labelled('下一步', zhCN)).toBe('下一步：');
  });

  test('has a blank between sentences, and none in Chinese', () => {
    expect(inARow(['Eins.', 'Zwei.', 'Drei.'], de)).toBe('Eins. Zwei. Drei.');
    expect(inARow(['一。', '二。'], zhCN)).toBe('一。二。');
    expect(inARow(['Eins.'], de)).toBe('Eins.');
    expect(inARow([], de)).toBe('');
  });

  test('is joined as the language joins alternatives', () => {
    expect(anyOf(['A', 'B', 'C'], en)).toBe('A, B, or C');
    expect(anyOf(['A', 'B', 'C'], de)).toBe('A, B oder C');
    expect(anyOf(['A', 'B', 'C'], zhCN)).toBe('A、B或C');
    expect(anyOf(['A', 'B'], ar)).toBe('A أو B');
    expect(anyOf(['A', 'B'], { locale: 'not a tag' })).toBe('A, B');
  });
});

describe('measured values', () => {
  test.each([
    [1, '1 Minute'],
    [61, '61 Minuten'],
    [180, '3 Stunden'],
    [150, '2,5 Stunden'],
    [4320, '3 Tage'],
  ])('%i minutes are %s', (minutes, said) => {
    expect(duration(minutes, 'de')).toBe(said);
  });

  test('sizes and seconds are in the unit and the digits of the language', () => {
    expect(bytes(5.2 * 1024 ** 3, 'de')).toBe('5,2\u00A0GB');
    expect(bytes(1, 'en')).toBe('1 byte');
    expect(seconds(30, 'zh-CN')).toBe('30秒钟');
    expect(seconds(2, 'ar')).toBe('ثانيتان');
  });

  test('are said all the same where the tag is none', () => {
    expect([duration(5, 'not a tag'), bytes(5, 'not a tag'), seconds(5, 'not a tag')]).toEqual(['5 min', '5 B', '5 s']);
  });
});
