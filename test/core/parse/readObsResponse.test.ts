// @vitest-environment node
import { afterEach, describe, expect, test, vi } from 'vitest';
import { limits, parseObsError, readObsResponse } from '../../../src/core/index.js';
import { nginxPage, REQUEST_ID, skewXml } from '../../fixtures/inputs.js';

afterEach(() => {
  vi.useRealTimers();
});

const bytes = (text: string) => new TextEncoder().encode(text);

/** A body that gives one chunk and then behaves as told. */
function streamOf(
  first: string,
  then: (controller: ReadableStreamDefaultController<Uint8Array>) => void,
  onCancel = () => {},
) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (first !== '') controller.enqueue(bytes(first));
      then(controller);
    },
    cancel: onCancel,
  });
}

describe('what it reads', () => {
  test('code, message and ids of an XML body, and the status of the answer', async () => {
    const response = new Response(skewXml, { status: 403, headers: { 'x-obs-request-id': 'OTHER000' } });

    expect(await readObsResponse(response)).toMatchObject({
      status: 403,
      code: 'RequestTimeTooSkewed',
      requestId: REQUEST_ID,
    });
  });

  test('the same as from the body’s text', async () => {
    const { status: _status, ...said } = await readObsResponse(new Response(skewXml, { status: 403 }));

    expect(said).toEqual(parseObsError(skewXml));
  });

  test('an error document under a 200', async () => {
    const response = new Response('<Error><Code>InternalError</Code></Error>', { status: 200 });

    expect(await readObsResponse(response)).toEqual({ status: 200, code: 'InternalError' });
  });

  test('nothing from the bytes of a file under a 200', async () => {
    const response = new Response('{"code":"NoSuchKey","status":404}', { status: 200 });

    expect(await readObsResponse(response)).toEqual({ status: 200 });
  });

  test('JSON', async () => {
    const response = new Response(JSON.stringify({ error_code: 'APIG.0301', error_msg: 'no' }), { status: 401 });

    expect(await readObsResponse(response)).toEqual({ status: 401, code: 'APIG.0301', message: 'no' });
  });

  test('a page of a gateway, whose status is the answer’s', async () => {
    const response = new Response(nginxPage, { status: 504, headers: { 'content-type': 'text/html' } });

    expect(await readObsResponse(response)).toEqual({
      status: 504,
      details: { body: 'html', page: '502 Bad Gateway' },
    });
  });

  test('the headers of a 404 without a body', async () => {
    const response = new Response(null, { status: 404, headers: { 'x-obs-request-id': REQUEST_ID } });

    expect(await readObsResponse(response)).toEqual({ status: 404, requestId: REQUEST_ID });
  });

  test('can be passed on', async () => {
    const said = await readObsResponse(new Response(skewXml, { status: 403 }));

    expect(parseObsError(said)).toBe(said);
    expect(Object.isFrozen(said)).toBe(true);
  });
});

describe('the response of the host', () => {
  test('can still be read', async () => {
    const response = new Response(skewXml, { status: 403 });

    await readObsResponse(response);

    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe(skewXml);
  });

  test('may be used up before: status and headers have to do', async () => {
    const response = new Response(skewXml, { status: 403, headers: { 'x-obs-request-id': REQUEST_ID } });
    await response.text();

    expect(await readObsResponse(response)).toEqual({ status: 403, requestId: REQUEST_ID });
  });

  test('may be in use: status and headers have to do', async () => {
    const response = new Response(skewXml, { status: 403 });
    response.body?.getReader();

    expect(await readObsResponse(response)).toEqual({ status: 403 });
  });

  test('is read to the limit and no further', async () => {
    let pulled = 0;
    let cancelled = false;
    const chunk = bytes(' '.repeat(16_384));
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(pulled === 1 ? bytes('<Error><Code>A1</Code></Error>') : chunk);
          if (pulled > 320) controller.close();
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const response = { status: 500, bodyUsed: false, headers: new Headers(), clone: () => ({ body }) };

    expect(await readObsResponse(response)).toEqual({ status: 500, code: 'A1' });
    expect(pulled).toBeLessThanOrEqual(limits.body / chunk.length + 2);
    await vi.waitFor(() => expect(cancelled).toBe(true));
  });

  test('may be 5 MB in one chunk', async () => {
    const body = `${skewXml}${' '.repeat(5_000_000)}`;
    const start = performance.now();

    const said = await readObsResponse(new Response(body, { status: 403 }));

    expect(said.code).toBe('RequestTimeTooSkewed');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a body that does not come', () => {
  test('is waited for as long as told', async () => {
    const response = new Response(
      streamOf('', () => {}),
      { status: 403, headers: { 'x-obs-request-id': REQUEST_ID } },
    );
    const start = performance.now();

    expect(await readObsResponse(response, { timeoutMs: 30 })).toEqual({ status: 403, requestId: REQUEST_ID });
    expect(performance.now() - start).toBeGreaterThanOrEqual(25);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('is waited for 5 seconds if nothing is told, and no timer is left', async () => {
    vi.useFakeTimers();
    const response = new Response(
      streamOf('', () => {}),
      { status: 403 },
    );
    const settled = vi.fn<(value: unknown) => void>();
    void readObsResponse(response).then(settled);

    await vi.advanceTimersByTimeAsync(4_990);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);

    expect(settled).toHaveBeenCalledWith({ status: 403 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves no timer when it does come', async () => {
    vi.useFakeTimers();

    await readObsResponse(new Response(skewXml, { status: 403 }));

    expect(vi.getTimerCount()).toBe(0);
  });

  test('counts as far as it came', async () => {
    const response = new Response(
      streamOf('<Error><Code>A1</Code><Message>ha', () => {}),
      { status: 403 },
    );

    expect(await readObsResponse(response, { timeoutMs: 20 })).toEqual({ status: 403, code: 'A1' });
  });

  test('may break: what is known has to do', async () => {
    const response = new Response(
      streamOf('', (controller) => controller.error(new Error('cut'))),
      { status: 403 },
    );

    expect(await readObsResponse(response)).toEqual({ status: 403 });
  });

  test('may break half-way without leaving a timer or an unhandled rejection', async () => {
    vi.useFakeTimers();
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    let cut: (() => void) | undefined;
    const response = new Response(
      streamOf('<Error><Code>A1</Code>', (controller) => (cut = () => controller.error(new Error('cut')))),
      { status: 403 },
    );
    const reading = readObsResponse(response);
    await vi.advanceTimersByTimeAsync(1);
    cut?.();

    expect(await reading).toMatchObject({ status: 403 });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

/** What only looks like a response, whose body comes in such parts. */
const inParts = (value: () => unknown, cancel?: () => unknown) =>
  ({
    status: 403,
    bodyUsed: false,
    headers: new Headers(),
    clone: () => ({ body: { getReader: () => ({ read: async () => ({ done: false, value: value() }), cancel }) } }),
  }) as never;

describe('a body that is always there', () => {
  test.each([
    ['parts that are empty', () => new Uint8Array()],
    ['parts that say they are not empty', () => ({ length: 1, subarray: () => new Uint8Array() })],
    ['single bytes', () => new Uint8Array([0x20])],
  ])('may come in %s, and takes nobody’s turn', async (_name, part) => {
    const value = vi.fn<() => unknown>(part);

    expect(await readObsResponse(inParts(value))).toEqual({ status: 403 });
    expect(value.mock.calls.length).toBeLessThan(5_000);
  });

  test.each([
    ['throws', () => unreadable()],
    ['says nothing', () => undefined],
    ['is none', undefined],
  ])('counts where its way to stop %s', async (_name, cancel) => {
    const body = new TextEncoder().encode('<Error><Code>A1</Code></Error>'.padEnd(limits.body));

    expect(await readObsResponse(inParts(() => body, cancel))).toEqual({ status: 403, code: 'A1' });
  });
});

function unreadable(): never {
  throw new Error('no');
}

describe('something else in its place', () => {
  const throwing = new Proxy(
    {},
    {
      get() {
        throw new Error('get');
      },
    },
  );
  const answer = { status: 403, bodyUsed: false, headers: new Headers() };
  const junk: readonly (readonly [string, unknown, object])[] = [
    ['undefined', undefined, {}],
    ['null', null, {}],
    ['a text', '<Error><Code>A1</Code></Error>', { code: 'A1' }],
    ['a number', 404, { status: 404 }],
    ['an error', new Error('x'), { message: 'x' }],
    ['a throwing proxy', throwing, {}],
    ['an opaque response', Response.error(), { status: 0 }],
    ['a response without clone', answer, { status: 403 }],
    [
      'a clone that throws',
      {
        ...answer,
        clone: () => {
          throw new Error('x');
        },
      },
      { status: 403 },
    ],
    ['a clone of nothing', { ...answer, clone: () => null }, { status: 403 }],
    ['a body without a reader', { ...answer, clone: () => ({ body: {} }) }, { status: 403 }],
    [
      'a reader that rejects',
      {
        ...answer,
        clone: () => ({
          body: {
            getReader: () => ({
              read: () => Promise.reject(new Error('x')),
              cancel: () => Promise.reject(new Error('y')),
            }),
          },
        }),
      },
      { status: 403 },
    ],
    [
      'a reader that gives junk',
      {
        ...answer,
        clone: () => ({
          body: {
            getReader: () => ({
              read: () => Promise.resolve({ done: false, value: 'junk' }),
              cancel: () => Promise.resolve(),
            }),
          },
        }),
      },
      { status: 403 },
    ],
    [
      'a reader whose cancel throws',
      {
        ...answer,
        clone: () => ({
          body: {
            getReader: () => ({
              read: () => Promise.resolve({ done: true }),
              cancel: () => {
                throw new Error('y');
              },
            }),
          },
        }),
      },
      { status: 403 },
    ],
  ];

  test.each(junk)('%s does not reject', async (_name, value, said) => {
    expect(await readObsResponse(value as never, { timeoutMs: 20 })).toEqual(said);
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 'soon', null])(
    'a timeout of %s does not reject',
    async (timeoutMs) => {
      const said = readObsResponse(new Response(skewXml, { status: 403 }), { timeoutMs: timeoutMs as never });

      expect(await said).toMatchObject({ status: 403 });
    },
  );

  test('odd bytes are text all the same', async () => {
    const body = new Uint8Array([
      ...bytes('<Error><Code>A1</Code><Message>a'),
      0xff,
      0xfe,
      0x80,
      ...bytes('b</Message></Error>'),
    ]);

    expect(await readObsResponse(new Response(body, { status: 500 }))).toEqual({
      status: 500,
      code: 'A1',
      message: 'a\uFFFD\uFFFD\uFFFDb',
    });
  });

  test('only the bytes of a view are read', async () => {
    const buffer = bytes('SECRET<Error><Code>A1</Code></Error>SECRET');
    const view = buffer.subarray(6, buffer.length - 6);
    const body = streamOf('', (controller) => {
      controller.enqueue(view);
      controller.close();
    });

    expect(await readObsResponse(new Response(body, { status: 500 }))).toEqual({ status: 500, code: 'A1' });
  });
});
