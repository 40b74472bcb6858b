// Mounts, updates and memory in Chromium beside plain elements, production builds; and renderToString in this process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { browserArgs, findBrowser } from '../../.ci/browser.mjs';
import { serve } from '../serve.mjs';
import { median } from './measure.mjs';

const folder = import.meta.dirname;

/**
 * @template T
 * @param {import('vite').InlineConfig} config
 * @param {(out: string) => Promise<T>} then
 */
export async function built(config, then) {
  const out = mkdtempSync(join(tmpdir(), 'obs-error-kit-bench-'));
  try {
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      ...config,
      build: { ...config.build, outDir: out, emptyOutDir: true },
    });
    return await then(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

export function rendering() {
  return built(
    {
      build: {
        rolldownOptions: {
          input: join(folder, 'page.tsx'),
          output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
        },
      },
    },
    async (out) => {
      writeFileSync(
        join(out, 'index.html'),
        '<!doctype html><link rel="stylesheet" href="page.css"><body><script type="module" src="page.js"></script>',
      );
      const site = await serve(out);
      const executablePath = await findBrowser();
      const browser = await chromium.launch({
        args: [...browserArgs, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
        ...(executablePath && { executablePath }),
      });
      try {
        return [
          ...(await times(browser, site.address)),
          ...(await memory(browser, site.address)),
          ...(await firstTooltip(browser, site.address)),
        ];
      } finally {
        await browser.close();
        site.close();
      }
    },
  );
}

/** @param {import('playwright').Browser} browser @param {string} address */
async function open(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction('window.measure');
  return page;
}

/** @param {number} ratio */
const sameMarkup = (ratio) => `its markup as plain elements: ${ratio.toFixed(2)} ×`;

/** @param {import('playwright').Browser} browser @param {string} address */
async function times(browser, address) {
  const rows = [];
  for (const [name, wanted] of /** @type {const} */ ([
    ['badge', { mount: 1.5, update: 2, same: 1.5 }],
    ['badge with tooltip', { mount: 1.5, update: 2, same: 1.5 }],
    ['banner', { mount: 4, 'mount, × as many plain elements': 1.6 }],
  ])) {
    const page = await open(browser, address);
    const run = (/** @type {number} */ rounds) => page.evaluate(`measure(${JSON.stringify(name)}, ${rounds})`);
    await run(3);
    const { floor, kit, same } = await run(14);
    const of = (/** @type {any[]} */ list, /** @type {string} */ key) => median(list.map((round) => round[key]));
    for (const [key, limit] of Object.entries(wanted)) {
      const step = key.split(',')[0] ?? key;
      // As many plain elements cost as many times as much.
      const one = key === step ? 1 : of(kit, 'nodes') / of(floor, 'nodes');
      const ratio = (/** @type {any[]} */ list) => of(list, step) / of(floor, step) / one;
      rows.push({ what: `${name}: ${key}`, measured: ratio(kit), wanted: limit, note: sameMarkup(ratio(same)) });
    }
    await page.close();
  }
  return rows;
}

/** @param {import('playwright').Browser} browser @param {string} address */
async function memory(browser, address) {
  /** @param {string} who @param {boolean} [hover] */
  const kept = async (who, hover = false) => {
    const page = await open(browser, address);
    const session = await page.context().newCDPSession(page);
    const look = async () => {
      for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { heap: usedSize, listeners: jsEventListeners };
    };
    // Styles and compiled code do not count.
    await page.evaluate(`keep('badge with tooltip', '${who}', 20)`);
    if (hover) await page.evaluate('hoverAll()');
    const before = await look();
    await page.evaluate(`keep('badge with tooltip', '${who}')`);
    const mounted = await look();
    if (hover) await page.evaluate('hoverAll()');
    const hovered = await look();
    await page.close();
    return {
      heap: mounted.heap - before.heap,
      listeners: mounted.listeners - before.listeners,
      hover: hovered.heap - mounted.heap,
    };
  };
  const floor = await kept('floor');
  const kit = await kept('kit');
  const same = await kept('same');
  const { hover } = await kept('kit', true);
  return [
    {
      what: '1,000 badges with tooltip: heap',
      measured: kit.heap / floor.heap,
      wanted: 1.3,
      note: sameMarkup(same.heap / floor.heap),
    },
    { what: '… listeners beyond the floor’s', measured: kit.listeners - floor.listeners, wanted: 10, unit: '' },
    { what: '… heap after hovering all', measured: hover / 1e6, wanted: 3, unit: 'MB more' },
  ];
}

/** From the pointer's arrival to the tooltip, less Radix's own delay; the chunk is there. */
async function firstTooltip(/** @type {import('playwright').Browser} */ browser, /** @type {string} */ address) {
  const delays = [];
  for (let time = 0; time < 5; time += 1) {
    const page = await open(browser, address);
    await page.evaluate("keep('badge with tooltip', 'kit', 3)");
    await page.evaluate(`document.addEventListener('pointermove', () => (window.at ??= performance.now()), true);
      new MutationObserver(() => document.querySelector('[role=tooltip]') && (window.shown ??= performance.now())).observe(document, { childList: true, subtree: true });`);
    await page.hover('.obs-badge');
    await page.waitForFunction('window.shown');
    delays.push(Number(await page.evaluate('window.shown - window.at')) - DELAY);
    await page.close();
  }
  return [{ what: 'first tooltip, beyond its own delay', measured: median(delays), wanted: 100, unit: 'ms' }];
}

/** Milliseconds; `delayDuration` of TooltipHost. */
const DELAY = 500;

/** renderToString of 1,000 badges beside as many spans. */
export function serving() {
  return built(
    {
      build: { ssr: join(folder, 'server.tsx'), rolldownOptions: { output: { entryFileNames: 'server.mjs' } } },
      ssr: { noExternal: true },
    },
    async (out) => {
      const { serveTimes } = await import(pathToFileURL(join(out, 'server.mjs')).href);
      return /** @type {{ what: string, measured: number, same: number }[]} */ (serveTimes()).map(
        ({ what, measured, same }) => ({ what, measured, wanted: 2.6, note: sameMarkup(same) }),
      );
    },
  );
}
