// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../../src/core/index.js';
import { inputs, objects, REQUEST_ID, texts } from '../../fixtures/inputs.js';

test.each(objects)('reads $name', ({ make, said }) => {
  expect(parseObsError(make())).toMatchObject(said);
});

test.each(texts)('reads $name', ({ make, said }) => {
  expect(parseObsError(make())).toMatchObject(said);
});

describe('what was read', () => {
  test('there are some sixty inputs, each with a name of its own', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length);
  });

  test.each(inputs)('is the same when it is read again: $name', ({ make }) => {
    const once = parseObsError(make());

    expect(parseObsError(once)).toEqual(once);
    expect(parseObsError({ ...once })).toEqual(once);
  });

  test.each(inputs)('is the same after a trip through JSON: $name', ({ make }) => {
    const once = parseObsError(make());

    expect(parseObsError(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  test.each(inputs)('is frozen, plain and without empty fields: $name', ({ make }) => {
    const error = parseObsError(make());

    expect(Object.isFrozen(error)).toBe(true);
    expect(Object.getPrototypeOf(error)).toBe(Object.prototype);
    expect(error.details === undefined || Object.isFrozen(error.details)).toBe(true);
    expect(Object.values(error).filter((value) => value === undefined || value === '')).toEqual([]);
  });
});

describe('what belongs to whom', () => {
  test('the status is the transport’s, not the body’s', () => {
    const body = '<Error><Status>200</Status><Code>AccessDenied</Code></Error>';

    expect(parseObsError({ status: 403, headers: {}, data: body })).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    });
    expect(parseObsError({ isAxiosError: true, response: { status: 403, headers: {}, data: body } }).status).toBe(403);
  });

  test('the request id of the body comes before the header’s', () => {
    const response = {
      status: 404,
      headers: { 'x-obs-request-id': 'FROMHEADER000000' },
      data: `<Error><Code>NoSuchKey</Code><RequestId>${REQUEST_ID}</RequestId></Error>`,
    };

    expect(parseObsError(response).requestId).toBe(REQUEST_ID);
  });

  test('a wrapper adds its own sentence only where the answer has none', () => {
    expect(parseObsError(new Error('mine', { cause: { status: 404, message: 'theirs' } })).message).toBe('theirs');
    expect(parseObsError(new Error('mine', { cause: { status: 404 } })).message).toBe('mine');
  });

  test.each([
    ['https://photos.obs.example.com/a%20b.jpg', 'photos', 'a b.jpg'],
    ['https://photos.obs.example.com/100%.jpg', 'photos', '100%.jpg'],
    ['https://obs.example.com/photos/2024/a.jpg', 'photos', '2024/a.jpg'],
    ['https://obs.example.com/photos', 'photos', undefined],
    ['https://files.example.com/photos/a.jpg?X-Amz-Expires=300', 'photos', 'a.jpg'],
    ['https://files.example.com/photos/a.jpg?page=3', undefined, undefined],
    ['https://photos.s3.example.com', 'photos', undefined],
    ['ftp://obs.example.com/photos/a.jpg', undefined, undefined],
    ['https://files.example.com/photos/a.jpg?part=3&Signature=x', 'photos', 'a.jpg'],
    ['https://jobs.example.com/photos/a.jpg', undefined, undefined],
    ['see https://photos.obs.example.com/a.jpg', undefined, undefined],
  ])('bucket and key are those of an address of a store: %s', (url, bucket, key) => {
    expect(parseObsError({ status: 404, headers: {}, url })).toMatchObject({ status: 404 });
    expect(parseObsError({ status: 404, headers: {}, url }).bucket).toBe(bucket);
    expect(parseObsError({ status: 404, headers: {}, url }).key).toBe(key);
  });

  test('an address is shown as its host, without user, query or signature', () => {
    const response = new Response(null, { status: 403 });
    Object.defineProperty(response, 'url', { value: 'https://user:pass@b.obs.example.com:443/k?Signature=S3CR3T' });

    expect(parseObsError(response).endpoint).toBe('b.obs.example.com');
  });
});

describe('statuses', () => {
  const accepted: readonly (readonly [unknown, number])[] = [
    [100, 100],
    [404, 404],
    [599, 599],
    [0, 0],
    ['404', 404],
    ['599', 599],
  ];

  test.each(accepted)('takes %j as a status', (value, status) => {
    expect(parseObsError({ status: value }).status).toBe(status);
    expect(parseObsError(value).status).toBe(status === 0 && typeof value === 'string' ? undefined : status);
  });

  const refused: readonly unknown[] = [
    '4e2',
    '0x194',
    '+404',
    '404.0',
    '0404',
    '４０４',
    '',
    ' ',
    404.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    600,
    99,
    1,
    -404,
    2 ** 32 + 404,
    404n,
    true,
    [404],
    { valueOf: () => 404 },
    Object(404),
    new Date(404),
    null,
  ];

  test.each(refused.map((value) => [value]))('takes no status from %s', (value) => {
    expect(parseObsError({ status: value }).status).toBeUndefined();
  });

  test('a pasted status may have white space around it', () => {
    expect(parseObsError(' 404\n')).toEqual({ status: 404 });
  });

  test('a client’s -1 means that no answer could be read', () => {
    expect(parseObsError({ status: -1 }).status).toBe(0);
  });
});

describe('times and waits', () => {
  test.each([
    ['120', 120_000],
    ['0', 1000],
    ['86400', 86_400_000],
    ['86401', 86_400_000],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['Infinity', undefined],
    ['soon', undefined],
    ['999999999999', 86_400_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 1000],
  ])('Retry-After %j is a wait of %j ms, a second at least and a day at most', (value, ms) => {
    expect(parseObsError(new Response(null, { status: 503, headers: { 'retry-after': value } })).retryAfter).toBe(ms);
  });

  test('a date in Retry-After is meant by the server’s clock', () => {
    const headers = { date: 'Sun, 22 Nov 2020 16:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2020 16:00:30 GMT' };

    expect(parseObsError(new Response(null, { status: 503, headers })).retryAfter).toBe(30_000);
  });

  test.each([
    ['2022-02-11T09:37:02.823Z', Date.UTC(2022, 1, 11, 9, 37, 2, 823)],
    ['Sat, 12 Feb 2022 09:37:03 GMT', Date.UTC(2022, 1, 12, 9, 37, 3)],
    ['20160524T120229Z', Date.UTC(2016, 4, 24, 12, 2, 29)],
    ['0001-01-01T00:00:00Z', undefined],
    ['yesterday', undefined],
  ])('ServerTime %j is %j', (text, time) => {
    expect(parseObsError(`<Error><Code>A</Code><ServerTime>${text}</ServerTime></Error>`).serverTime).toBe(time);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 8.64e15 + 1])('a time of %j is not kept', (time) => {
    expect(parseObsError({ code: 'A', serverTime: time, retryAfter: time })).toEqual({ code: 'A' });
  });
});
