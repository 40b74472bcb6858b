import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ObsErrorBanner } from '../../src/index.js';

// As in a browser: nothing waits for what React has put off.
let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});

afterEach(() => {
  flushSync(() => root.unmount());
  page.remove();
});

const boxes = () => page.querySelectorAll('input[type="checkbox"]');

test(
  'a banner shows what failed before it makes the checklist that is folded away, which then comes by itself',
  { timeout: 30_000 },
  async () => {
    flushSync(() => root.render(<ObsErrorBanner error={404} />));
    expect(page).toHaveTextContent('404 Not Found');
    expect(boxes()).toHaveLength(0);

    await vi.waitFor(() => expect(boxes().length).toBeGreaterThan(0), { timeout: 20_000 });
  },
);

test('whoever is faster has the checklist with the press', () => {
  flushSync(() => root.render(<ObsErrorBanner error={404} />));

  flushSync(() => page.querySelector('details')?.dispatchEvent(new Event('toggle')));

  expect(boxes().length).toBeGreaterThan(0);
});

test('a checklist that is open from the start is there from the start', () => {
  flushSync(() => root.render(<ObsErrorBanner error={404} defaultOpen />));

  expect(boxes().length).toBeGreaterThan(0);
});

test('a server renders the checklist, for pages without scripts', () => {
  expect(renderToString(<ObsErrorBanner error={404} />)).toContain('type="checkbox"');
});
