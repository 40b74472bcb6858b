// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { causes, diagnose, type DiagnosisContext, stepsOf } from '../../../src/core/index.js';

interface Row {
  readonly says: string;
  readonly error: unknown;
  readonly context?: DiagnosisContext;
  /** Cause and step, as checklists are keyed. */
  readonly first: string;
}

const rows: readonly Row[] = [
  {
    says: 'an ETag that the AWS SDK could not read is to be exposed',
    error: new Error(
      'Part 1 is missing ETag in UploadPart response. Missing Bucket CORS configuration for ETag header?',
    ),
    first: 'parts/expose-etag',
  },
  {
    says: 'an ETag that the AWS SDK v2 could not read is to be exposed',
    error: { code: 'ETagMissing', message: 'No access to ETag property on response.' },
    first: 'parts/expose-etag',
  },
  {
    says: 'an ETag that Uppy could not read is to be exposed',
    error: new Error(
      '@uppy/aws-s3: Could not read the ETag header. This likely means CORS is not configured correctly.',
    ),
    first: 'parts/expose-etag',
  },
  {
    says: 'a part that is refused for another reason is sent again',
    error: { status: 400, code: 'InvalidPart' },
    first: 'parts/start-again',
  },
  {
    says: 'the region that the answer names is the one to call',
    error: { status: 301, code: 'PermanentRedirect', Region: 'eu-nl', endpoint: 'obs.eu-de.example.com' },
    first: 'wrong-endpoint/match-region',
  },
  {
    says: 'the newest version being a delete marker, an older one is to be restored',
    error: { status: 404, code: 'NoSuchKey', DeleteMarker: 'true' },
    first: 'no-object/restore-version',
  },
  {
    says: 'a bucket that looks empty holds versions',
    error: { status: 409, code: 'BucketNotEmpty' },
    context: { listed: 0 },
    first: 'bucket-not-empty/delete-versions',
  },
  {
    says: 'a name with capitals is to be looked at for its characters',
    error: { status: 400, code: 'InvalidBucketName', bucket: 'My-Bucket' },
    first: 'bucket-name/check-characters',
  },
  {
    says: 'a secure page that calls an address without TLS needs one with it',
    error: new TypeError('Failed to fetch'),
    context: { origin: 'https://console.example.com', endpoint: 'http://obs.example.com' },
    first: 'cors-or-blocked/use-https',
  },
];

test.each([
  [{ status: 404, code: 'NoSuchBucket', endpoint: 'photos.photos.obs.example.com' }, 'wrong-endpoint/remove-bucket'],
  [{ status: 400, code: 'BadDigest', CalculatedDigest: '1B2M2Y8AsgTpgAmY7PhCfg==' }, 'md5-mismatch/check-empty-body'],
  [{ status: 400, code: 'InvalidBucketName', bucket: '-photos' }, 'bucket-name/check-edges'],
  [{ status: 400, code: 'InvalidBucketName', bucket: 'my..photos' }, 'bucket-name/check-edges'],
  [{ status: 400, code: 'InvalidBucketName', bucket: '192.168.0.1' }, 'bucket-name/check-ip-form'],
])('the first step of %j is what its evidence points at', (error, first) => {
  const [top] = diagnose(error).candidates;

  expect(top && `${top.cause}/${stepsOf(top)[0]?.id}`).toBe(first);
});

test('the first step of a page that asked without signing is to look at the bucket’s policy', () => {
  const [top] = diagnose(
    { status: 403, code: 'AccessDenied' },
    { signed: false, origin: 'https://shop.example.com', operation: 'download' },
  ).candidates;

  expect(top && stepsOf(top)[0]?.id).toBe('check-bucket-policy');
});

test('what is no candidate has no steps', () => {
  for (const value of [{ cause: 'constructor', evidence: [] }, { cause: 'quota' }, {}, null, undefined])
    expect(stepsOf(value as never)).toEqual([]);
});

test.each([
  { status: 404, code: 'NoSuchKey', message: 'No such key: missing ETag report.pdf' },
  { status: 503, code: 'SlowDown', message: 'Could not read the ETag header' },
  { message: 'Failed to download missing etag report.pdf' },
])('words of a name, or beside a documented code, are no hidden ETag: $message', (error) => {
  expect(diagnose(error).candidates.filter(({ evidence }) => evidence.some(({ id }) => id === 'no-etag'))).toEqual([]);
});

describe('the first step follows the evidence', () => {
  test.each(rows)('$says', ({ error, context, first }) => {
    const [top] = diagnose(error, context).candidates;
    const [step] = top ? stepsOf(top) : [];
    expect(`${top?.cause}/${step?.id}`).toBe(first);
  });

  test.each(rows)('no step is lost or doubled by it: $says', ({ error, context }) => {
    for (const candidate of diagnose(error, context).candidates) {
      const ids = stepsOf(candidate)
        .map(({ id }) => id)
        .sort();
      expect(ids).toEqual(causes[candidate.cause].steps.map(({ id }) => id).sort());
    }
  });

  test('without such evidence the cheapest step comes first', () => {
    for (const candidate of diagnose(403).candidates) expect(stepsOf(candidate)).toEqual(causes[candidate.cause].steps);
  });
});
