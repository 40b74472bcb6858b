import type { Server } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { bundle, close, listen, servePage } from './host.js';
import { leftOf, restingUse, type Use, watchTimers } from './leftovers.js';

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
  await page.addInitScript(watchTimers);
  await page.goto(origin);
  await page.waitForFunction(() => 'session' in window);
  return page;
}

/** What 10,000 failures over a session leave behind. */
async function left(leaks: boolean): Promise<Use> {
  const page = await visit();
  const session = await page.context().newCDPSession(page);
  // Until what the engine learns of the code has come to rest: seen are 0.5 MB in the first hundred rounds, and 0.13 in the next.
  await page.evaluate(() => window.session(120, false));
  const before = await restingUse(page, session);
  await page.evaluate((isLeak) => window.session(100, isLeak), leaks);
  // Where timers are kept, there is no last one to wait for.
  return leftOf(before, await restingUse(page, session, leaks ? 1 : undefined));
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
