import type { Server } from 'node:http';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { bundle, close, listen, servePage } from './host.js';
import { leftOf, restingUse, type Use, watchTimers } from './leftovers.js';

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

/** What components leave that have come and gone so many times. */
async function left(rounds: number, leaks: boolean): Promise<Use & { readonly mounts: number }> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watchTimers);
  await page.goto(origin);
  await page.waitForFunction(() => 'live' in window);
  const session = await context.newCDPSession(page);
  // By then the engine has compiled what it will compile.
  await page.evaluate((count) => window.live(count, false), WARM_UP);
  const before = await restingUse(page, session);
  let after = before;
  let mounts = 0;
  for (let part = 0; part < 5; part += 1) {
    mounts += await page.evaluate(([count, isLeak]) => window.live(count, isLeak), [rounds / 5, leaks] as const);
    // Where timers are kept, there is no last one to wait for.
    after = await restingUse(page, session, leaks ? 1 : undefined);
    console.log(`${mounts} components: ${after.heap - before.heap} bytes`);
  }
  return { mounts, ...leftOf(before, after) };
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
