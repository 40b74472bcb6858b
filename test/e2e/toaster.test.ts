import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { bundle, close, listen, servePage } from './host.js';

// The toaster under real keys, pointers, fingers, dialogs and tabs, in StrictMode.

const shots = join(import.meta.dirname, 'screenshots');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** For what comes a moment later, on however busy a machine. */
const patient = { timeout: 15_000 };

let browser: Browser;
let host: Server;
let origin: string;
/** Uploads that the server was sent, and those of them whose connection has ended since. */
const sent = { begun: 0, ended: 0 };

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  const [page, executablePath] = await Promise.all([bundle('toaster.tsx'), ensureBrowser()]);
  browser = await chromium.launch({ executablePath, args: browserArgs });
  const pages = servePage(page);
  host = createServer((request, response) => {
    if (request.url !== '/upload') return void pages.emit('request', request, response);
    sent.begun += 1;
    // And never answers.
    response.on('close', () => {
      sent.ended += 1;
    });
  });
  origin = await listen(host);
}, 120_000);

afterAll(() => Promise.all([browser?.close(), host && close(host)]));

/** Opens the page; what it says in the console, or throws, fails the test. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  onTestFinished(async () => {
    await context.close();
    expect(said).toEqual([]);
  });
  page.setDefaultTimeout(30_000);
  await page.goto(origin);
  await page.waitForFunction(() => 'list' in window);
  return page;
}

const toasterOf = (page: Page) => page.getByRole('region', { name: /^Failed uploads/u });
const titles = (page: Page) => page.locator('.obs-toast-title').allTextContents();

/** What lies topmost in the middle of something. */
const isOnTop = (element: Locator) =>
  element.evaluate((own) => {
    const { left, top, width, height } = own.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && own.contains(seen);
  });

/** Whether no corner of something is below something else. */
const isClear = (element: Locator) =>
  element.evaluate((own) => {
    const { left, top, right, bottom } = own.getBoundingClientRect();
    return [left + 2, right - 2].every((x) =>
      [top + 2, bottom - 2].every((y) => own.contains(document.elementFromPoint(x, y))),
    );
  });

/** Names of what a screen reader finds, by role, as the browser has them. */
async function accessible(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value} ${name?.value}`);
}

describe.each(['native', 'Radix'])('over a modal dialog (%s), messages', (kind) => {
  async function open() {
    const page = await visit();
    await page.getByRole('button', { name: `Open ${kind} dialog` }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.waitFor();
    await page.evaluate(() => {
      window.fail('full', 3);
      window.fail('busy', 2, 'soon');
    });
    const toaster = toasterOf(page);
    await toaster.getByRole('button', { name: 'Retry 2' }).waitFor();
    return { page, dialog, toaster, save: dialog.getByRole('button', { name: 'Save' }) };
  }

  test('are seen, and pressed, and the dialog stays open', async () => {
    const { page, dialog, toaster } = await open();
    const retry = toaster.getByRole('button', { name: 'Retry 2' });
    await page.screenshot({ path: join(shots, `dialog-${kind}.png`), animations: 'disabled' });
    expect(await isOnTop(retry)).toBe(true);

    await retry.click();

    await toaster.getByText('2 files were uploaded after all').waitFor();
    expect(await dialog.isVisible()).toBe(true);
  });

  test('are reached with F6, which goes back to where the focus was', async () => {
    const { page, toaster, save } = await open();
    await save.focus();

    await page.keyboard.press('F6');
    expect(await toaster.evaluate((own) => own === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy details');
    await page.keyboard.press('F6');
    expect(await save.evaluate((own) => own === document.activeElement)).toBe(true);
  });

  test('are what a screen reader finds, of all that is outside of the dialog alone', async () => {
    const { page } = await open();

    const found = await accessible(page);

    expect(found).toEqual(
      expect.arrayContaining([
        'dialog Settings',
        'button Save',
        'region Failed uploads (5)',
        'group Error: 3 files were not uploaded',
        'button Retry 2',
        'button Dismiss',
      ]),
    );
    expect(found.filter((name) => /Open|At the end/u.test(name))).toEqual([]);
  });

  test('are closed by Escape while they have the focus, and else it is the dialog', async () => {
    const { page, dialog, toaster, save } = await open();
    await save.focus();
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');

    await page.keyboard.press('Escape');
    await expect.poll(() => titles(page), patient).toEqual(['Warning: 2 files were not uploaded']);
    expect(await dialog.isVisible()).toBe(true);

    await page.keyboard.press('F6');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await titles(page)).toEqual(['Warning: 2 files were not uploaded']);
    expect(await isOnTop(toaster.getByRole('button', { name: 'Retry 2' }))).toBe(true);
  });
});

describe('a finger', () => {
  async function touch(page: Page, by: { x?: number; y?: number }) {
    const box = await page.locator('.obs-toast-title').first().boundingBox();
    if (!box) throw new Error('There is no message.');
    const session = await page.context().newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let step = 1; step <= 10; step += 1)
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: x + ((by.x ?? 0) * step) / 10, y: y + ((by.y ?? 0) * step) / 10 }],
      });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  const open = async () => {
    const page = await visit({ hasTouch: true });
    await page.evaluate(() => window.fail('full', 3));
    await page.locator('.obs-toast').waitFor();
    return page;
  };

  test.each([
    ['right', 250],
    ['left', -250],
  ])('swipes a message away, to the %s', async (_side, x) => {
    const page = await open();

    await touch(page, { x });

    await page.getByText('3 messages dismissed').waitFor();
    expect(await page.locator('.obs-toast').count()).toBe(0);
  });

  test.each([
    ['lets go too early', { x: 60 }],
    ['moves up and down, as for scrolling', { x: 20, y: -250 }],
  ])('that %s leaves it where it was', async (_what, by) => {
    const page = await open();
    const toast = page.locator('.obs-toast');
    const before = await toast.boundingBox();

    await touch(page, by);

    await expect.poll(() => toast.evaluate((own) => own.getAnimations().length), patient).toBe(0);
    expect(await toast.boundingBox()).toEqual(before);
  });
});

test('messages step aside for what has the focus below them', async () => {
  const page = await visit();
  await page.evaluate(() => window.fail('full', 3));
  const below = page.getByRole('button', { name: 'At the end' });
  await page.locator('.obs-toast').waitFor();
  expect(await isOnTop(below)).toBe(false);

  await below.focus();
  expect(await isOnTop(below)).toBe(true);
  expect(await isOnTop(page.locator('.obs-toast'))).toBe(true);

  await page.getByRole('button', { name: 'Open native dialog' }).focus();
  expect(await isOnTop(page.getByRole('button', { name: 'Open native dialog' }))).toBe(true);
});

test('messages step to the other side for what lies below them at both edges', async () => {
  const page = await visit({ viewport: { width: 900, height: 400 } });
  await page.evaluate(() => (['full', 'taken', 'skewed'] as const).forEach((why) => window.fail(why, 3)));
  const button = page.getByRole('button', { name: 'At the end' });
  await page.locator('.obs-toast').nth(2).waitFor();

  for (const side of ['right', 'left']) {
    await button.evaluate((own, name) => {
      own.blur();
      own.style.cssText = `position: fixed; inset: auto; top: 110px; height: 180px; width: 100px; ${name}: 100px`;
    }, side);
    expect(await isClear(button)).toBe(false);

    await button.focus();
    expect(await isClear(button)).toBe(true);
  }
});

describe('a page that is left in the middle of a retry', () => {
  test('ends it without a word, and asks nobody', async () => {
    const page = await visit();
    const asked: string[] = [];
    page.on('dialog', (dialog) => void asked.push(dialog.type()));
    await page.evaluate(() => {
      window.fail('busy', 2, 'sent');
      window.fail('full', 1);
    });
    await page.getByRole('button', { name: 'Retry 2' }).click();
    await expect.poll(() => sent.begun, patient).toBe(2);
    expect(sent.ended).toBe(0);

    await page.close({ runBeforeUnload: true });

    await expect.poll(() => sent.ended, patient).toBe(2);
    expect(sent.begun).toBe(2);
    expect(asked).toEqual([]);
  });

  test('and come back to goes on where it was: what is planned is tried once, what runs runs', async () => {
    const page = await visit();
    await page.evaluate(() => {
      window.fail('busy', 1, 'refused');
      window.fail('full', 1, 'never');
    });
    // A pressed one is called something else.
    for (let at = 0; at < 2; at += 1) await page.getByRole('button', { name: 'Retry 1' }).first().click();
    await page.getByText(/The next try starts in/u).waitFor();
    expect(await page.evaluate(() => window.tries)).toMatchObject({ refused: 1, never: 1 });

    // As a browser does with a page that it keeps, until the next try would have been due.
    const session = await page.context().newCDPSession(page);
    const leave = (name: 'pagehide' | 'pageshow') =>
      page.evaluate((type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), name);
    await leave('pagehide');
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const left = performance.now();
    await expect.poll(() => performance.now() - left, patient).toBeGreaterThan(2500);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await leave('pageshow');

    await expect.poll(() => page.evaluate(() => window.tries.refused), patient).toBe(2);
    await page.getByText(/The next try starts in/u).waitFor();
    expect(await page.evaluate(() => window.tries)).toMatchObject({ refused: 2, never: 1 });
    expect(await page.evaluate(() => window.uploads.getSnapshot().count)).toBe(2);
  });
});

describe('axe finds nothing to say', () => {
  /** One state after the other, of a page with its toaster, and with its list. */
  const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'of nothing': async () => {},
    'of one cause': async (page) => {
      await page.evaluate(() => window.fail('busy', 12, 'refused'));
      await page.getByRole('button', { name: 'Retry 12' }).first().waitFor();
    },
    'of five causes': async (page) => {
      await page.evaluate(() => {
        window.fail('busy', 8, 'soon');
        for (const why of ['full', 'skewed', 'taken', 'unheard'] as const) window.fail(why, 2, 'soon');
      });
      await page.getByText('2 more causes').waitFor();
    },
    'of a wait for the next try': async (page) => {
      await page.evaluate(() => window.fail('busy', 3, 'refused'));
      await page.getByRole('button', { name: 'Retry 3' }).first().click();
      await page
        .getByText(/The next try starts in/u)
        .first()
        .waitFor();
    },
    'of a retry': async (page) => {
      await page.evaluate(() => window.fail('busy', 12, 'never'));
      await page.getByRole('button', { name: 'Retry 12' }).first().click();
      await page.getByText('0 of 12 done').first().waitFor();
    },
    'of good news': async (page) => {
      await page.evaluate(() => window.fail('busy', 2, 'soon'));
      await page.getByRole('button', { name: 'Retry 2' }).first().click();
      await page.getByText('2 files were uploaded after all').waitFor();
    },
    'of what was dismissed': async (page) => {
      await page.evaluate(() => {
        window.fail('full', 3);
        window.fail('busy', 1);
      });
      await page.getByText('3 files were not uploaded').first().waitFor();
      await page.evaluate(() => window.uploads.dismiss(window.uploads.getSnapshot().groups[0]));
      await page.getByText('3 messages dismissed').waitFor();
    },
    'of a dialog below': async (page) => {
      await page.evaluate(() => window.fail('busy', 2, 'soon'));
      await page.getByRole('button', { name: 'Open native dialog' }).click();
      await page.getByRole('button', { name: 'Retry 2' }).waitFor();
    },
  };
  const withList = Object.entries(states).filter(([name]) => !name.includes('dialog'));

  const check = async (page: Page) => {
    await page.evaluate(axe);
    const { violations, incomplete } = await page.evaluate(() =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations', 'incomplete'],
        rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
      }),
    );
    const told = (results: AxeResults['violations']) =>
      results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
    // What a message lies over has colours that axe cannot tell.
    const isBelow = (text: string) => /^color-contrast.*(?:overlapped|obscured) by another element/su.test(text);
    return { violations: told(violations), incomplete: told(incomplete).filter((text) => !isBelow(text)) };
  };

  const clean = { violations: [], incomplete: [] };

  test.each(Object.entries(states))('%s, in the toaster', async (_name, happens) => {
    const page = await visit();
    await happens(page);
    expect(await check(page)).toEqual(clean);
  });

  test.each(withList)('%s, in toaster and list', async (_name, happens) => {
    const page = await visit({ viewport: { width: 1000, height: 2400 } });
    await page.evaluate(() => window.list(true));
    await page.locator('.obs-failures').waitFor();
    await happens(page);
    expect(await check(page)).toEqual(clean);
  });
});
