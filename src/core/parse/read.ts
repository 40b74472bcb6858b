import { limits } from '../limits.js';

/**
 * One property of an unknown object, or `undefined`. A getter or a proxy may throw or run code of its own, so each
 * property is read once, by name, from a fixed list; nothing is iterated, spread or turned into a string.
 */
export function read(value: object, name: string): unknown {
  try {
    // A page may have polluted Object.prototype before us.
    if (name in Object.prototype && !Object.hasOwn(value, name)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}

/** A text that is not blank, its first 64 KiB; `undefined` for any other value. */
export function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, limits.body) : undefined;
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
