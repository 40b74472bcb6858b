import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { act, cleanup, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import preview from '../../.storybook/preview.js';
import * as banner from '../../stories/ObsErrorBanner.stories.js';
import * as fallback from '../../stories/ObsErrorFallback.stories.js';
import * as badge from '../../stories/StatusBadge.stories.js';
import * as panel from '../../stories/TroubleshootPanel.stories.js';
import { StatusBadge } from '../../src/index.js';

// Real keys in a real browser: what the Tab key reaches, and where the focus is after every press.

setProjectAnnotations(preview);
beforeEach(() => {
  // Of the content that throws, and of what comes while no key is pressed.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Many of one kind: what holds for one holds for all, and keys take their time. */
const LISTS = /^(?:DocumentStatuses|Severities|Categories|Thousand)/u;

const stories = [banner, fallback, panel, badge].flatMap((file) =>
  Object.entries(composeStories(file as never) as Record<string, ComponentType>)
    .filter(([name]) => !LISTS.test(name))
    .map(([name, Story]) => [`${file.default.title}: ${name}`, Story] as const),
);

const key = (name: string) => act(() => userEvent.keyboard(name));

/** What the Tab key stops at, in the order of the page. */
const stops = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }),
  );

/** A story between two buttons; panels with all that folds unfolded, which in a banner is a panel again. */
function show(Story: ComponentType) {
  const view = render(
    <>
      <button type="button">before</button>
      <div data-story="">
        <Story />
      </div>
      <button type="button">after</button>
    </>,
  );
  const root = view.container.querySelector<HTMLElement>('[data-story]');
  if (!root) throw new Error('nothing was rendered');
  if (!root.querySelector('.obs-banner')) for (const details of root.querySelectorAll('details')) details.open = true;
  return { root, before: view.getByText('before'), after: view.getByText('after') };
}

/** Presses a key from one element to another, and hands over what had the focus between them. */
async function walk(keys: string, from: Element | undefined, to: Element | undefined, most: number) {
  if (from instanceof HTMLElement) from.focus();
  const reached: (Element | null)[] = [];
  while (reached.length <= most) {
    await key(keys);
    if (document.activeElement === to) break;
    reached.push(document.activeElement);
  }
  return reached;
}

const isInModal = (element: HTMLElement | undefined) => Boolean(element?.closest('dialog:modal'));

describe.each(stories)('%s', (_name, Story) => {
  test('can be walked through with Tab, in the order of the page, and back', async () => {
    const { root, before, after } = show(Story);
    const all = stops(root);
    // In a modal dialog the Tab key stays, as it should: it is walked from its first stop to its last.
    const [start, end, between] = isInModal(all[0]) ? [all[0], all.at(-1), all.slice(1, -1)] : [before, after, all];
    const order = between.map((_element, index) => index);
    const places = (reached: readonly (Element | null)[]) =>
      reached.map((element) => between.indexOf(element as never));

    expect(places(await walk('{Tab}', start, end, all.length))).toEqual(order);
    const back = places(await walk('{Shift>}{Tab}{/Shift}', end, start, all.length));
    expect(back.map((_place, index) => back.at(-1 - index))).toEqual(order);
  });

  test('keeps the focus, whatever is pressed', async () => {
    const { root } = show(Story);
    const lost: unknown[] = [];
    for (const control of stops(root)) {
      if (!control.isConnected || !control.checkVisibility()) continue;
      control.focus();
      await key(control.matches('input, select') ? ' ' : '{Enter}');
      if (!isInModal(control)) await key('{Escape}');
      if (document.activeElement === document.body) lost.push(control.outerHTML.slice(0, 120));
    }

    expect(lost).toEqual([]);
  });
});

test('Escape closes the tooltip of a badge, and not the dialog around it', async () => {
  const view = render(
    <dialog ref={(dialog) => void (dialog?.open === false && dialog.showModal())}>
      <StatusBadge status={404} />
    </dialog>,
  );
  const isOpen = () => view.getByText('Not Found', { exact: false }).closest('dialog')?.open;
  const button = view.getByRole('button');
  await key('{Shift}');
  act(() => button.focus());
  await expect.poll(() => document.querySelector('[role="tooltip"]')).not.toBeNull();

  await key('{Escape}');
  await expect.poll(() => document.querySelector('[role="tooltip"]')).toBeNull();
  expect(isOpen()).toBe(true);
  expect(document.activeElement).toBe(button);

  await key('{Escape}');
  expect(isOpen()).toBe(false);
});
