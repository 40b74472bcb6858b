import type { TooltipHandle } from './TooltipHost.js';

/** Radix and its host are a chunk of their own, fetched with the first hover or focus of any badge. */
let loading: Promise<typeof import('./TooltipHost.js')> | undefined;

export interface Tooltip {
  /** New text; reaches a tooltip that is open. */
  update(text: string): void;
  /** Takes the tooltip away, for a badge that leaves the page. */
  release(): void;
}

/**
 * Gives an element a tooltip from now on. The event that asked for it is replayed, so that nothing is missed while the
 * chunk loads.
 *
 * @param onEnd called when the host has let go of the element, which may then ask again
 */
export function openTooltip(element: HTMLElement, event: Event, text: string, onEnd: () => void): Tooltip {
  const handle: TooltipHandle = { element, event, text, onEnd, live: true };
  loading ??= import('./TooltipHost.js');
  loading.then(
    (host) => handle.live && host.add(handle),
    // Without the chunk there is no tooltip, and nothing essential was in it. The next hover tries again.
    () => {
      loading = undefined;
      onEnd();
    },
  );
  return {
    update(next) {
      handle.text = next;
      void loading?.then((host) => host.changed());
    },
    release() {
      handle.live = false;
      void loading?.then((host) => host.drop(handle));
    },
  };
}
