// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { diagnose, type DiagnosisContext } from '../../../src/core/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SERVER = Date.UTC(2026, 2, 3, 8, 15);

/** Cause, verdict, and the first evidence, of all that is not left as it was. */
const told = (requestTime: number | undefined, context?: DiagnosisContext) =>
  diagnose({ status: 403, code: 'RequestTimeTooSkewed', serverTime: SERVER, requestTime }, context)
    .candidates.filter(({ cause }) => cause === 'clock-skew' || cause === 'request-too-old')
    .map(({ cause, verdict, evidence: [reason] }) => [cause, verdict, reason?.id, reason?.values?.minutes]);

const plain = told(undefined);

describe('a request that the server calls too far off', () => {
  test('was signed by a clock that is ahead, where its time is: nothing waits in the future', () => {
    expect(told(SERVER + 22 * MINUTE)).toEqual([
      ['clock-skew', 'confirmed', 'signed-ahead', 22],
      ['request-too-old', 'ruled-out', 'signed-ahead', 22],
    ]);
  });

  test.each([16, 50, 57, 63, 90, 23 * 60 + 30])(
    'likely waited, where its time is an odd while behind: %i minutes',
    (minutes) => {
      expect(told(SERVER - minutes * MINUTE)).toEqual([
        ['request-too-old', 'likely', 'signed-behind', minutes],
        ['clock-skew', 'possible', 'signed-behind', minutes],
      ]);
    },
  );

  test.each([59, 60, 61, 2 * 60, 8 * 60 - 1, 8 * 60 + 1])(
    'was likely signed in another time zone, where its time is whole hours behind: %i minutes',
    (minutes) => {
      expect(told(SERVER - minutes * MINUTE)).toEqual([
        ['clock-skew', 'likely', 'signed-behind', minutes],
        ['request-too-old', 'possible', 'signed-behind', minutes],
      ]);
    },
  );

  test('was likely signed by a clock that was never right, where it is more than a day behind', () => {
    expect(told(SERVER - 24.5 * HOUR)[0]).toEqual(['clock-skew', 'likely', 'signed-behind', 24.5 * 60]);
  });

  test('was signed by a clock that nobody set, where its year is 1970', () => {
    expect(told(Date.UTC(1970, 0, 2))[0]).toEqual(['clock-skew', 'confirmed', 'clock-unset', undefined]);
    expect(told(Date.UTC(1980, 0, 2))[0]?.[2]).toBe('signed-behind');
  });

  test('waited, where the clock of the host is right', () => {
    expect(told(SERVER - 2 * HOUR, { now: SERVER + 4 * MINUTE })).toEqual([
      ['request-too-old', 'confirmed', 'signed-early', 120],
      ['clock-skew', 'ruled-out', 'clock-right', undefined],
    ]);
  });

  test('likely waited, where it was started that long ago', () => {
    const now = SERVER + 6 * MINUTE;

    expect(told(SERVER - 2 * HOUR, { now, startedAt: now - 16 * MINUTE })[0]).toEqual([
      'request-too-old',
      'likely',
      'signed-early',
      120,
    ]);
    // As without it.
    expect(told(SERVER - 2 * HOUR, { now, startedAt: now - 15 * MINUTE })).toEqual(told(SERVER - 2 * HOUR));
    expect(told(SERVER - 2 * HOUR, { now, startedAt: Number.NaN })).toEqual(told(SERVER - 2 * HOUR));
    expect(told(SERVER - 2 * HOUR, { now: Number.NaN, startedAt: 0 })).toEqual(told(SERVER - 2 * HOUR));
  });

  test.each([
    [22, 'clock-ahead'],
    [-22, 'clock-behind'],
  ])('is a matter of the clock, where that of the host is off by %i minutes', (minutes, reason) => {
    expect(told(undefined, { now: SERVER + minutes * MINUTE })[0]).toEqual(['clock-skew', 'confirmed', reason, 22]);
  });

  test.each([-15, 0, 15])(
    'is told by its code alone, where its time is within what is allowed: %i minutes',
    (minutes) => {
      expect(told(SERVER + minutes * MINUTE)).toEqual(plain);
      expect(told(undefined, { now: SERVER + minutes * MINUTE })).toEqual(plain);
    },
  );
});

test('two times say nothing of a code that is about something else', () => {
  const error = { status: 404, code: 'NoSuchKey', serverTime: SERVER };

  expect(diagnose({ ...error, requestTime: SERVER - 2 * HOUR }).candidates).toEqual(diagnose(error).candidates);
});
