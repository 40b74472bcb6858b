import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import '../../src/styles.css';
import { createUploadFailureStore, UploadFailureList, UploadToaster } from '../../src/index.js';
import { everything } from '../fixtures/everything.js';

// English words on a page that is written from right to left: a language that the kit does not speak yet.

const store = createUploadFailureStore();
for (const file of ['a.txt', 'b.txt']) store.report({ status: 403 }, { file, retry: () => new Promise(() => {}) });

const words: Readonly<Record<string, ReactElement>> = {
  ...everything,
  failures: <UploadFailureList store={store} />,
  toaster: <UploadToaster store={store} />,
};

afterEach(() => {
  cleanup();
  document.documentElement.dir = '';
});

/** Where the characters of an element’s own line stand, in the order in which they are read. */
function* characters(line: Element): Generator<{ character: string; left: number; top: number }> {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (node.parentElement?.closest('.obs-hidden, option') || lineOf(node) !== line) continue;
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width } = range.getBoundingClientRect();
      if (width > 0 && text[at] !== ' ') yield { character: text[at] ?? '', left, top };
    }
  }
}

const lineOf = (node: Node): Element | null => {
  let element = node.parentElement;
  while (element && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element;
};

/** Lines whose characters do not follow one another from left to right. */
function muddled(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((line) => {
    const row = [...characters(line)];
    const wrong = row.findIndex(({ left, top }, at) => {
      const before = row[at - 1];
      return before !== undefined && Math.abs(before.top - top) < 4 && left < before.left;
    });
    return wrong < 0
      ? []
      : [
          row
            .map(({ character }) => character)
            .join('')
            .slice(Math.max(0, wrong - 40), wrong + 20),
        ];
  });
}

describe('English words on a page from right to left', () => {
  const english = Object.keys(words).filter((name) => !['de', 'zh-CN', 'ar'].includes(name));

  test.each(english)('read from left to right, with their numbers and full stops: %s', (name) => {
    document.documentElement.dir = 'rtl';
    const { container } = render(words[name]);
    for (const details of document.querySelectorAll('details')) details.open = true;

    const roots = [container, ...document.querySelectorAll('.obs-toaster')];

    expect(roots.map((root) => root.textContent).join('')).not.toBe('');
    expect(roots.flatMap(muddled)).toEqual([]);
  });

  test('stand at the side where the page begins to read', () => {
    document.documentElement.dir = 'rtl';
    const { container } = render(words.banner);

    const title = container.querySelector('.obs-banner-title');
    const text = document.createRange();
    if (title) text.selectNodeContents(title);

    expect(Math.abs(text.getBoundingClientRect().right - (title?.getBoundingClientRect().right ?? 0))).toBeLessThan(2);
  });
});
