// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  brokenBucketRule,
  causes,
  type CauseFacts,
  checks,
  diagnose,
  type DiagnosisContext,
} from '../../../src/core/index.js';

const MINUTE = 60_000;
const noAnswer = { status: 0, message: 'Failed to fetch' };
const bucket = 'https://obs.eu-de.example.com';

const top = (error: unknown, context: DiagnosisContext) => diagnose(error, context).candidates[0];
const of = (cause: string, error: unknown, context: DiagnosisContext) =>
  diagnose(error, context).candidates.find((candidate) => candidate.cause === cause);

describe('a measured clock', () => {
  test('that is more than 15 minutes off confirms the cause, and rules the others out', () => {
    expect(top(403, { clockOffset: 22 * MINUTE })).toEqual({
      cause: 'clock-skew',
      verdict: 'confirmed',
      evidence: [{ id: 'measured-ahead', values: { minutes: 22 } }, expect.objectContaining({ id: 'status' })],
    });
    expect(top(403, { clockOffset: -90 * MINUTE })?.evidence[0]).toEqual({
      id: 'measured-behind',
      values: { minutes: 90 },
    });
    const others = diagnose(403, { clockOffset: 22 * MINUTE }).candidates.slice(1);
    expect(others.filter(({ verdict }) => verdict !== 'ruled-out')).toEqual([]);
  });

  test('that agrees rules the cause out', () => {
    expect(of('clock-skew', 403, { clockOffset: -1200 })).toEqual({
      cause: 'clock-skew',
      verdict: 'ruled-out',
      evidence: [{ id: 'measured-right' }],
    });
  });

  test('that agrees points from a wrong clock to a request that was signed too early', () => {
    const error = { status: 403, code: 'RequestTimeTooSkewed' };
    expect(top(error, {})?.cause).toBe('clock-skew');

    expect(top(error, { clockOffset: 0 })).toMatchObject({ cause: 'request-too-old', verdict: 'likely' });
  });

  test('that is in between proves nothing', () => {
    expect(diagnose(403, { clockOffset: 10 * MINUTE })).toEqual(diagnose(403));
  });

  test('is of no matter to a request without a signature', () => {
    const context = { signed: false };

    expect(diagnose(403, { ...context, clockOffset: 22 * MINUTE })).toEqual(diagnose(403, context));
  });

  test('is of no matter to a code that means something else', () => {
    const error = { status: 404, code: 'NoSuchKey' };

    expect(diagnose(error, { clockOffset: 22 * MINUTE })).toEqual(diagnose(error));
  });

  test('that is wrong is likely behind an answer that nobody can read', () => {
    expect(top(noAnswer, { clockOffset: 22 * MINUTE })).toMatchObject({ cause: 'clock-skew', verdict: 'likely' });
    expect(diagnose(noAnswer, { clockOffset: 0 })).toEqual(diagnose(noAnswer));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '99999999', null])('of %s is none', (clockOffset) => {
    expect(diagnose(403, { clockOffset } as DiagnosisContext)).toEqual(diagnose(403));
  });
});

describe('a check of the endpoint', () => {
  test.each<[string, DiagnosisContext, string, string, string]>([
    ['that nothing answers', { reachable: false }, 'connect', 'likely', 'unreachable'],
    ['that something answers', { reachable: true }, 'cors-or-blocked', 'likely', 'reachable'],
    [
      'that an answer cannot be read',
      { reachable: true, corsReadable: false },
      'cors-or-blocked',
      'likely',
      'cors-hidden',
    ],
    ['that it can be read', { corsReadable: true }, 'cors-or-blocked', 'possible', 'cors-readable'],
    ['that the page’s policy forbids it', { policyBlocked: true }, 'cors-or-blocked', 'likely', 'policy'],
  ])('%s is evidence', (_name, context, cause, verdict, evidence) => {
    expect(top(noAnswer, context)).toMatchObject({ cause, verdict });
    expect(top(noAnswer, context)?.evidence[0]?.id).toBe(evidence);
  });

  test('that something answers rules out a network without a way', () => {
    for (const cause of ['connect', 'dns'])
      expect(of(cause, noAnswer, { reachable: true })).toMatchObject({ verdict: 'ruled-out' });
  });

  test.each([{ method: 'GET' }, { method: 'HEAD' }, { operation: 'download' }, { operation: 'list' }] as const)(
    'that it can be read rules CORS out for %o',
    (context) => {
      expect(of('cors-or-blocked', noAnswer, { ...context, corsReadable: true })).toMatchObject({
        verdict: 'ruled-out',
      });
    },
  );

  test('is of no matter where there was an answer', () => {
    const context = { reachable: false, corsReadable: false, policyBlocked: true };

    expect(diagnose({ status: 403, code: 'AccessDenied' }, context)).toEqual(
      diagnose({ status: 403, code: 'AccessDenied' }),
    );
  });
});

describe('a refusal that the store hides from web pages', () => {
  const hidden = (context: DiagnosisContext) =>
    diagnose(noAnswer, context)
      .candidates.filter(({ evidence }) => evidence.some(({ id }) => id === 'hidden-refusal'))
      .map(({ cause, verdict }) => [cause, verdict]);

  test('is not thought of before the bucket’s rule is checked', () => {
    expect(hidden({ reachable: true })).toEqual([]);
  });

  test('may be that of wrong keys, where the bucket’s rule is found to be right', () => {
    expect(hidden({ corsReadable: true })).toEqual([
      ['invalid-ak', 'possible'],
      ['signature-mismatch', 'possible'],
    ]);
  });

  test.each<DiagnosisContext>([{ signed: false }, { reachable: false }, { policyBlocked: true }, { online: false }])(
    'is not thought of with %o: there was no signature, or nobody to refuse it',
    (context) => {
      expect(hidden({ corsReadable: true, ...context })).toEqual([]);
    },
  );
});

describe('a check of the host’s own', () => {
  test('confirms or rules out a cause, in its own words', () => {
    const findings = [{ cause: 'arrears', verdict: 'confirmed', text: 'The balance is −20 €.' }] as const;

    expect(top(403, { findings })).toEqual({
      cause: 'arrears',
      verdict: 'confirmed',
      evidence: [
        { id: 'checked', values: { text: 'The balance is −20 €.' } },
        expect.objectContaining({ id: 'status' }),
      ],
    });
    expect(of('quota', 403, { findings: [{ cause: 'quota', verdict: 'ruled-out', text: '3 % used.' }] })).toMatchObject(
      {
        verdict: 'ruled-out',
      },
    );
  });

  test('names a cause that nothing else had named', () => {
    const findings = [{ cause: 'key-locked', verdict: 'likely', text: 'Locked.' }] as const;

    expect(top(500, { findings })?.cause).toBe('key-locked');
  });

  test('that rule out every cause leave one that nobody knows', () => {
    const findings = diagnose(403).candidates.map(
      ({ cause }) => ({ cause, verdict: 'ruled-out', text: 'No.' }) as const,
    );
    const { candidates, severity } = diagnose(403, { findings });

    expect(candidates[0]).toEqual({ cause: 'unknown', verdict: 'possible', evidence: [] });
    expect(candidates.slice(1).map(({ verdict }) => verdict)).toEqual(findings.map(() => 'ruled-out'));
    expect(severity).toBe('error');
  });

  test('cannot smuggle in a secret, a control or a page of text', () => {
    const text = `a\u202Eb Authorization: ${'Bearer'} abcDEF123456\n${'x'.repeat(500)}`;
    const said = String(
      top(403, { findings: [{ cause: 'quota', verdict: 'confirmed', text }] })?.evidence[0]?.values?.text,
    );

    expect(said).not.toMatch(/\u202E|\n|abcDEF123456/u);
    expect(said.length).toBeLessThanOrEqual(256);
  });

  test.each([
    ['no list', { cause: 'quota' }],
    ['a cause that is none', [{ cause: 'constructor', verdict: 'confirmed', text: '' }]],
    ['a verdict that is none', [{ cause: 'quota', verdict: 'maybe', text: '' }]],
    ['no object', [null, 7, 'quota']],
    ['null', null],
  ])('that returns %s changes nothing', (_name, findings) => {
    expect(diagnose(403, { findings } as unknown as DiagnosisContext)).toEqual(diagnose(403));
  });
});

describe('the catalog of checks', () => {
  const used = Object.values(causes as Readonly<Record<string, CauseFacts>>).flatMap(({ steps }) =>
    steps.flatMap(({ check }) => check ?? []),
  );

  test('has a step for every check, and a row for the check of every step', () => {
    expect(new Set(used)).toEqual(new Set(Object.keys(checks)));
  });
});

describe('the rules of a bucket name', () => {
  test('can be asked one by one', () => {
    expect(brokenBucketRule('A_')).toBe('length');
    expect(brokenBucketRule('A_', ['characters'])).toBe('characters');
    expect(brokenBucketRule('A_', ['ip'])).toBeUndefined();
    expect(brokenBucketRule(bucket)).toBe('characters');
    expect(brokenBucketRule(undefined as never)).toBe('length');
    expect(brokenBucketRule('abc', ['length', 'constructor'] as never)).toBeUndefined();
    expect(brokenBucketRule('A_', 7 as never)).toBe('length');
  });
});
