import type { Server } from 'node:http';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { bundle, close, listen, servePage } from './host.js';

// What a storm leaves behind, with React as in production, in a real browser.

const COUNT = 10_000;

let browser: Browser;
let host: Server;
let origin: string;

beforeAll(async () => {
  const [page, executablePath] = await Promise.all([bundle('storm.tsx'), ensureBrowser()]);
  browser = await chromium.launch({ executablePath, args: browserArgs });
  host = servePage(page);
  origin = await listen(host);
}, 120_000);

afterAll(() => Promise.all([browser?.close(), host && close(host)]));

async function visit(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    // Timers that are set, and neither over nor cleared.
    const pending = new Set<unknown>();
    window.timers = () => pending.size;
    const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
    const own = {
      setTimeout: (run: () => void, ms?: number) => {
        const id = setTimeout(() => {
          pending.delete(id);
          run();
        }, ms);
        pending.add(id);
        return id;
      },
      setInterval: (run: () => void, ms?: number) => {
        const id = setInterval(run, ms);
        pending.add(id);
        return id;
      },
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
  });
  await page.goto(origin);
  await page.waitForFunction(() => 'session' in window);
  return page;
}

interface Use {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
}

/** What the page uses once all that can be let go is. */
async function usage(page: Page, session: CDPSession): Promise<Use> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, nodes, listeners: jsEventListeners, timers: await page.evaluate(() => window.timers()) };
}

/** What 10,000 failures over a session leave behind. */
async function left(leaks: boolean): Promise<Use> {
  const page = await visit();
  const session = await page.context().newCDPSession(page);
  const rest = async () => {
    // What was said is taken away 7 s later.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[aria-live]')].every(({ textContent }) => !textContent),
    );
    // Good news leaves after 8 s. A timer that stays is told by its number.
    await page.waitForFunction(() => window.timers() === 0, undefined, { timeout: 15_000 }).catch(() => undefined);
    return usage(page, session);
  };
  // Until what the engine learns of the code has come to rest: seen are 0.5 MB in the first hundred rounds, and 0.13 in the next.
  await page.evaluate(() => window.session(120, false));
  const before = await rest();
  await page.evaluate((isLeak) => window.session(100, isLeak), leaks);
  const after = await rest();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    timers: after.timers,
  };
}

// 100 rounds: what a round keeps counts a hundred times, what the browser keeps of its own (a node React reuses) once.
const isClean = ({ heap, nodes, listeners, timers }: Use) =>
  heap < 250_000 && nodes < 20 && listeners < 20 && timers === 0;

test('10,000 failures over a session leave nothing behind: memory, elements and listeners are as before, and no timer is set', async () => {
  const rest = await left(false);

  console.log(`left of ${COUNT} failures: ${JSON.stringify(rest)}`);
  expect(rest).toSatisfy(isClean);
}, 240_000);

test('a leak would be found: that check fails when failures, elements, listeners and timers are kept', async () => {
  const rest = await left(true);

  expect(rest).not.toSatisfy(isClean);
  expect(rest.heap).toBeGreaterThan(250_000);
  expect(rest.nodes).toBeGreaterThanOrEqual(100);
  expect(rest.listeners).toBeGreaterThanOrEqual(100);
  expect(rest.timers).toBeGreaterThanOrEqual(100);
}, 240_000);
