// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../../src/core/index.js';

const NOW = 'Tue, 03 Mar 2026 08:15:24 GMT';

/** What an answer without a body says, whose headers are these, in each of the shapes that clients hand over. */
const shapes: Readonly<Record<string, (headers: Readonly<Record<string, string>>) => unknown>> = {
  'plain ones': (headers) => ({ status: 503, headers }),
  Headers: (headers) => ({ status: 503, headers: new Headers(headers) }),
  'ones in other letters': (headers) => ({
    status: 503,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
  }),
  'a text': (headers) => ({
    readyState: 4,
    status: 503,
    responseText: '',
    getAllResponseHeaders: () =>
      Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join(''),
  }),
  'a dump': (headers) =>
    `HTTP/1.1 503 Busy\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('')}\n`,
  'what curl -v prints': (headers) =>
    `< HTTP/1.1 503 Busy\n${Object.entries(headers)
      .map(([name, value]) => `< ${name}: ${value}\n`)
      .join('')}< \n`,
};

const rows: readonly (readonly [headers: Readonly<Record<string, string>>, said: Readonly<Record<string, unknown>>])[] =
  [
    ...['x-obs-request-id', 'x-amz-request-id', 'x-trans-id', 'x-oss-request-id'].map(
      (name) => [{ [name]: '0000018F0001' }, { requestId: '0000018F0001' }] as const,
    ),
    ...['x-obs-id-2', 'x-amz-id-2'].map((name) => [{ [name]: 'H/56==' }, { hostId: 'H/56==' }] as const),
    ...['x-obs-error-code', 'x-amz-error-code', 'x-minio-error-code'].map(
      (name) => [{ [name]: 'SlowDown' }, { code: 'SlowDown' }] as const,
    ),
    ...['x-obs-error-message', 'x-amz-error-message', 'x-minio-error-desc'].map(
      (name) => [{ [name]: 'Slower, please.' }, { message: 'Slower, please.' }] as const,
    ),
    ...['x-obs-delete-marker', 'x-amz-delete-marker'].flatMap((name) => [
      [{ [name]: 'true' }, { details: { DeleteMarker: 'true' } }] as const,
      [{ [name]: 'false' }, { details: undefined }] as const,
    ]),
    ...['x-obs-version-id', 'x-amz-version-id'].map(
      (name) => [{ [name]: 'G001118A' }, { details: { VersionId: 'G001118A' } }] as const,
    ),
    ...['x-obs-bucket-region', 'x-amz-bucket-region'].map(
      (name) => [{ [name]: 'eu-de' }, { details: { Region: 'eu-de' } }] as const,
    ),
    [{ 'x-reserved-indicator': 'I1' }, { details: { Indicator: 'I1' } }],
    [{ 'content-type': 'text/html; charset=utf-8' }, { details: { body: 'html' } }],
    [{ 'content-type': 'text/plain' }, { details: undefined }],
    [{ date: NOW }, { serverTime: Date.parse(NOW) }],
    [{ 'retry-after': '7' }, { retryAfter: 7000 }],
    [{ 'retry-after': '0' }, { retryAfter: 1000 }],
    [{ 'retry-after': 'soon' }, { retryAfter: undefined }],
    [{ 'retry-after': '2026-03-03T08:16:24Z' }, { retryAfter: undefined }],
    // By the clock that sent it.
    [{ date: NOW, 'retry-after': 'Tue, 03 Mar 2026 08:16:24 GMT' }, { retryAfter: 60_000 }],
    [{ 'x-obs-request-id': 'OBS0001', 'x-amz-request-id': 'AMZ0001' }, { requestId: 'OBS0001' }],
  ];

describe.each(Object.entries(shapes))('headers that are %s', (_name, make) => {
  test.each(rows)('say what they say: %j', (headers, said) => {
    // A dump is known by one of these.
    const error = parseObsError(make({ 'x-obs-request-id': 'A1B2C3', ...headers }));

    expect(error.status).toBe(503);
    for (const [field, value] of Object.entries(said)) {
      const isOther = field === 'requestId' && !('x-obs-request-id' in headers);
      expect([field, error[field as keyof typeof error]]).toEqual([field, isOther ? 'A1B2C3' : value]);
    }
  });

  test.each(rows)('say it by whichever name: %j', (headers, said) => {
    const error = parseObsError(make(headers));

    for (const [field, value] of Object.entries(said))
      expect([field, error[field as keyof typeof error]]).toEqual([field, value]);
  });
});

describe('a time', () => {
  test.each([
    ['2026-03-03T08:15:24Z', Date.UTC(2026, 2, 3, 8, 15, 24)],
    ['2026-03-03T08:15:24.500Z', Date.UTC(2026, 2, 3, 8, 15, 24, 500)],
    ['20260303T081524Z', Date.UTC(2026, 2, 3, 8, 15, 24)],
    ['20260303T08:15:24Z', Date.UTC(2026, 2, 3, 8, 15, 24)],
    ['20260303T081524.500Z', Date.UTC(2026, 2, 3, 8, 15, 24, 500)],
    ['x20260303T081524Z', undefined],
    [' Tue, 03 Mar 2026 08:15:24 GMT ', Date.UTC(2026, 2, 3, 8, 15, 24)],
    ['1970-01-01T00:00:00Z', 0],
    [1000, 1000],
    [0, 0],
    [-0, 0],
    [8.64e15, 8.64e15],
    ['0001-01-01T00:00:00Z', undefined],
    ['1969-12-31T23:59:59Z', undefined],
    ['noon', undefined],
    ['', undefined],
    [-1, undefined],
    [8.65e15, undefined],
    [Number.NaN, undefined],
  ])('is read from %j', (serverTime, time) => {
    expect(parseObsError({ status: 403, serverTime }).serverTime).toBe(time);
  });
});

test.each([
  [0, 0],
  [-0, 0],
  [1500, 1500],
  [86_400_000, 86_400_000],
  [86_400_001, undefined],
  [-1, undefined],
  ['7', undefined],
])('a wait is read from %j', (retryAfter, wait) => {
  expect(parseObsError({ status: 503, retryAfter }).retryAfter).toBe(wait);
});
