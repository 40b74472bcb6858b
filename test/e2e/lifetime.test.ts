import type { Server } from 'node:http';
import { type Browser, type CDPSession, chromium } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { bundle, close, listen, servePage } from './host.js';

// What 10,000 components that come and go leave behind, with React as in production, in a real browser.

/** Each mounts four components; every 25th the catalog too. */
const ROUNDS = 2_500;
const WARM_UP = 500;

let browser: Browser;
let host: Server;
let origin: string;

beforeAll(async () => {
  const [page, executablePath] = await Promise.all([bundle('lifetime.tsx'), ensureBrowser()]);
  browser = await chromium.launch({ executablePath, args: browserArgs });
  host = servePage(page);
  origin = await listen(host);
}, 120_000);

afterAll(() => Promise.all([browser?.close(), host && close(host)]));

interface Use {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
}

/** What the page uses once all that can be let go is. */
async function usage(session: CDPSession): Promise<Omit<Use, 'timers'>> {
  for (let round = 0; round < 4; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** What components leave that have come and gone so many times. */
async function left(rounds: number, leaks: boolean): Promise<Use & { readonly mounts: number }> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(origin);
  await page.waitForFunction(() => 'live' in window);
  const session = await context.newCDPSession(page);
  const rest = async () => {
    // What was said is taken away 7 s later.
    await page.waitForFunction(
      (isLeak) =>
        [...document.querySelectorAll('[aria-live]')].every(({ textContent }) => !textContent) &&
        (isLeak || window.timers() === 0),
      leaks,
    );
    return { ...(await usage(session)), timers: await page.evaluate(() => window.timers()) };
  };
  // By then the engine has compiled what it will compile.
  await page.evaluate((count) => window.live(count, false), WARM_UP);
  const before = await rest();
  let after = before;
  let mounts = 0;
  for (let part = 0; part < 5; part += 1) {
    mounts += await page.evaluate(([count, isLeak]) => window.live(count, isLeak), [rounds / 5, leaks] as const);
    after = await rest();
    console.log(`${mounts} components: ${after.heap - before.heap} bytes`);
  }
  return {
    mounts,
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    timers: after.timers,
  };
}

/** Bytes: what the engine itself keeps of ten thousand rounds, a hundred for each component. An element takes more. */
const HEAP = 1_000_000;

const isClean = ({ heap, nodes, listeners, timers }: Use) =>
  heap < HEAP && nodes <= 0 && listeners <= 0 && timers === 0;

test('10,000 components that come and go leave nothing: memory, elements, listeners and timers are as before', async () => {
  const rest = await left(ROUNDS, false);

  console.log(`left of ${rest.mounts} components: ${JSON.stringify(rest)}`);
  expect(rest.mounts).toBeGreaterThanOrEqual(10_000);
  expect(rest).toSatisfy(isClean);
}, 300_000);

test('a leak would be found: that check fails when elements, listeners and timers are kept', async () => {
  const rest = await left(ROUNDS / 10, true);

  expect(rest).not.toSatisfy(isClean);
  expect(rest.heap).toBeGreaterThan(HEAP);
  expect(rest.nodes).toBeGreaterThan(100);
  expect(rest.listeners).toBeGreaterThanOrEqual(1_000);
  expect(rest.timers).toBeGreaterThanOrEqual(1_000);
}, 120_000);
