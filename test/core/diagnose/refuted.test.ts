// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { diagnose, redact } from '../../../src/core/index.js';

const top = (error: unknown, context?: Parameters<typeof diagnose>[1]) => diagnose(error, context).candidates[0]?.cause;

describe('a word in a sentence does not pass for evidence', () => {
  test('“Upload failed” is not Safari’s “Load failed”', () => {
    expect(diagnose(new Error('Upload failed: disk full')).category).toBe('unknown');
    expect(diagnose(new Error('Load failed')).error.message).toBe('Load failed');
  });

  test('a part’s number in an address is no complaint about it', () => {
    expect(top('Connection reset by peer: https://x.example/a?partNumber=4&uploadId=1')).toBe('reset');
  });

  test('the storage of a browser is not a bucket’s quota', () => {
    expect(top(new DOMException('The quota has been exceeded.', 'QuotaExceededError'))).toBe('unknown');
    expect(top('Bucket quota exceeded')).toBe('quota');
  });

  test.each([
    [{ code: 'NoSuchKey', message: 'The specified key certificate.pem does not exist.' }, 'no-object'],
    [{ code: 'AccessDenied', message: 'quota exceeded.txt: Access Denied' }, 'no-permission'],
    [{ code: 'InvalidArgument', message: 'certificate of the custom domain' }, 'invalid-parameter'],
  ])('a documented code outweighs the name of a file: %j', (error, cause) => {
    expect(top(error)).toBe(cause);
  });
});

describe('an app’s own backend', () => {
  test.each([
    [500, 'https://api.example.com/v1/uploads/5', 'internal'],
    [503, 'https://api.example.com/A/upload', 'temporarily-unavailable'],
  ])('has no bucket in its path: %i of %s', (status, url, cause) => {
    const diagnosis = diagnose({ status, url, headers: new Headers() });

    expect(diagnosis.candidates[0]?.cause).toBe(cause);
    expect(diagnosis.error.bucket).toBeUndefined();
  });

  test('is told from a store by the answer', () => {
    const headers = new Headers({ 'x-obs-request-id': '0000019C3A7E41D28C0F5B6E22B31A64' });

    expect(diagnose({ status: 404, url: 'https://storage.example.com/photos', headers }).error.bucket).toBe('photos');
    expect(diagnose({ status: 404, url: 'https://my_photos.obs.eu-de.example.com/a', headers }).error.bucket).toBe(
      'my_photos',
    );
  });
});

test('nothing is explained where nothing failed', () => {
  const deleted = { status: 204, headers: new Headers({ 'x-obs-delete-marker': 'true' }) };

  expect(diagnose(deleted)).toMatchObject({ candidates: [], severity: 'success', outcome: 'done' });
  expect(diagnose({ status: 200, message: 'certificate updated' }).candidates).toEqual([]);
});

test('“Unauthorized” is arrears with 403, a sign-in with 401', () => {
  expect(top({ status: 403, code: 'Unauthorized' })).toBe('arrears');
  expect(top({ status: 401, code: 'Unauthorized' })).toBe('token');
});

test.each([
  [Object.assign(new Error('stopped'), { name: 'AbortError' }), undefined],
  [new TypeError('Failed to fetch'), { online: false }],
  [{ code: 'NoSuchUpload' }, undefined],
  [undefined, undefined],
  [{ code: 'ECONNRESET' }, undefined],
])('a request that may have been carried out is not called refused: %s', (error, context) => {
  expect(diagnose(error, context).outcome).toBe('unknown');
});

test('a link that ends later has not expired', () => {
  const error = { code: 'AccessDenied', ServerTime: '2026-01-01T00:00:00Z', Expires: '2040-01-01T00:00:00Z' };

  expect(top(error)).toBe('no-permission');
  expect(top({ ...error, Expires: '2025-12-31T00:00:00Z' })).toBe('url-expired');
});

test('a parsed JSON body says as much as its text', () => {
  const data = { error: { code: 'NoSuchBucket', message: 'gone' } };
  const axios = (body: unknown) => ({ isAxiosError: true, response: { status: 404, headers: {}, data: body } });

  expect(diagnose(axios(data)).error.code).toBe('NoSuchBucket');
  expect(diagnose(axios(JSON.stringify(data))).error.code).toBe('NoSuchBucket');
});

test('a status that an SDK repeats as its name is no code', () => {
  expect(diagnose({ name: '403', $metadata: { httpStatusCode: 403 } }).error).toEqual({ status: 403 });
});

test.each([
  'AWS_SECRET_ACCESS_KEY=VALUE',
  'HUAWEICLOUD_SDK_SK=VALUE',
  'client_secret=VALUE',
  'accessToken: "VALUE"',
  'DB_PASSWORD=VALUE',
  'password="VALUE, VALUE; VALUE"',
  "password='VALUE VALUE'",
  'Cookie: a=1; sid=VALUE',
  'Authorization: Bearer VALUE',
  'https://user:p@VALUE@host/x',
  'https://VALUE@host/x',
])('no part of a secret is left in %s', (text) => {
  const value = 'abcdefghijkl';

  expect(redact(text.replaceAll('VALUE', value))).not.toContain(value);
});

test('a bucket name that keeps the rules does not speak against a code of rights', () => {
  expect(top({ code: 'AllAccessDisabled', status: 403, bucket: 'team-reports' })).toBe('no-permission');
  expect(top({ code: 'InvalidBucketName', status: 400, bucket: 'team-reports' })).toBe('wrong-endpoint');
});
