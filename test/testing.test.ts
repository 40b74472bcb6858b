import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  causes,
  type CauseId,
  codes,
  type CodeFacts,
  type CodeId,
  diagnose,
  formatReport,
  type ObsError,
  parseObsError,
  readObsResponse,
  type StatusId,
  statuses,
} from '../src/core/index.js';
import {
  everyFixture,
  type Failure,
  fakeSecrets,
  fixture,
  type FixtureCase,
  hides,
  respondWith,
  type Shape,
} from '../src/testing/index.js';

const cases = everyFixture();
const shapes = Object.keys(hides) as Shape[];
const isFailure = (of: FixtureCase['of']): of is Failure => typeof of === 'string' && !Object.hasOwn(codes, of);

/** When it gives up on these, minio keeps the status alone: its docstring says so. */
const retriedByMinio = [408, 429, 499, 500, 502, 503, 504, 520];
const statusOf = (code: CodeId) => (codes[code] as CodeFacts).status ?? 400;
const isLost = (code: CodeId, as: Shape) => as === 'minio' && retriedByMinio.includes(statusOf(code));

const told = {
  message: 'The server’s own words & <signs>.',
  requestId: '0000018F5EA1ED0000000000000000AB',
  hostId: 'aG9zdC1vZi10ZXN0cw==',
  bucket: 'a-bucket-of-tests',
  key: 'a folder/ünïcode.txt',
  serverTime: Date.UTC(2025, 0, 2, 3, 4, 5),
  requestTime: Date.UTC(2025, 0, 2, 4, 5, 6),
  retryAfter: 30_000,
};

describe('a code', () => {
  test.each(shapes)('is read from every fixture as %s, unless the shape hides it', (as) => {
    const wrong = (Object.keys(codes) as CodeId[]).filter((code) => {
      const hidden = (hides[as] as readonly string[]).includes('code') || isLost(code, as);
      return parseObsError(fixture(code, { as })).code !== (hidden ? undefined : code);
    });

    expect(wrong).toEqual([]);
  });

  test.each(shapes.filter((as) => !(hides[as] as readonly string[]).includes('code')))(
    'as %s is diagnosed with the first cause of the catalog',
    (as) => {
      const wrong = (Object.keys(codes) as CodeId[]).flatMap((code) => {
        const top = diagnose(fixture(code, { as })).candidates[0];
        return isLost(code, as) || top?.cause === codes[code].causes[0] ? [] : [`${code}: ${top?.cause}`];
      });

      expect(wrong).toEqual([]);
    },
  );

  test('in a Response is read with its body', async () => {
    const read = await Promise.all(
      (Object.keys(codes) as CodeId[]).map(async (code) => [
        code,
        (await readObsResponse(fixture(code, { as: 'response' }))).code,
      ]),
    );

    expect(read.filter(([code, said]) => code !== said)).toEqual([]);
  });
});

test.each(shapes)('what is said of an answer is what is read from %s, but for what `hides` lists', (as) => {
  const said: ObsError = { code: 'RequestTimeTooSkewed', status: 403, ...told };
  const hidden: readonly string[] = hides[as];
  const read = parseObsError(fixture('RequestTimeTooSkewed', { as, ...told }));
  const pick = (error: ObsError) =>
    Object.fromEntries(Object.keys(said).map((name) => [name, error[name as keyof ObsError]]));
  const expected = Object.entries(said).map(([name, value]) => [name, hidden.includes(name) ? undefined : value]);

  // A client's own sentence and status 0 are no words of the server.
  expect(pick(as === 'fetch-failure' ? {} : read)).toEqual(Object.fromEntries(expected));
});

describe('a status without a body', () => {
  const first = (status: StatusId, as: Shape): CauseId | undefined => {
    if (as === 'fetch-failure') return 'cors-or-blocked';
    // A page without a request id is a gateway's, a success is none.
    if (as === 'html' && (status >= 500 || [400, 401, 403, 404, 405].includes(status))) return 'gateway';
    if (as === 'obs-sdk-node' && status === 404) return 'no-bucket';
    return statuses[status].causes[0];
  };

  test.each(shapes.filter((as) => as !== 'xml' && as !== 'minio'))('as %s is diagnosed by its status', (as) => {
    const wrong = (Object.keys(statuses).map(Number) as StatusId[]).flatMap((status) => {
      const { error, candidates } = diagnose(fixture(status, { as: as as Exclude<Shape, 'xml'> }));
      const ok = error.status === (as === 'fetch-failure' ? 0 : status) && candidates[0]?.cause === first(status, as);
      // A number below 300 in a JSON body is no status.
      return ok || (as === 'json' && status === 203) ? [] : [`${status}: ${error.status} ${candidates[0]?.cause}`];
    });

    expect(wrong).toEqual([]);
  });
});

describe('a request without an answer', () => {
  const meant: Readonly<Record<Failure, readonly CauseId[]>> = {
    cors: ['cors-or-blocked'],
    // Browsers do not tell these apart, and AWS SDK v2 calls them one.
    dns: ['dns', 'cors-or-blocked', 'connect'],
    refused: ['connect', 'cors-or-blocked'],
    reset: ['reset', 'cors-or-blocked', 'connect'],
    timeout: ['client-timeout'],
    aborted: ['aborted'],
  };
  const failures = cases.filter(({ of }) => isFailure(of));

  test('is known in 11 shapes', () => {
    expect(new Set(failures.map(({ as }) => as)).size).toBe(11);
  });

  test.each(failures)('$name is diagnosed as such', ({ of, make }) => {
    const { category, candidates } = diagnose(make());

    expect(category).toBe('no-response');
    expect(meant[of as Failure]).toContain(candidates[0]?.cause);
  });

  test('of Node.js tells a wrong name from a closed port and a cut connection', () => {
    const tops = (['dns', 'refused', 'reset'] as const).map(
      (failure) => diagnose(fixture(failure, { as: 'obs-sdk-node' })).candidates[0]?.cause,
    );

    expect(tops).toEqual(['dns', 'connect', 'reset']);
  });
});

describe('a fixture', () => {
  test.each([
    ['axios', 'AxiosError', ['message', 'name', 'isAxiosError', 'code', 'config', 'request', 'response', 'status']],
    [
      'aws-sdk',
      'S3ServiceException',
      ['$fault', '$retryable', '$metadata', 'name', 'message', 'Code', 'RequestId', 'HostId', 'Key'],
    ],
    [
      'aws-sdk-v2',
      'Error',
      ['message', 'code', 'region', 'time', 'requestId', 'extendedRequestId', 'cfId', 'statusCode', 'retryable'],
    ],
    ['minio', 'S3Error', ['code', 'requestid', 'hostid', 'key', 'amzRequestid', 'amzId2', 'amzBucketRegion']],
    ['uppy', 'NetworkError', ['cause', 'isNetworkError', 'request']],
    ['uppy-s3', 'S3ServiceError', ['code', 'status', 'serviceCode', 'body']],
  ] as const)('as %s has the class and the properties that were recorded', (as, name, keys) => {
    const error: Error = fixture('NoSuchKey', { as });

    expect(error).toBeInstanceOf(Error);
    expect(error.constructor.name).toBe(name);
    expect(Object.keys(error)).toEqual(expect.arrayContaining([...keys]));
    expect(error.stack).not.toContain(import.meta.dirname);
  });

  test('as obs-sdk and obs-sdk-node has the CommonMsg that was recorded', () => {
    const names = (['obs-sdk', 'obs-sdk-node'] as const).map((as) =>
      Object.keys(fixture('NoSuchKey', { as }).CommonMsg),
    );
    const both = ['Status', 'Code', 'Message', 'HostId', 'RequestId', 'InterfaceResult', 'Id2', 'Indicator'];

    expect(new Set(names[0])).toEqual(new Set([...both, 'Key']));
    expect(new Set(names[1])).toEqual(new Set([...both, 'QosDelayTime']));
  });

  test('is the same in every run, and made anew with every call', () => {
    const twice = () => fixture('SignatureDoesNotMatch', { as: 'aws-sdk' });

    expect(twice()).toEqual(twice());
    expect(twice()).not.toBe(twice());
    expect(fixture('NoSuchKey', { as: 'xml' })).not.toContain(
      parseObsError(fixture('SlowDown', { as: 'xml' })).requestId,
    );
  });

  test('has more elements where they are asked for, and no markup of its values', () => {
    const body = fixture('EntityTooLarge', { as: 'xml', key: '<b>&', fields: { Condition: 'a < b' } });

    expect(body).toContain('<Key>&lt;b&gt;&amp;</Key>');
    expect(parseObsError(body)).toMatchObject({ key: '<b>&', details: { Condition: 'a < b' } });
  });

  test('carries credentials, and no report of any fixture shows one', () => {
    const shown = cases.filter(({ make }) => {
      const report = formatReport(diagnose(make()));
      return fakeSecrets.some((secret) => report.includes(secret));
    });

    expect(fixture('SignatureDoesNotMatch', { as: 'xml' })).toContain(fakeSecrets[1]);
    expect(shown.map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ['NoSuchThing', 'xml'],
    ['NoSuchKey', 'carrier-pigeon'],
    ['constructor', 'xml'],
    ['NoSuchKey', 'toString'],
    ['cors', 'minio'],
    [418, 'axios'],
  ])('of %s as %s does not exist, and says so', (of, as) => {
    expect(() => fixture(of as 'NoSuchKey', { as: as as 'xml' })).toThrow(`No fixture of “${of}” as “${as}”.`);
  });

  test('has the type of its shape, and no shape that its subject cannot have', () => {
    expectTypeOf(fixture('NoSuchKey', { as: 'response' })).toEqualTypeOf<Response>();
    expectTypeOf(fixture('NoSuchKey', { as: 'xml' })).toEqualTypeOf<string>();
    expectTypeOf(fixture(503, { as: 'axios' })).toEqualTypeOf<Error>();
    expectTypeOf(fixture('timeout', { as: 'fetch-failure' })).toEqualTypeOf<DOMException>();
    expectTypeOf(fixture('timeout', { as: 'xhr' }).target.status).toEqualTypeOf<number>();
    // @ts-expect-error -- no such code
    expect(() => fixture('NoSuchThing', { as: 'xml' })).toThrow(TypeError);
    // @ts-expect-error -- Node.js has no CORS
    expect(() => fixture('cors', { as: 'obs-sdk-node' })).toThrow(TypeError);
    // @ts-expect-error -- an answer that never came has no body
    expect(() => fixture('timeout', { as: 'xml' })).toThrow(TypeError);
  });
});

describe('everyFixture', () => {
  test('has every code and status in every shape, each once', () => {
    const names = cases.map(({ name }) => name);
    const answers = Object.keys(codes).length * shapes.length + Object.keys(statuses).length * (shapes.length - 1);

    expect(new Set(names).size).toBe(names.length);
    expect(cases.filter(({ of }) => !isFailure(of))).toHaveLength(answers);
  });

  test('is an arbitrary of fast-check', () => {
    const anyFixture = fc
      .record({ one: fc.constantFrom(...everyFixture()), key: fc.string({ unit: 'grapheme' }) })
      .map(({ one, key }) => one.make({ key }));

    fc.assert(
      fc.property(anyFixture, (error) => {
        const { candidates } = diagnose(error);
        expect(candidates.every(({ cause }) => Object.hasOwn(causes, cause))).toBe(true);
      }),
      { seed: 20_260_301, numRuns: 300 },
    );
  });
});

describe('respondWith', () => {
  const get = { request: new Request('https://obs.eu-de.example.com/') };
  const head = { request: new Request('https://obs.eu-de.example.com/', { method: 'HEAD' }) };

  test('answers a GET with status, headers and body', async () => {
    const response = respondWith('SlowDown', { retryAfter: 30_000 })(get);

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await readObsResponse(response)).toMatchObject({ code: 'SlowDown', status: 503, retryAfter: 30_000 });
  });

  test('answers a HEAD without a body, its code in a header', async () => {
    const response = respondWith('NoSuchBucket')(head);

    expect(await response.clone().text()).toBe('');
    expect(parseObsError(response)).toMatchObject({ code: 'NoSuchBucket', status: 404 });
  });

  test('answers with a bare status', () => {
    expect(respondWith(502)(get).status).toBe(502);
    expect(respondWith(304)(get).body).toBeNull();
  });

  test('fails without an answer', () => {
    expect(respondWith('cors')(get).type).toBe('error');
  });
});
