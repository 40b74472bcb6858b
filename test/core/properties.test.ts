// @vitest-environment node
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  categories,
  causes,
  cleanText,
  diagnose,
  type Diagnosis,
  formatReport,
  limits,
  parseObsError,
  readObsResponse,
  redact,
  type ResponseLike,
  type Verdict,
} from '../../src/core/index.js';
import { en } from '../../src/locales/en.js';
import { caught, context, text } from '../fixtures/arbitraries.js';
import { deepFreeze, watched } from '../fixtures/watched.js';
import { refutation, refutationAsync, tried } from '../fixtures/fuzz.js';

vi.setConfig({ testTimeout: 120_000 });

// A date in Retry-After is counted from now where the answer has no Date.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2022, 1, 12, 9, 37, 3) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** One line of which every character can be seen and written anywhere. */
const isPlain = (line: string) =>
  line === line.trim() &&
  !/[\p{Cc}\p{Cs}\u2028\u2029\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(line);

/** Longest value of each field that is a text. */
const longest = {
  code: limits.code,
  message: limits.message,
  requestId: limits.requestId,
  hostId: limits.hostId,
  resource: limits.resource,
  bucket: limits.resource,
  key: limits.key,
  method: 16,
  endpoint: limits.resource,
} as const;

const isTime = (ms: number | undefined) => ms === undefined || (ms >= 0 && ms <= 8.64e15);

describe('parseObsError', () => {
  test('gives a frozen, bounded, plain record', () => {
    const holds = fc.property(caught, (make) => {
      const error = parseObsError(make());

      const { status, serverTime, requestTime, retryAfter, details = Object.freeze({}), ...lines } = error;
      const texts: [string, string][] = [
        ...Object.entries(lines),
        ...Object.values(details).map((line) => ['details', line] as [string, string]),
      ];
      const offenders = texts.filter(
        ([field, line]) =>
          line === '' ||
          !isPlain(line) ||
          line.length > (field in longest ? longest[field as keyof typeof longest] : limits.detail),
      );
      expect(offenders).toEqual([]);
      expect([Object.isFrozen(error), Object.isFrozen(details)]).toEqual([true, true]);
      expect([serverTime, requestTime, retryAfter].map(isTime)).toEqual([true, true, true]);
      expect(status ?? 0).toSatisfy((n: number) => Number.isInteger(n) && (n === 0 || (n >= 100 && n <= 599)));
    });

    expect(refutation(holds, 8_000)).toBeUndefined();
  });

  test('says the same every time', () => {
    const holds = fc.property(caught, (make) => {
      expect(parseObsError(make())).toEqual(parseObsError(make()));
    });

    expect(refutation(holds, 4_000)).toBeUndefined();
  });

  test('says the same of what it said, also on the far side of a wire', () => {
    const holds = fc.property(caught, (make) => {
      const error = parseObsError(make());

      expect(parseObsError(error)).toEqual(error);
      expect(parseObsError(JSON.parse(JSON.stringify(error)))).toEqual(error);
    });

    expect(refutation(holds, 8_000)).toBeUndefined();
  });

  test('changes nothing and reads no property twice', () => {
    const holds = fc.property(caught, (make) => {
      const { value, reads, writes } = watched(make());

      const error = parseObsError(value);

      expect(error).toEqual(parseObsError(make()));
      expect([...reads].filter(([, times]) => times > 1)).toEqual([]);
      expect(writes).toEqual([]);
    });

    expect(refutation(holds, 4_000)).toBeUndefined();
  });

  test('takes what is frozen', () => {
    const holds = fc.property(caught, (make) => {
      expect(parseObsError(deepFreeze(make()))).toEqual(parseObsError(make()));
    });

    expect(refutation(holds, 1_000)).toBeUndefined();
  });
});

const order: readonly Verdict[] = ['confirmed', 'likely', 'possible', 'ruled-out'];

describe('diagnose', () => {
  test('ranks known causes, the surest first, each once', () => {
    const holds = fc.property(caught, context, (make, host) => {
      const { error, category, severity, candidates, outcome, retry } = diagnose(make(), host());

      const ranks = candidates.map(({ verdict }) => order.indexOf(verdict));
      expect(candidates.filter(({ cause }) => !Object.hasOwn(causes, cause))).toEqual([]);
      expect(new Set(candidates.map(({ cause }) => cause)).size).toBe(candidates.length);
      expect(ranks).toEqual([...ranks].sort());
      expect(ranks.filter((rank) => rank === 0).length).toBeLessThanOrEqual(1);
      expect(candidates.filter(({ evidence }) => evidence.length === 0 && error.status !== undefined)).toEqual([]);
      expect(Object.hasOwn(categories, category) && Object.hasOwn(categories[category], 'severity')).toBe(true);
      expect(['info', 'success', 'warning', 'error']).toContain(severity);
      // Nothing to look into is for answers that are no failure.
      expect(candidates.length > 0 || ((error.status ?? 500) > 0 && (error.status ?? 500) < 400)).toBe(true);
      expect(candidates.length === 0 || outcome !== undefined).toBe(true);
      expect(retry.afterMs).toBe(error.retryAfter);
      expect(JSON.stringify(candidates).length).toBeLessThan(100_000);
    });

    expect(refutation(holds, 4_000)).toBeUndefined();
  });

  test('says the same every time, and of what it said', () => {
    const holds = fc.property(caught, context, (make, host) => {
      const diagnosis = diagnose(make(), host());

      expect(diagnose(make(), host())).toEqual(diagnosis);
      expect(diagnose(diagnosis.error, host())).toEqual(diagnosis);
      expect(diagnose(JSON.parse(JSON.stringify(diagnosis.error)), host())).toEqual(diagnosis);
    });

    expect(refutation(holds, 3_000)).toBeUndefined();
  });

  test('changes nothing and reads no property twice, also of the context', () => {
    const holds = fc.property(caught, context, (make, host) => {
      const caughtValue = watched(make());
      const hostValue = watched(host());

      const diagnosis = diagnose(caughtValue.value, hostValue.value);

      expect(diagnosis).toEqual(diagnose(make(), host()));
      expect([...caughtValue.reads, ...hostValue.reads].filter(([, times]) => times > 1)).toEqual([]);
      expect([...caughtValue.writes, ...hostValue.writes]).toEqual([]);
    });

    expect(refutation(holds, 2_000)).toBeUndefined();
  });
});

describe('formatReport', () => {
  test('writes bounded lines that can be read back, without what redact would mask', () => {
    const holds = fc.property(caught, context, fc.boolean(), (make, host, isTold) => {
      const diagnosis = diagnose(make(), host());
      const options = isTold ? { messages: en } : {};

      const plain = formatReport(diagnosis, options);
      const markdown = formatReport(diagnosis, { ...options, format: 'markdown' });
      const json = formatReport(diagnosis, { ...options, format: 'json' });

      expect(formatReport(diagnosis, options)).toBe(plain);
      expect(plain.split('\n').length).toBe(markdown.split('\n').length);
      expect(plain.split('\n').filter((line) => !isPlain(line))).toEqual([]);
      expect(Math.max(plain.length, markdown.length, json.length)).toBeLessThan(20_000);
      const { error } = JSON.parse(json) as Diagnosis;
      expect({ ...error, details: diagnosis.error.details }).toEqual({
        ...diagnosis.error,
        details: diagnosis.error.details,
      });
    });

    expect(refutation(holds, 2_000)).toBeUndefined();
  });
});

describe('redact', () => {
  test('changes nothing the second time', () => {
    const holds = fc.property(text, (said) => {
      const once = redact(said);

      expect(redact(once)).toBe(once);
      expect(once.length).toBeLessThanOrEqual(said.length * 6 + 32);
    });

    expect(refutation(holds, 10_000)).toBeUndefined();
  });
});

describe('cleanText', () => {
  test('gives one bounded, visible line, and changes nothing the second time', () => {
    const holds = fc.property(text, fc.integer({ min: 0, max: 2_000 }), (said, max) => {
      const once = cleanText(said, max);

      expect(once).toSatisfy(isPlain);
      expect(once.length).toBeLessThanOrEqual(max);
      expect(cleanText(once, max)).toBe(once);
    });

    expect(refutation(holds, 9_000)).toBeUndefined();
  });
});

/** Answers of `fetch`, and what only looks like one. */
const response = fc
  .record({
    status: fc.constantFrom(200, 204, 307, 400, 403, 404, 500, 503),
    body: fc.oneof(text, fc.constant(null)),
    headers: fc.dictionary(fc.constantFrom('x-obs-request-id', 'Content-Type', 'Date', 'Retry-After'), text),
    broken: fc.dictionary(fc.constantFrom('status', 'headers', 'bodyUsed', 'clone', 'body', 'url'), caught, {
      maxKeys: 2,
    }),
    chunk: fc.option(caught),
  })
  .map(({ status, body, headers, broken, chunk }) => () => {
    const real = new Response(status === 204 ? null : body, { status });
    const said = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const chunks: unknown[] = [{ done: false, value: chunk?.() }, { done: true }];
    const made = {
      status,
      bodyUsed: false,
      headers: { get: (name: string) => said.get(name) ?? null },
      clone: () =>
        chunk === null
          ? real.clone()
          : {
              body: {
                getReader: () => ({
                  read: () => Promise.resolve(chunks.shift()),
                  cancel: () => Promise.reject(new Error('no')),
                }),
              },
            },
    };
    for (const [name, make] of Object.entries(broken)) {
      const value = make();
      Reflect.set(made, name, name === 'clone' ? () => value : value);
    }
    return made as unknown as ResponseLike;
  });

describe('readObsResponse', () => {
  test('never rejects, and says the same every time', async () => {
    const holds = fc.asyncProperty(response, async (make) => {
      const error = await readObsResponse(make(), { timeoutMs: 50 });

      expect(Object.isFrozen(error)).toBe(true);
      expect(await readObsResponse(make(), { timeoutMs: 50 })).toEqual(error);
      expect(parseObsError(JSON.parse(JSON.stringify(error)))).toEqual(error);
    });

    expect(await refutationAsync(holds, 2_000)).toBeUndefined();
  });

  test('changes nothing and reads no property twice', async () => {
    const holds = fc.asyncProperty(response, async (make) => {
      const { value, reads, writes } = watched(make());

      await readObsResponse(value, { timeoutMs: 50 });

      expect([...reads].filter(([, times]) => times > 1)).toEqual([]);
      expect(writes).toEqual([]);
    });

    expect(await refutationAsync(holds, 1_000)).toBeUndefined();
  });
});

test('more than fifty thousand inputs are tried', () => {
  expect(tried()).toBeGreaterThan(50_000);
});
