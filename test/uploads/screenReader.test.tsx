import { virtual } from '@guidepup/virtual-screen-reader';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetAnnouncer } from '../../src/components/announcer.js';
import { createUploadFailureStore, ObsProvider, UploadToaster } from '../../src/index.js';
import { en } from '../../src/locales/en.js';

// What a screen reader says, word for word and in order. It is a simulation, which knows names, roles and live regions; that a
// region can be heard at all is looked at in a browser.

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(async () => {
  await virtual.stop();
  cleanup();
  resetAnnouncer();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const busy = { status: 503, code: 'ServiceUnavailable' };
const full = { status: 403, code: 'InsufficientStorageSpace' };
const skewed = { status: 403, code: 'RequestTimeTooSkewed' };
const denied = '<Error><Code>InvalidAccessKeyId</Code></Error>';

const setClock = en.causes['clock-skew'].steps['set-clock'];

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** Where things begin and end, and texts that are taken away: heard in life too, and of no interest here. */
const isNoise = (phrase: string) => /^(?:end of |polite: $|assertive: $|(?:paragraph|list|listitem.*)$)/u.test(phrase);

/** A page that is being read, with the focus on its button. */
async function setUp() {
  const store = createUploadFailureStore({ random: () => 0, attempts: 1 });
  render(
    <ObsProvider>
      <button type="button">Upload</button>
      <UploadToaster store={store} />
    </ObsProvider>,
  );
  await pass(10);
  // A screen reader hears of the focus before the page does.
  const { body } = document;
  for (const method of ['addEventListener', 'removeEventListener'] as const) {
    const real = body[method].bind(body);
    vi.spyOn(body, method).mockImplementation((name: string, listener: unknown) =>
      real(name, listener as EventListener, true),
    );
  }
  await virtual.start({ container: body });
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  await user.tab();

  /** What was said since the last time that this was asked. */
  const heard = async () => {
    await pass(10_000);
    const said = await virtual.spokenPhraseLog();
    await virtual.clearSpokenPhraseLog();
    return said.filter((phrase) => !isNoise(phrase));
  };
  expect(await heard()).toEqual(['document', 'button, Upload']);
  return {
    heard,
    fail: (error: unknown, count: number, retry?: () => unknown) => {
      for (let at = 1; at <= count; at += 1) store.report(error, { file: `photo-${at}.jpg`, retry });
    },
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        // Those that the browser itself acts on are acted on by user-event.
        if (key === 'Tab' || key === 'Enter') await user.keyboard(`{${key}}`);
        else act(() => void fireEvent.keyDown(document.activeElement ?? body, { key }));
        await pass(10);
      }
    },
    /** Reads on to the end of the toaster. */
    readOn: async () => {
      for (let at = 0; at < 100; at += 1) {
        await virtual.next();
        if ((await virtual.lastSpokenPhrase()).startsWith('end of region')) break;
      }
      return heard();
    },
  };
}

test('of the first failure it says what happened and what to do, and reads the message in this order', async () => {
  const { fail, heard, press, readOn } = await setUp();

  fail(skewed, 1);
  expect(await heard()).toEqual([`polite: Error: “photo-1.jpg” was not uploaded. ${setClock}`]);

  await press('F6');
  expect(await heard()).toEqual(['region, Failed uploads (1), key shortcuts F6']);
  expect(await readOn()).toEqual([
    'group, Error:“photo-1.jpg” was not uploaded',
    'Error:',
    '“',
    'photo-1.jpg',
    '” was not uploaded',
    'Likely: Clock is out of sync',
    'Next step:',
    setClock,
    'button, Copy details',
    'button, Dismiss, Error:“photo-1.jpg” was not uploaded',
  ]);
});

test('of a burst it says one sentence, with the numbers and the commonest cause', async () => {
  const { fail, heard } = await setUp();

  fail(busy, 8);
  fail(full, 20);
  fail(denied, 4);

  expect(await heard()).toEqual(['polite: 32 uploads failed for 3 reasons. The commonest is: Bucket is full.']);
});

test('of a retry it says what the button does now, how it ended, and where the focus is then', async () => {
  const { fail, heard, press } = await setUp();
  const ends: (() => void)[] = [];
  fail(busy, 8, () => new Promise<void>((done) => ends.push(done)));
  await heard();

  await press('F6', 'Tab');
  expect(await heard()).toEqual(['region, Failed uploads (8), key shortcuts F6', 'button, Retry 8']);
  await press('Enter');
  expect(await heard()).toEqual([]);
  expect(document.activeElement).toHaveAccessibleName('Pause');

  while (ends.length > 0) {
    for (const end of ends.splice(0)) end();
    await pass(200);
  }
  expect(await heard()).toEqual(['group, 8 files were uploaded after all', 'polite: 8 files were uploaded after all']);
});

test('of a retry that fails it says that these files are still not uploaded', async () => {
  const { fail, heard, press } = await setUp();
  fail(busy, 2, () => Promise.reject(Object.assign(new Error(), busy)));
  fail(skewed, 1);
  await heard();

  await press('F6', 'Tab', 'Enter');

  expect(await heard()).toEqual([
    'region, Failed uploads (3), key shortcuts F6',
    'button, Retry 2',
    'polite: Warning: 2 files were not uploaded.',
  ]);
});

test('of a message that is closed it says so, and which one has the focus then', async () => {
  const { fail, heard, press } = await setUp();
  fail(full, 3);
  fail(skewed, 1);
  await heard();

  await press('F6', 'Tab', 'Escape');
  expect(await heard()).toEqual([
    'region, Failed uploads (4), key shortcuts F6',
    'button, Copy details',
    'group, Error:“photo-1.jpg” was not uploaded',
    'polite: 3 messages dismissed',
  ]);

  await press('Escape');
  expect(await heard()).toEqual(['group, 1 message dismissed', 'polite: 1 message dismissed']);
});
