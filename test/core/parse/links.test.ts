// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../../src/core/index.js';
import { REQUEST_ID } from '../../fixtures/inputs.js';

// An error, and what it wraps: which of them is told.

describe('of an error and what it wraps', () => {
  test.each<[name: string, outer: object, inner: unknown, said: object]>([
    [
      'an answer with its code and ID is told before a bare status',
      { code: 'NoSuchKey', requestId: REQUEST_ID },
      { status: 500, message: 'x' },
      { code: 'NoSuchKey', requestId: REQUEST_ID },
    ],
    [
      'an answer with its code is told before a code alone',
      { code: 'ECONNRESET', message: 'mine' },
      { status: 404, code: 'NoSuchKey' },
      { code: 'NoSuchKey', status: 404, message: 'mine' },
    ],
    ['an answer is told before a code alone', { code: 'ECONNRESET' }, { status: 404 }, { status: 404 }],
    [
      'a code is told before an ID alone, which may be the app’s own',
      { requestId: REQUEST_ID },
      { code: 'NoSuchKey' },
      { code: 'NoSuchKey' },
    ],
    [
      'that no answer came keeps its sentence',
      { status: 0, message: 'mine' },
      { message: 'theirs' },
      { message: 'mine', status: 0 },
    ],
    ['that no answer came is told, whoever saw it', { message: 'mine' }, { status: 0 }, { message: 'mine', status: 0 }],
    ['of two sentences the inner is told', { message: 'mine' }, { message: 'theirs' }, { message: 'theirs' }],
    [
      'of two codes the outer is told',
      { code: 'ECONNRESET', message: 'mine' },
      { code: 'EPIPE' },
      { code: 'ECONNRESET', message: 'mine' },
    ],
    [
      'of two codes the inner is told, where it alone has a sentence',
      { code: 'ECONNRESET' },
      { code: 'EPIPE', message: 'theirs' },
      { code: 'EPIPE', message: 'theirs' },
    ],
    [
      'of two answers the outer is told, though the inner alone has a sentence',
      { status: 404 },
      { status: 500, message: 'theirs' },
      { status: 404, message: 'theirs' },
    ],
    [
      'a thrown text is read',
      { message: 'mine' },
      'Status Code: 404, Error Code: NoSuchKey',
      { code: 'NoSuchKey', status: 404, message: 'Status Code: 404, Error Code: NoSuchKey' },
    ],
    [
      'of a list the first is read',
      { message: 'mine' },
      [{ status: 404, code: 'NoSuchKey' }],
      { code: 'NoSuchKey', status: 404, message: 'mine' },
    ],
  ])('%s', (_name, outer, cause, said) => {
    expect(parseObsError({ ...outer, cause })).toEqual(said);
  });

  test.each(['UPLOAD_FAILED', 'FAILED', 'UPLOAD_FAILED_TWICE', 'EXPORT_FAILED', 'NETWORK_FAILED', 'E2_FAILED'])(
    'an app’s own code hides no answer: %s',
    (code) => {
      expect(parseObsError({ code, status: 500, cause: { status: 404, code: 'NoSuchKey' } })).toMatchObject({
        code: 'NoSuchKey',
        status: 404,
      });
      // Where there is nothing else, it is what there is; and with the ID of an answer it is that answer's.
      expect(parseObsError({ code })).toEqual({ code });
      expect(parseObsError({ code, requestId: REQUEST_ID, cause: { status: 404, code: 'NoSuchKey' } }).code).toBe(code);
    },
  );

  test.each([
    'ECONNRESET',
    'EPIPE',
    'ERR_NETWORK',
    'UND_ERR_SOCKET',
    'NETWORK',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])('a code of a system is no app’s: %s', (code) => {
    expect(parseObsError({ code, message: 'mine', cause: { code: 'UPLOAD_FAILED', message: 'theirs' } }).code).toBe(
      code,
    );
  });
});

describe('a code is what it is', () => {
  test.each(['NotFoundByPolicy', 'ForbiddenBucket', '404Gone'])('%s stays beside a status', (code) => {
    expect(parseObsError({ status: 404, code })).toEqual({ status: 404, code });
  });

  test.each(['NotFound', 'Forbidden', 'MovedPermanently'])('%s is a client’s word for a status', (code) => {
    expect(parseObsError({ status: 404, code })).toEqual({ status: 404 });
    expect(parseObsError({ code })).toEqual({ code });
  });
});

test('what says more when its invisible characters are gone is read to the end', () => {
  const error = parseObsError({ message: `reque\u200Bst id: ${REQUEST_ID}, sta\u200Btus: 404` });

  expect(error).toMatchObject({ requestId: REQUEST_ID, status: 404, details: { hiddenCharacters: 'removed' } });
  expect(parseObsError({ ...error })).toEqual(error);
});
