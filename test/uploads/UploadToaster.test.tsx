import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { createRef, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createUploadFailureStore,
  ObsProvider,
  UploadFailureList,
  type UploadFailureStore,
  UploadToaster,
  type UploadToasterProps,
  useUploadNotices,
} from '../../src/index.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { listen } from '../fixtures/voice.js';
import { defectsIn } from '../hostile/oracles.js';
import { oddValues } from '../hostile/values.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.runAllTimers();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const busy = { status: 503, code: 'ServiceUnavailable' };
const denied = '<Error><Code>InvalidAccessKeyId</Code></Error>';
const skewed = { status: 403, code: 'RequestTimeTooSkewed' };
const taken = { status: 409, code: 'BucketAlreadyExists' };

const pass = (ms = 200) => act(() => vi.advanceTimersByTimeAsync(ms));

/** A toaster on a page that people know already, so that it speaks. */
async function setUp(props: Partial<UploadToasterProps> = {}, store = createUploadFailureStore({ random: () => 1 })) {
  const view = render(
    <ObsProvider>
      <button type="button">outside</button>
      <UploadToaster store={store} {...props} />
    </ObsProvider>,
  );
  await pass(1);
  const said = listen();
  const region = screen.getByRole('region', { name: /Failed uploads/ });
  const shown = () => within(region).queryAllByRole('group');
  const button = (name: string | RegExp) => within(region).getByRole('button', { name });
  return { ...view, store, said, region, shown, button };
}

function report(store: UploadFailureStore, error: unknown, count: number, retry?: () => unknown) {
  for (let at = 0; at < count; at += 1) store.report(error, { file: `file ${at}.txt`, retry });
}

/** Each press after the one before had its consequences. */
async function press(element: Element) {
  await act(async () => fireEvent.click(element));
  await pass(0);
}

const key = (name: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));

describe('47 mixed failures', () => {
  const mixed = (store: UploadFailureStore, retry: () => unknown) => {
    report(store, busy, 8, retry);
    report(store, taken, 20, retry);
    report(store, skewed, 15);
    report(store, denied, 4);
  };

  test('are one message for each cause with its count, and are told once', async () => {
    const { store, said, shown, region } = await setUp();

    mixed(store, () => {});
    await pass(10_000);

    expect(shown()).toHaveLength(3);
    expect(shown().map((message) => message.querySelector('p')?.textContent)).toEqual([
      'Warning: 8 files were not uploaded',
      'Error: 20 files were not uploaded',
      'Error: 15 files were not uploaded',
    ]);
    expect(region).toHaveTextContent('1 more cause');
    expect(region).toHaveAccessibleName('Failed uploads (47)');
    expect(said()).toEqual(['polite: 47 uploads failed for 4 reasons. The commonest is: Bucket name is taken.']);
  });

  test('have one button that retries exactly the 8 that can be', async () => {
    const { store, button } = await setUp();
    const retried: string[] = [];
    report(store, busy, 8, () => retried.push('hopeful'));
    report(store, taken, 20, () => retried.push('hopeless'));
    report(store, skewed, 15);
    report(store, denied, 4);
    await pass();

    expect(screen.getAllByRole('button', { name: /^Retry/ })).toEqual([button('Retry 8')]);
    await press(button('Retry 8'));
    await pass();

    expect(retried).toEqual(Array.from({ length: 8 }, () => 'hopeful'));
  });
});

describe('what is said', () => {
  test('of one cause is the number and the next step', async () => {
    const { store, said } = await setUp();

    report(store, skewed, 2);
    await pass(300);
    report(store, skewed, 3);
    await pass(10_000);

    expect(said()).toEqual([`polite: Error: 5 files were not uploaded. ${en.causes['clock-skew'].steps['set-clock']}`]);
  });

  test('of a retry is how it ended, for those that went well and those that did not', async () => {
    const { store, said, button } = await setUp({}, createUploadFailureStore({ attempts: 1 }));
    report(store, busy, 2, () => 'done');
    report(store, busy, 1, () => Promise.reject(new Error('no')));
    await pass(10_000);
    const before = said().length;

    await press(button('Retry 3'));
    await pass(10_000);

    expect(said().slice(before)).toEqual([
      'polite: 2 files were uploaded after all',
      expect.stringMatching(/^polite: (?:Error|Warning): “.*file 0\.txt.*” (?:may not have been|was not) uploaded\./u),
    ]);
  });

  test('of a retry that fails is nothing of what an earlier one has brought', async () => {
    const { store, said } = await setUp({ successDuration: false }, createUploadFailureStore({ attempts: 1 }));
    store.report(busy, { id: 'a', retry: () => 'done' });
    store.report(busy, { id: 'b', retry: () => Promise.reject(Object.assign(new Error(), skewed)) });
    await pass(10_000);
    act(() => store.retry('a'));
    await pass(10_000);
    const before = said().length;

    act(() => store.retry('b'));
    await pass(10_000);

    expect(said().slice(before)).toEqual([expect.stringMatching(/^polite: Error: .*was not uploaded/u)]);
  });

  test('of a retry is what went well, though the message about an earlier one has left during it', async () => {
    const { store, said } = await setUp();
    let finish = () => {};
    store.report(busy, { id: 'a', retry: () => 'done' });
    store.report(busy, { id: 'b', retry: () => new Promise<void>((resolve) => (finish = resolve)) });
    await pass(10_000);
    act(() => store.retry('a'));
    await pass(1000);
    act(() => store.retry('b'));
    await pass(10_000);
    expect(store.getSnapshot().recovered).toBe(0);
    const before = said().length;

    finish();
    await pass(10_000);

    expect(said().slice(before)).toEqual(['polite: 1 file was uploaded after all']);
  });

  test('of a retry is nothing of what was not retried', async () => {
    const { store, said, button } = await setUp();
    report(store, skewed, 2);
    report(store, busy, 2, () => 'done');
    await pass(10_000);
    const before = said().length;

    await press(button('Retry 2'));
    await pass(10_000);

    expect(said().slice(before)).toEqual(['polite: 2 files were uploaded after all']);
  });

  test('of a retry that fails for another reason is that reason, which has a message of its own', async () => {
    const { store, said, shown, button } = await setUp();
    report(store, busy, 2, () => Promise.reject(Object.assign(new Error(), skewed)));
    await pass(10_000);
    const before = said().length;

    await press(button('Retry 2'));
    await pass(10_000);

    expect(shown().map((message) => message.querySelector('p')?.textContent)).toEqual([
      'Error: 2 files were not uploaded',
    ]);
    expect(said().slice(before)).toEqual([
      `polite: Error: 2 files were not uploaded. ${en.causes['clock-skew'].steps['set-clock']}`,
    ]);
  });

  test('of messages that were closed is their number', async () => {
    const { store, said, button } = await setUp();
    report(store, skewed, 2);
    await pass(10_000);
    const before = said().length;

    await press(button('Dismiss'));
    await pass(10_000);

    expect(said().slice(before)).toEqual(['polite: 2 messages dismissed']);
  });

  test('of one message that is closed after the other is each', async () => {
    const { store, said, shown } = await setUp();
    report(store, skewed, 1);
    report(store, taken, 1);
    await pass(10_000);
    const before = said().length;

    for (const message of shown()) {
      await press(within(message).getByRole('button', { name: 'Dismiss' }));
      await pass(10_000);
    }

    expect(said().slice(before)).toEqual(['polite: 1 message dismissed', 'polite: 1 message dismissed']);
  });

  test('of what was dismissed is nothing more when one of it is forgotten', async () => {
    const { store, said } = await setUp();
    for (const id of 'ab') store.report(skewed, { id });
    await pass(10_000);
    act(() => store.dismiss());
    await pass(10_000);
    const before = said().length;

    act(() => store.forget('a'));
    await pass(10_000);

    expect(said().slice(before)).toEqual([]);
  });

  test('with a list beside it is said once', async () => {
    const store = createUploadFailureStore();
    render(
      <ObsProvider>
        <UploadFailureList store={store} />
        <UploadToaster store={store} />
      </ObsProvider>,
    );
    await pass(1);
    const said = listen();

    report(store, skewed, 2);
    await pass(10_000);

    expect(said()).toHaveLength(1);
  });

  test('is nothing of what was there before the page', async () => {
    const store = createUploadFailureStore();
    report(store, skewed, 2);
    await pass();
    const said = listen();

    render(<UploadToaster store={store} />);
    await pass(10_000);

    expect(screen.getByText('2 files were not uploaded')).toBeInTheDocument();
    expect(said()).toEqual([]);
  });
});

describe('failures', () => {
  test('stay until a person takes them away, and then can be brought back', async () => {
    const { store, shown, button } = await setUp();
    report(store, skewed, 2);

    await pass(86_400_000);
    expect(shown()).toHaveLength(1);

    await press(button('Dismiss'));
    expect(store.getSnapshot().count).toBe(0);
    await press(button('Undo'));
    expect(store.getSnapshot().count).toBe(2);
  });

  test('stay in the list when the message about them is closed, and it comes again with the next', async () => {
    const { store, shown, button } = await setUp();
    render(<UploadFailureList store={store} />);
    report(store, skewed, 2);
    await pass();

    await press(button('Dismiss'));
    expect(shown()).toHaveLength(0);
    expect(store.getSnapshot().count).toBe(2);

    report(store, skewed, 1);
    await pass();
    expect(shown()).toHaveLength(1);
  });

  test('are all shown where somebody asks for it, and those that come after them as far as there is room', async () => {
    const { store, shown, button } = await setUp({ max: 1 });
    const fail = async () => {
      for (const error of [skewed, taken, denied]) report(store, error, 1);
      await pass();
    };
    await fail();
    await press(button('Show all'));
    expect(shown()).toHaveLength(3);
    act(() => store.dismiss());
    act(() => store.acknowledge());

    await fail();

    expect(shown()).toHaveLength(1);
  });

  test('are shown by the host where it wants that', async () => {
    const onShowAll = vi.fn<() => void>();
    const { store, button } = await setUp({ onShowAll });
    report(store, skewed, 2);
    await pass();

    await press(button('Show all'));

    expect(onShowAll).toHaveBeenCalledTimes(1);
  });
});

describe('all causes', () => {
  const four = (store: UploadFailureStore) => {
    for (const error of [busy, taken, skewed, denied]) report(store, error, 1);
  };

  test('are shown here where nothing else shows them', async () => {
    const { store, shown, button } = await setUp();
    four(store);
    await pass();
    expect(shown()).toHaveLength(3);

    await press(button('Show all'));

    expect(shown()).toHaveLength(4);
  });

  test('are gone to where a list shows them', async () => {
    const scrolled = vi.fn<() => void>();
    Element.prototype.scrollIntoView = scrolled;
    const { store, region } = await setUp();
    render(<UploadFailureList store={store} />);
    four(store);
    await pass();

    await press(within(region).getAllByRole('button', { name: 'Show all' })[0] ?? region);

    expect(screen.getByRole('group', { name: /^Failed uploads/u })).toHaveFocus();
    expect(scrolled).toHaveBeenCalledTimes(1);
  });
});

describe('a message', () => {
  test('can be copied for a support desk', async () => {
    const write = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator) as Navigator, { clipboard: { writeText: write } }),
    );
    const { store, button } = await setUp();
    report(store, skewed, 2);
    await pass();

    await press(button(/^Copy/u));

    expect(write.mock.calls[0]?.[0]).toContain('- file 0.txt\n- file 1.txt');
  });

  const swipe = async (shown: () => readonly HTMLElement[], by: number, pointerType: string, from?: Element) => {
    const [message] = shown();
    if (!message) throw new Error('no message');
    Object.defineProperty(message, 'offsetWidth', { value: 300 });
    const animate = vi.fn<Element['animate']>(() => ({ cancel: () => {} }) as Animation);
    message.animate = animate;
    const on = from ?? message;
    const pointer = { pointerId: 1, pointerType };
    await act(async () => {
      fireEvent.pointerDown(on, { ...pointer, clientX: 10 });
      fireEvent.pointerMove(on, { ...pointer, pointerId: 2, clientX: 300 });
      fireEvent.pointerMove(on, { ...pointer, clientX: 10 + by });
      fireEvent.pointerUp(on, { ...pointer, pointerId: 2, clientX: 300 });
      fireEvent.pointerUp(on, { ...pointer, clientX: 10 + by });
      fireEvent.pointerMove(on, { ...pointer, clientX: 300 });
    });
    await pass();
    return animate.mock.calls;
  };

  test.each([
    [150, 'touch', 0],
    [-150, 'pen', 0],
    [100, 'touch', 2],
    [150, 'mouse', 2],
  ])('is pushed away by a finger, far enough, and not by a mouse: %i pixels by %s', async (by, type, left) => {
    const { store, shown } = await setUp();
    report(store, skewed, 2);
    await pass();

    const followed = await swipe(shown, by, type);

    expect(store.getSnapshot().count).toBe(left);
    expect(followed).toHaveLength(type === 'mouse' ? 0 : 1);
  });

  test('is not pushed away by a finger on one of its buttons, nor by a push that the browser takes over', async () => {
    const { store, shown, button } = await setUp();
    report(store, skewed, 2);
    await pass();

    expect(await swipe(shown, 200, 'touch', button('Dismiss'))).toEqual([]);
    const [message] = shown();
    if (message) {
      const pointer = { pointerId: 1, pointerType: 'touch' };
      fireEvent.pointerDown(message, { ...pointer, clientX: 0 });
      fireEvent.pointerMove(message, { ...pointer, clientX: 200 });
      fireEvent.pointerCancel(message, pointer);
      fireEvent.pointerUp(message, { ...pointer, clientX: 200 });
    }
    await pass();

    expect(shown()).toHaveLength(1);
  });
});

describe('a modal dialog', () => {
  const dialog = (attributes: Readonly<Record<string, string>>, name = 'div') => {
    const element = document.body.appendChild(document.createElement(name));
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    const button = element.appendChild(document.createElement('button'));
    act(() => button.focus());
    return element;
  };

  test('has the toaster in it while it is there, for what is outside can be neither pressed nor read', async () => {
    const { store, region } = await setUp();
    report(store, skewed, 2);
    await pass();

    const open = dialog({ role: 'dialog', 'aria-modal': 'true' });
    expect(open).toContainElement(region);

    open.remove();
    await pass();
    expect(document.body).toContainElement(region);
  });

  test('that is on top of another has it', async () => {
    const { store, region } = await setUp();
    report(store, skewed, 2);
    await pass();

    dialog({ role: 'dialog', 'aria-modal': 'true' });
    const top = dialog({ role: 'alertdialog', 'aria-modal': 'true' });

    expect(top).toContainElement(region);
  });

  test.each([{ role: 'dialog' }, { role: 'dialog', 'aria-modal': 'true', hidden: '' }])(
    'is none that leaves the page alive, or that nobody sees: %j',
    async (attributes) => {
      const { store, region } = await setUp();
      report(store, skewed, 2);
      await pass();

      expect(dialog(attributes)).not.toContainElement(region);
    },
  );

  test('that hides all that is beside it does not hide the toaster', async () => {
    const { store, region } = await setUp();
    report(store, skewed, 2);
    await pass();
    const open = dialog({ role: 'dialog' });

    for (const beside of document.body.children) if (beside !== open) beside.setAttribute('aria-hidden', 'true');
    await pass();

    expect(region.closest('[aria-hidden="true"]')).toBeNull();
  });
});

test('the toaster takes a class, and a ref of either kind', async () => {
  const ref = createRef<HTMLElement>();
  const store = createUploadFailureStore();
  const { rerender } = render(<UploadToaster store={store} className="mine" ref={ref} />);
  await pass(1);
  expect(ref.current).toHaveClass('obs-toaster', 'mine');

  const called = vi.fn<(element: HTMLElement | null) => void>();
  rerender(<UploadToaster store={store} ref={called} />);
  await pass(1);
  expect(called).toHaveBeenCalledWith(screen.getByRole('region', { name: /Failed uploads/u }));
});

describe('good news', () => {
  const recovered = async (props: Partial<UploadToasterProps> = {}) => {
    const view = await setUp(props);
    report(view.store, busy, 1, () => 'done');
    await pass();
    await press(view.button('Retry 1'));
    await pass();
    return { ...view, note: () => within(view.region).queryByText('1 file was uploaded after all') };
  };

  test('leaves after a while, which is never shorter than five seconds', async () => {
    const { note } = await recovered({ successDuration: 10 });

    await pass(4700);
    expect(note()).toBeInTheDocument();
    await pass(400);
    expect(note()).not.toBeInTheDocument();
  });

  test.each([
    ['under the pointer', 'pointerEnter', 'pointerLeave'],
    ['while it has the focus', 'focus', 'blur'],
  ] as const)('waits %s, and leaves after the rest of its time', async (_name, enter, leave) => {
    const { note, shown } = await recovered({ successDuration: 8000 });
    const [message] = shown();
    await pass(5000);

    act(() => void fireEvent[enter](message ?? document.body));
    await pass(60_000);
    expect(note()).toBeInTheDocument();

    act(() => void fireEvent[leave](message ?? document.body));
    await pass(2500);
    expect(note()).toBeInTheDocument();
    await pass(600);
    expect(note()).not.toBeInTheDocument();
  });

  test.each([
    ['leaves by itself', () => pass(60_000)],
    ['is closed', () => press(screen.getAllByRole('button', { name: 'Dismiss' })[0] ?? document.body)],
  ])('that %s takes no “Undo” away', async (_name, leave) => {
    const { store, note, button } = await recovered();
    report(store, skewed, 1);
    await pass();
    act(() => store.dismiss());

    await leave();
    expect(note()).not.toBeInTheDocument();
    await press(button('Undo'));

    expect(store.getSnapshot().count).toBe(1);
  });

  test('stays where the host wants that', async () => {
    const { note } = await recovered({ successDuration: false });

    await pass(3_600_000);

    expect(note()).toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  test('goes into the toaster and back with F6, which is the page’s while there is nothing', async () => {
    const { store, region } = await setUp();
    const outside = screen.getByRole('button', { name: 'outside' });
    outside.focus();

    await key('F6');
    expect(outside).toHaveFocus();

    report(store, skewed, 1);
    await pass();
    await key('F6');
    expect(region).toHaveFocus();
    await key('F6');
    expect(outside).toHaveFocus();
  });

  test('has another key, or none, where the host wants that', async () => {
    const { store, region, rerender } = await setUp({ hotkey: 'Alt+T' });
    report(store, skewed, 1);
    await pass();

    // On a Mac, Alt writes another character.
    for (const name of ['t', '†']) {
      await act(async () => void fireEvent.keyDown(document.body, { key: name, code: 'KeyT', altKey: true }));
      expect(region).toHaveFocus();
      region.blur();
    }

    rerender(
      <ObsProvider>
        <UploadToaster store={store} hotkey={false} />
      </ObsProvider>,
    );
    await key('F6');
    expect(region).not.toHaveFocus();
  });

  test('closes one message after the other with Escape: then the next has the focus, the one before, and where it came from', async () => {
    const { store, shown, region } = await setUp({ onShowAll: () => {} });
    for (const error of [busy, skewed, denied]) report(store, error, 1);
    await pass();
    const outside = screen.getByRole('button', { name: 'outside' });
    outside.focus();
    await key('F6');
    const [first, second, third] = shown();

    act(() => second?.focus());
    await key('Escape');
    expect(third).toHaveFocus();
    await key('Escape');
    expect(first).toHaveFocus();
    await key('Escape');
    expect(outside).toHaveFocus();
    expect(shown()).toHaveLength(0);
    expect(region).toBeInTheDocument();
  });

  test('does not mind a browser that fills in a form, which sends presses of no key', async () => {
    const { store } = await setUp();
    report(store, skewed, 1);
    await pass();
    const onProblem = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
    window.addEventListener('error', onProblem);

    fireEvent(document.body, new Event('keydown', { bubbles: true }));
    window.removeEventListener('error', onProblem);

    expect(onProblem).not.toHaveBeenCalled();
  });

  test('goes back with Escape where no message has the focus, and leaves letters that are composed alone', async () => {
    const { store, shown, region } = await setUp();
    report(store, skewed, 1);
    await pass();
    const outside = screen.getByRole('button', { name: 'outside' });
    outside.focus();
    await key('F6');
    expect(region).toHaveFocus();

    fireEvent.keyDown(region, { key: 'Escape', isComposing: true });
    expect(region).toHaveFocus();
    await key('Escape');

    expect(outside).toHaveFocus();
    expect(shown()).toHaveLength(1);
  });

  test('leaves Escape to the page where the focus is elsewhere', async () => {
    const { store, shown } = await setUp();
    report(store, skewed, 1);
    await pass();

    const isLeft = fireEvent.keyDown(document.body, { key: 'Escape' });

    expect(isLeft).toBe(true);
    expect(shown()).toHaveLength(1);
  });
});

describe('a toaster that goes', () => {
  /** How often each event is listened for, by all who listen now. */
  function listening() {
    const counts = new Map<string, number>();
    for (const target of [window, document])
      for (const [method, step] of [
        ['addEventListener', 1],
        ['removeEventListener', -1],
      ] as const) {
        const real = target[method].bind(target) as (...given: unknown[]) => void;
        vi.spyOn(target, method).mockImplementation((...given: unknown[]) => {
          const name = String(given[0]);
          counts.set(name, (counts.get(name) ?? 0) + step);
          real(...given);
        });
      }
    // React's own, for good.
    return () => [...counts].filter(([name, count]) => count !== 0 && name !== 'selectionchange');
  }

  /** A store that tells how many follow it. */
  function followed(options: Parameters<typeof createUploadFailureStore>[0]) {
    const own = createUploadFailureStore(options);
    let followers = 0;
    const subscribe: UploadFailureStore['subscribe'] = (listener) => {
      followers += 1;
      const end = own.subscribe(listener);
      return () => {
        followers -= 1;
        end();
      };
    };
    return { store: { ...own, subscribe }, followers: () => followers };
  }

  test('during a countdown, with its list, leaves no timer, no listener, no follower and nothing on the page', async () => {
    const before = document.body.innerHTML;
    const open = listening();
    const { store, followers } = followed({ random: () => 1, baseDelay: 30_000 });
    const view = render(
      <StrictMode>
        <UploadToaster store={store} />
        <UploadFailureList store={store} />
      </StrictMode>,
    );
    report(store, busy, 3, () => Promise.reject(busy));
    await pass();
    act(() => store.retry());
    await pass(1000);
    expect(screen.getAllByText(/The next try starts in/)).toHaveLength(2);
    expect(followers()).toBeGreaterThan(0);
    // Asks nobody who closes the page, and does not keep it from being kept.
    expect(open().map(([name]) => name)).toEqual(expect.arrayContaining(['keydown', 'focusin']));
    for (const name of ['beforeunload', 'unload', 'pagehide'])
      expect(open().map(([other]) => other)).not.toContain(name);

    view.unmount();
    store.destroy();
    await pass(10_000);

    expect(vi.getTimerCount()).toBe(0);
    expect(followers()).toBe(0);
    expect(open()).toEqual([]);
    expect(document.body.innerHTML.replace('<div></div>', '')).toBe(before);
  });

  test.each([
    ['well', 'done'],
    // As the OBS SDK fails.
    ['badly', { CommonMsg: { Status: 503, Code: 'ServiceUnavailable' } }],
  ])('during a retry hears nothing of its end, be it that it ends %s', async (_how, result) => {
    const { store, followers } = followed({ random: () => 1 });
    const ends: ((result: unknown) => void)[] = [];
    const view = render(
      <StrictMode>
        <UploadToaster store={store} />
        <UploadFailureList store={store} />
      </StrictMode>,
    );
    report(store, busy, 3, () => new Promise((resolve) => ends.push(resolve)));
    await pass();
    act(() => store.retry());
    await pass(1000);
    expect(screen.getAllByRole('button', { name: 'Pause' })).toHaveLength(2);
    expect(ends).toHaveLength(3);

    view.unmount();
    store.destroy();
    const snapshot = store.getSnapshot();
    for (const end of ends) end(result);
    await pass(10_000);

    expect(store.getSnapshot()).toBe(snapshot);
    expect(snapshot.count).toBe(0);
    expect(followers()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not there on a server, which knows of no failures', () => {
    expect(renderToString(<UploadToaster store={createUploadFailureStore()} />)).toBe('');
  });
});

test('it shows and tells the failures of another store, whatever was told and closed of the one before', async () => {
  const { store, said, rerender } = await setUp({ onShowAll: () => {} });
  report(store, skewed, 1);
  await pass(10_000);
  await press(screen.getByRole('button', { name: 'Dismiss' }));
  const another = createUploadFailureStore();
  rerender(
    <ObsProvider>
      <UploadToaster store={another} onShowAll={() => {}} />
    </ObsProvider>,
  );
  await pass(10_000);
  const before = said().length;

  report(another, skewed, 1);
  await pass(10_000);

  expect(screen.getByText(/was not uploaded/u)).toBeInTheDocument();
  expect(said().slice(before)).toHaveLength(1);
});

test('it speaks the language of the page', async () => {
  const store = createUploadFailureStore();
  render(
    <ObsProvider messages={de}>
      <UploadToaster store={store} />
    </ObsProvider>,
  );
  report(store, busy, 2, () => {});
  await pass();

  expect(screen.getByRole('region', { name: 'Fehlgeschlagene Uploads (2)' })).toHaveAttribute('lang', 'de');
  expect(screen.getByText('2 Dateien wurden nicht hochgeladen')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '2 erneut versuchen' })).toBeInTheDocument();
});

describe('hosts without types', () => {
  const odd = oddValues.map(({ name, make }) => [name, make] as const);

  function Notices({ store }: { store: UploadFailureStore }) {
    return <p>{useUploadNotices(store).length} messages</p>;
  }

  test.each(odd)('may give %s for every prop of a toaster', async (name, make) => {
    const uncaught = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
    window.addEventListener('error', uncaught);
    const value = make() as never;
    const props = { max: value, hotkey: value, onShowAll: value, successDuration: value, className: value };
    const { store, region } = await setUp(props);
    for (const error of [busy, denied, skewed, taken]) report(store, error, 2, () => {});
    await pass();
    const all = within(region).queryAllByRole('button', { name: 'Show all' });
    // A function is the host's, and so is what it throws.
    for (const button of name === 'a function' ? [] : all) await press(button);
    await key('F6');
    for (const { items } of store.getSnapshot().groups) for (const { id } of items) store.resolve(id);
    await pass(4000);

    expect(region).toHaveTextContent('8 files were uploaded after all');
    // Its classes are the host's own words.
    expect(defectsIn(region.outerHTML).filter((defect) => !defect.endsWith('in class'))).toEqual([]);
    expect(uncaught).not.toHaveBeenCalled();
    window.removeEventListener('error', uncaught);
  });

  test.each(odd)('may give %s for a store: nothing has failed in it', async (_name, make) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const store = make() as never;
    render(
      <ObsProvider>
        <UploadToaster store={store} />
        <UploadFailureList store={store} />
        <Notices store={store} />
      </ObsProvider>,
    );
    await pass();

    expect(screen.getByText(en.ui.uploads.empty)).toBeInTheDocument();
    expect(screen.getByText('0 messages')).toBeInTheDocument();
    expect(
      warn.mock.calls.flat().filter((said) => !/store: pass what createUploadFailureStore/u.test(String(said))),
    ).toEqual([]);
  });
});
