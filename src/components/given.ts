// Hosts without types pass anything: what is not of its type is left out here, and nothing of it is called or shown.

/** A value, where it is one of those that are known. */
export const oneOf = <T extends string>(value: T | undefined, known: readonly T[]): T | undefined =>
  value !== undefined && known.includes(value) ? value : undefined;

export const DENSITIES = ['comfortable', 'compact'] as const;

/** A value, where it is a function. */
export const callable = <T>(value: T): T | undefined => (typeof value === 'function' ? value : undefined);

/** What reading comes to; `undefined` where that throws. */
export function guarded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The texts of a list; `undefined` for what is no list. */
export const texts = (value: unknown): readonly string[] | undefined =>
  guarded(() => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined));
