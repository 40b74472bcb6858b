// What a page leaves behind: memory, elements, listeners, timers.
import type { CDPSession, Page } from 'playwright';

declare global {
  interface Window {
    /** Timers of the page that are set. */
    timers: () => number;
  }
}

export interface Use {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
}

/** Counts timers that are set, and neither over nor cleared. Runs in the page, before its scripts. */
export function watchTimers(): void {
  const pending = new Set<unknown>();
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const keep = (id: number) => (pending.add(id), id);
  const own = {
    timers: () => pending.size,
    setTimeout: (run: () => void, ms?: number) => {
      const id = keep(
        setTimeout(() => {
          pending.delete(id);
          run();
        }, ms),
      );
      return id;
    },
    setInterval: (run: () => void, ms?: number) => keep(setInterval(run, ms)),
    clearTimeout: (id?: number) => {
      pending.delete(id);
      clearTimeout(id);
    },
    clearInterval: (id?: number) => {
      pending.delete(id);
      clearInterval(id);
    },
  };
  Object.assign(window, own);
}

/**
 * What the page uses once nothing is to be heard, no timer is set, and all that can be let go is. A timer that stays is told
 * by its number.
 *
 * @param patience how long to wait for the last timer, in milliseconds: good news leaves after 8 s
 */
export async function restingUse(page: Page, session: CDPSession, patience = 15_000): Promise<Use> {
  // What was said is taken away 7 s later.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[aria-live]')].every(({ textContent }) => !textContent),
  );
  await page.waitForFunction(() => window.timers() === 0, undefined, { timeout: patience }).catch(() => undefined);
  for (let round = 0; round < 4; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, nodes, listeners: jsEventListeners, timers: await page.evaluate(() => window.timers()) };
}

/** What is there that was not; timers as they are. */
export const leftOf = (before: Use, after: Use): Use => ({
  heap: after.heap - before.heap,
  nodes: after.nodes - before.nodes,
  listeners: after.listeners - before.listeners,
  timers: after.timers,
});
