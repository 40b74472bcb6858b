import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import * as aws from '@aws-sdk/client-s3';
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { browserArgs, ensureBrowser } from '../../.ci/browser.mjs';
import { type CauseId, causes, type DiagnosisContext, type Verdict } from '../../src/core/index.js';
import { en } from '../../src/locales/en.js';
import type { Account, Sdk } from './clients.js';
import { type Front, standBefore } from './front.js';
import { bundle, close, listen, servePage } from './host.js';
import type { Attempt, Batch } from './page.js';
import { startStorage, type Storage, whyNoStorage } from './storage.mjs';

// Real uploads: a real browser, both SDKs, and a real object store that refuses, hides, stalls and dies.

const noStorage = whyNoStorage();
if (noStorage && process.env.STORAGE === 'required')
  throw new Error(`STORAGE=required, and there is none. ${noStorage}`);
if (noStorage) console.warn(`\nNOT TESTED: uploads to a real object store. ${noStorage}\n`);

const shots = join(import.meta.dirname, 'screenshots');
const FILE = 'holiday.zip';
const HOUR = 3_600_000;

const ann = { accessKeyId: 'ANNS0KEY', secretAccessKey: 'anns0secret' };
const bob = { accessKeyId: 'BOBS0KEY', secretAccessKey: 'bobs0secret' };

let storage: Storage;
let anns: aws.S3Client;
let browser: Browser;
let host: Server;
let origin: string;

/** Buckets with the rules and limits that the cases need, made by calls like anybody's. */
async function furnish(): Promise<void> {
  const as = (credentials: typeof ann) =>
    new aws.S3Client({ endpoint: storage.endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  anns = as(ann);
  const make = async (client: aws.S3Client, Bucket: string, ExposeHeaders?: string[]) => {
    await client.send(new aws.CreateBucketCommand({ Bucket }));
    if (!ExposeHeaders) return;
    const rule = {
      AllowedOrigins: ['*'],
      AllowedHeaders: ['*'],
      AllowedMethods: ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'],
    };
    const CORSRules = [{ ...rule, ExposeHeaders, MaxAgeSeconds: 600 }];
    await client.send(new aws.PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
  };
  const exposed = ['ETag', 'x-amz-request-id', 'Retry-After'];
  await make(anns, 'photos', exposed);
  await make(anns, 'no-rule');
  await make(anns, 'mute', []);
  await make(anns, 'full', exposed);
  await make(as(bob), 'bobs', exposed);
  await anns.send(new aws.PutObjectCommand({ Bucket: 'full', Key: 'first', Body: 'x' }));
  // Every upload that the store carries out leaves a version: what was done twice can be counted.
  await anns.send(
    new aws.PutBucketVersioningCommand({ Bucket: 'photos', VersioningConfiguration: { Status: 'Enabled' } }),
  );
}

beforeAll(async () => {
  if (noStorage) return;
  mkdirSync(shots, { recursive: true });
  const start = async () => {
    storage = await startStorage();
    await Promise.all([storage.addUser('ann', ann), storage.addUser('bob', bob)]);
    await furnish();
    await storage.admin('quota set --quota-scope bucket --bucket full --max-objects 1');
    await storage.admin('quota enable --quota-scope bucket --bucket full');
  };
  const [page, executablePath] = await Promise.all([bundle('page.tsx'), ensureBrowser(), start()]);
  browser = await chromium.launch({ executablePath, args: browserArgs });
  host = servePage(page);
  origin = await listen(host);
}, 120_000);

afterAll(async () => {
  if (noStorage) return;
  await Promise.all([browser?.close(), host && close(host), storage?.stop()]);
});

const account = (more: Partial<Account> = {}): Account => ({ endpoint: storage.endpoint, ...ann, ...more });

/** What a host knows of an upload. */
const uploading = (bucket: string, key = FILE): DiagnosisContext => ({
  operation: 'upload',
  file: key,
  bucket,
  key,
  endpoint: storage.endpoint,
});

/** One upload in one call. */
const put = (Bucket: string, more: object = {}): Pick<Attempt, 'calls' | 'context'> => ({
  context: uploading(Bucket),
  calls: [['putObject', { Bucket, Key: FILE, Body: 'hello', ...more }]],
});

/** Opens the page, at its own address or at that of a server before the store. */
async function visit({ at = origin, clock = 0, height = 400 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 760, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (clock)
    await page.addInitScript((offset) => {
      const Right = Date;
      window.Date = class extends Right {
        constructor(...given: []) {
          super(...(given.length > 0 ? given : ([Right.now() + offset] as unknown as [])));
        }
        static override now = () => Right.now() + offset;
      } as DateConstructor;
    }, clock);
  await page.goto(`${at}/`);
  await page.waitForFunction(() => 'attempt' in window);
  return page;
}

/** A page for one test. */
async function visitOnce(options?: Parameters<typeof visit>[0]): Promise<Page> {
  const page = await visit(options);
  onTestFinished(() => page.context().close());
  return page;
}

const start = (page: Page, attempt: Attempt) => page.evaluate((given) => window.attempt(given), attempt);

/** What a person sees, as far as it answers: what happened, why, what now. */
interface Seen {
  readonly title: string;
  /** The first cause, and how sure it is. */
  readonly cause: readonly [title: string, verdict: string];
  /** The one thing to do first, where the cause is known well enough. */
  readonly next: string | undefined;
  readonly badge: string;
  /** `main`: the button that stands out. */
  readonly retry: 'main' | 'offered' | undefined;
  /** Whether a warning stands before the retry: the request may have been carried out. */
  readonly warned: boolean;
}

const line = (text: string | null | undefined) =>
  text
    ?.replaceAll(/[\u2068\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

async function see(page: Page, shot: string): Promise<Seen> {
  const banner = page.locator('.obs-banner');
  await banner.waitFor();
  await page.screenshot({ path: join(shots, `${shot}.png`), fullPage: true, animations: 'disabled' });
  await banner.locator('.obs-banner-panel > summary').click();
  const panel = banner.locator('.obs-panel');
  const retry = banner.locator('.obs-banner-actions button').first();
  const texts = (await banner.locator('.obs-banner-text').allTextContents()).map(line);
  const prefix = `${en.ui.banner.next}: `;
  return {
    title: line(await banner.locator('.obs-banner-title').textContent()) ?? '',
    cause: await top(panel),
    next: texts.find((text) => text?.startsWith(prefix))?.slice(prefix.length),
    badge: line(await banner.locator('.obs-banner-meta .obs-badge').textContent()) ?? '',
    retry:
      (await retry.count()) === 0
        ? undefined
        : (await retry.getAttribute('data-primary')) === null
          ? 'offered'
          : 'main',
    warned: texts.some((text) => text === en.ui.banner.retryUnsafe || text === en.ui.banner.outcomeUnknown),
  };
}

async function top(panel: Locator): Promise<[string, string]> {
  const first = panel.locator('.obs-causes > li').first();
  return [
    line(await first.locator('.obs-cause-title').textContent()) ?? '',
    line(await first.locator('.obs-verdict').textContent()) ?? '',
  ];
}

/** The words that a cause of this verdict is told with. */
const told = (cause: CauseId, verdict: Verdict): Pick<Seen, 'cause' | 'next'> => {
  const steps: Readonly<Record<string, string>> = en.causes[cause].steps;
  return {
    cause: [en.causes[cause].title, en.ui.verdicts[verdict]],
    next: verdict === 'possible' ? undefined : steps[causes[cause].steps[0].id],
  };
};

const refused = (cause: CauseId, verdict: Verdict, more: Partial<Seen> = {}): Seen => ({
  title: `Error: “${FILE}” was not uploaded`,
  ...told(cause, verdict),
  badge: '',
  retry: 'offered',
  warned: false,
  ...more,
});

/** What a page shows that the browser tells nothing: it claims nothing, and warns before a repeat. */
const hidden: Seen = refused('cors-or-blocked', 'possible', {
  title: `Error: “${FILE}” may not have been uploaded`,
  next: en.causes['cors-or-blocked'].steps['check-connection'],
  badge: 'No response',
  retry: 'main',
  warned: true,
});

/** A check that a person presses, what it says, and what the panel says then. */
interface Lead {
  readonly press: string;
  readonly says: RegExp;
  /** Causes that the panel then shows among others; the first of them first. */
  readonly causes: readonly (readonly [CauseId, Verdict])[];
}

interface Case {
  readonly attempt: () => Omit<Attempt, 'sdk' | 'account'> & Partial<Pick<Attempt, 'account'>>;
  readonly sees: Seen | Readonly<Record<Sdk, Seen>>;
  readonly lead?: Lead;
}

const rule = en.causes['cors-or-blocked'].steps['add-cors-rule'];

/** The bucket’s rule is fine, so the keys come into view, which no rule lets a page see refused. */
const toKeys: Lead = {
  press: rule,
  says: /^Fine: This page may read what the bucket answers/u,
  causes: [
    ['cors-or-blocked', 'possible'],
    ['invalid-ak', 'possible'],
    ['signature-mismatch', 'possible'],
  ],
};

/** To a page a bucket that is not there and one without a rule are the same; the check names both. */
const toRule: Lead = {
  press: rule,
  says: /^Found: .*no CORS rule of the bucket allows it, or there is no such bucket/u,
  causes: [['cors-or-blocked', 'likely']],
};

const toClock: Lead = {
  press: en.causes['cors-or-blocked'].steps['check-clock'],
  says: /^Found: The clock of this device is 60 minutes ahead /u,
  causes: [['clock-skew', 'likely']],
};

const cases: Readonly<Record<string, Case>> = {
  'a wrong access key': {
    attempt: () => ({ ...put('photos'), account: account({ accessKeyId: 'NOBODYS0KEY' }) }),
    sees: hidden,
    lead: toKeys,
  },
  'a wrong secret': {
    attempt: () => ({ ...put('photos'), account: account({ secretAccessKey: 'wrong' }) }),
    sees: hidden,
    lead: toKeys,
  },
  'a missing bucket': { attempt: () => put('nowhere'), sees: hidden, lead: toRule },
  'no CORS rule': { attempt: () => put('no-rule'), sees: hidden, lead: toRule },
  'another user’s bucket': {
    attempt: () => put('bobs'),
    sees: refused('no-permission', 'likely', { badge: 'Client error: 403 Forbidden' }),
  },
  'a full bucket': {
    attempt: () => put('full'),
    sees: refused('quota', 'confirmed', { badge: 'Client error: 403 Forbidden' }),
  },
  'a checksum of other data': {
    attempt: () => put('photos', { ContentMD5: createHash('md5').update('other').digest('base64') }),
    sees: refused('md5-mismatch', 'confirmed', { badge: 'Client error: 400 Bad Request', retry: 'main' }),
  },
  'a missing file': {
    attempt: () => ({
      context: { operation: 'download', bucket: 'photos', key: 'gone.zip', endpoint: storage.endpoint },
      calls: [['getObject', { Bucket: 'photos', Key: 'gone.zip' }]],
    }),
    sees: refused('no-object', 'confirmed', {
      title: 'Error: “gone.zip” was not downloaded',
      badge: 'Client error: 404 Not Found',
      retry: undefined,
    }),
  },
  'a rule that exposes no headers': {
    attempt: () => ({
      context: uploading('mute'),
      calls: [['upload', { Bucket: 'mute', Key: FILE, size: 6 << 20 }]],
    }),
    sees: {
      aws: refused('parts', 'confirmed', { badge: 'Unknown status', next: en.causes.parts.steps['expose-etag'] }),
      obs: refused('parts', 'confirmed', { badge: 'Client error: 400 Bad Request' }),
    },
  },
  'an unknown upload id': {
    attempt: () => ({
      context: uploading('photos'),
      calls: [['uploadPart', { Bucket: 'photos', Key: FILE, UploadId: '2~nonsense', PartNumber: 1, Body: 'x' }]],
    }),
    sees: refused('no-upload', 'confirmed', {
      title: `Error: “${FILE}” may not have been uploaded`,
      badge: 'Client error: 404 Not Found',
      warned: true,
    }),
  },
  'parts that are too small': {
    attempt: () => ({
      context: uploading('photos'),
      calls: [['uploadTinyParts', { Bucket: 'photos', Key: FILE }]],
    }),
    sees: refused('too-small', 'confirmed', { badge: 'Client error: 400 Bad Request' }),
  },
  'a bucket that is not empty': {
    attempt: () => ({
      context: { operation: 'delete-bucket', bucket: 'full', endpoint: storage.endpoint },
      calls: [['deleteBucket', { Bucket: 'full' }]],
    }),
    sees: refused('bucket-not-empty', 'confirmed', {
      title: 'Error: Bucket “full” was not deleted',
      badge: 'Client error: 409 Conflict',
    }),
  },
  'a name that is taken': {
    attempt: () => ({
      context: { operation: 'create-bucket', bucket: 'bobs', endpoint: storage.endpoint },
      calls: [['createBucket', { Bucket: 'bobs' }]],
    }),
    sees: { ...hidden, title: 'Error: Bucket “bobs” may not have been created' },
  },
};

const slug = (name: string, sdk: Sdk) => `${name.replaceAll(/[^a-z]+/giu, '-')}-${sdk}`;

/** One upload of so many bytes. */
const send = (Key: string, size: number): Pick<Attempt, 'calls' | 'context'> => ({
  context: uploading('photos', Key),
  calls: [['upload', { Bucket: 'photos', Key, size }]],
});

/** Sizes of what the store has under a name, the newest first: one for each upload that it carried out. */
async function versions(Prefix: string): Promise<readonly (number | undefined)[]> {
  const { Versions = [] } = await anns.send(new aws.ListObjectVersionsCommand({ Bucket: 'photos', Prefix }));
  return Versions.map(({ Size }) => Size);
}

async function follow(page: Page, { press, says, causes: expected }: Lead): Promise<void> {
  const panel = page.locator('.obs-banner .obs-panel');
  const item = panel.locator('.obs-steps > li', { hasText: press });
  if (!(await item.isVisible())) await panel.locator('.obs-causes > li', { hasText: press }).locator('summary').click();
  await item.getByRole('button').click();
  expect(line(await item.locator('.obs-result').textContent())).toMatch(says);
  const shown = await panel
    .locator('.obs-causes > li')
    .evaluateAll((rows) =>
      rows.map((row) => ['.obs-cause-title', '.obs-verdict'].map((part) => row.querySelector(part)?.textContent)),
    );
  const words = expected.map(([cause, verdict]) => [en.causes[cause].title, en.ui.verdicts[verdict]]);
  expect(shown[0]).toEqual(words[0]);
  expect(shown).toEqual(expect.arrayContaining(words));
}

describe.skipIf(noStorage).each(['aws', 'obs'] as const)('with the SDK “%s”, a person sees', (sdk) => {
  let page: Page;
  beforeAll(async () => {
    page = await visit();
  }, 60_000);
  afterAll(() => page.context().close());

  test.each(Object.entries(cases))('%s', async (name, { attempt, sees, lead }) => {
    await start(page, { sdk, account: account(), ...attempt() });

    expect(await see(page, slug(name, sdk))).toEqual('title' in sees ? sees : sees[sdk]);
    if (!lead) return;
    await follow(page, lead);
    await page.screenshot({
      path: join(shots, `${slug(name, sdk)}-checked.png`),
      fullPage: true,
      animations: 'disabled',
    });
  });

  test('a clock that is an hour ahead, once it is checked', async () => {
    const late = await visitOnce({ clock: HOUR });

    await start(late, { sdk, account: account(), ...put('photos') });

    expect(await see(late, slug('clock', sdk))).toEqual(hidden);
    await follow(late, toClock);
    await late.screenshot({
      path: join(shots, `${slug('clock', sdk)}-checked.png`),
      fullPage: true,
      animations: 'disabled',
    });
  });

  test('an upload that they stopped', async () => {
    storage.pause();
    onTestFinished(storage.resume);
    const sent = page.waitForRequest((each) => each.url().includes('stopped.zip'));
    await start(page, { sdk, account: account(), ...send('stopped.zip', 1 << 20) });
    await sent;

    await page.evaluate(() => window.abort());

    expect(await see(page, slug('stopped', sdk))).toEqual(
      refused('aborted', 'confirmed', {
        title: 'Information: “stopped.zip” may not have been uploaded',
        badge: 'No response',
        retry: 'main',
        warned: true,
      }),
    );
  });

  test('a time-out, which does not say that nothing was stored: it was', async () => {
    const key = `slow-${sdk}.zip`;
    // The browser then has leave to send the next one at once.
    await start(page, { sdk, account: account(), ...send(key, 1000) });
    await page.getByText('Done.').waitFor();
    expect(await versions(key)).toEqual([1000]);

    storage.pause();
    onTestFinished(storage.resume);
    await start(page, { sdk, account: account({ timeout: 1 }), ...send(key, 2000) });

    expect(await see(page, slug('time-out', sdk))).toEqual(
      refused('client-timeout', sdk === 'aws' ? 'confirmed' : 'likely', {
        title: `Warning: “${key}” may not have been uploaded`,
        badge: 'No response',
        retry: 'main',
        warned: true,
      }),
    );
    storage.resume();
    await expect.poll(() => versions(key)).toContain(2000);
  });

  test('an upload broken by the death of the server, and done with the next try', async () => {
    const key = `broken-${sdk}.zip`;
    const front = await standBefore(storage.endpoint);
    onTestFinished(front.close);
    front.hold();
    await start(page, { sdk, account: account({ endpoint: front.address }), ...send(key, 3 << 20) });
    await expect.poll(front.held, { timeout: 30_000 }).toBe(1);

    await storage.kill();

    expect(await see(page, slug('killed', sdk))).toEqual({
      ...hidden,
      title: `Error: “${key}” may not have been uploaded`,
    });
    await storage.restart();
    front.pass();
    await page.getByRole('button', { name: en.ui.banner.retry }).click();
    await page.getByText('Done.').waitFor();
    expect(await versions(key)).toEqual([3 << 20]);
  });

  test('parts of an upload broken by the death of the server, and all of it done with the next try', async () => {
    const key = `parts-${sdk}.zip`;
    const front = await standBefore(storage.endpoint);
    onTestFinished(front.close);
    front.hold();
    await start(page, { sdk, account: account({ endpoint: front.address }), ...send(key, 6 << 20) });
    await expect.poll(front.held, { timeout: 30_000 }).toBeGreaterThan(0);

    await storage.kill();
    onTestFinished(async () => {
      await storage.kill();
      await storage.restart();
    });

    expect(await see(page, slug('parts killed', sdk))).toEqual({
      ...hidden,
      title: `Error: “${key}” may not have been uploaded`,
    });
    await storage.restart();
    front.pass();
    await page.getByRole('button', { name: en.ui.banner.retry }).click();
    await page.getByText('Done.').waitFor();
    expect(await versions(key)).toEqual([6 << 20]);
  });

  test('that a server is busy, how long it asks to wait, and the upload done after it', async () => {
    const key = `busy-${sdk}.zip`;
    const front = await standBefore(storage.endpoint);
    onTestFinished(front.close);
    front.refuse({ 'retry-after': '2' });
    await start(page, { sdk, account: account({ endpoint: front.address }), ...send(key, 1000) });

    expect(await see(page, slug('busy', sdk))).toEqual(
      refused('temporarily-unavailable', 'likely', {
        title: `Warning: “${key}” was not uploaded`,
        badge: 'Server error: 503 Service Unavailable',
        retry: 'main',
      }),
    );
    // The OBS SDK keeps the header to itself.
    expect(await page.getByText(/You can retry in \d second/u).count()).toBe(sdk === 'aws' ? 1 : 0);
    front.pass();
    if (sdk === 'aws') await page.getByText(en.ui.banner.retryNow).waitFor();
    await page.getByRole('button', { name: en.ui.banner.retry }).click();
    await page.getByText('Done.').waitFor();
    expect(await versions(key)).toEqual([1000]);
  });
});

/** A message of the toaster, or a group of the list: what happened, why, what now. */
interface Told {
  readonly title: string;
  readonly texts: readonly unknown[];
  readonly buttons: readonly (string | undefined)[];
}

async function tell(groups: Locator): Promise<readonly Told[]> {
  const all = [];
  for (const group of await groups.all())
    all.push({
      title: line(await group.locator('.obs-toast-title').textContent()) ?? '',
      texts: (await group.locator('.obs-toast-text').allTextContents()).map(line),
      buttons: (await group.locator('.obs-banner-actions > button').allTextContents()).map(line),
    });
  return all;
}

describe.skipIf(noStorage).each(['aws', 'obs'] as const)(
  'of several uploads with the SDK “%s”, a person sees',
  (sdk) => {
    const keys = ['a', 'b', 'c', 'd'].map((name) => `${name}-${sdk}.zip`);
    const stored = async () =>
      Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await versions(key)])));
    const each = (sizes: readonly number[]) => Object.fromEntries(keys.map((key) => [key, sizes]));
    const sendAll = (page: Page, files: Batch['files'], size: number, more: Partial<Account> = {}) =>
      page.evaluate((given) => window.batch(given), { sdk, files, size, account: account(more) });
    const batch = (page: Page, size: number, more?: Partial<Account>) =>
      sendAll(
        page,
        keys.map((key) => ['photos', key]),
        size,
        more,
      );
    const arrived = async (size: number) => {
      await expect
        .poll(async () => Object.values<readonly number[]>(await stored()).every(([newest]) => newest === size))
        .toBe(true);
    };

    /** What toaster and list say, which is the same. */
    async function seeAll(page: Page, count: number, shot: string): Promise<readonly Told[]> {
      const toaster = page.getByRole('region', { name: `${en.ui.uploads.title} (${count})` });
      // The SDKs try again by themselves before they give up.
      await toaster.waitFor({ timeout: 60_000 });
      await page.screenshot({ path: join(shots, `${shot}-${sdk}.png`), fullPage: true, animations: 'disabled' });
      const list = page.getByRole('group', { name: `${en.ui.uploads.title} ${count}` });
      const [messages, listed] = [
        await tell(toaster.locator('.obs-toast')),
        await tell(list.locator('.obs-failure-group')),
      ];
      const besides = (button?: string) => button !== en.ui.uploads.showAll;
      expect(messages.map((group) => ({ ...group, buttons: group.buttons.filter(besides) }))).toEqual(listed);
      expect(await list.getByRole('listitem').count()).toBe(count);
      return messages;
    }

    const buttons = [en.ui.uploads.showAll, en.ui.panel.copyDetails];
    const unheard: Told = {
      title: 'Error: 4 files may not have been uploaded',
      texts: [
        expect.stringMatching(/^There is no answer that could be read\. The request may have arrived all the same\. /u),
        `${en.ui.banner.next}: ${en.causes['cors-or-blocked'].steps['check-connection']}`,
      ],
      buttons: ['Retry 4', ...buttons],
    };

    test('one message for all that the server died in, and one press uploads each of them once', async () => {
      const page = await visitOnce({ height: 900 });
      const front = await standBefore(storage.endpoint);
      onTestFinished(front.close);
      front.hold();
      await batch(page, 3 << 20, { endpoint: front.address });
      await expect.poll(front.held, { timeout: 30_000 }).toBe(keys.length);

      await storage.kill();
      onTestFinished(async () => {
        await storage.kill();
        await storage.restart();
      });

      expect(await seeAll(page, 4, 'several-killed')).toEqual([unheard]);
      await storage.restart();
      front.pass();
      await page.getByRole('region').getByRole('button', { name: 'Retry 4' }).click();
      await page.getByText('4 files were uploaded after all').first().waitFor();
      await page.getByText(en.ui.uploads.empty).waitFor();
      await page.screenshot({ path: join(shots, `several-recovered-${sdk}.png`), animations: 'disabled' });
      expect(await stored()).toEqual(each([3 << 20]));
    }, 120_000);

    test('that nobody knows of those that timed out, for they arrived; a retry stores them anew', async () => {
      const page = await visitOnce({ height: 900 });
      // The browser then has leave to send the next ones at once.
      await batch(page, 1000);
      await arrived(1000);

      storage.pause();
      onTestFinished(storage.resume);
      await batch(page, 2000, { timeout: 1 });

      const [timedOut, ...others] = await seeAll(page, 4, 'several-timed-out');
      expect(others).toEqual([]);
      expect(timedOut).toMatchObject({
        title: 'Warning: 4 files may not have been uploaded',
        buttons: ['Retry 4', ...buttons],
      });
      storage.resume();
      await arrived(2000);
      const list = page.getByRole('group', { name: `${en.ui.uploads.title} 4` });
      await list.getByRole('button', { name: 'Retry 4' }).click();
      await page.getByText(en.ui.uploads.empty).waitFor();
    });

    test('one message for each cause, with its number, and hears of them once', async () => {
      const page = await visitOnce({ height: 1400 });
      const names = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}-${at + 1}.zip`);
      const files = (
        [
          ['full', 3],
          ['bobs', 2],
          ['no-rule', 4],
        ] as const
      ).flatMap(([bucket, count]) => names(count, bucket).map((key) => [bucket, key] as const));
      const heard = await page.evaluateHandle(() => {
        const said: string[] = [];
        new MutationObserver((records) => {
          for (const { target } of records)
            if (target.textContent && (target as Element).closest?.('[aria-live]')) said.push(target.textContent);
        }).observe(document.body, { childList: true, subtree: true });
        return said;
      });

      await sendAll(page, files, 1000);

      const messages = await seeAll(page, 9, 'several-causes');
      const next = (text: string) => `${en.ui.banner.next}: ${text}`;
      expect([...messages].sort((one, other) => one.title.localeCompare(other.title))).toEqual([
        {
          title: 'Error: 2 files were not uploaded',
          texts: [
            `${en.ui.verdicts.likely}: ${en.causes['no-permission'].title}`,
            next(en.causes['no-permission'].steps[causes['no-permission'].steps[0].id]),
          ],
          buttons: ['Retry 2', ...buttons],
        },
        {
          title: 'Error: 3 files were not uploaded',
          texts: [en.causes.quota.title, next(en.causes.quota.steps[causes.quota.steps[0].id])],
          buttons: ['Retry 3', ...buttons],
        },
        unheard,
      ]);
      await expect.poll(() => heard.jsonValue()).toEqual([expect.stringMatching(/^9 uploads failed for 3 reasons\./u)]);
    });
  },
);

describe.skipIf(noStorage).each(['aws', 'obs'] as const)(
  'on the store’s own origin, where nothing is hidden, a person sees with the SDK “%s”',
  (sdk) => {
    let page: Page;
    let front: Front;
    beforeAll(async () => {
      front = await standBefore(storage.endpoint, host);
      page = await visit({ at: front.address });
    }, 60_000);
    afterAll(() => Promise.all([page.context().close(), front.close()]));

    const forbidden = 'Client error: 403 Forbidden';
    const missing = 'Client error: 404 Not Found';
    const taken = 'Client error: 409 Conflict';
    test.each<[string, string, Seen]>([
      ['a wrong access key', 'a wrong access key', refused('invalid-ak', 'likely', { badge: forbidden })],
      ['a wrong secret', 'a wrong secret', refused('signature-mismatch', 'confirmed', { badge: forbidden })],
      ['a missing bucket', 'a missing bucket', refused('no-bucket', 'confirmed', { badge: missing })],
      [
        'a name that is taken',
        'a name that is taken',
        refused('name-taken', 'confirmed', {
          title: 'Error: Bucket “bobs” was not created',
          badge: taken,
          retry: undefined,
        }),
      ],
    ])('%s', async (name, which, sees) => {
      const { attempt } = cases[which] ?? {};
      if (!attempt) throw new Error(`No case ${which}`);
      const made = attempt();

      await start(page, { sdk, ...made, account: { ...account(), ...made.account, endpoint: front.address } });

      expect(await see(page, `${slug(name, sdk)}-same-origin`)).toEqual(sees);
    });

    const upload = async () => {
      const late = await visitOnce({ at: front.address, clock: HOUR });
      await start(late, { sdk, account: account({ endpoint: front.address }), ...put('photos') });
      return late;
    };

    test.runIf(sdk === 'aws')('nothing of a clock that is an hour ahead, which the SDK corrects', async () => {
      const late = await upload();

      await late.getByText('Done.').waitFor();
      expect(await late.locator('.obs-banner').count()).toBe(0);
    });

    test.runIf(sdk === 'obs')('a clock that is an hour ahead', async () => {
      const late = await upload();

      expect(await see(late, `${slug('clock', sdk)}-same-origin`)).toEqual(
        refused('clock-skew', 'likely', { badge: forbidden }),
      );
    });
  },
);
