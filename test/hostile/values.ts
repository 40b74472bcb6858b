import * as fc from 'fast-check';
import { inputs } from '../fixtures/inputs.js';
import { strings } from './strings.js';

/** A value that may be caught, made anew with every call. */
export interface HostileValue {
  readonly group: string;
  readonly name: string;
  readonly make: () => unknown;
  /** Text in it that may be shown as it is, whatever its words. */
  readonly said?: string;
  /** More than 1 MB of it: reading may take 250 ms instead of 50. */
  readonly isHeavy?: boolean;
}

type Makers = Readonly<Record<string, () => unknown>>;

const of = (group: string, makers: Makers, isHeavy = false): HostileValue[] =>
  Object.entries(makers).map(([name, make]) => ({ group, name, make, ...(isHeavy && { isHeavy }) }));

/** Says when it is turned into a text. */
const speaking = () => ({
  toString: () => 'echoed-by-toString',
  valueOf: () => 'echoed-by-valueOf',
  [Symbol.toPrimitive]: () => 'echoed-by-toPrimitive',
});

const no = (): never => {
  throw new Error('trap');
};

const texts = strings.map(({ group, name, text }): HostileValue => ({ group, name, make: () => text, said: text }));

/** The same texts where clients keep what a server said. */
const places: readonly ((text: string) => unknown)[] = [
  (text) => new Error(text),
  (text) => ({ code: text, message: text, key: text, bucket: text, requestId: text, resource: text, status: 404 }),
  (text) => ({ CommonMsg: { Status: 403, Code: text, Message: text, RequestId: text, HostId: text } }),
  (text) => ({ response: { status: 500, headers: { 'x-obs-error-message': text }, data: text }, isAxiosError: true }),
  (text) => `<Error><Code>AccessDenied</Code><Message>${text}</Message><Key>${text}</Key></Error>`,
];
const placed = strings
  .filter(({ group }) => !['regex', 'long', 'status'].includes(group))
  .map(({ group, name, text }, at): HostileValue => {
    const place = places[at % places.length] ?? String;
    return { group, name: `${name} in place ${at % places.length}`, make: () => place(text), said: text };
  });

const primitives = of('value', {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  'minus infinity': () => Number.NEGATIVE_INFINITY,
  'minus zero': () => -0,
  'minus a status': () => -404,
  'a broken status': () => 404.5,
  'a status too low': () => 99,
  'a status too high': () => 600,
  '999': () => 999,
  'a status beyond 32 bits': () => 2 ** 32 + 404,
  'a rare status': () => 418,
  'a status of a gateway': () => 522,
  'a bigint': () => 404n,
  'a symbol': () => Symbol('x'),
  'a symbol without a name': () => Symbol(),
  'a boxed number': () => Object(404) as unknown,
  'a boxed text': () => Object('NoSuchKey') as unknown,
  'a boxed symbol': () => Object(Symbol('x')) as unknown,
  'a boxed bigint': () => Object(404n) as unknown,
  'a function': () => () => 404,
  'an async function': () => async () => 404,
  'a generator': () =>
    (function* endless() {
      for (;;) yield 1;
    })(),
  'a class': () => class Broken extends Map {},
  'a date': () => new Date(0),
  'a date that is none': () => new Date(Number.NaN),
  'a pattern': () => /(a+)+$/u,
  'a map': () => new Map([['code', 'NoSuchKey']]),
  'a set': () => new Set([404]),
  'a weak map': () => new WeakMap(),
  'a promise': () => Promise.resolve(404),
  'a promise that never settles': () => new Promise(() => {}),
  'an abort signal': () => AbortSignal.abort(),
  'an abort reason': () => AbortSignal.abort().reason as unknown,
  'a timer of a signal': () => new DOMException('signal timed out', 'TimeoutError'),
  'a url': () => new URL('https://user:pass@evil.example/'),
  parameters: () => new URLSearchParams('code=NoSuchKey'),
  headers: () => new Headers({ 'x-obs-error-code': 'NoSuchKey' }),
  'an event': () => new Event('error'),
  'the global object': () => globalThis,
  arguments: () =>
    (function given() {
      return arguments;
    })(),
  Math: () => Math,
  'an aggregate of nothing': () => new AggregateError([]),
  'an aggregate of itself': () => {
    const error = new AggregateError([]);
    error.errors.push(error);
    return error;
  },
  'an error without a message': () => new Error(),
  'an error with a symbol for a message': () => Object.assign(new Error('x'), { message: Symbol('x') }),
  // With a stack of its own: where it is made from the message, the engine asks that.
  'an error whose message speaks': () => Object.assign(new Error('x'), { message: speaking(), stack: 'at a.js:1' }),
  'an error whose name speaks': () => Object.assign(new Error('x'), { name: speaking(), stack: 'at a.js:1' }),
  'an error whose name is none': () => Object.assign(new Error('x'), { name: undefined, stack: Number.NaN }),
  'an error whose message is none': () => Object.assign(new Error('x'), { message: {}, name: null }),
  // oxlint-disable-next-line unicorn/no-thenable -- that is what is tested
  'an error that is thenable': () => Object.assign(new Error('x'), { then: speaking, code: 'NoSuchKey' }),
  'an error whose name throws': () => Object.defineProperty(new Error('x'), 'name', { get: no }),
  'an error whose stack throws': () => Object.defineProperty(new Error('x'), 'stack', { get: no }),
  'an error of another realm': () => Object.assign(Object.create(null), { name: 'Error', message: 'x', stack: 's' }),
});

const bytes = of('bytes', {
  'no bytes': () => new Uint8Array(),
  'a body as bytes': () => new TextEncoder().encode('<Error><Code>NoSuchKey</Code></Error>'),
  'a body as a buffer': () => new TextEncoder().encode('<Error><Code>NoSuchKey</Code></Error>').buffer,
  'bytes in an answer': () => ({ status: 404, headers: {}, data: new TextEncoder().encode('<Error/>') }),
  'invalid UTF-8': () => new Uint8Array([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf5]),
  'UTF-16': () => new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x45, 0]),
  gzip: () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
  'a view with an offset': () => new Uint8Array(new TextEncoder().encode('SECRET<Error/>').buffer, 6),
  'a detached buffer': () => {
    const { buffer } = new Uint8Array(8);
    structuredClone(buffer, { transfer: [buffer] });
    return buffer;
  },
  'a view of a detached buffer': () => {
    const view = new Uint8Array(8);
    structuredClone(view.buffer, { transfer: [view.buffer] });
    return view;
  },
  'a data view': () => new DataView(new ArrayBuffer(8)),
  floats: () => new Float64Array([404, Number.NaN]),
  'a blob': () => new Blob(['<Error><Code>NoSuchKey</Code></Error>']),
  'a shared buffer': () => (typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(8) : undefined),
  'a latin text': () => 'CafÃ© â€œquotesâ€\u009d',
  'a binary text': () => Array.from({ length: 256 }, (_, at) => String.fromCharCode(at)).join(''),
});

const throwing = () =>
  new Proxy(
    {},
    { get: no, has: no, ownKeys: no, getPrototypeOf: no, getOwnPropertyDescriptor: no, set: no, defineProperty: no },
  );
const revoked = (target: object = {}) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const deep = (levels: number, link: string, end: unknown) => {
  let value = end;
  for (let level = 0; level < levels; level += 1) value = { [link]: value };
  return value;
};
const endless = (link: string): object => ({
  get [link]() {
    return endless(link);
  },
});
const FIELDS = [
  'status',
  'code',
  'message',
  'requestId',
  'cause',
  'response',
  'headers',
  'CommonMsg',
  '$metadata',
  'name',
];

const traps = [
  of('getter', {
    'a proxy that throws': throwing,
    'a revoked proxy': () => revoked(),
    'a revoked list': () => revoked([]),
    'a revoked function': () => revoked(no),
    'a proxy of a proxy': () => new Proxy(throwing(), {}),
    'a proxy that says yes to all': () => new Proxy({}, { get: () => 'NoSuchKey', has: () => true }),
    'a proxy whose every property is itself': () => {
      const proxy: object = new Proxy({}, { get: () => proxy, has: () => true });
      return proxy;
    },
    'a proxy with a new proxy in every property': () => {
      const make = (): object => new Proxy({}, { get: () => make() });
      return make();
    },
    'a proxy that lies about its keys': () =>
      new Proxy({}, { ownKeys: () => ['a', Symbol('b'), '__proto__'], getOwnPropertyDescriptor: () => undefined }),
    'a value that is another at each look': () => {
      let looks = 0;
      return {
        get code() {
          looks += 1;
          return looks === 1 ? 'NoSuchKey' : Symbol('late');
        },
        get status() {
          looks += 1;
          return looks % 2 === 0 ? 404 : {};
        },
      };
    },
    'a cause without end': () => endless('cause'),
    'a response without end': () => endless('response'),
    'a getter that throws undefined': () => ({
      get message() {
        // oxlint-disable-next-line no-throw-literal -- that is what is tested
        throw undefined;
      },
    }),
    'a getter that throws itself': () => {
      const value = {
        get message() {
          throw value;
        },
      };
      return value;
    },
  }),
  FIELDS.flatMap((field) =>
    of('getter', {
      [`a throw in ${field}`]: () => Object.defineProperty({ code: 'NoSuchKey' }, field, { get: no }),
      [`a proxy that throws in ${field}`]: () => ({ code: 'NoSuchKey', [field]: throwing() }),
      [`a revoked proxy in ${field}`]: () => ({ status: 404, [field]: revoked() }),
    }),
  ),
].flat();

const element = {
  $$typeof: Symbol.for('react.element'),
  type: 'script',
  props: { children: '1' },
  key: null,
  ref: null,
};
const odd: Makers = {
  'an element': () => element,
  'an element of React 19': () => ({ ...element, $$typeof: Symbol.for('react.transitional.element') }),
  'a lazy': () => ({ $$typeof: Symbol.for('react.lazy'), _init: no, _payload: {} }),
  'a portal': () => ({ $$typeof: Symbol.for('react.portal'), containerInfo: null, children: 'x', key: null }),
  // oxlint-disable-next-line unicorn/no-thenable -- that is what is tested
  'a thenable that throws': () => ({ then: no }),
  'a thenable': () => ({
    // oxlint-disable-next-line unicorn/no-thenable -- that is what is tested
    then: (ok: (value: string) => void) => ok('echoed-by-then'),
  }),
  'an iterator without end': () => ({ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 'x' }) }) }),
  'a toString that throws': () => ({ toString: no, valueOf: no, toJSON: no, [Symbol.toPrimitive]: no }),
  'a toString that speaks': () => ({ toString: () => 'echoed-by-toString', toJSON: () => 'echoed-by-toJSON' }),
  'a symbol': () => Symbol('x'),
  'a bigint': () => 404n,
  'a function': () => no,
  'a date that is none': () => new Date(Number.NaN),
  'a list of objects': () => [{}, []],
  'a boxed text': () => Object('x') as unknown,
  'a map': () => new Map([['a', 'b']]),
  'no number': () => Number.NaN,
  'a throwing proxy': throwing,
};
const wrong = Object.entries(odd).flatMap(([name, make], at) => [
  ...of('object', { [name]: make }),
  ...['code', 'message', 'requestId', 'status', 'key', 'retryAfter', 'serverTime', 'details'].flatMap(
    (field, column) =>
      (at + column) % 2 === 0
        ? of('object', { [`${name} as ${field}`]: () => ({ status: 404, code: 'NoSuchKey', [field]: make() }) })
        : [],
  ),
]);

const spread = of('props', {
  'props of React': () => ({
    code: 'A1',
    dangerouslySetInnerHTML: { __html: '<img src=x onerror=globalThis.pwned=1>' },
    style: { display: 'none' },
    className: 'evil-class',
    href: 'javascript:alert(1)',
    ref: no,
    is: 'x-evil',
    srcDoc: '<b>',
    children: 'evil children',
    onClick: no,
    key: '__proto__',
  }),
  'props in the details': () => ({
    code: 'A1',
    details: { style: 'x', className: 'evil-class', onClick: 'x', Region: '<b>' },
  }),
});

const shapes = of('shape', {
  'a cycle': () => {
    const value: Record<string, unknown> = { message: 'round' };
    value.cause = value;
    value.errors = [value, value];
    value.response = value;
    return value;
  },
  'two that hold each other': () => {
    const one: Record<string, unknown> = {};
    const other = { cause: one };
    one.cause = other;
    return one;
  },
  'ten thousand causes': () => deep(10_000, 'cause', { code: 'NoSuchKey' }),
  'ten thousand lists': () => deep(10_000, '0', 404),
  'a graph with a billion paths': () => {
    let value: object = { code: 'NoSuchKey' };
    for (let level = 0; level < 30; level += 1) value = { cause: value, error: value, reason: value };
    return value;
  },
  'no prototype': () => Object.assign(Object.create(null) as object, { code: 'NoSuchKey' }),
  frozen: () => Object.freeze({ code: 'NoSuchKey', status: 404 }),
  sealed: () => Object.seal({ code: 'NoSuchKey', status: 404 }),
  'an own __proto__': () => JSON.parse('{"__proto__":{"code":"Fake"},"status":404}') as unknown,
  'an inherited code': () => Object.create({ code: 'NoSuchKey', status: 404 }) as unknown,
  'a sparse list': () => Object.assign([], { length: 4_000_000_000 }),
  'a list with a long tail': () => Array.from({ length: 100_000 }, (_, at) => at),
  'many keys': () => Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at])),
  'many headers': () => ({
    status: 404,
    headers: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`x-${at}`, 'y'])),
  }),
  'headers that throw': () => ({ status: 404, headers: { get: no } }),
  'headers that answer with objects': () => ({ status: 404, headers: { get: () => ({}) } }),
  'headers in odd names': () => ({
    status: 404,
    headers: { __proto__: null, 'X-OBS-REQUEST-ID': ['a'], constructor: 'b' },
  }),
  'an answer that lies': () => ({ status: 200, headers: {}, data: '<Error><Code>InternalError</Code></Error>' }),
  'a status and a code that disagree': () => ({ status: 404, code: 'InternalError' }),
  'a success with an error': () => ({ status: 200, code: 'AccessDenied' }),
  'a status from a body': () => ({ CommonMsg: { Status: '200', Code: 'AccessDenied' } }),
  'fields as lists': () => ({ CommonMsg: { Status: [404], Code: ['NoSuchKey', 'x'], Message: [{ a: 1 }] } }),
  'times that are none': () => ({ code: 'RequestTimeTooSkewed', serverTime: 'soon', requestTime: Number.NaN }),
  'times too far': () => ({ code: 'RequestTimeTooSkewed', serverTime: 8.64e15, requestTime: -8.64e15 }),
  'a wait too long': () => ({ status: 503, retryAfter: 2 ** 31 }),
  'a wait before now': () => ({ status: 503, retryAfter: -1 }),
  'a wait without end': () => ({ status: 503, retryAfter: Number.POSITIVE_INFINITY }),
  'sizes that are none': () => ({ code: 'EntityTooLarge', details: { ProposedSize: 'huge', MaxSizeAllowed: '-1' } }),
  'sizes too big': () => ({
    code: 'EntityTooLarge',
    details: { ProposedSize: '9'.repeat(400), MaxSizeAllowed: '1e999' },
  }),
  'details that throw': () => ({ code: 'A1', details: throwing() }),
  'a response whose body is used': () => {
    const response = new Response('x', { status: 500 });
    void response.text();
    return response;
  },
  'a response of an error': () => Response.error(),
});

const MB = 1_000_000;
const fill = (piece: string, size = 2 * MB) => piece.repeat(Math.ceil(size / piece.length));
const heavy = of(
  'heavy',
  {
    'a code': () => ({ code: fill('A'), message: fill('b '), key: fill('c/') }),
    'a body': () => `<Error><Code>NoSuchKey</Code>${fill('<A>b</A>', 10 * MB)}</Error>`,
    nesting: () => `<Error>${fill('<a>')}`,
    'an entity that grows': () =>
      `<!DOCTYPE a [<!ENTITY x "${fill('y', 100_000)}">]><Error><Message>${fill('&x;')}</Message></Error>`,
    references: () => `<Error><Message>${fill('&#x202E;')}</Message></Error>`,
    'JSON that nests': () => `${fill('{"a":')}`,
    'JSON that nests and ends': () => `${'['.repeat(600_000)}${']'.repeat(600_000)}`,
    'a list': () => Array.from({ length: MB }, () => 'NoSuchKey'),
    'lines of headers': () => `HTTP/1.1 404 Not Found\n${fill('a: b\n')}`,
    page: () => `<html><title>${fill('<h1>x')}`,
    marks: () => ({ code: 'A1', message: `a${fill('\u0301')}` }),
    invisible: () => ({ code: 'A1', message: fill('\u200B') }),
    surrogates: () => ({ code: 'A1', message: fill('\uD800') }),
    secrets: () => ({ code: 'A1', message: fill('token=x&') }),
    bytes: () => ({ status: 500, headers: {}, data: new Uint8Array(8 * MB) }),
  },
  true,
);

/** Real errors with a hostile text in one place, chosen by a seed. */
function mutated(seed: number, count: number): HostileValue[] {
  const pick = fc.tuple(
    fc.constantFrom(...inputs),
    fc.constantFrom(...strings.filter(({ group }) => group !== 'long')),
    fc.nat(40),
    fc.nat(2_000),
  );
  return fc.sample(pick, { seed, numRuns: count }).map(([input, hostile, key, at], index) => ({
    group: 'mutated',
    name: `${index}: ${input.name} with ${hostile.group} ${hostile.name}`,
    make: () => {
      const value = input.make();
      if (typeof value === 'string') return value.slice(0, at) + hostile.text + value.slice(at + (key % 7));
      if (typeof value !== 'object' || value === null || value instanceof Response) return [value, hostile.text];
      const keys = [...Object.keys(value), 'message', 'code', 'cause'];
      Reflect.defineProperty(value, keys[key % keys.length] ?? '', { value: hostile.text, enumerable: true });
      return value;
    },
  }));
}

/** All of them: what is written here, and 120 real errors broken by a seed. */
export const hostileValues = (seed: number): readonly HostileValue[] => [
  ...texts,
  ...placed,
  ...primitives,
  ...bytes,
  ...traps,
  ...wrong,
  ...spread,
  ...shapes,
  ...heavy,
  ...mutated(seed, 120),
];

/** What hosts without types pass in the place of a text, a number, a function or an object. */
export const oddValues: readonly HostileValue[] = [
  ...Object.entries(odd).map(([name, make]) => ({ group: 'odd', name, make })),
  ...primitives.slice(0, 13).map((value) => ({ ...value, group: 'odd' })),
  { group: 'odd', name: 'a revoked proxy', make: () => revoked() },
  { group: 'odd', name: 'a text', make: () => '<b>\u202E\0' },
  { group: 'odd', name: 'an empty object', make: () => ({}) },
];
