// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { causes, diagnose } from '../../../src/core/index.js';
import type { CauseId, DiagnosisContext, EvidenceId } from '../../../src/core/index.js';
import { en } from '../../../src/locales/en.js';

/** Verdict on a cause, and the ids of its evidence. */
function verdictOn(cause: CauseId, error: unknown, context?: DiagnosisContext) {
  const found = diagnose(error, context).candidates.find((candidate) => candidate.cause === cause);
  return found && [found.verdict, ...found.evidence.map(({ id }) => id)];
}

/** Reasons that cannot be told in full: with no sentence of their own, or with a gap in it. */
function untold(error: unknown, context?: DiagnosisContext) {
  const sentences: Readonly<Record<string, string>> = en.ui.evidence;
  return diagnose(error, context)
    .candidates.flatMap(({ evidence }) => evidence)
    .filter(({ id, values }) => {
      const gaps = [...(sentences[id] ?? '{}').matchAll(/\{(\w*)\}/gu)].map(([, name = '']) => values?.[name]);
      return gaps.some((value) => value === undefined || value === '');
    });
}

const xml = (code: string, fields = '') => `<Error><Code>${code}</Code>${fields}</Error>`;

interface Row {
  readonly says: string;
  readonly error: unknown;
  readonly context?: DiagnosisContext;
  readonly cause: CauseId;
  readonly verdict: 'confirmed' | 'likely' | 'ruled-out';
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
  ...(['CalculatedDigest', 'ExpectedDigest'] as const).flatMap((name) =>
    ['1B2M2Y8AsgTpgAmY7PhCfg==', 'd41d8cd98f00b204e9800998ecf8427e'].map((digest): Row => ({
      says: `the digest of nothing is that of an empty body: ${name} ${digest}`,
      error: { status: 400, code: 'BadDigest', [name]: digest },
      cause: 'md5-mismatch',
      verdict: 'confirmed',
      by: 'empty-body',
      but: { error: { status: 400, code: 'BadDigest', [name]: 'XUFAKxLxKxLxKxLx39fmwQ==' } },
    })),
  ),
  {
    says: 'a delete marker is the newest version of an object',
    error: { status: 404, DeleteMarker: 'true' },
    cause: 'no-object',
    verdict: 'confirmed',
    by: 'delete-marker',
    but: { error: { status: 404, DeleteMarker: 'false' } },
  },
  ...[301, 307, 400].map((status): Row => ({
    says: `the region that the answer names, with ${status}`,
    error: { status, Region: 'eu-nl', endpoint: 'obs.eu-de.example.com' },
    cause: 'wrong-endpoint',
    verdict: 'confirmed',
    by: 'other-region',
    but: { error: { status: 403, Region: 'eu-nl', endpoint: 'obs.eu-de.example.com' } },
  })),
  {
    says: 'another region than that of the address',
    error: { status: 301, Region: 'eu-nl', endpoint: 'obs.eu-de.example.com' },
    cause: 'wrong-endpoint',
    verdict: 'confirmed',
    by: 'other-region',
    but: { error: { status: 301, Region: 'eu-de', endpoint: 'obs.eu-de.example.com' } },
  },
  {
    says: 'a region beside an address that has one',
    error: { status: 301, Region: 'eu-nl', endpoint: 'obs.eu-de.example.com' },
    cause: 'wrong-endpoint',
    verdict: 'confirmed',
    by: 'other-region',
    but: { error: { status: 301, Region: 'eu-nl', endpoint: 'localhost' } },
  },
  ...['null', 'undefined', '""'].flatMap((ETag) =>
    ['InvalidPart', 'MalformedXML'].map((code): Row => ({
      says: `a part without its ETag, ${ETag}, in ${code}`,
      error: { status: 400, code, ETag },
      cause: 'parts',
      verdict: 'confirmed',
      by: 'no-etag',
      but: { error: { status: 400, code, ETag: `x${ETag}x` } },
    })),
  ),
  {
    says: 'an ETag that is missing in a list of parts, and nowhere else',
    error: { status: 400, code: 'InvalidPart', ETag: 'null' },
    cause: 'parts',
    verdict: 'confirmed',
    by: 'no-etag',
    but: { error: { status: 412, code: 'PreconditionFailed', ETag: 'null' } },
  },
  {
    says: 'a part numbered 0 of a request that was wrong',
    error: { status: 400, PartNumber: '0' },
    cause: 'parts',
    verdict: 'confirmed',
    by: 'part-number',
    but: { error: { status: 404, PartNumber: '0' } },
  },
  {
    says: 'a part whose number is none',
    error: { status: 400, PartNumber: 'one' },
    cause: 'parts',
    verdict: 'confirmed',
    by: 'part-number',
    but: { error: { status: 400, code: 'EntityTooSmall', PartNumber: 'one' } },
  },
  {
    says: 'an upload that is gone, by its code',
    error: xml('NoSuchUpload'),
    context: { method: 'POST' },
    cause: 'no-upload',
    verdict: 'confirmed',
    by: 'upload-completed',
    but: { error: 404 },
  },
  {
    says: 'a page that shows a public link, by its method',
    error: { status: 403, method: 'GET' },
    context: { signed: false, origin: 'https://shop.example.com' },
    cause: 'no-permission',
    verdict: 'likely',
    by: 'referer',
    but: { error: { status: 403, method: 'PUT' } },
  },
  {
    says: 'a page that shows what it may not',
    error: xml('AccessDenied'),
    context: { signed: false, origin: 'https://shop.example.com', operation: 'download' },
    cause: 'no-permission',
    verdict: 'likely',
    by: 'referer',
    but: { error: xml('InvalidAccessKeyId') },
  },
  {
    says: 'a page that is on a site',
    error: xml('AccessDenied'),
    context: { signed: false, origin: 'https://shop.example.com', operation: 'download' },
    cause: 'no-permission',
    verdict: 'likely',
    by: 'referer',
    but: { context: { signed: false, operation: 'download' } },
  },
  {
    says: 'a dot in the bucket’s name, where nobody says the address but the error',
    error: { status: 0, bucket: 'my.photos', endpoint: 'my.photos.obs.example.com' },
    cause: 'connect',
    verdict: 'likely',
    by: 'dotted-name',
    but: { error: { status: 0, bucket: 'myphotos', endpoint: 'myphotos.obs.example.com' } },
  },
  {
    says: 'a dot in the bucket’s name, of a host that has it',
    error: { status: 0, bucket: 'my.photos', endpoint: 'my.photos.obs.example.com' },
    cause: 'connect',
    verdict: 'likely',
    by: 'dotted-name',
    but: { error: { status: 0, bucket: 'my.photos' } },
  },
  {
    says: 'a 404 without a body of the SDK’s own question',
    error: { status: 404, details: { body: 'none' } },
    cause: 'no-bucket',
    verdict: 'likely',
    by: 'sdk-probe',
    but: { error: { status: 403, details: { body: 'none' } } },
  },
  {
    says: 'a 404 without a body, and without a code',
    error: { status: 404, details: { body: 'none' } },
    cause: 'no-bucket',
    verdict: 'likely',
    by: 'sdk-probe',
    but: { error: { status: 404, code: 'NoSuchKey', details: { body: 'none' } } },
  },
  ...[
    { status: 403, requestId: '0000018F0000', details: { body: 'unreadable' } },
    { status: 404, requestId: '0000018F0000', details: { body: 'html' } },
    { status: 404, code: 'NoSuchKey', requestId: '0000018F0000', details: { body: 'unreadable' } },
  ].map((error): Row => ({
    says: `an answer of the store that is not XML, and not ${JSON.stringify(error)}`,
    error: { status: 404, requestId: '0000018F0000', details: { body: 'unreadable' } },
    cause: 'no-config',
    verdict: 'likely',
    by: 'not-xml',
    but: { error },
  })),
  ...[
    { status: 404, bucket: 'photos', method: 'POST' },
    { status: 405, method: 'POST' },
    { status: 405, bucket: 'photos', method: 'GET' },
    { status: 405, bucket: 'photos', method: 'XPOST' },
    { status: 405, bucket: 'photos', method: 'POSTX' },
    { status: 405, bucket: 'photos' },
  ].map((error): Row => ({
    says: `writing to a bucket’s own address, and not ${JSON.stringify(error)}`,
    error: { status: 405, bucket: 'photos', method: 'POST' },
    cause: 'wrong-path',
    verdict: 'likely',
    by: 'no-key',
    but: { error },
  })),
  ...[
    { code: 'InvalidBucketName', endpoint: 'photos.photos.obs.example.com' },
    { code: 'NoSuchBucket', endpoint: 'http://photos.photos.obs.example.com' },
    { status: 404, endpoint: 'photos.photos.obs.example.com' },
    { endpoint: 'my.my.obs.example.com' },
    { status: 404, endpoint: 'myobs.myobs.obs.example.com' },
    { status: 404, endpoint: 'obs-1.obs-1.obs.example.com' },
  ].map((error): Row => ({
    says: `the bucket twice in the host: ${JSON.stringify(error)}`,
    error,
    cause: 'wrong-endpoint',
    verdict: 'confirmed',
    by: 'doubled-host',
    but: { error: { ...error, endpoint: 'photos.obs.example.com' } },
  })),
  ...[
    { code: 'AccessDenied', endpoint: 'photos.photos.obs.example.com' },
    { status: 404, endpoint: '12.12.0.1' },
    { status: 404, endpoint: 's3.s3.example.com' },
    { status: 404, endpoint: 'x.http://x.example.com' },
    { status: 404 },
  ].map((error): Row => ({
    says: `the bucket twice in the host, and not ${JSON.stringify(error)}`,
    error: { status: 404, endpoint: 'photos.photos.obs.example.com' },
    cause: 'wrong-endpoint',
    verdict: 'confirmed',
    by: 'doubled-host',
    but: { error },
  })),
  ...[
    { origin: 'https://shop.example.com', endpoint: 'https://obs.example.com' },
    { origin: 'https://shop.example.com' },
    { endpoint: 'http://obs.example.com' },
  ].map((context): Row => ({
    says: `a secure page that calls an address without TLS, and not ${JSON.stringify(context)}`,
    error: 0,
    context: { origin: 'https://shop.example.com', endpoint: 'http://obs.example.com' },
    cause: 'cors-or-blocked',
    verdict: 'likely',
    by: 'mixed-content',
    but: { context },
  })),
  ...[{ status: 404 }, { status: 403, code: 'AccessDenied' }].map((error): Row => ({
    says: `a request without keys that was refused, and not ${JSON.stringify(error)}`,
    error: 403,
    context: { signed: false },
    cause: 'no-permission',
    verdict: 'likely',
    by: 'anonymous',
    but: { error },
  })),
  ...(
    [
      ['create-bucket', 'name-taken'],
      ['delete-bucket', 'bucket-not-empty'],
    ] as const
  ).map(([operation, cause]): Row => ({
    says: `a conflict at ${operation}`,
    error: 409,
    context: { operation },
    cause,
    verdict: 'likely',
    by: 'operation',
    but: { error: 403 },
  })),
  {
    says: 'a 401 that is called Unauthorized',
    error: { status: 401, code: 'unauthorized' },
    cause: 'token',
    verdict: 'likely',
    by: 'status',
    but: { error: { status: 403, code: 'Unauthorized' } },
  },
  ...['UnauthorizedX', 'XUnauthorized'].map((code): Row => ({
    says: `a 401 that is called Unauthorized, and not ${code}`,
    error: { status: 401, code: 'Unauthorized' },
    cause: 'arrears',
    verdict: 'ruled-out',
    by: 'status',
    but: { error: { status: 401, code } },
  })),
  {
    says: 'a size above what the answer allows',
    error: { status: 400, details: { ProposedSize: '6', MaxSizeAllowed: '5' } },
    cause: 'too-large',
    verdict: 'confirmed',
    by: 'size',
    but: { error: { status: 400, details: { ProposedSize: '5', MaxSizeAllowed: '5' } } },
  },
  ...[{ ProposedSize: '6' }, { MaxSizeAllowed: '5' }].map((details): Row => ({
    says: `a size above what the answer allows, and not ${JSON.stringify(details)}`,
    error: { status: 400, details: { ProposedSize: '6', MaxSizeAllowed: '5' } },
    cause: 'too-large',
    verdict: 'confirmed',
    by: 'size',
    but: { error: { status: 400, details } },
  })),
  {
    says: 'a large file that the store calls wrong',
    error: 400,
    context: { size: 6 * 1024 ** 3 },
    cause: 'too-large',
    verdict: 'likely',
    by: 'size',
    but: { error: 403 },
  },
  {
    says: 'a name that breaks a rule',
    error: { status: 400, code: 'InvalidBucketName', bucket: 'Photos' },
    cause: 'bucket-name',
    verdict: 'likely',
    by: 'name-characters',
    but: { error: { status: 404, code: 'NoSuchBucket', bucket: 'Photos' } },
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
    expect(untold(error, context)).toEqual([]);
  });

  test.each<[string, unknown, DiagnosisContext?]>([
    ['a status', 403],
    ['no answer', 0],
    ['a page', { status: 502, details: { body: 'html' } }],
    ['a code of one cause', { code: 'NoSuchKey', status: 500 }],
    ['a code of several', { code: 'AccessDenied', status: 500 }],
    ['a code of a family', { code: 'MyQuotaIsFull' }],
    ['a code of two tools', { code: 'Obs.0011' }],
    ['a sentence', { code: 'AccessDenied', message: 'The account is suspended' }],
    ['a bucket that is named well', { status: 400, code: 'InvalidBucketName', bucket: 'photos' }],
    ['a bucket that is named badly', { status: 400, bucket: '192.168.0.1' }],
    ['a check of the clock', 403, { clockOffset: 3_600_000 }],
    ['another', { code: 'RequestTimeTooSkewed' }, { clockOffset: 0 }],
    ['a check of the endpoint', 0, { reachable: false }],
    ['a check of the CORS rule', 0, { corsReadable: true }],
  ])('can be told in full: %s', (_name, error, context) => {
    expect(untold(error, context)).toEqual([]);
  });

  test('that an SDK made up its code leaves open what the status can mean', () => {
    const { candidates } = diagnose({ code: 'AccessDenied', message: 'Valid and authorized credentials required' });
    const made = candidates.filter(({ evidence }) => evidence[0]?.id === 'sdk-code');

    expect(made.map(({ cause }) => cause).sort()).toEqual(
      ['no-permission', 'signature-mismatch', 'invalid-ak', 'clock-skew', 'arrears', 'quota'].sort(),
    );
    for (const { verdict, evidence } of made) {
      expect(verdict).toBe('possible');
      expect(evidence[0]?.values).toEqual({ code: 'AccessDenied' });
    }
    for (const error of [
      { code: 'AccessDenied', message: 'Valid and authorized credentials required, it says' },
      { code: 'AccessDenied' },
      { code: 'InvalidAccessKeyId', message: 'Valid and authorized credentials required' },
    ])
      expect(diagnose(error).candidates.flatMap(({ evidence }) => evidence.map(({ id }) => id))).not.toContain(
        'sdk-code',
      );
  });

  test('of words that come without a code rules nothing out', () => {
    const { candidates } = diagnose({ status: 403, message: 'Access Denied' });

    expect(candidates.filter(({ verdict }) => verdict === 'ruled-out')).toEqual([]);
    expect(candidates[0]).toMatchObject({ cause: 'no-permission', verdict: 'likely' });
  });

  test('of a code that no cause of the status has says so', () => {
    const gateway = diagnose({ status: 502, code: 'NoSuchKey' }).candidates.find(({ cause }) => cause === 'gateway');

    expect(gateway).toEqual({
      cause: 'gateway',
      verdict: 'ruled-out',
      evidence: [{ id: 'not-this-code', values: { code: 'NoSuchKey' } }],
    });
  });

  test('of a conflict rules out what cannot be', () => {
    expect(verdictOn('bucket-not-empty', 409, { operation: 'create-bucket' })).toEqual(['ruled-out', 'operation']);
    expect(verdictOn('name-taken', 409, { operation: 'delete-bucket' })).toEqual(['ruled-out', 'operation']);
  });

  test('of a clock that was measured counts where a time is signed', () => {
    const clockOffset = 3_600_000;

    expect(verdictOn('clock-skew', 0, { clockOffset, signed: true })).toEqual(['likely', 'measured-ahead']);
    expect(verdictOn('clock-skew', 0, { clockOffset, signed: false })).toBeUndefined();
    expect(verdictOn('request-too-old', { code: 'RequestTimeTooSkewed' }, { clockOffset: 0 })).toEqual([
      'likely',
      'measured-right',
      'code-shared',
    ]);
  });

  test('of an endpoint says of each cause what it proves', () => {
    const all = (context: DiagnosisContext) =>
      (['cors-or-blocked', 'connect', 'dns'] as const).map((cause) => verdictOn(cause, 0, context));

    expect(all({ reachable: false })).toEqual([
      ['possible', 'unreachable', 'no-response'],
      ['likely', 'unreachable', 'no-response'],
      ['possible', 'unreachable', 'no-response'],
    ]);
    expect(all({ reachable: true })).toEqual([
      ['likely', 'reachable', 'no-response'],
      ['ruled-out', 'reachable'],
      ['ruled-out', 'reachable'],
    ]);
    for (const method of ['XGET', 'GETX', 'PUT', undefined])
      expect(verdictOn('cors-or-blocked', { status: 0, method }, { corsReadable: true })?.[0]).toBe('possible');
    for (const method of ['get', 'HEAD'])
      expect(verdictOn('cors-or-blocked', { status: 0, method }, { corsReadable: true })?.[0]).toBe('ruled-out');
  });

  test('is not called for where a cause stands for itself: the stand-in goes', () => {
    expect(diagnose({ message: 'Access denied' }).candidates.map(({ cause }) => cause)).not.toContain('unknown');
    expect(diagnose({ status: 418, message: 'Access denied' }).candidates.map(({ cause }) => cause)).not.toContain(
      'unknown',
    );
  });

  test('that rules out all there is leaves one that nobody knows, once', () => {
    const findings = (Object.keys(causes) as CauseId[]).map(
      (cause) => ({ cause, verdict: 'ruled-out', text: 'No.' }) as const,
    );
    const { candidates } = diagnose(418, { findings: findings.filter(({ cause }) => cause === 'unknown') });

    expect(candidates).toEqual([{ cause: 'unknown', verdict: 'possible', evidence: [] }]);
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
