// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type ObsError, parseObsError } from '../../../src/core/index.js';
import { REQUEST_ID } from '../../fixtures/inputs.js';

const TIME = '2026-03-03T08:15:24Z';

/** The names under which clients and services keep a field, the first of them the one that counts. */
const fields: readonly (readonly [field: keyof ObsError, value: unknown, names: string, said?: unknown])[] = [
  ['code', 'NoSuchKey', 'Code serviceCode code errorCode error_code ErrorCode'],
  ['status', 404, 'status statusCode Status http_status status_code httpStatusCode'],
  [
    'message',
    'It is gone.',
    'Message message errorMessage error_msg ErrorMessage msg description detail error_message title',
  ],
  ['requestId', REQUEST_ID, 'RequestId requestId request_id requestid amzRequestid RequestID requestID'],
  ['hostId', 'H/56==', 'HostId hostId hostid extendedRequestId amzId2 Id2'],
  ['resource', '/b/k', 'Resource resource'],
  ['bucket', 'photos', 'BucketName bucketname bucket'],
  ['key', 'a.jpg', 'Key key'],
  ['method', 'PUT', 'method'],
  ['endpoint', 'obs.example.com', 'endpoint'],
  ['serverTime', TIME, 'ServerTime serverTime servertime', Date.parse(TIME)],
  ['requestTime', TIME, 'RequestTime requestTime requesttime', Date.parse(TIME)],
];

describe.each(fields.map(([field, value, names, said = value]) => ({ field, value, names: names.split(' '), said })))(
  'the field $field',
  ({ field, value, names, said }) => {
    const other = field === 'status' ? { code: 'A1' } : { status: 404 };

    test.each(names)('is read from %s', (name) => {
      expect(parseObsError({ ...other, [name]: value })[field]).toBe(said);
      // Blank, it is none.
      expect(parseObsError({ ...other, [name]: ' ' })[field]).toBeUndefined();
    });
  },
);

describe('an XML body', () => {
  test.each([
    ['code', 'Code', 'NoSuchKey'],
    ['message', 'Message', 'It is gone.'],
    ['requestId', 'RequestId', REQUEST_ID],
    ['hostId', 'HostId', 'H/56=='],
    ['resource', 'Resource', '/b/k'],
    ['bucket', 'BucketName', 'photos'],
    ['key', 'Key', 'a.jpg'],
    ['endpoint', 'Endpoint', 'obs.example.com'],
  ] as const)('says the field %s as %s, in any letter case', (field, name, value) => {
    for (const spelled of [name, name.toLowerCase(), name.toUpperCase()]) {
      expect(parseObsError(`<Error><A>1</A><${spelled}>${value}</${spelled}></Error>`)[field]).toBe(value);
      expect(parseObsError(`<Error><A>1</A><${spelled}> </${spelled}></Error>`)[field]).toBeUndefined();
    }
  });

  test('says a field by its own spelling, whatever stands before', () => {
    expect(parseObsError('<Error><CODE>Other</CODE><Code>NoSuchKey</Code></Error>').code).toBe('NoSuchKey');
    expect(parseObsError('<Error><CODE>NoSuchKey</CODE><code>Other</code></Error>').code).toBe('NoSuchKey');
  });

  test('has the id behind it, or in its sentence', () => {
    expect(parseObsError(`<Error><Code>A1</Code></Error>\n<RequestId>${REQUEST_ID}</RequestId>`).requestId).toBe(
      REQUEST_ID,
    );
    expect(
      parseObsError(`<Error><Code>A1</Code><Message>Gone.\nRequestId:${REQUEST_ID}\nTime:x</Message></Error>`)
        .requestId,
    ).toBe(REQUEST_ID);
  });
});

/** What explains a failure, and is kept beside the fields. */
const details =
  'ActualObjectSize ArgumentName CalculatedDigest Condition DeleteMarker ETag ExpectedDigest Expires Header HeadersNotSigned Indicator LocationConstraint MaxAllowedSkewMilliseconds MaxSizeAllowed Method MinSizeAllowed PartNumber ProposedSize RangeRequested Region ResourceType Size TagKey UploadId VersionId X-Amz-Expires';

test.each(details.split(' '))('the detail %s is kept, however it comes', (name) => {
  const said = { [name]: 'v1' };

  expect(parseObsError(`<Error><Code>A1</Code><${name}>v1</${name}></Error>`).details).toEqual(said);
  expect(parseObsError({ code: 'A1', details: said }).details).toEqual(said);
  expect(parseObsError({ code: 'A1', ...said }).details).toEqual(said);
  expect(parseObsError({ code: 'A1', details: { Other: 'v1' } }).details).toBeUndefined();
});

describe('a wrapper', () => {
  const inner = { status: 404, code: 'NoSuchKey', requestId: REQUEST_ID };

  test.each(
    'cause originalError reason error err value response event upload_error errors detail data body 0'.split(' '),
  )('keeps what it wraps in %s', (link) => {
    expect(parseObsError({ message: 'no', [link]: inner })).toMatchObject(inner);
    expect(parseObsError({ message: 'no', [link]: [inner, { status: 500 }] })).toMatchObject(inner);
    expect(parseObsError({ message: 'no', [link]: '<Error><Code>NoSuchKey</Code></Error>' }).code).toBe('NoSuchKey');
  });

  test('may be wrapped, and may go round', () => {
    const round: Record<string, unknown> = { message: 'no' };
    round.cause = round;
    round.error = { reason: { cause: inner } };

    expect(parseObsError(round)).toMatchObject(inner);
  });

  test.each([
    ['an answer before a code', { code: 'UPLOAD_FAILED', cause: { status: 404 } }, { status: 404 }],
    ['a code before nothing', { message: 'no', cause: { code: 'NoSuchKey' } }, { code: 'NoSuchKey' }],
    ['an answer with a code before one without', { status: 500, cause: inner }, inner],
    [
      'that no answer came',
      { message: 'no', cause: { message: 'x', error: new TypeError('Failed to fetch') } },
      { status: 0 },
    ],
    [
      'the innermost sentence where there is no more',
      { message: 'outer', cause: { message: 'inner' } },
      { message: 'inner' },
    ],
    ['the outer sentence where the inner has none', { message: 'outer', cause: {} }, { message: 'outer' }],
  ])('tells %s', (_name, value, said) => {
    expect(parseObsError(value)).toMatchObject(said);
  });
});

describe('JSON', () => {
  test.each(['error', 'Error', 'errors', 'fault'])('keeps the error in %s', (name) => {
    const said = { code: 'NoSuchKey', message: 'gone' };

    for (const inner of [said, [said]]) {
      const data = { requestId: REQUEST_ID, [name]: inner };
      expect(parseObsError({ status: 404, headers: {}, data })).toMatchObject({ ...said, requestId: REQUEST_ID });
      expect(parseObsError({ status: 404, headers: {}, data: JSON.stringify(data) })).toMatchObject(said);
    }
  });

  test('whose code is a number says a status', () => {
    expect(parseObsError({ code: 404, message: 'x' })).toEqual({ status: 404, message: 'x' });
    expect(parseObsError({ code: 200, message: 'x' })).toEqual({ message: 'x' });
    expect(parseObsError({ code: '404', message: 'x' }).code).toBeUndefined();
  });

  test('of Node-like messages has its code in key', () => {
    expect(parseObsError({ msg: 'gone', key: 'NoSuchKey' }).code).toBe('NoSuchKey');
    expect(parseObsError({ msg: ' ', status: 404, key: 'a.jpg' }).code).toBeUndefined();
  });
});

describe('a client’s own name', () => {
  test.each(['AbortError', 'TimeoutError', 'CanceledError', 'NotReadableError'])(
    'that says what happened: %s',
    (name) => {
      expect(parseObsError({ name, message: 'x' }).code).toBe(name);
    },
  );

  test.each([
    'Error TypeError SyntaxError RangeError ReferenceError AggregateError S3Error S3ServiceException Unknown UnknownError ERR_BAD_REQUEST ERR_BAD_RESPONSE',
  ])('that says nothing: %s', (names) => {
    for (const name of names.split(' ')) {
      expect(parseObsError({ name, message: 'x' })).toEqual({ message: 'x' });
      expect(parseObsError({ code: name, message: 'x' })).toEqual({ message: 'x' });
      expect(parseObsError({ name, $metadata: { httpStatusCode: 404 } })).toEqual({ status: 404 });
    }
  });

  test.each(['NotFound', 'Forbidden', 'BadRequest', 'NotModified', 'MovedPermanently'])(
    'for an answer without a body: %s',
    (code) => {
      expect(parseObsError({ code, statusCode: 404, message: null })).toEqual({ status: 404 });
    },
  );

  test.each(['NotFound', 'Forbidden', 'MovedPermanently'])('for a status, where the answer had no code: %s', (code) => {
    expect(parseObsError({ code, status: 404, message: 'x' })).toEqual({ status: 404, message: 'x' });
    expect(parseObsError({ code, message: 'x' }).code).toBe(code);
  });
});

describe('the phrase of a status', () => {
  test.each([
    ['Not Found', 404],
    ['NotFound', 404],
    ['not found', 404],
    ['Gateway Time-out', 504],
    ['Gateway Timeout', 504],
    ['Requested Range Not Satisfiable', 416],
    ['Request Entity Too Large', 413],
    ['Nothing', undefined],
  ])('stands for it in the headline of a page: %s', (phrase, status) => {
    expect(parseObsError(`<html><h1>${phrase}</h1><p>x</p></html>`).status).toBe(status);
  });
});

describe('the page of somebody else', () => {
  test.each([
    ['<html><head><title>502 Bad Gateway</title></head></html>', 502, '502 Bad Gateway', 'html'],
    ['<HTML><TITLE lang="en"> 502 Bad Gateway </TITLE></HTML>', 502, '502 Bad Gateway', 'html'],
    ['<!DOCTYPE html><title>Oops</title><h1>Error 502</h1>', 502, 'Oops', 'html'],
    ['<html><h1>502 Bad Gateway</h1></html>', 502, '502 Bad Gateway', 'html'],
    ['<html><h1>Bad Gateway</h1></html>', 502, 'Bad Gateway', 'swift'],
    ['<html><p>x</p></html>', undefined, undefined, 'html'],
    ['log before <html><title>a &amp; b</title></html>', undefined, 'a & b', 'html'],
    ['<html><title>10.0.0.502</title></html>', undefined, '10.0.0.502', 'html'],
    ['<html><title>5021</title></html>', undefined, '5021', 'html'],
  ])('is told by its title: %s', (page, status, title, body) => {
    const error = parseObsError({ status: status ?? 400, headers: {}, data: page });

    expect(error.details).toEqual({ body, ...(title !== undefined && { page: title }) });
    expect(parseObsError(page).status).toBe(status);
  });
});
