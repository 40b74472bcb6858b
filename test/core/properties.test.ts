// @vitest-environment node
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Candidate,
  categories,
  causes,
  cleanText,
  diagnose,
  type Diagnosis,
  formatReport,
  limits,
  parseObsError,
  readObsResponse,
  redact,
  type ResponseLike,
  type Verdict,
} from '../../src/core/index.js';
import { en } from '../../src/locales/en.js';
import { caught, context, text } from '../fixtures/arbitraries.js';
import { refutation, refutationAsync, tried } from '../fixtures/fuzz.js';

vi.setConfig({ testTimeout: 120_000 });

// A date in Retry-After is counted from now where the answer has no Date.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2022, 1, 12, 9, 37, 3) });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  expect(tried()).toBeGreaterThanOrEqual(50_000);
});

/** One line of which every character can be seen and written anywhere. */
const isPlain = (line: string) =>
  line === line.trim() &&
  !/[\p{Cc}\p{Cs}\u2028\u2029\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(line);

/** Longest value of each field that is a text. */
const longest = {
  code: limits.code,
  message: limits.message,
  requestId: limits.requestId,
  hostId: limits.hostId,
  resource: limits.resource,
  bucket: limits.resource,
  key: limits.key,
  method: 16,
  endpoint: limits.resource,
} as const;

const isTime = (ms: number | undefined) => ms === undefined || (ms >= 0 && ms <= 8.64e15);

describe('parseObsError', () => {
  test('gives a frozen, bounded, plain record', () => {
    const holds = fc.property(caught, (make) => {
      const error = parseObsError(make());

      const { status, serverTime, requestTime, retryAfter, details = Object.freeze({}), ...lines } = error;
      const texts = [...Object.entries(lines), ...Object.values(details).map((line) => ['details', line] as const)];
      const offenders = texts.filter(
        ([field, line]) =>
          line === '' ||
          !isPlain(line) ||
          line.length > (field in longest ? longest[field as keyof typeof longest] : limits.detail),
      );
      expect(offenders).toEqual([]);
      expect([Object.isFrozen(error), Object.isFrozen(details)]).toEqual([true, true]);
      expect([serverTime, requestTime, retryAfter].map(isTime)).toEqual([true, true, true]);
      expect(status ?? 0).toSatisfy((n: number) => Number.isInteger(n) && (n === 0 || (n >= 100 && n <= 599)));
    });

    expect(refutation(holds, 10_000)).toBeUndefined();
  });

  test('says the same every time', () => {
    const holds = fc.property(caught, (make) => {
      expect(parseObsError(make())).toEqual(parseObsError(make()));
    });

    expect(refutation(holds, 5_000)).toBeUndefined();
  });

  test('says the same of what it said, also on the far side of a wire', () => {
    const holds = fc.property(caught, (make) => {
      const error = parseObsError(make());

      expect(parseObsError(error)).toEqual(error);
      expect(parseObsError(JSON.parse(JSON.stringify(error)))).toEqual(error);
    });

    expect(refutation(holds, 10_000)).toBeUndefined();
  });
});

describe('redact', () => {
  test('changes nothing the second time', () => {
    const holds = fc.property(text, (said) => {
      const once = redact(said);

      expect(redact(once)).toBe(once);
      expect(once.length).toBeLessThanOrEqual(said.length * 6 + 32);
    });

    expect(refutation(holds, 10_000)).toBeUndefined();
  });
});

describe('cleanText', () => {
  test('gives one bounded, visible line, and changes nothing the second time', () => {
    const holds = fc.property(text, fc.integer({ min: 0, max: 2_000 }), (said, max) => {
      const once = cleanText(said, max);

      expect(once).toSatisfy(isPlain);
      expect(once.length).toBeLessThanOrEqual(max);
      expect(cleanText(once, max)).toBe(once);
    });

    expect(refutation(holds, 10_000)).toBeUndefined();
  });
});
