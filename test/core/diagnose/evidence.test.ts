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
];

describe('evidence', () => {
  test.each(rows)('$says', ({ error, context, cause, verdict, by, but }) => {
    const found = verdictOn(cause, error, context);

    expect(found?.[0]).toBe(verdict);
    expect(found).toContain(by);
    expect(verdictOn(cause, but.error ?? error, but.error ? context : but.context) ?? []).not.toContain(by);
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
