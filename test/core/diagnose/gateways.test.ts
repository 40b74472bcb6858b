// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/index.js';

const page = (status: number, more: object = {}) => ({
  status,
  details: { body: 'html', page: `${status} x` },
  ...more,
});
const first = (error: unknown) => {
  const [top] = diagnose(error).candidates;
  return [top?.cause, top?.verdict, top?.evidence[0]?.id];
};
const gateway = ['gateway', 'likely', 'html-body'];

describe('a page in the place of an answer', () => {
  test.each([400, 401, 403, 404, 405, 500, 501, 502, 503, 504, 520, 599])('is a gateway’s with %i', (status) => {
    expect(first(page(status))).toEqual(gateway);
    expect(diagnose(page(status)).match).toBe(status === 599 ? 'category' : 'status');
  });

  test.each([402, 406, 409, 411, 412, 413, 416, 429])('may be anybody’s with %i', (status) => {
    expect(first(page(status))).not.toEqual(gateway);
  });

  test.each([403, 500])('is the service’s own with its request ID: %i', (status) => {
    expect(first(page(status, { requestId: '0000018F0001' }))).not.toEqual(gateway);
  });

  test('without a title is a gateway’s where the server failed, and nobody’s where it refused', () => {
    expect(first({ status: 500, details: { body: 'html' } })).toEqual(gateway);
    expect(first({ status: 403, details: { body: 'html' } })).not.toEqual(gateway);
    expect(first({ details: { body: 'html' } })).toEqual(gateway);
  });

  test('that names a time to come back is a service that is busy', () => {
    expect(first(page(503, { retryAfter: 1000 }))[0]).toBe('temporarily-unavailable');
    expect(first(page(502, { retryAfter: 1000 }))).toEqual(gateway);
  });

  test('of the Swift dialect is the service’s own', () => {
    expect(first({ status: 500, details: { body: 'swift', page: '500' } })).not.toEqual(gateway);
  });

  test('leaves what the status can mean possible, each once', () => {
    const { candidates } = diagnose(page(503));

    expect(candidates.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['gateway', 'likely'],
      ['temporarily-unavailable', 'possible'],
    ]);
    expect(candidates[1]?.evidence).toEqual([{ id: 'status', values: { status: 503 } }]);
    expect(diagnose(page(502)).candidates.filter(({ cause }) => cause === 'gateway')).toHaveLength(1);
  });
});

test.each([
  [500, true],
  [599, true],
  [499, false],
  [404, false],
])('an answer that no client could read is a gateway’s where the server failed: %i', (status, isGateway) => {
  expect(first({ status, details: { body: 'unreadable' } })[0] === 'gateway').toBe(isGateway);
  expect(first({ details: { body: 'unreadable' } })[0]).not.toBe('gateway');
});

describe('an answer without a failure', () => {
  test.each([100, 199, 200, 299])('explains nothing: %i', (status) => {
    expect(diagnose(status)).toMatchObject({ candidates: [], outcome: 'done', retry: { advice: 'never' } });
    expect(diagnose({ status, message: 'no such host' }).candidates).toEqual([]);
  });

  test.each([300, 0])('is none of %i', (status) => {
    expect(diagnose(status).candidates.length).toBeGreaterThan(0);
  });

  test('with a code that nobody knows is one', () => {
    expect(diagnose({ status: 200, code: 'Zzz' }).candidates).toMatchObject([
      { cause: 'unknown', verdict: 'possible' },
    ]);
  });
});

describe('a code', () => {
  test('that its status contradicts says so, where there was a status', () => {
    const says = (error: object) =>
      diagnose(error).candidates[0]?.evidence.map(({ id, values }) => [id, values?.status]);

    expect(says({ code: 'NoSuchKey', status: 500 })).toEqual([
      ['code', undefined],
      ['status-mismatch', 500],
    ]);
    for (const status of [undefined, 0, 403, 404, 499])
      expect(says({ code: 'NoSuchKey', status })).toEqual([['code', undefined]]);
    // Two causes: the one is shared.
    expect(says({ code: 'AccessDenied', status: 500 })).toEqual([
      ['code-shared', undefined],
      ['status-mismatch', 500],
    ]);
  });

  test('rules out what else its own status means, where it came without one', () => {
    const ruledOut = (error: object) =>
      diagnose(error)
        .candidates.filter(({ verdict }) => verdict === 'ruled-out')
        .map(({ cause }) => cause);

    expect(ruledOut({ code: 'NoSuchKey' })).toEqual(ruledOut({ code: 'NoSuchKey', status: 404 }));
    expect(ruledOut({ code: 'NoSuchKey', status: 0 })).toEqual(ruledOut({ code: 'NoSuchKey', status: 404 }));
    expect(ruledOut({ code: 'NoSuchKey', status: 409 })).not.toEqual(ruledOut({ code: 'NoSuchKey' }));
  });

  test('names up to three codes that would mean what is ruled out', () => {
    const { candidates } = diagnose({ code: 'InvalidAccessKeyId', status: 403 });
    const codes = candidates.flatMap(({ evidence }) =>
      evidence.filter(({ id }) => id === 'other-code').map(({ values }) => String(values?.codes)),
    );

    expect(codes.length).toBeGreaterThan(1);
    for (const list of codes) expect(list.split(', ').length).toBeLessThanOrEqual(3);
    expect(codes.some((list) => list.includes(', '))).toBe(true);
    expect(codes.join()).toMatch(/\bSignatureDoesNotMatch\b/u);
  });
});

describe('the family of a failure', () => {
  test.each([
    [{ code: 'NoSuchKey' }, 'client-error'],
    [{ code: 'SlowDown' }, 'server-error'],
    [{ code: 'SlowDown', status: 200 }, 'server-error'],
    [{ code: 'NoSuchKey', status: 302 }, 'client-error'],
    [{ code: 'NoSuchKey', status: 503 }, 'server-error'],
    [{ code: 'ECONNREFUSED' }, 'no-response'],
    [{ code: 'ECONNREFUSED', status: 0 }, 'no-response'],
    [{ code: 'Zzz', status: 200 }, 'unknown'],
    [{ status: 200 }, 'success'],
    [{ status: 302 }, 'redirection'],
    [{ message: 'Connection refused' }, 'no-response'],
    [{ message: 'The specified key does not exist.' }, 'client-error'],
    [{ message: 'We encountered an internal error' }, 'server-error'],
    [{ message: 'Key is a required element!' }, 'unknown'],
    [{ message: 'oops' }, 'unknown'],
    [{ code: 'Obs.0011' }, 'unknown'],
  ])('of %j is %s', (error, category) => {
    expect(diagnose(error).category).toBe(category);
  });
});

describe('what became of a request', () => {
  test.each([
    [{ status: 200 }, 'done'],
    [{ status: 403, code: 'AccessDenied' }, 'refused'],
    [{ status: 503, code: 'SlowDown' }, 'refused'],
    [{ status: 500 }, 'unknown'],
    [{ status: 0 }, 'unknown'],
    [{ status: 418 }, 'refused'],
    [{ status: 300 }, 'refused'],
    [{ status: 499 }, 'refused'],
    [{ status: 599 }, 'unknown'],
    [page(403), 'refused'],
    [page(502), 'unknown'],
    [{ code: 'ECONNRESET' }, 'unknown'],
  ])('of %j is %s', (error, outcome) => {
    expect(diagnose(error).outcome).toBe(outcome);
  });

  test('by its operation, where nobody says the method, decides whether a repeat does harm', () => {
    const safe = (operation: string) => diagnose(500, { operation: operation as 'upload' }).retry.safe;

    for (const operation of ['upload', 'download', 'delete', 'list', 'copy', 'create-bucket', 'delete-bucket'])
      expect([operation, safe(operation)]).toEqual([operation, true]);
    for (const operation of ['read-setting', 'change-setting'])
      expect([operation, safe(operation)]).toEqual([operation, true]);
    expect(safe('toString')).toBe(false);
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'put'])
      expect([method, diagnose({ status: 500, method }).retry.safe]).toEqual([method, true]);
    for (const method of ['POST', 'PATCH'])
      expect([method, diagnose({ status: 500, method }).retry.safe]).toEqual([method, false]);
  });

  test.each(['retry', 'backoff'])('a body that is used up has to be got again: %s', (advice) => {
    const error = advice === 'retry' ? { code: 'RequestTimeout' } : { code: 'SlowDown' };

    expect(diagnose(error).retry.advice).toBe(advice);
    expect(diagnose(error, { resendable: true }).retry.advice).toBe(advice);
    expect(diagnose(error, { resendable: false }).retry.advice).toBe('after-fix');
  });
});

describe('the name of a bucket', () => {
  const rule = (bucket: string) =>
    diagnose({ status: 400, code: 'InvalidBucketName', bucket }).candidates[0]?.evidence[0]?.id;

  test.each([
    ['ab', 'name-length'],
    ['a'.repeat(64), 'name-length'],
    ['Photos', 'name-characters'],
    ['my_photos', 'name-characters'],
    ['fotos-größe', 'name-characters'],
    ['-photos', 'name-edges'],
    ['photos-', 'name-edges'],
    ['.photos', 'name-edges'],
    ['photos.', 'name-edges'],
    ['my..photos', 'name-neighbours'],
    ['my.-photos', 'name-neighbours'],
    ['my-.photos', 'name-neighbours'],
    ['192.168.0.1', 'name-ip'],
    ['1.2.3.4', 'name-ip'],
    ['abc', 'name-fits'],
    ['a'.repeat(63), 'name-fits'],
    ['my--photos.2', 'name-fits'],
    ['1.2.3', 'name-fits'],
    ['1.2.3.4.5', 'name-fits'],
    ['1234.5.6.7', 'name-fits'],
    ['a1.2.3.4', 'name-fits'],
  ])('breaks the first rule of %s: %s', (bucket, id) => {
    expect(rule(bucket)).toBe(id);
  });

  test('that keeps the rules is not the fault of a bare 400', () => {
    const of = (error: object) => diagnose(error).candidates.find(({ cause }) => cause === 'bucket-name');

    expect(of({ status: 400, bucket: 'photos' })).toEqual({
      cause: 'bucket-name',
      verdict: 'ruled-out',
      evidence: [{ id: 'name-fits', values: { bucket: 'photos' } }],
    });
    expect(of({ status: 400, bucket: 'Photos' })).toMatchObject({ verdict: 'likely' });
    expect(of({ status: 400 })?.evidence[0]?.id).toBe('status');
  });
});
