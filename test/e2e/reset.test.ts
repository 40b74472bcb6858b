import { type Browser, chromium } from 'playwright';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { unlayered } from '../../.ci/unlayered.mjs';
import { ObsErrorBanner, StatusCatalog, TroubleshootPanel } from '../../src/index.js';
import { bundle } from './host.js';

// Pages that take all space and all edges away, as many do, outside of any layer.
const RESET = `*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0 }
  button { border: 0; background: none; font: inherit; color: inherit }
  h1, h2, h3, h4 { font-size: inherit; font-weight: inherit }
  ul { list-style: none }`;

let browser: Browser;
let kit: string;

beforeAll(async () => {
  const [{ styles }, executablePath] = await Promise.all([bundle('storm.tsx'), ensureBrowser()]);
  kit = styles;
  browser = await chromium.launch({ executablePath, args: browserArgs });
}, 120_000);

afterAll(() => browser?.close());

/** What of the looks of each element of the kit a reset could take away. */
async function looks(...sheets: string[]): Promise<readonly string[]> {
  const page = await browser.newPage();
  const error = { status: 403, code: 'RequestTimeTooSkewed', requestId: '0000019C3A7E41D28C0F5B6E4ACA4AD9' };
  const parts = [
    createElement(ObsErrorBanner, { error, defaultOpen: true, onRetry: () => {}, onDismiss: () => {} }),
    createElement(TroubleshootPanel, { error: 403 }),
    createElement(StatusCatalog),
  ];
  const content = parts.map((part) => renderToString(part)).join('');
  await page.setContent(`<!doctype html><style>${sheets.join('\n')}</style>${content}`);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('[class*="obs-"]')].map((element) => {
      const { padding, margin, borderWidth, backgroundColor, color, font, display } = getComputedStyle(element);
      const said = [padding, margin, borderWidth, backgroundColor, color, font, display].join(' | ');
      return `${element.tagName}.${element.getAttribute('class')}: ${said}`;
    }),
  );
  await page.close();
  return found;
}

test('without layers, the kit looks the same', async () => {
  expect(await looks(unlayered(kit))).toEqual(await looks(kit));
});

test('without layers, a reset of the page takes nothing from the kit', async () => {
  const own = await looks(kit);

  expect(own.length).toBeGreaterThan(100);
  expect(await looks(RESET, unlayered(kit))).toEqual(own);
});

test('with layers it does: what is outside of any layer wins', async () => {
  expect(await looks(RESET, kit)).not.toEqual(await looks(kit));
});
