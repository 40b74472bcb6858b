import { renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/core/index.js';
import { useDiagnosis } from '../../src/index.js';

describe('a diagnosis for hosts', () => {
  const error = new Error('x', { cause: { status: 403, code: 'AccessDenied' } });
  const context = { bucket: 'b' };

  test('is that of the core', () => {
    const { result } = renderHook(() => useDiagnosis(error, context));

    expect(result.current).toEqual(diagnose(error, context));
  });

  test('is the same object for the same error and context', () => {
    const { result, rerender } = renderHook(() => useDiagnosis(error, context));
    const first = result.current;

    rerender();

    expect(result.current).toBe(first);
  });

  test.each([[404], ['404'], [undefined], [null], [Number.NaN]])('is the same object for %s twice', (value) => {
    const { result, rerender } = renderHook(() => useDiagnosis(value));
    const first = result.current;

    rerender();

    expect(result.current).toBe(first);
  });

  test('is another for another error', () => {
    const { result, rerender } = renderHook(({ value }: { value: unknown }) => useDiagnosis(value), {
      initialProps: { value: 404 },
    });

    rerender({ value: 503 });

    expect(result.current.category).toBe('server-error');
  });
});
