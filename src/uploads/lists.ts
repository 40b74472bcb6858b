import type { UploadFailureStore } from './types.js';

const lists = new WeakMap<UploadFailureStore, readonly HTMLElement[]>();
const listeners = new Set<() => void>();

/** Makes a list known to the toaster of its store, which then points at it. Returns what takes it away again. */
export function addList(store: UploadFailureStore, list: HTMLElement): () => void {
  set(store, [...listsOf(store), list]);
  return () =>
    set(
      store,
      listsOf(store).filter((other) => other !== list),
    );
}

/** The list of a store that is on the page; the latest, if there are several. */
export const listOf = (store: UploadFailureStore): HTMLElement | undefined => listsOf(store).at(-1);

export function onLists(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const listsOf = (store: UploadFailureStore) => lists.get(store) ?? [];

function set(store: UploadFailureStore, all: readonly HTMLElement[]): void {
  lists.set(store, all);
  for (const listener of listeners) listener();
}
