// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/core/index.js';
import type { CauseId, DiagnosisContext, EvidenceId } from '../../../src/core/index.js';

/** Verdict on a cause, and the ids of its evidence. */
function verdictOn(cause: CauseId, error: unknown, context?: DiagnosisContext) {
  const found = diagnose(error, context).candidates.find((candidate) => candidate.cause === cause);
  return found && [found.verdict, ...found.evidence.map(({ id }) => id)];
}

const xml = (code: string, fields = '') => `<Error><Code>${code}</Code>${fields}</Error>`;

interface Row {
  readonly says: string;
  readonly error: unknown;
  readonly context?: DiagnosisContext;
  readonly cause: CauseId;
  readonly verdict: 'confirmed' | 'likely';
  readonly by: EvidenceId;
  /** The same with one thing otherwise, of which the rule must say nothing. */
  readonly but: { readonly error?: unknown; readonly context?: DiagnosisContext };
}

const rows: readonly Row[] = [
  {
    says: 'a part numbered 10,001 is one too many',
    error: { status: 400, code: 'InvalidArgument', PartNumber: '10001' },
    cause: 'parts',
    verdict: 'confirmed',
    by: 'part-number',
    but: { error: { status: 400, code: 'InvalidArgument', PartNumber: '10000' } },
  },
  {
    says: 'a part numbered 0 is none',
    error: { status: 400, code: 'InvalidPart', PartNumber: '0' },
    cause: 'parts',
    verdict: 'confirmed',
    by: 'part-number',
    but: { error: { status: 400, code: 'InvalidPart', PartNumber: '1' } },
  },
  {
    says: 'the server’s sentence about part numbers',
    error: xml('InvalidArgument', '<Message>Part number must be an integer between 1 and 10000, inclusive</Message>'),
    cause: 'parts',
    verdict: 'confirmed',
    by: 'message',
    but: { error: xml('InvalidArgument', '<Message>max-keys must be an integer between 1 and 1000</Message>') },
  },
  {
    says: 'an upload that is gone when it is to be completed may be complete',
    error: xml('NoSuchUpload'),
    context: { method: 'POST' },
    cause: 'no-upload',
    verdict: 'confirmed',
    by: 'upload-completed',
    but: { context: { method: 'PUT' } },
  },
  {
    says: 'an upload that is gone when it is to be cancelled is cancelled',
    error: xml('NoSuchUpload'),
    context: { method: 'DELETE' },
    cause: 'no-upload',
    verdict: 'confirmed',
    by: 'upload-cancelled',
    but: { context: { method: 'GET' } },
  },
  {
    says: 'a bucket whose list is empty, and that is not empty, holds what no list shows',
    error: xml('BucketNotEmpty'),
    context: { listed: 0 },
    cause: 'bucket-not-empty',
    verdict: 'confirmed',
    by: 'nothing-listed',
    but: { context: { listed: 3 } },
  },
  {
    says: 'a bare 409 beside an empty list',
    error: 409,
    context: { listed: 0 },
    cause: 'bucket-not-empty',
    verdict: 'likely',
    by: 'nothing-listed',
    but: {},
  },
  {
    says: 'a page that shows a public link may be none of those allowed to',
    error: xml('AccessDenied'),
    context: { signed: false, origin: 'https://shop.example.com', operation: 'download' },
    cause: 'no-permission',
    verdict: 'likely',
    by: 'referer',
    but: { context: { signed: true, origin: 'https://shop.example.com', operation: 'download' } },
  },
  {
    says: 'a dot in the bucket’s name breaks the certificate of its host',
    error: new TypeError('Failed to fetch'),
    context: { endpoint: 'https://my.photos.obs.example.com', bucket: 'my.photos' },
    cause: 'connect',
    verdict: 'likely',
    by: 'dotted-name',
    but: { context: { endpoint: 'https://obs.example.com', bucket: 'my.photos' } },
  },
  {
    says: 'a link that ended before the answer has expired',
    error: { code: 'AccessDenied', ServerTime: '2026-01-02T00:00:00Z', Expires: '2026-01-01T00:00:00Z' },
    cause: 'url-expired',
    verdict: 'confirmed',
    by: 'expires',
    but: { error: { code: 'AccessDenied', ServerTime: '2026-01-02T00:00:00Z', Expires: '2026-01-03T00:00:00Z' } },
  },
  {
    says: 'a link that says when it ends, beside no time of the server, has likely expired',
    error: { code: 'AccessDenied', Expires: '2026-01-01T00:00:00Z' },
    cause: 'url-expired',
    verdict: 'likely',
    by: 'expires',
    but: { error: { code: 'AccessDenied' } },
  },
  {
    says: 'an answer that says how long a link lasts is that of an expired one',
    error: { code: 'AccessDenied', details: { 'X-Amz-Expires': '300' } },
    cause: 'url-expired',
    verdict: 'confirmed',
    by: 'expires',
    but: { error: { code: 'NoSuchKey', details: { 'X-Amz-Expires': '300' } } },
  },
  {
    says: 'the header that the store does not know',
    error: { status: 501, code: 'NotImplemented', Header: 'x-amz-acl' },
    cause: 'unsupported-header',
    verdict: 'confirmed',
    by: 'header',
    but: { error: { status: 501, code: 'NotImplemented' } },
  },
  {
    says: 'an answer of the store that is not XML is that of a setting',
    error: { status: 404, requestId: '0000018F0000', details: { body: 'unreadable' } },
    cause: 'no-config',
    verdict: 'likely',
    by: 'not-xml',
    but: { error: { status: 404, details: { body: 'unreadable' } } },
  },
  {
    says: 'writing to a bucket’s own address lacks the name of the object',
    error: { status: 405, bucket: 'photos', method: 'put' },
    cause: 'wrong-path',
    verdict: 'likely',
    by: 'no-key',
    but: { error: { status: 405, bucket: 'photos', key: 'a.jpg', method: 'put' } },
  },
  {
    says: 'an endpoint that holds the bucket has it twice in the host',
    error: { status: 404, code: 'NoSuchBucket', endpoint: 'https://photos.photos.obs.example.com' },
    cause: 'wrong-endpoint',
    verdict: 'confirmed',
    by: 'doubled-host',
    but: { error: { status: 404, code: 'NoSuchBucket', endpoint: 'https://obs.obs.example.com' } },
  },
  {
    says: 'a host that has the bucket twice gets no answer',
    error: { status: 0, endpoint: 'photos.photos.obs.example.com' },
    cause: 'wrong-endpoint',
    verdict: 'confirmed',
    by: 'doubled-host',
    but: { error: { status: 403, endpoint: 'photos.photos.obs.example.com' } },
  },
  {
    says: 'a setting that is read and not found is not set',
    error: 404,
    context: { operation: 'read-setting' },
    cause: 'no-config',
    verdict: 'likely',
    by: 'operation',
    but: { context: { operation: 'change-setting' } },
  },
  ...(['upload', 'list', 'delete-bucket'] as const).map((operation): Row => ({
    says: `a 404 at ${operation} is the bucket’s`,
    error: 404,
    context: { operation },
    cause: 'no-bucket',
    verdict: 'likely',
    by: 'operation',
    but: { context: { operation: 'create-bucket' } },
  })),
  ...(['download', 'copy'] as const).map((operation): Row => ({
    says: `a 404 at ${operation} is the object’s`,
    error: 404,
    context: { operation },
    cause: 'no-object',
    verdict: 'likely',
    by: 'operation',
    but: { error: { code: 'NoSuchBucket', status: 404 } },
  })),
  {
    says: 'a 404 of an address without an object is the bucket’s',
    error: { status: 404, bucket: 'photos' },
    cause: 'no-bucket',
    verdict: 'likely',
    by: 'bucket-only',
    but: { error: { status: 404, bucket: 'photos', key: 'a.jpg' } },
  },
  {
    says: 'a file above what one request may hold',
    error: 413,
    context: { size: 5 * 1024 ** 3 + 1 },
    cause: 'too-large',
    verdict: 'likely',
    by: 'size',
    but: { context: { size: 5 * 1024 ** 3 } },
  },
  {
    says: 'a file above what one request may hold, of which the store says no more than that it is wrong',
    error: 400,
    context: { size: 6 * 1024 ** 3 },
    cause: 'too-large',
    verdict: 'likely',
    by: 'size',
    but: { context: { size: Number.POSITIVE_INFINITY } },
  },
  {
    says: 'a request without keys is one that nobody allowed',
    error: 403,
    context: { signed: false },
    cause: 'no-permission',
    verdict: 'likely',
    by: 'anonymous',
    but: { context: { signed: true } },
  },
  {
    says: 'a machine without a network',
    error: new TypeError('Failed to fetch'),
    context: { online: false },
    cause: 'connect',
    verdict: 'likely',
    by: 'offline',
    but: { context: { online: true } },
  },
  {
    says: 'a secure page that calls an address without TLS',
    error: new TypeError('Failed to fetch'),
    context: { origin: 'https://shop.example.com', endpoint: 'http://obs.example.com' },
    cause: 'cors-or-blocked',
    verdict: 'likely',
    by: 'mixed-content',
    but: { context: { origin: 'http://shop.example.com', endpoint: 'http://obs.example.com' } },
  },
];

describe('evidence', () => {
  test.each(rows)('$says', ({ error, context, cause, verdict, by, but }) => {
    const found = verdictOn(cause, error, context);

    expect(found?.[0]).toBe(verdict);
    expect(found).toContain(by);
    expect(verdictOn(cause, but.error ?? error, but.error ? context : but.context) ?? []).not.toContain(by);
  });

  test('of a request without keys rules out all that has to do with keys', () => {
    for (const cause of ['signature-mismatch', 'invalid-ak', 'clock-skew'] as const)
      expect(verdictOn(cause, 403, { signed: false })).toEqual(['ruled-out', 'anonymous']);
  });

  test('that proves a cause outweighs the code, which stays possible', () => {
    const { candidates } = diagnose({ status: 404, code: 'NoSuchBucket', endpoint: 'photos.photos.obs.example.com' });

    expect(candidates.slice(0, 2)).toMatchObject([
      { cause: 'wrong-endpoint', verdict: 'confirmed' },
      { cause: 'no-bucket', verdict: 'possible', evidence: [{ id: 'code' }] },
    ]);
  });

  test('of a dotted name leaves the CORS rule among the first two', () => {
    const { candidates } = diagnose(new TypeError('Failed to fetch'), {
      endpoint: 'https://my.photos.obs.example.com',
      bucket: 'my.photos',
    });

    expect(candidates.slice(0, 2).map(({ cause }) => cause)).toContain('cors-or-blocked');
  });

  test('of a plain address without TLS is no certificate', () => {
    expect(
      verdictOn('connect', new TypeError('Failed to fetch'), {
        endpoint: 'http://my.photos.obs.example.com',
        bucket: 'my.photos',
      }),
    ).not.toContain('dotted-name');
  });
});
