import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { codes, type CodeId, statuses } from '../../src/core/index.js';
import { en } from '../../src/locales/en.js';
import { fakeSecrets } from '../../src/testing/index.js';
import { CodePage, StatusPage } from '../../stories/CatalogEntry.js';
import { addressOf, codePages, statusPages } from '../../stories/pages.js';

const pages = [...codePages, ...statusPages];

const shown = ({ of, name }: (typeof pages)[number]) => {
  const { container, unmount } = render(typeof of === 'string' ? <CodePage code={of} /> : <StatusPage status={of} />);
  const problems = [
    screen.getByRole('heading', { level: 1 }).textContent === name ? [] : ['title'],
    within(container).queryAllByText(typeof of === 'string' ? en.codes[of] : en.statuses[of].text).length > 0
      ? []
      : ['meaning'],
    container.querySelector('.obs-panel') ? [] : ['panel'],
    container.querySelector('.obs-banner') ? [] : ['banner'],
    typeof of === 'string' && !container.textContent.includes(`<Code>${of}</Code>`) ? ['sample'] : [],
    fakeSecrets.some((secret) => container.textContent.includes(secret)) ? ['secret'] : [],
    [...container.querySelectorAll('a')].every((link) => addresses.has(link.getAttribute('href') ?? ''))
      ? []
      : ['link'],
  ].flat();
  unmount();
  return problems.map((problem) => `${name}: ${problem}`);
};

const addresses = new Set(pages.map(({ of }) => addressOf(of)));

test('every code and status has a page with an address of its own', () => {
  expect(codePages.map(({ of }) => of).sort()).toEqual((Object.keys(codes) as CodeId[]).sort());
  expect(statusPages.map(({ of }) => String(of))).toEqual(Object.keys(statuses));
  expect(addresses.size).toBe(pages.length);
});

test('every page says what it means, what to check, how it looks and what the server says, without a secret or a dead link', () => {
  expect(pages.flatMap(shown)).toEqual([]);
}, 120_000);
