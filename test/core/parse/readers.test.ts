// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../../src/core/index.js';
import { REQUEST_ID } from '../../fixtures/inputs.js';

const xml = `<Error><Code>NoSuchKey</Code><Message>gone</Message><RequestId>${REQUEST_ID}</RequestId></Error>`;
const said = { code: 'NoSuchKey', message: 'gone', requestId: REQUEST_ID };

/** What parsers of SDKs say of an answer that is not what they expect. */
const talk = [
  '"<html>" is not valid JSON',
  'Unexpected token < in JSON at position 0',
  'Unexpected end of JSON input',
  "Expected closing tag 'hr'",
  'XML parse error',
  'Deserialization error: to see the raw response, inspect it',
  'Non-whitespace before first tag.',
  'Unclosed tag',
  'Unclosed root tag',
];

describe('a result of the OBS SDK', () => {
  test('says what its CommonMsg says', () => {
    expect(
      parseObsError({
        CommonMsg: { Status: 404, Code: 'NoSuchKey', Message: 'gone', RequestId: REQUEST_ID, Id2: 'H/5==' },
      }),
    ).toEqual({ status: 404, ...said, hostId: 'H/5==' });
    expect(parseObsError({ CommonMsg: 'NoSuchKey' })).toEqual({});
  });

  test.each(talk)('whose message is that of a parser was not readable: %s', (Message) => {
    expect(parseObsError({ CommonMsg: { Status: 502, Message } })).toEqual({
      status: 502,
      details: { body: 'unreadable' },
    });
  });

  test('without code and message had no body, where the SDK reads both from headers, too', () => {
    const none = { status: 404, details: { body: 'none' } };

    expect(parseObsError({ CommonMsg: { Status: 404, QosDelayTime: 0 } })).toEqual(none);
    expect(parseObsError({ CommonMsg: { Status: 404 } })).toEqual({ status: 404 });
    expect(parseObsError({ CommonMsg: { Status: 404, Code: 'A1', QosDelayTime: 0 } }).details).toBeUndefined();
    expect(parseObsError({ CommonMsg: { Status: 404, Message: 'x', QosDelayTime: 0 } }).details).toBeUndefined();
  });
});

describe('an XMLHttpRequest', () => {
  const xhr = { readyState: 4, status: 404, responseText: xml, responseURL: 'https://photos.obs.example.com/a.jpg' };

  test('says status, body, headers and address', () => {
    expect(parseObsError({ ...xhr, getAllResponseHeaders: () => 'x-obs-id-2: H/5==\r\n' })).toEqual({
      status: 404,
      ...said,
      hostId: 'H/5==',
      endpoint: 'photos.obs.example.com',
      bucket: 'photos',
      key: 'a.jpg',
    });
    expect(parseObsError({ ...xhr, allHeaders: 'x-obs-id-2: H/5==\r\n' }).hostId).toBe('H/5==');
  });

  test('may have a body that is parsed, or bytes', () => {
    const { responseText: _text, ...rest } = xhr;

    expect(parseObsError({ ...rest, response: { code: 'NoSuchKey' } }).code).toBe('NoSuchKey');
    expect(parseObsError({ ...rest, response: new TextEncoder().encode(xml) }).code).toBe('NoSuchKey');
    expect(parseObsError({ ...rest, responseText: ' ', response: { code: 'NoSuchKey' } }).code).toBe('NoSuchKey');
  });

  test('is told by its state: without one it is something else', () => {
    expect(parseObsError({ status: 404, responseText: xml })).toEqual({ status: 404 });
    expect(parseObsError({ readyState: 4, responseText: xml })).toEqual({});
  });

  test.each([
    ['timeout', 0, { code: 'TimeoutError', status: 0 }],
    ['abort', 0, { code: 'AbortError', status: 0 }],
    ['error', 0, { status: 0 }],
    ['load', 404, { status: 404 }],
    ['timeout', 404, { status: 404 }],
  ])('may come in an event: %s with %i', (type, status, found) => {
    expect(parseObsError({ type, target: { readyState: 4, status } })).toEqual(found);
  });

  test('comes in no event that is none', () => {
    expect(parseObsError({ type: 5, target: xhr })).toEqual({});
    expect(parseObsError({ type: 'load', target: { status: 404 } })).toEqual({});
  });
});

describe('an answer', () => {
  test.each(['text', 'body', 'data'])('has its body in %s', (name) => {
    expect(parseObsError({ status: 404, headers: {}, [name]: xml })).toMatchObject(said);
    expect(parseObsError({ statusCode: 404, headers: {}, [name]: xml })).toMatchObject({ status: 404, ...said });
  });

  test('of superagent has it as text beside what was parsed', () => {
    expect(parseObsError({ status: 404, headers: {}, text: xml, body: {} })).toMatchObject(said);
  });

  const headers = { 'x-obs-request-id': REQUEST_ID, 'x-obs-id-2': 'H0ST' };

  test.each([
    ['superagent', { status: 403, response: { status: 403, headers, text: '' } }],
    ['ky', { name: 'HTTPError', response: { status: 403, headers } }],
    ['ofetch', { status: 403, statusCode: 403, response: { status: 403, headers } }],
    ['gaxios', { status: 403, code: '403', response: { status: 403, headers, data: '' } }],
    ['request-promise', { name: 'StatusCodeError', statusCode: 403, response: { statusCode: 403, headers, body: '' } }],
    ['an app', { status: 403, cause: { isAxiosError: true, response: { status: 403, headers, data: '' } } }],
  ])('keeps its ids where a client repeats its status: %s', (_, fields) => {
    const error = Object.assign(new Error('Request failed with status code 403'), fields);

    expect(parseObsError(error)).toMatchObject({ status: 403, requestId: REQUEST_ID, hostId: 'H0ST' });
  });

  test('lends no ids to an app’s own status', () => {
    const cause = { isAxiosError: true, response: { status: 403, headers, data: '' } };

    expect(parseObsError({ status: 500, message: 'upload failed', cause }).requestId).toBeUndefined();
  });

  test('has the code of its body where a client puts the status for one', () => {
    expect(parseObsError({ status: 404, code: '404', response: { status: 404, headers, data: xml } })).toMatchObject(
      said,
    );
  });

  test('of Node.js knows the request: where it went, and how', () => {
    const req = { protocol: 'https:', host: 'photos.obs.example.com', path: '/a.jpg?Signature=x', method: 'PUT' };

    expect(parseObsError({ status: 403, headers: {}, body: { req } })).toEqual({
      status: 403,
      method: 'PUT',
      endpoint: 'photos.obs.example.com',
      bucket: 'photos',
      key: 'a.jpg',
    });
  });

  test('needs a status and headers to be one', () => {
    expect(parseObsError({ status: 404, headers: 'x', data: { error: { code: 'A1' } } }).status).toBe(404);
    expect(parseObsError({ headers: { 'x-obs-error-code': 'NoSuchKey' } }).code).toBeUndefined();
  });

  test('names no bucket of an app’s own backend', () => {
    const url = 'https://api.example.com/v1/files';

    expect(parseObsError({ status: 404, headers: {}, url }).bucket).toBeUndefined();
    expect(parseObsError({ status: 404, headers: {}, url, data: xml }).bucket).toBe('v1');
    expect(parseObsError({ status: 404, headers: { 'x-obs-request-id': REQUEST_ID }, url }).bucket).toBe('v1');
    expect(parseObsError({ status: 404, headers: {}, url, data: '<Error><Code>A1</Code></Error>' }).bucket).toBe('v1');
    const id = `<Error><RequestId>${REQUEST_ID}</RequestId></Error>`;
    expect(parseObsError({ status: 404, headers: {}, url, data: id }).bucket).toBe('v1');
  });
});

describe('an error of the AWS SDK', () => {
  const $metadata = { httpStatusCode: 404, requestId: REQUEST_ID, extendedRequestId: 'H/5==' };

  test('says its name for a code', () => {
    expect(parseObsError({ name: 'NoSuchKey', message: 'gone', $metadata })).toEqual({
      status: 404,
      ...said,
      hostId: 'H/5==',
    });
    expect(parseObsError({ name: 'X', Code: 'NoSuchKey', $metadata }).code).toBe('NoSuchKey');
    expect(parseObsError({ name: 'NoSuchKey', RequestId: 'A1B2C3', HostId: 'x', $metadata })).toMatchObject({
      requestId: 'A1B2C3',
      hostId: 'x',
    });
  });

  test('that knows nothing says its status', () => {
    expect(parseObsError({ name: 'NotFound', message: 'UnknownError', $metadata: { httpStatusCode: 404 } })).toEqual({
      status: 404,
    });
    expect(parseObsError({ name: 'SomeName', message: 'UnknownError', $metadata: { httpStatusCode: 404 } })).toEqual({
      status: 404,
    });
  });

  test('without an answer says that there was none', () => {
    expect(parseObsError({ name: 'X1', message: 'no', $metadata: {} })).toEqual({
      code: 'X1',
      message: 'no',
      status: 0,
    });
    expect(parseObsError({ name: 'X1', message: 'UnknownError', $metadata: {} })).toEqual({ code: 'X1', status: 0 });
    expect(parseObsError({ name: 'X1', $metadata: {}, $response: {} }).status).toBeUndefined();
  });

  test('says what the answer says beside it', () => {
    const $response = { statusCode: 404, headers: { 'x-amz-id-2': 'H/5==' }, body: xml };

    expect(parseObsError({ name: 'SyntaxError', $metadata: { httpStatusCode: 404 }, $response })).toMatchObject({
      ...said,
      hostId: 'H/5==',
    });
  });

  test.each(talk)('whose message is that of a parser was not readable: %s', (message) => {
    expect(parseObsError({ name: 'SyntaxError', message, $metadata: { httpStatusCode: 502 } })).toEqual({
      status: 502,
      details: { body: 'unreadable' },
    });
  });
});

describe('an error of axios', () => {
  test('says what its answer says', () => {
    const response = { status: 404, headers: {}, data: xml };

    expect(parseObsError({ isAxiosError: true, code: 'ERR_BAD_REQUEST', message: 'x', response })).toEqual({
      status: 404,
      ...said,
    });
    expect(parseObsError({ name: 'AxiosError', message: 'x', response })).toMatchObject(said);
    // Its own sentence is none of the server's.
    const empty = { status: 404, headers: {} };
    expect(parseObsError({ isAxiosError: true, message: 'Request failed', response: empty })).toEqual({ status: 404 });
  });

  test('without an answer says that there was none', () => {
    expect(parseObsError({ isAxiosError: true, code: 'ERR_NETWORK', message: 'Network Error' })).toEqual({
      code: 'ERR_NETWORK',
      message: 'Network Error',
      status: 0,
    });
    expect(parseObsError({ name: 'AxiosError', status: 404, message: 'no' })).toEqual({ status: 404, message: 'no' });
    expect(parseObsError({ name: 'AxiosError', code: 'ECONNABORTED', message: 'timeout of 5 s' }).status).toBe(0);
    expect(parseObsError({ isAxiosError: 1, code: 'ERR_NETWORK' }).status).toBeUndefined();
  });
});

describe('an error of Uppy', () => {
  test('has the truth in its request, or in its body', () => {
    const request = { readyState: 4, status: 404, responseText: xml };

    expect(parseObsError({ message: 'network error', isNetworkError: true, request })).toMatchObject({
      status: 404,
      ...said,
    });
    expect(parseObsError({ name: 'S3ServiceError', message: 'x', status: 404, body: xml })).toMatchObject({
      status: 404,
      ...said,
    });
    expect(parseObsError({ message: 'x', status: 0, body: xml })).toMatchObject({ code: 'NoSuchKey' });
    expect(parseObsError({ message: 'x', request: { url: 'https://a.example.com' } })).toEqual({ message: 'x' });
  });
});

describe('a delete of many', () => {
  const first = { Code: 'AccessDenied', Key: 'a.jpg', Message: 'no' };
  const told = { code: 'AccessDenied', key: 'a.jpg', message: 'no' };

  test('that failed in part says the first failure', () => {
    expect(parseObsError({ Errors: [first, { Code: 'NoSuchKey' }] })).toEqual(told);
    expect(parseObsError({ Errors: [first], $metadata: { httpStatusCode: 200 } })).toEqual({ ...told, status: 200 });
    expect(
      parseObsError({ CommonMsg: { Status: 200, RequestId: REQUEST_ID }, InterfaceResult: { Errors: [first] } }),
    ).toEqual({ ...told, status: 200, requestId: REQUEST_ID });
  });

  test.each([[[]], [[{ Key: 'a.jpg' }]], [[{ Code: ' ' }]], ['AccessDenied'], [[null]]])(
    'that says no code of a failure has none: %j',
    (Errors) => {
      expect(parseObsError({ Errors })).toEqual({});
    },
  );
});

describe('an error with the usual fields', () => {
  test.each(['AbortError', 'TimeoutError', 'CanceledError', 'NotReadableError'])(
    'has its name for a code: %s',
    (name) => {
      expect(parseObsError({ name, message: 'x' })).toEqual({ code: name, message: 'x' });
      expect(parseObsError({ name, code: 'ECONNABORTED' }).code).toBe('ECONNABORTED');
    },
  );

  test('has a name that is none', () => {
    expect(parseObsError({ name: 'MyError', status: 404 })).toEqual({ status: 404 });
    expect(parseObsError({ name: 'MyError', code: 'NoSuchKey' })).toEqual({ code: 'NoSuchKey' });
  });

  test.each(['BadRequest', 'NotModified'])('that the AWS SDK v2 called after its status has no code: %s', (code) => {
    expect(parseObsError({ code, statusCode: 400, message: null })).toEqual({ status: 400 });
    expect(parseObsError({ code, statusCode: 400, message: 'x' }).code).toBe(code);
    expect(parseObsError({ code, statusCode: 400 }).code).toBe(code);
    expect(parseObsError({ code, message: null })).toEqual({ code });
    expect(parseObsError({ code: 'NoSuchKey', statusCode: 400, message: null }).code).toBe('NoSuchKey');
  });

  test('has a status in its code, where that is one of a failure', () => {
    expect(parseObsError({ code: 300 })).toEqual({ status: 300 });
    expect(parseObsError({ code: 299 })).toEqual({});
  });

  test('has a code that says nothing, and is passed over', () => {
    const cause = { code: 'NoSuchKey', status: 404 };

    expect(parseObsError({ code: 'UnknownError', requestId: REQUEST_ID, cause }).code).toBe('NoSuchKey');
    expect(parseObsError({ Code: 'Error', code: 'NoSuchKey' }).code).toBe('NoSuchKey');
  });
});

describe('an error of fetch', () => {
  test.each(['Failed to fetch', 'Load failed', 'NetworkError when attempting to fetch resource.'])(
    'says that no answer came: %s',
    (message) => {
      expect(parseObsError(new TypeError(message))).toEqual({ status: 0, message });
      // An app answers 500 where its own request failed so; another status is an answer.
      expect(parseObsError({ name: 'TypeError', message, status: 500 }).status).toBe(0);
      expect(parseObsError({ name: 'TypeError', message, status: 404 }).status).toBe(404);
    },
  );

  test('is not any TypeError', () => {
    expect(parseObsError(new TypeError('x is not a function')).status).toBeUndefined();
  });
});

describe('the host of an address', () => {
  const host = (url: unknown) => parseObsError({ status: 404, headers: {}, url }).endpoint;

  test.each([
    ['https://obs.example.com/a', 'obs.example.com'],
    ['http://obs.example.com:9000?x#y', 'obs.example.com'],
    ['//obs.example.com/a', 'obs.example.com'],
    ['HTTPS://user:word@obs.example.com/a', 'obs.example.com'],
    ['https://obs.example.com#x@evil.example', 'obs.example.com'],
    ['ftp://obs.example.com/a', undefined],
    ['x https://obs.example.com', undefined],
    ['/a/b', undefined],
    [5, undefined],
  ])('%s', (url, found) => {
    expect(host(url)).toBe(found);
  });
});
