// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { categories, statusCategory, statuses } from '../../../src/core/index.js';

describe('the category of a status', () => {
  test.each([
    [100, 'informational'],
    [199, 'informational'],
    [200, 'success'],
    [299, 'success'],
    [300, 'redirection'],
    [399, 'redirection'],
    [400, 'client-error'],
    [499, 'client-error'],
    [500, 'server-error'],
    [599, 'server-error'],
    [0, 'no-response'],
    [-0, 'no-response'],
    [99, 'unknown'],
    [1, 'unknown'],
    [600, 'unknown'],
    [999, 'unknown'],
    [-1, 'unknown'],
    [-404, 'unknown'],
    [404.5, 'unknown'],
    [Number.NaN, 'unknown'],
    [Number.POSITIVE_INFINITY, 'unknown'],
    [2 ** 32 + 404, 'unknown'],
    [Number.MAX_SAFE_INTEGER, 'unknown'],
  ])('%d: %s', (status, category) => {
    expect(statusCategory(status)).toBe(category);
  });

  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  const others: readonly (readonly [string, unknown])[] = [
    ['a text', '404'],
    ['a bigint', 404n],
    ['a symbol', Symbol('404')],
    ['null', null],
    ['undefined', undefined],
    ['true', true],
    ['a list', [404]],
    ['an object', {}],
    ['a boxed number', Object(404)],
    ['a function', () => 404],
    ['a revoked proxy', revoked.proxy],
  ];

  test.each(others)('of %s is unknown, without a throw', (_name, value) => {
    expect(statusCategory(value as never)).toBe('unknown');
  });

  test('is one of the table for every number', () => {
    const offenders = Array.from({ length: 2000 }, (_, number) => number - 500).filter(
      (number) => !Object.hasOwn(categories, statusCategory(number)),
    );

    expect(offenders).toEqual([]);
  });
});

test('every status of the catalog is one', () => {
  const offenders = Object.keys(statuses).filter((status) =>
    ['unknown', 'no-response'].includes(statusCategory(Number(status))),
  );

  expect(offenders).toEqual([]);
});
