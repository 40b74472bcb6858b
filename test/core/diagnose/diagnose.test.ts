// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  categories,
  causes,
  type CauseFacts,
  codes,
  type CodeFacts,
  diagnose,
  type Diagnosis,
  type DiagnosisContext,
  statusCategory,
  statuses,
} from '../../../src/core/index.js';
import { inputs, nginxPage } from '../../fixtures/inputs.js';
import { seedCauses, seedStatuses } from '../../fixtures/seed.js';

const codeList = Object.entries(codes as Readonly<Record<string, CodeFacts>>);

const causesOf = ({ candidates }: Diagnosis, ...verdicts: string[]) =>
  candidates.filter(({ verdict }) => verdicts.includes(verdict)).map(({ cause }) => cause);

describe('a code', () => {
  test('that means one cause confirms it and rules out the others of its status, with evidence', () => {
    const diagnosis = diagnose({ status: 403, code: 'InArrearOrInsufficientBalance' });

    expect(diagnosis).toMatchObject({ match: 'code', category: 'client-error', severity: 'error' });
    expect(causesOf(diagnosis, 'confirmed')).toEqual(['arrears']);
    expect(new Set(causesOf(diagnosis, 'ruled-out'))).toEqual(
      new Set(['signature-mismatch', 'no-permission', 'quota', 'invalid-ak', 'clock-skew']),
    );
    expect(diagnosis.candidates[0]?.evidence).toEqual([
      { id: 'code', values: { code: 'InArrearOrInsufficientBalance' } },
    ]);
    expect(diagnosis.candidates.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(diagnosis.candidates.find(({ cause }) => cause === 'signature-mismatch')?.evidence).toEqual([
      { id: 'other-code', values: { codes: expect.stringContaining('SignatureDoesNotMatch') as string } },
    ]);
  });

  test('that means several says which is likely and which are possible', () => {
    const diagnosis = diagnose({ status: 403, code: 'AccessDenied' });

    expect(causesOf(diagnosis, 'confirmed')).toEqual([]);
    expect(causesOf(diagnosis, 'likely')).toEqual(['no-permission']);
    expect(causesOf(diagnosis, 'possible')).toEqual(['url-expired', 'encryption']);
    expect(causesOf(diagnosis, 'ruled-out')).toHaveLength(5);
  });

  test('is enough without its status', () => {
    expect(diagnose({ code: 'NoSuchKey' })).toMatchObject({ match: 'code', category: 'client-error' });
    expect(diagnose({ code: 'SlowDown' })).toMatchObject({ match: 'code', category: 'server-error' });
    expect(causesOf(diagnose({ code: 'NoSuchKey' }), 'ruled-out')).toEqual(['no-bucket', 'no-config', 'no-upload']);
  });

  test('of the service is never taken for a failure of the network', () => {
    const offenders = codeList.filter(([code]) => diagnose({ code }).category === 'no-response');

    expect(offenders.map(([code]) => code)).toEqual([]);
  });

  test.each(['nosuchkey', 'NOSUCHKEY', ' NoSuchKey ', 'NoSuch Key', 'No Such Key'])('is found as “%s”', (code) => {
    expect(diagnose({ code }).candidates[0]).toMatchObject({ cause: 'no-object', verdict: 'confirmed' });
  });

  test('keeps its wire spelling where two differ by case alone', () => {
    expect(diagnose({ code: 'RequestTimeout' }).error.code).toBe('RequestTimeout');
    expect(diagnose({ code: 'RequestTimeOut' }).error.code).toBe('RequestTimeOut');
  });

  test.each([
    ...Object.getOwnPropertyNames(Object.prototype),
    'prototype',
    'length',
    'NoSuchKey2',
    'NoSuch',
    'ＮｏＳｕｃｈＫｅｙ',
    'NoSuchKеy',
    'clock-skew',
    '404',
    '',
  ])('that nobody knows matches nothing: “%s”', (code) => {
    expect(diagnose({ code })).toMatchObject({ match: 'none', category: 'unknown' });
    expect(diagnose({ code }).candidates.map(({ cause }) => cause)).toEqual(['unknown']);
    expect(diagnose({ code, status: 404 })).toMatchObject({ match: 'status', category: 'client-error' });
    expect(diagnose({ code, status: 404 }).candidates).toHaveLength(4);
  });

  test('that the status contradicts is no longer certain, and both are told', () => {
    const diagnosis = diagnose({ status: 503, code: 'NoSuchKey' });

    expect(diagnosis.category).toBe('server-error');
    expect(diagnosis.candidates[0]).toMatchObject({ cause: 'no-object', verdict: 'likely' });
    expect(diagnosis.candidates[0]?.evidence).toContainEqual({
      id: 'status-mismatch',
      values: { status: 503, code: 'NoSuchKey' },
    });
  });

  test('with a neighbour of its status is no contradiction: documents differ there', () => {
    expect(diagnose({ status: 400, code: 'RequestTimeout' }).candidates[0]).toMatchObject({
      cause: 'socket-timeout',
      verdict: 'confirmed',
    });
  });
});

describe('every code of the catalog', () => {
  const given = (facts: CodeFacts) => [facts.status, 200, 204, 404, 503, 0, undefined];
  const cases = codeList.flatMap(([code, facts]) =>
    given(facts).map((status) => ({ code, status, diagnosis: diagnose({ code, status }) })),
  );
  const name = ({ code, status }: { code: string; status: number | undefined }) => `${code} with ${status}`;

  test('is never a success', () => {
    const offenders = cases.filter(
      ({ diagnosis }) => diagnosis.category === 'success' || diagnosis.severity === 'success',
    );

    expect(cases.length).toBeGreaterThan(700);
    expect(offenders.map(name)).toEqual([]);
  });

  test('has the category of the answer’s status where that is an error', () => {
    const errors = cases.filter(({ status }) => status === 404 || status === 503);

    expect(
      errors.filter(({ status, diagnosis }) => diagnosis.category !== statusCategory(status ?? 0)).map(name),
    ).toEqual([]);
  });

  test('leads to its causes first, and each cause stands once', () => {
    const offenders = cases.filter(({ code, diagnosis: { match, candidates } }) => {
      const named = codes[code as keyof typeof codes].causes as readonly string[];
      const found = candidates.filter(({ verdict }) => verdict !== 'ruled-out').map(({ cause }) => cause);
      return (
        match !== 'code' ||
        new Set(candidates.map(({ cause }) => cause)).size !== candidates.length ||
        found.join() !== named.join()
      );
    });

    expect(offenders.map(name)).toEqual([]);
  });

  test('ends with what is ruled out', () => {
    const order = ['confirmed', 'likely', 'possible', 'ruled-out'];
    const offenders = cases.filter(({ diagnosis: { candidates } }) => {
      const ranks = candidates.map(({ verdict }) => order.indexOf(verdict));
      return ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0));
    });

    expect(offenders.map(name)).toEqual([]);
  });

  test('names the error’s own code, in data that can be sent', () => {
    const offenders = cases.filter(({ code, diagnosis }) => {
      const copy = JSON.parse(JSON.stringify(diagnosis)) as Diagnosis;
      return copy.error.code !== code || copy.candidates.length !== diagnosis.candidates.length;
    });

    expect(offenders.map(name)).toEqual([]);
  });
});

describe('a bare status', () => {
  test.each(seedStatuses)('$status has the causes of the document, none of them certain', ({ status, category }) => {
    const diagnosis = diagnose(status);

    expect(diagnosis).toMatchObject({ match: 'status', category });
    expect(new Set(diagnosis.candidates.map(({ cause }) => cause as string))).toEqual(
      new Set(seedCauses.filter((cause) => cause.status === status).map(({ id }) => id)),
    );
    expect(causesOf(diagnosis, 'confirmed', 'ruled-out')).toEqual([]);
    expect(diagnosis.candidates.filter(({ evidence }) => evidence[0]?.values?.status !== status)).toEqual([]);
  });

  test('with one cause makes it likely, with several possible', () => {
    expect(diagnose(503).candidates[0]?.verdict).toBe('likely');
    expect(new Set(diagnose(403).candidates.map(({ verdict }) => verdict))).toEqual(new Set(['possible']));
  });

  test.each([418, 599, 306, 451, 499, 529])(
    '%i that no document names has its category and no cause of another',
    (status) => {
      const diagnosis = diagnose(status);

      expect(diagnosis).toMatchObject({ match: 'category', category: statusCategory(status) });
      expect(diagnosis.candidates).toMatchObject([{ cause: 'unknown', verdict: 'possible' }]);
    },
  );

  test.each([100, 101, 200, 204, 206])('%i is no failure', (status) => {
    const diagnosis = diagnose(status);

    expect(diagnosis.candidates).toEqual([]);
    expect(diagnosis.severity).toBe(categories[statusCategory(status)].severity);
    expect(['info', 'success']).toContain(diagnosis.severity);
    expect(diagnosis.retry.advice).toBe('never');
  });

  test('304 is no failure', () => {
    expect(diagnose(304)).toMatchObject({ category: 'redirection', severity: 'info', candidates: [] });
  });

  test('200 with a code is one', () => {
    expect(diagnose({ status: 200, code: 'InternalError' })).toMatchObject({ category: 'server-error', match: 'code' });
    expect(diagnose({ status: 200, code: 'NobodyKnows' })).toMatchObject({ category: 'unknown', severity: 'error' });
    expect(diagnose({ status: 200, code: 'NobodyKnows' }).candidates.length).toBeGreaterThan(0);
  });
});

describe('nothing to go by', () => {
  test.each([[undefined], [null], [''], [Number.NaN], [{}], [[]], [Symbol('x')], [new Error('x')], [600], ['oops']])(
    '%s is an unknown error that can be tried again',
    (value) => {
      const diagnosis = diagnose(value);

      expect(diagnosis).toMatchObject({
        match: 'none',
        category: 'unknown',
        severity: 'error',
        retry: { advice: 'retry' },
      });
      expect(diagnosis.candidates).toMatchObject([{ cause: 'unknown', verdict: 'possible' }]);
    },
  );
});

describe('no answer', () => {
  const failures: readonly (readonly [string, unknown])[] = [
    ['status 0', 0],
    ['fetch', new TypeError('Failed to fetch')],
    ['axios', Object.assign(new Error('Network Error'), { isAxiosError: true, code: 'ERR_NETWORK' })],
    ['an XMLHttpRequest', { readyState: 4, responseType: '', status: 0, responseText: '' }],
    ['a timeout', { type: 'timeout', target: { readyState: 4, responseType: '', status: 0 } }],
    ['DNS', { code: 'ENOTFOUND' }],
    ['a refused connection', { code: 'ECONNREFUSED' }],
    ['a broken connection', { code: 'ECONNRESET' }],
    ['a cancelled request', new DOMException('x', 'AbortError')],
    ['AWS SDK v3', Object.assign(new TypeError('Failed to fetch'), { $metadata: { attempts: 1 } })],
    ['fetch of Node.js', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })],
    ['a line of the network panel', 'GET https://a/b net::ERR_NAME_NOT_RESOLVED'],
  ];

  test.each(failures)('of %s is never blamed on the server', (_name, value) => {
    const diagnosis = diagnose(value);

    expect(diagnosis.category).toBe('no-response');
    expect(diagnosis.candidates.length).toBeGreaterThan(0);
    expect(causesOf(diagnosis, 'confirmed', 'likely', 'possible')).not.toContain('internal');
  });

  test('names CORS first, for that is what browsers hide', () => {
    expect(diagnose(0).candidates[0]).toMatchObject({ cause: 'cors-or-blocked', verdict: 'possible' });
  });

  test.each(['ERR_NETWORK', 'NETWORK', 'NetworkingError'])(
    'a client’s name for it, %s, makes no cause likely',
    (code) => {
      expect(diagnose({ status: 0, code }).candidates[0]).toMatchObject({
        cause: 'cors-or-blocked',
        verdict: 'possible',
      });
      expect(causesOf(diagnose({ status: 0, code }), 'confirmed', 'likely')).toEqual([]);
    },
  );

  test('a cancelled request is no error', () => {
    expect(diagnose(new DOMException('x', 'AbortError'))).toMatchObject({
      severity: 'info',
      candidates: [{ cause: 'aborted' }],
    });
  });
});

describe('a page in the answer’s place', () => {
  test('means that a gateway answered', () => {
    expect(diagnose(nginxPage)).toMatchObject({
      category: 'server-error',
      candidates: [{ cause: 'gateway', verdict: 'likely' }],
    });
  });

  test('of a 503 leaves the service’s own cause possible', () => {
    const diagnosis = diagnose('HTTP/1.1 503 Service Unavailable\n\n<html><h1>503 Service Unavailable</h1></html>');

    expect(diagnosis.candidates).toMatchObject([
      { cause: 'gateway', verdict: 'likely' },
      { cause: 'temporarily-unavailable', verdict: 'possible' },
    ]);
  });

  test('of a 503 that says when to come back is busy, and has taken nothing in', () => {
    const page = 'HTTP/1.1 503 Service Unavailable\nretry-after: 2\n\n<html><h1>503 Service Unavailable</h1></html>';

    expect(diagnose(page)).toMatchObject({
      outcome: 'refused',
      candidates: [{ cause: 'temporarily-unavailable', verdict: 'likely' }],
      retry: { advice: 'backoff', afterMs: 2000 },
    });
  });

  test('with the service’s request id is the service’s own', () => {
    const diagnosis = diagnose('HTTP/1.1 404 Not Found\nx-trans-id: tx0123456789\n\n<html><h1>Not Found</h1></html>');

    expect(diagnosis.candidates.map(({ cause }) => cause)).not.toContain('gateway');
  });
});

describe('retry and severity', () => {
  test.each([
    ['SlowDown', 'backoff', 'warning'],
    ['InternalError', 'backoff', 'error'],
    ['ServiceUnavailable', 'backoff', 'warning'],
    ['RequestTimeout', 'retry', 'warning'],
    ['IncompleteBody', 'retry', 'warning'],
    ['BadDigest', 'retry', 'error'],
    ['AccessDenied', 'after-fix', 'error'],
    ['RequestTimeTooSkewed', 'after-fix', 'error'],
    ['BucketNotEmpty', 'after-fix', 'error'],
    ['NoSuchKey', 'never', 'error'],
    ['NoSuchUpload', 'after-fix', 'error'],
    ['BucketAlreadyExists', 'never', 'error'],
    ['PreconditionFailed', 'never', 'warning'],
    ['NoSuchLifecycleConfiguration', 'never', 'info'],
    ['AbortError', 'retry', 'info'],
  ])('%s: %s, %s', (code, advice, severity) => {
    expect(diagnose({ code })).toMatchObject({ retry: { advice }, severity });
  });

  test('are those of the first cause where it is known well, else those of the category', () => {
    const offenders = [...codeList.map(([code]) => code), ...Object.keys(statuses)].filter((given) => {
      const {
        candidates: [top],
        severity,
        retry,
        category,
      } = diagnose(/^\d/u.test(given) ? Number(given) : { code: given });
      if (!top) return retry.advice !== 'never';
      const facts: CauseFacts = causes[top.cause];
      // A cause that is merely possible forbids nothing.
      const advice = facts.retry === 'never' && top.verdict === 'possible' ? 'after-fix' : facts.retry;
      return (
        retry.advice !== advice ||
        severity !== (top.verdict === 'possible' ? categories[category].severity : facts.severity)
      );
    });

    expect(offenders).toEqual([]);
  });

  test('the wait that the answer asks for is told', () => {
    expect(diagnose(new Response(null, { status: 503, headers: { 'retry-after': '7' } })).retry).toEqual({
      advice: 'backoff',
      safe: true,
      afterMs: 7000,
    });
    expect(diagnose(503).retry).not.toHaveProperty('afterMs');
  });
});

describe('a repeat', () => {
  test.each<[string, unknown, DiagnosisContext | undefined, boolean]>([
    ['a refusal', 403, undefined, true],
    ['an upload whose answer was lost', { code: 'ECONNRESET', method: 'PUT' }, undefined, true],
    ['a POST whose answer was lost', { code: 'ECONNRESET' }, { method: 'POST' }, false],
    ['a server error of an unknown method', 500, undefined, false],
    ['a server error of a read', 500, { method: 'get' }, true],
    ['an upload, which writes the same object', 500, { operation: 'upload' }, true],
    ['a form upload, which may do more', 500, { operation: 'upload', method: 'POST' }, false],
    ['what no operation is called', 500, { operation: 'constructor' as never }, false],
  ])('is called safe where it can do no harm: %s', (_name, error, context, safe) => {
    expect(diagnose(error, context).retry.safe).toBe(safe);
  });

  test('of a body that is used up needs the body first', () => {
    expect(diagnose(503, { resendable: false }).retry.advice).toBe('after-fix');
    expect(diagnose(503, { resendable: true }).retry.advice).toBe('backoff');
    expect(diagnose({ code: 'NoSuchKey' }, { resendable: false }).retry.advice).toBe('never');
  });
});

describe('what the host knows', () => {
  const context = { bucket: 'b', key: 'k', method: 'PUT', endpoint: 'obs.example.com' };

  test('fills what the error leaves out', () => {
    expect(diagnose(404, context).error).toEqual({ status: 404, ...context });
  });

  test('never replaces what the error says', () => {
    expect(diagnose({ status: 404, bucket: 'theirs' }, context).error.bucket).toBe('theirs');
  });

  test('is cleaned as all else', () => {
    const { error } = diagnose(404, { bucket: 'a\u202Eb', key: `k?Signature=${'FAKE'.repeat(8)}` });

    expect(error.bucket).toBe('ab');
    expect(JSON.stringify(error)).not.toContain('FAKEFAKE');
  });

  test.each([[null], ['x'], [1], [{ bucket: 1, key: null, method: {}, endpoint: Symbol('x') }]])(
    'is left aside when it is %s',
    (junk) => {
      expect(diagnose(404, junk as never).error).toEqual({ status: 404 });
    },
  );
});

describe('a diagnosis', () => {
  test.each(inputs)('can be made again from its error: $name', ({ make }) => {
    const first = diagnose(make());

    expect(diagnose(first.error)).toEqual(first);
  });

  test('does not depend on what was diagnosed before', () => {
    const once = JSON.stringify(diagnose({ code: 'AccessDenied' }));
    for (const { make } of inputs) diagnose(make());

    expect(JSON.stringify(diagnose({ code: 'AccessDenied' }))).toBe(once);
  });
});
