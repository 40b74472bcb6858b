// Hosts without types pass anything: what is not of its type is left out here, and nothing of it is called or shown.

/** A value, where it is one of those that are known. */
export const oneOf = <T extends string>(value: T | undefined, known: readonly T[]): T | undefined =>
  value !== undefined && known.includes(value) ? value : undefined;

export const DENSITIES = ['comfortable', 'compact'] as const;

/** A value, where it is a function. */
export const callable = <T>(value: T): T | undefined => (typeof value === 'function' ? value : undefined);

/** A number that is 0 or more. */
export const countOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 ? value : otherwise;

/** Classes of the kit, and those of the host after them. */
export const classes = (own: string, given: unknown): string =>
  typeof given === 'string' && given !== '' ? `${own} ${given}` : own;

/** Runs code of the host. What it throws is the host's to hear of, and stops nothing here. */
export function contained(run: () => void): void {
  try {
    run();
  } catch (problem) {
    if (typeof reportError === 'function') reportError(problem);
  }
}

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
