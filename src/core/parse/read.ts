import { head, limits } from '../limits.js';

let seen: Map<object, Map<string, unknown>> | undefined;
/** Characters that may still be searched. */
let room = 0;

/** Runs a reader during which every property of every object is read at most once, however often it is asked for. */
export function readingOnce<T>(run: () => T): T {
  const outer = seen;
  if (!outer) room = 2 * limits.body;
  seen ??= new Map();
  try {
    return run();
  } finally {
    seen = outer;
  }
}

/**
 * One property of an unknown object, or `undefined`. A getter or a proxy may throw, run code of its own or answer
 * otherwise the next time; so each property is read once, by name, from a fixed list, and nothing is iterated, spread or
 * turned into a string.
 */
export const read = (value: object, name: string): unknown => once(value, name, () => get(value, name));

/** Names of an object's own properties, 200 at most: for headers, whose names come in any case. No value is read. */
export function namesIn(value: object): readonly string[] {
  // No property can be called so by accident.
  return once(value, '\0names', () => {
    try {
      return Object.keys(value).slice(0, 200);
    } catch {
      return [];
    }
  }) as readonly string[];
}

function once(value: object, name: string, find: () => unknown): unknown {
  const known = seen?.get(value);
  if (known?.has(name)) return known.get(name);
  const found = find();
  if (known) known.set(name, found);
  else seen?.set(value, new Map([[name, found]]));
  return found;
}

function get(value: object, name: string): unknown {
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
  return typeof value === 'string' && value.trim() !== '' ? head(value) : undefined;
}

/**
 * As much of a text as is searched: of one text all that is read of it, of all texts in an object twice that. A wrapper has
 * a dozen places for a text, and wraps others.
 */
export function afford(text: string): string {
  if (!seen) return text;
  const some = head(text, room);
  room -= some.length;
  return some;
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

declare const TextDecoder: new (encoding?: string) => { decode(bytes: Uint8Array): string };

// Of another frame's buffer it is true too, and no property of the value is read.
const lengthOf = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')?.get;

/** The text of bytes (a buffer, or a view of one), its first 64 KiB; `undefined` for any other value. */
export function textOfBytes(value: unknown): string | undefined {
  try {
    const isView = ArrayBuffer.isView(value);
    const length = isView ? value.byteLength : (lengthOf?.call(value) as number);
    const size = Math.min(length, limits.body);
    const bytes = isView
      ? new Uint8Array(value.buffer, value.byteOffset, size)
      : new Uint8Array(value as ArrayBuffer, 0, size);
    const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff;
    const text = new TextDecoder(mark === true ? 'utf-16be' : mark || 'utf-8').decode(bytes);
    // What is compressed, or a picture, is no text.
    return (text.match(/[\0\uFFFD]/gu)?.length ?? 0) > size / 4
      ? undefined
      : head(text, limits.body, size === limits.body);
  } catch {
    return undefined;
  }
}
