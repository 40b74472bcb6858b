// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type CauseId, diagnose, type Verdict } from '../../../src/core/index.js';

type Found = readonly [cause: CauseId, verdict: Verdict, text: string];

/** Cause, verdict and reasons of all candidates, after checks of the host’s found these. */
const weighed = (error: unknown, ...found: readonly Found[]) =>
  diagnose(error, { findings: found.map(([cause, verdict, text]) => ({ cause, verdict, text })) }).candidates.map(
    ({ cause, verdict, evidence }) => [cause, verdict, evidence.map(({ id, values }) => values?.text ?? id).join(' ')],
  );
const of = (cause: CauseId, ...given: Parameters<typeof weighed>) =>
  weighed(...given)
    .find(([name]) => name === cause)
    ?.slice(1);

describe('of two findings on one cause', () => {
  test.each<readonly [Verdict, Verdict, Verdict, string]>([
    ['likely', 'possible', 'possible', 'b status'],
    ['possible', 'likely', 'likely', 'b status'],
    ['likely', 'confirmed', 'confirmed', 'b status'],
    ['likely', 'ruled-out', 'ruled-out', 'b status'],
    ['confirmed', 'ruled-out', 'confirmed', 'a status'],
    ['confirmed', 'possible', 'confirmed', 'a status'],
    ['ruled-out', 'confirmed', 'ruled-out', 'a'],
    ['ruled-out', 'likely', 'ruled-out', 'a'],
  ])('a firm one stays, else the later counts: %s, then %s', (one, two, verdict, reasons) => {
    expect(of('quota', 403, ['quota', one, 'a'], ['quota', two, 'b'])).toEqual([verdict, reasons]);
  });
});

describe('a finding', () => {
  test('stands before what the status says, once', () => {
    expect(of('quota', 403, ['quota', 'likely', 'a'])).toEqual(['likely', 'a status']);
    expect(of('quota', 403, ['quota', 'likely', 'a'], ['quota', 'likely', 'a'])).toEqual(['likely', 'a status']);
  });

  test('that rules out stands alone', () => {
    expect(of('quota', 403, ['quota', 'ruled-out', 'a'])).toEqual(['ruled-out', 'a']);
  });

  test('on a cause that nobody named is one more', () => {
    expect(of('too-small', 403, ['too-small', 'possible', 'a'])).toEqual(['possible', 'a']);
  });

  test('that proves one leaves no other open, and says so', () => {
    const [first, ...others] = weighed(403, ['quota', 'confirmed', 'a']);

    expect(first?.slice(0, 2)).toEqual(['quota', 'confirmed']);
    expect(others.length).toBeGreaterThan(3);
    for (const [, verdict, reasons] of others) expect([verdict, reasons]).toEqual(['ruled-out', 'settled']);
  });

  test('that proves a second one leaves that possible', () => {
    expect(weighed(403, ['quota', 'confirmed', 'a'], ['arrears', 'confirmed', 'b']).slice(0, 2)).toEqual([
      ['arrears', 'confirmed', 'b status'],
      ['quota', 'possible', 'a status'],
    ]);
  });

  test('that proves another than the code names leaves the code’s possible', () => {
    expect(weighed({ status: 404, code: 'NoSuchKey' }, ['no-bucket', 'confirmed', 'a']).slice(0, 2)).toEqual([
      ['no-bucket', 'confirmed', 'a other-code'],
      ['no-object', 'possible', 'code'],
    ]);
  });

  test('that makes one likely makes those that are likely by their code alone possible', () => {
    expect(weighed({ status: 403, code: 'AccessDenied' }, ['encryption', 'likely', 'a']).slice(0, 3)).toEqual([
      ['encryption', 'likely', 'a code-shared'],
      ['no-permission', 'possible', 'code-shared'],
      ['url-expired', 'possible', 'code-shared'],
    ]);
  });

  test('that makes one possible takes nothing from the likely one', () => {
    expect(weighed({ status: 403, code: 'AccessDenied' }, ['encryption', 'possible', 'a'])[0]).toEqual([
      'no-permission',
      'likely',
      'code-shared',
    ]);
  });

  test.each([
    [503, 'throttled', 'temporarily-unavailable', 'status'],
    [{ status: 500, code: 'NoSuchKey' }, 'throttled', 'no-object', 'code status-mismatch'],
    [{ status: 502, details: { body: 'html' } }, 'throttled', 'gateway', 'html-body'],
  ] as const)('makes what %j says by itself possible, where it is likely', (error, found, other, reasons) => {
    expect(of(other, error, [found, 'likely', 'a'])).toEqual(['possible', reasons]);
    expect(of(other, error, [found, 'possible', 'a'])).toEqual(['likely', reasons]);
  });
});

test('a diagnosis is ordered: proved, likely, possible, ruled out', () => {
  const order = weighed(
    403,
    ['quota', 'ruled-out', 'a'],
    ['arrears', 'possible', 'b'],
    ['invalid-ak', 'likely', 'c'],
  ).map(([, verdict]) => verdict);

  expect([...new Set(order)]).toEqual(['likely', 'possible', 'ruled-out']);
  expect(order).toEqual([...order].sort((a, b) => String(a).localeCompare(String(b))));
});
