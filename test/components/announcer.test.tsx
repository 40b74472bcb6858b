import { render } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { StatusAnnouncer } from '../../src/components/StatusAnnouncer.js';
import { useAnnounce } from '../../src/components/useAnnounce.js';
import { ObsProvider } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { listen, onQuietPages, pass } from '../fixtures/voice.js';

type Announce = ReturnType<typeof useAnnounce>;

onQuietPages();

/** Renders a component that may speak, and hands over its voice. */
function speaker(messages = en) {
  const voice: { announce?: Announce } = {};
  function Speaker() {
    const announce = useAnnounce();
    useEffect(() => {
      voice.announce = announce;
    }, [announce]);
    return null;
  }
  const view = render(
    <ObsProvider messages={messages}>
      <Speaker />
    </ObsProvider>,
  );
  const announce: Announce = (...message) => voice.announce?.(...message);
  return { ...view, announce };
}

const regions = () => [...document.querySelectorAll<HTMLElement>('[aria-live]')];
const region = (politeness: string) => regions().find((each) => each.getAttribute('aria-live') === politeness);

describe('the regions', () => {
  test('are on the page, empty and hidden by their class alone, before anything is said', () => {
    render(<ObsProvider>x</ObsProvider>);

    expect(regions().map((each) => each.outerHTML)).toEqual([
      '<div class="obs-hidden" aria-live="polite" aria-atomic="true"></div>',
      '<div class="obs-hidden" aria-live="assertive" aria-atomic="true"></div>',
    ]);
    expect(regions().map((each) => each.parentElement)).toEqual([document.body, document.body]);
  });

  test('are one pair, however many providers and components there are', () => {
    const { announce } = speaker();
    render(<ObsProvider messages={en}>x</ObsProvider>);
    announce('Saved');

    expect(regions()).toHaveLength(2);
  });

  test('come with the first component where there is no provider', async () => {
    function Alone() {
      const announce = useAnnounce();
      return <button onClick={() => announce('Saved')}>x</button>;
    }
    const said = listen();
    const { getByRole } = render(<Alone />);
    expect(regions()).toHaveLength(2);

    getByRole('button').click();
    await pass(200);

    expect(said()).toEqual(['polite: Saved']);
  });

  test('leave with the last component, once all is said', async () => {
    const said = listen();
    const { announce, unmount } = speaker();
    announce('Goodbye');

    unmount();
    await pass(200);
    expect(said()).toEqual(['polite: Goodbye']);

    await pass(10_000);
    expect(regions()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('come back when something has emptied the page', async () => {
    const said = listen();
    const { announce } = speaker();
    document.body.replaceChildren();

    announce('Saved');
    await pass(500);

    expect(said()).toEqual(['polite: Saved']);
  });

  test('are not rendered by a server', () => {
    expect(renderToString(<ObsProvider messages={en}>x</ObsProvider>)).toBe('x');
  });
});

describe('a message', () => {
  test('comes as one piece of text, after its region has been empty for a while, and goes again', async () => {
    const { announce } = speaker();

    announce('Saved');
    await pass(100);
    expect(region('polite')).toBeEmptyDOMElement();
    await pass(100);
    expect([...(region('polite')?.childNodes ?? [])].map((node) => node.nodeValue)).toEqual(['Saved']);

    await pass(5000);
    expect(region('polite')).toHaveTextContent('Saved');
    await pass(5000);
    expect(region('polite')).toBeEmptyDOMElement();
  });

  test('is said in the language of its words', async () => {
    const { announce } = speaker({ ...en, locale: 'de-CH' });

    announce('Gespeichert');
    await pass(200);

    expect(region('polite')).toHaveAttribute('lang', 'de-CH');
  });

  test('is said without what hides or turns text, and without secrets', async () => {
    const said = listen();
    const { announce } = speaker();

    announce('invoice\u202Egnp.exe was not\nuploaded, Signature=abcdefghijklmnop');
    await pass(200);

    expect(said()).toEqual([expect.stringMatching(/^polite: invoicegnp\.exe was not uploaded, Signature=(?!abc)/u)]);
  });

  test('is text, never markup', async () => {
    const { announce } = speaker();

    announce('<b>x</b>');
    await pass(200);

    expect(region('polite')?.children).toHaveLength(0);
    expect(region('polite')).toHaveTextContent('<b>x</b>');
  });

  test.each(['', '  ', '\u200B', undefined, {}])('that says nothing is not said: %j', async (text) => {
    const said = listen();
    const { announce } = speaker();

    announce(text as string);
    await pass(200);

    expect(said()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('under StrictMode, whose effects run twice, is said once', async () => {
    function Eager() {
      const announce = useAnnounce();
      useEffect(() => announce('Saved'), [announce]);
      return null;
    }
    const said = listen();

    render(
      <StrictMode>
        <ObsProvider>
          <Eager />
        </ObsProvider>
      </StrictMode>,
    );
    await pass(10_000);

    expect(said()).toEqual(['polite: Saved']);
  });
});

describe('a repeat', () => {
  test('within a second is not said', async () => {
    const said = listen();
    const { announce } = speaker();

    announce('Saved');
    await pass(900);
    announce('Saved');
    announce('Saved', { politeness: 'assertive' });
    await pass(5000);

    expect(said()).toEqual(['polite: Saved']);
  });

  test('of a text that still waits is not said', async () => {
    const said = listen();
    const { announce } = speaker();

    announce('1');
    announce('2');
    announce('3');
    await pass(1100);
    announce('3');
    await pass(9000);

    expect(said()).toEqual(['polite: 1', 'polite: 2', 'polite: 3']);
  });

  test('within a second is said where it is forced', async () => {
    const said = listen();
    const { announce } = speaker();

    announce('Copied', { force: true });
    await pass(500);
    announce('Copied', { force: true });
    await pass(5000);

    expect(said()).toEqual(['polite: Copied', 'polite: Copied']);
  });

  test('within a second is said where something else was the last that was true', async () => {
    const said = listen();
    const voices = (text: string) => [1, 2, 3].map((key) => <StatusAnnouncer key={key} text={text} before="200" />);
    const { rerender } = render(voices('200'));

    for (const text of ['503', '404', '503', '404', '503']) rerender(voices(text));
    await pass(10_000);

    expect(said()).toEqual(['polite: 503', 'polite: 404', 'polite: 503', 'polite: 404', 'polite: 503']);
  });

  test('later is heard, though the text is the same', async () => {
    const said = listen();
    const { announce } = speaker();

    announce('Saved');
    await pass(2000);
    announce('Saved');
    expect(region('polite')).toBeEmptyDOMElement();
    await pass(2000);

    expect(said()).toEqual(['polite: Saved', 'polite: Saved']);
  });
});

describe('many messages', () => {
  test('come in their order, at most one a second', async () => {
    const times: number[] = [];
    listen(() => times.push(performance.now()));
    const { announce } = speaker();

    for (const text of ['1', '2', '3', '4']) announce(text);
    await pass(10_000);

    expect(times).toHaveLength(4);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? Number.NaN));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  });

  test('of which 500 come at once end with a number', async () => {
    const said = listen();
    const { announce } = speaker();

    for (let index = 1; index <= 500; index += 1) announce(`File ${index} was not uploaded`);
    await pass(60_000);

    expect(said()).toHaveLength(7);
    expect(said().at(-1)).toBe('polite: 494 more messages');
  });
});

describe('an interruption', () => {
  test('has a region of its own and comes before all that waits', async () => {
    const said = listen();
    const { announce } = speaker();

    for (const text of ['1', '2', '3']) announce(text);
    announce('Not saved', { politeness: 'assertive' });
    await pass(9000);

    expect(said()).toEqual(['polite: 1', 'assertive: Not saved', 'polite: 2', 'polite: 3']);
  });

  test('comes even where the queue is full', async () => {
    const said = listen();
    const { announce } = speaker();

    for (let index = 1; index <= 20; index += 1) announce(`${index}`);
    announce('Not saved', { politeness: 'assertive' });
    await pass(9000);

    expect(said()).toContain('assertive: Not saved');
  });

  test.each(['keydown', 'pointerdown'])('comes once until the user acts again: %s', async (action) => {
    const said = listen();
    const { announce } = speaker();

    announce('A', { politeness: 'assertive' });
    announce('B', { politeness: 'assertive' });
    await pass(3000);
    document.body.dispatchEvent(new Event(action, { bubbles: true }));
    announce('C', { politeness: 'assertive' });
    await pass(3000);

    expect(said()).toEqual(['assertive: A', 'polite: B', 'assertive: C']);
  });
});

describe('while a dialog is open', () => {
  /** A dialog as a host would have it. */
  function dialog(attribute: string): HTMLElement {
    const element = document.createElement(attribute === 'open' ? 'dialog' : 'div');
    element.setAttribute(attribute, attribute === 'open' ? '' : 'true');
    document.body.append(element);
    return element;
  }

  test.each(['open', 'aria-modal'])('a message is said inside of it, for the page is inert: %s', async (attribute) => {
    const said = listen();
    const { announce } = speaker();
    const modal = dialog(attribute);

    announce('Not deleted');
    await pass(200);
    expect(region('polite')?.parentElement).toBe(modal);

    modal.remove();
    await pass(2000);
    announce('Deleted');
    await pass(200);
    expect(region('polite')?.parentElement).toBe(document.body);
    expect(said()).toEqual(['polite: Not deleted', 'polite: Deleted']);
  });

  test('it is said in the one that holds the focus', async () => {
    const { announce } = speaker();
    const front = dialog('open');
    dialog('open');
    front.append(document.createElement('button'));
    front.querySelector('button')?.focus();

    announce('Not deleted');
    await pass(200);

    expect(region('polite')?.parentElement).toBe(front);
  });

  test('that closes too early, a message is said all the same', async () => {
    const said = listen();
    const { announce } = speaker();
    const modal = dialog('open');

    announce('Not deleted');
    await pass(100);
    modal.remove();
    await pass(1000);

    expect(said()).toEqual(['polite: Not deleted']);
    expect(region('polite')?.parentElement).toBe(document.body);
  });
});

test.each([
  ['before a message is heard', 50],
  ['before the next one', 500],
])('a page that goes %s is no error, and the next page has a voice', async (_name, wait) => {
  const { announce, unmount } = speaker();
  announce('Not deleted');
  announce('Deleted');
  await pass(wait);
  unmount();

  vi.stubGlobal('document', undefined);
  await vi.runAllTimersAsync();
  vi.unstubAllGlobals();

  const said = listen();
  speaker().announce('Renamed');
  await pass(5000);
  expect(said()).toEqual(['polite: Renamed']);
});
