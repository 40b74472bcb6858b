// @vitest-environment node
import { afterEach, describe, expect, test, vi } from 'vitest';
import { limits, parseObsError } from '../../../src/core/index.js';
import { inputs, objects, skewXml } from '../../fixtures/inputs.js';
import { deepFreeze, watched } from '../../fixtures/watched.js';

test.each(inputs.filter(({ make }) => !(make() instanceof Response)))(
  'reads $name although it is frozen',
  ({ make, said }) => {
    const value = deepFreeze(make());

    expect(parseObsError(value)).toMatchObject(said);
  },
);

describe('a value with code of its own', () => {
  test.each(objects)('is read once, property by property: $name', ({ make, said }) => {
    const { value, reads } = watched(make());

    expect(parseObsError(value)).toMatchObject(said);
    expect([...reads].filter(([, times]) => times > 1)).toEqual([]);
  });

  test('is read by a fixed list of names, of which none is a credential', () => {
    const names = new Set<string>();
    const all = new Proxy(
      {},
      {
        get: (_, key) => {
          names.add(String(key));
          return undefined;
        },
      },
    );

    parseObsError(all);

    expect(names.size).toBeGreaterThan(20);
    expect(names.size).toBeLessThan(130);
    const secret =
      /^config$|authorization|credential|secret|token|password|signature|stack|toJSON|toString|then|^ak$|^sk$/iu;
    expect([...names].filter((name) => secret.test(name))).toEqual([]);
  });

  test('gives nothing where its getters throw, and the rest where they do not', () => {
    const value = {
      get message(): string {
        throw new Error('no');
      },
      get cause(): never {
        throw new Error('no');
      },
      code: 'NoSuchKey',
      status: 404,
    };

    expect(parseObsError(value)).toEqual({ code: 'NoSuchKey', status: 404 });
  });

  test('gives the rest where one of its methods throws', () => {
    const value = {
      readyState: 4,
      status: 404,
      responseText: '<Error><Code>NoSuchKey</Code></Error>',
      getAllResponseHeaders: () => {
        throw new Error('no');
      },
    };

    expect(parseObsError(value)).toMatchObject({ code: 'NoSuchKey', status: 404 });
  });

  const throwing = new Proxy(
    {},
    {
      get() {
        throw new Error('get');
      },
      has() {
        throw new Error('has');
      },
      ownKeys() {
        throw new Error('ownKeys');
      },
      getPrototypeOf() {
        throw new Error('getPrototypeOf');
      },
      getOwnPropertyDescriptor() {
        throw new Error('getOwnPropertyDescriptor');
      },
    },
  );
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  const junk: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['null', null],
    ['an empty text', ''],
    ['blanks', ' \n\t\u00A0'],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a symbol', Symbol('x')],
    ['a bigint', 404n],
    ['true', true],
    ['a function', () => ({ code: 'A1' })],
    ['a class', class Broken extends Map {}],
    ['a list', []],
    ['a map', new Map([['code', 'A1']])],
    ['a set', new Set([404])],
    ['a date', new Date(Number.NaN)],
    ['a regular expression', /x/u],
    ['bytes that are no text', new Uint8Array([0, 1, 2, 255])],
    ['a weak map', new WeakMap()],
    ['no prototype', Object.create(null)],
    ['a throwing proxy', throwing],
    ['a revoked proxy', revoked.proxy],
    ['a throwing proxy as the answer', { response: throwing, status: Symbol('x') }],
    ['a revoked proxy as the headers', { status: {}, headers: revoked.proxy }],
    [
      'a throwing toString',
      {
        toString: () => {
          throw new Error('x');
        },
        [Symbol.toPrimitive]: () => {
          throw new Error('x');
        },
      },
    ],
    [
      'fields of every wrong type',
      { code: {}, message: [], status: 404n, requestId: Symbol('x'), CommonMsg: 1, headers: 2 },
    ],
  ];

  test.each(junk)('gives an empty record for %s', (_name, value) => {
    expect(parseObsError(value)).toEqual({});
  });

  test.each([
    ['a throwing proxy', throwing],
    ['a revoked proxy', revoked.proxy],
  ])('%s in any field of a link does no harm', (_name, value) => {
    const links = [
      'cause',
      'originalError',
      'reason',
      'error',
      'err',
      'value',
      'response',
      'event',
      'upload_error',
      'errors',
      'detail',
      'data',
      '0',
      'request',
      'target',
      'CommonMsg',
      '$metadata',
      '$response',
      'headers',
      'Errors',
      'details',
    ];
    const offenders = links.filter(
      (link) =>
        parseObsError({ code: 'NoSuchKey', [link]: value }).code !== (link === 'CommonMsg' ? undefined : 'NoSuchKey'),
    );

    expect(offenders).toEqual([]);
  });

  test('a promise is neither awaited nor asked', async () => {
    const then = vi.fn<() => void>();
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    const rejected = Promise.reject(new Error('x'));
    rejected.catch(() => {});

    // oxlint-disable-next-line unicorn/no-thenable -- that is what is tested
    expect(parseObsError({ then, code: 'NoSuchKey', message: { then } })).toEqual({ code: 'NoSuchKey' });
    expect(parseObsError(Promise.resolve(404))).toEqual({});
    expect(parseObsError(rejected)).toEqual({});

    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(then).not.toHaveBeenCalled();
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('cycles and endless chains end', () => {
    const cycle: Record<string, unknown> = { message: 'round' };
    cycle.cause = cycle;
    cycle.errors = [cycle, cycle];
    let made = 0;
    const endless = (): object => ({
      get cause() {
        made += 1;
        return endless();
      },
    });

    expect(parseObsError(cycle)).toEqual({ message: 'round' });
    expect(parseObsError(endless())).toEqual({});
    expect(made).toBeLessThanOrEqual(limits.links + 1);
  });

  test('a deep cause is out of sight, and ten thousand of them do no harm', () => {
    let deep: object = { code: 'NoSuchKey' };
    for (let level = 0; level < 10_000; level += 1) deep = { cause: deep };

    expect(parseObsError(deep)).toEqual({});
  });
});

describe('long texts', () => {
  const wrapped = (size: number) => {
    const links = Array.from({ length: 5 }, () => new Error('x '.repeat(size / 10)));
    for (const [at, link] of links.entries()) link.cause = links[at + 1];
    Object.assign(links[4] ?? {}, { cause: 'An error occurred (NoSuchKey) when calling the GetObject operation: no' });
    return links[0];
  };

  test('of several wrappers are searched up to the length of two bodies', () => {
    expect(parseObsError(wrapped(1.9 * limits.body)).code).toBe('NoSuchKey');
    expect(parseObsError(wrapped(2.1 * limits.body)).code).toBeUndefined();
    // Each value has its own.
    expect(parseObsError(wrapped(1.9 * limits.body)).code).toBe('NoSuchKey');
  });

  test('are not cleaned to their end, of which nothing would be shown', () => {
    const hidden = (count: number) => ({ status: 404, key: `${'\u200B'.repeat(count)}a.txt` });

    expect(parseObsError(hidden(8_000)).key).toBe('a.txt');
    expect(parseObsError(hidden(9_000)).key).toBeUndefined();
  });
});

// oxlint-disable no-extend-native -- the pollution is what is tested
describe('a polluted page', () => {
  const prototype = Object.prototype as Record<string, unknown>;
  const names = ['status', 'code', 'message', 'Code', 'CommonMsg', 'response', 'headers', 'requestId', 'constructor'];
  const before = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(Object.prototype, name)]));

  afterEach(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(Object.prototype, name, descriptor);
      else delete prototype[name];
    }
  });

  test('cannot put words into an error', () => {
    for (const name of names.slice(0, -1)) {
      Object.defineProperty(Object.prototype, name, {
        value: { status: 200, Status: 200, Code: 'FAKE' },
        configurable: true,
        writable: true,
      });
    }
    Object.defineProperty(Object.prototype, 'status', { value: 200, configurable: true, writable: true });

    const said = [parseObsError({}), parseObsError([]), parseObsError({ cause: {} }), parseObsError('<Error></Error>')];

    expect(said.map((error) => Object.keys(error))).toEqual([[], [], [], []]);
  });

  test('is not made by an error', () => {
    const keys = Object.getOwnPropertyNames(Object.prototype);
    const attacks = [
      '<Error><__proto__>x</__proto__><constructor><prototype><Code>x</Code></prototype></constructor></Error>',
      '{"__proto__":{"status":200},"constructor":{"prototype":{"code":"x"}}}',
      JSON.parse('{"code":"A1","__proto__":{"polluted":true},"details":{"__proto__":"x"}}') as unknown,
      '__proto__: x\nx-obs-request-id: ABCDEF\nconstructor: y',
    ];

    for (const attack of attacks) parseObsError(attack);

    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(keys);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

// oxlint-enable no-extend-native

describe('heavy bodies', () => {
  const MB = 1_000_000;
  const fill = (text: string, size = 10 * MB) => text.repeat(Math.ceil(size / text.length));
  const nested = (depth: number) => `<Error>${'<a>'.repeat(depth)}`;
  const heavy: readonly (readonly [string, () => unknown])[] = [
    ['10 MB of XML', () => skewXml.replace('</Error>', `${fill('<A>b</A>')}</Error>`)],
    ['10 MB in one value', () => `<Error><Message>${fill('x')}</Message><Code>A1</Code></Error>`],
    ['1,250,000 nested tags', () => nested(1_250_000)],
    ['10 MB of <', () => fill('<')],
    ['10 MB of &', () => `<Error><Message>${fill('&')}`],
    ['10 MB of &#', () => `<Error><Message>${fill('&#')}`],
    ['references without end', () => `<Error><Message>${fill('&#65;')}`],
    ['10 MB of blanks', () => `x${fill(' ')}x`],
    ['10 MB of line ends', () => fill('\n')],
    ['10 MB of quotes', () => `<Error a=${fill('"')}`],
    ['attributes without end', () => `<Error ${fill(' a="b"')}`],
    ['10 MB of <Code>', () => fill('<Code>')],
    ['10 MB of <Error>', () => fill('<Error>')],
    ['10 MB of </Error>', () => fill('</Error>')],
    ['10 MB of <!--', () => fill('<!--')],
    ['10 MB of <![CDATA[', () => fill('<![CDATA[')],
    ['10 MB of <!DOCTYPE [', () => fill('<!DOCTYPE [')],
    ['10 MB of <?', () => fill('<?')],
    ['10 MB of {', () => fill('{')],
    ['10 MB of {"a":', () => fill('{"a":')],
    ['10 MB of [', () => fill('[')],
    ['10 MB of HTML', () => `<html><title>${fill('<title>')}`],
    ['10 MB of one header', () => `HTTP/1.1 404 Not Found\n${fill('a')}: b`],
    ['a million headers', () => `HTTP/1.1 404 Not Found\n${fill('a: b\n')}`],
    ['10 MB of status=', () => fill('status=')],
    ['10 MB of "status code "', () => fill('status code ')],
    ['10 MB of Code=', () => fill('Code=')],
    ['10 MB of Message=', () => fill('Message=')],
    ['10 MB of "error message ["', () => fill('error message [')],
    ['10 MB of words like codes', () => fill('NoSuchKey ')],
    ['10 MB of one word', () => fill('Aa')],
    ['10 MB of Signature=', () => fill('Signature=')],
    ['10 MB of //a:', () => fill('//a:')],
    ['10 MB of ey', () => fill('eyJhbGciOi')],
    ['10 MB of ey-', () => fill('ey-')],
    ['10 MB of eyaaaaaa-', () => fill('eyaaaaaa-')],
    ['10 MB of -----BEGIN', () => fill('-----BEGIN PRIVATE KEY-----')],
    ['10 MB of invisible characters', () => fill('\u200B\u202E')],
    ['10 MB of marks on one letter', () => `<Error><Message>a${fill('\u0301')}</Message></Error>`],
    ['10 MB of lone surrogates', () => fill('\uD800')],
    ['a 10 MB code', () => ({ code: fill('A'), requestId: fill('B'), message: fill('\u00AD') })],
    ['a list of a million', () => Array.from({ length: MB }, () => 1)],
    [
      'an object with a hundred thousand keys',
      () => Object.fromEntries(Array.from({ length: 1e5 }, (_, key) => [`k${key}`, {}])),
    ],
  ];

  /** The middle of three runs, in milliseconds; of a run that is far too long, there is no second. */
  function timeOf(run: () => void): number {
    const times: number[] = [];
    while (times.length < 3 && !times.some((time) => time > 1000)) {
      const start = performance.now();
      run();
      times.push(performance.now() - start);
    }
    const [first = 0, second = first, third = second] = times;
    return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third));
  }

  // The aim is 50 ms, one long task; shared machines get five times as much.
  test.each(heavy)('%s are read in a moment and bounded', (_name, make) => {
    const value = make();
    let error: object = {};

    const ms = timeOf(() => {
      error = parseObsError(value);
    });

    expect(ms).toBeLessThan(250);
    expect(JSON.stringify(error).length).toBeLessThan(8_000);
  });

  test('what lies behind the limit is not seen, and what lies before it is', () => {
    const padding = (size: number) => `<!--${' '.repeat(size)}-->`;

    expect(parseObsError(`${padding(limits.body - 200)}<Error><Code>A1</Code></Error>`).code).toBe('A1');
    expect(parseObsError(`${padding(limits.body)}<Error><Code>A1</Code></Error>`).code).toBeUndefined();
  });
});
