import type { Category } from '../core/index.js';
import type { Provided } from './context.js';
import type { TooltipHandle } from './TooltipHost.js';

type Host = typeof import('./TooltipHost.js');

/** Radix and its host are a chunk of their own, fetched with the first hover or focus of any badge. */
let loading: Promise<Host> | undefined;
let host: Host | undefined;
let failedAt = Number.NEGATIVE_INFINITY;

/** Milliseconds after a failed fetch in which none is tried: a pointer that moves over a badge asks many times a second. */
const PAUSE = 30_000;

/** What a tooltip tells about: its words come with its chunk. */
export interface About {
  readonly category: Category;
  readonly status: number | undefined;
  readonly provided: Provided | undefined;
}

export interface Tooltip {
  /** Something else to tell about; reaches a tooltip that is open. */
  update(about: About): void;
  /** Takes the tooltip away, for a badge that leaves the page. */
  release(): void;
}

/**
 * Gives an element a tooltip from now on. The event that asked for it is replayed, so that nothing is missed while the
 * chunk loads.
 *
 * @param onEnd called when the host has let go of the element, which may then ask again
 */
export function openTooltip(element: HTMLElement, event: Event, about: About, onEnd: () => void): Tooltip {
  const handle: TooltipHandle = { element, event, about, onEnd, live: true };
  // Without the chunk there is no tooltip, and nothing essential was in it.
  if (performance.now() - failedAt < PAUSE) return { update: () => {}, release: () => {} };
  loading ??= import('./TooltipHost.js');
  loading.then(
    (loaded) => {
      host = loaded;
      if (handle.live) loaded.add(handle);
    },
    () => {
      loading = undefined;
      failedAt = performance.now();
      if (handle.live) onEnd();
    },
  );
  return {
    update(next) {
      handle.about = next;
      host?.changed();
    },
    release() {
      handle.live = false;
      host?.drop(handle);
    },
  };
}
