import { configure, render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { causes, type CauseId } from '../src/core/index.js';
import { ObsErrorBanner, StatusBadge, StatusCatalog, TroubleshootPanel } from '../src/index.js';
import { en } from '../src/locales/en.js';
import { seedCategories, seedCauses, seedStatuses } from './fixtures/seed.js';

// Nothing is hidden here but folded lists, which jsdom takes for open; looking it up is most of the time of a query.
configure({ defaultHidden: true });

const WHO = Object.values(en.ui.who);

const titleOf = (cause: string) => en.causes[cause as CauseId].title;
const textOf = (cause: string) => en.causes[cause as CauseId].text;
const causesOf = (status: number) => seedCauses.filter((cause) => cause.status === status);

/** What the checkboxes of a cause say: the step, then who can do it. */
function stepsOf(cause: string): string[] {
  const words: Readonly<Record<string, string>> = en.causes[cause as CauseId].steps;
  return causes[cause as CauseId].steps.map((step) => `${words[step.id]}${en.ui.who[step.who]}`);
}

/** Every checklist on the page, folded or not: the labels of its checkboxes. */
function checklists(): string[][] {
  const lists = new Map<Element | null, string[]>();
  for (const box of screen.getAllByRole('checkbox', { hidden: true })) {
    const list = box.closest('fieldset');
    lists.set(list, [...(lists.get(list) ?? []), box.closest('label')?.textContent ?? '']);
  }
  return [...lists.values()];
}

/** The component itself: the banner holds a panel, which is a group too. */
function outer(): HTMLElement {
  const [group] = screen.getAllByRole('group');
  if (!group) throw new Error('nothing was rendered');
  return group;
}

test('the transcription holds 5 categories, 8 statuses and 20 causes', () => {
  expect([seedCategories.length, seedStatuses.length, seedCauses.length]).toEqual([5, 8, 20]);
  expect(new Set(seedCauses.map((cause) => cause.id)).size).toBe(20);
});

describe.each(seedCategories)('category $range', ({ range, id, title, words }) => {
  const status = Number(range[0]) * 100 + 99;

  test('is named in words on the badge, whatever status of it comes', () => {
    render(<StatusBadge status={status} />);

    expect(screen.getByRole('button', { name: title })).toHaveAttribute('data-category', id);
  });

  test('is named in words on the banner', () => {
    render(<ObsErrorBanner error={status} />);

    expect(outer()).toHaveTextContent(title);
  });

  test('is marked on the panel', () => {
    render(<TroubleshootPanel error={status} />);

    expect(outer()).toHaveAttribute('data-category', id);
  });

  test('stands in the catalog with its range and its meaning', () => {
    render(<StatusCatalog />);

    const row = within(screen.getByRole('table', { name: 'Categories' })).getByRole('row', { name: new RegExp(range) });
    expect(row).toHaveTextContent(title);
    expect(row).toHaveTextContent(words);
  });
});

describe.each(seedStatuses)('status $status $phrase', ({ status, phrase, category, words }) => {
  test('is on the badge with number, phrase and category', () => {
    render(<StatusBadge status={status} />);

    const badge = screen.getByRole('button', { name: new RegExp(`${status} ${phrase}`) });
    expect(badge).toHaveAccessibleName(seedCategories.find((row) => row.id === category)?.title);
    expect(badge).toHaveAttribute('data-category', category);
  });

  test('is explained by the banner, which names a cause of the document', () => {
    render(<ObsErrorBanner error={status} />);

    const banner = outer();
    const titles = causesOf(status).map((cause) => titleOf(cause.id));
    expect(banner).toHaveTextContent(`${status} ${phrase}`);
    expect(banner).toHaveTextContent(new RegExp(titles.join('|')));
  });

  test('has exactly the causes of the document in the banner’s checklists', () => {
    render(<ObsErrorBanner error={status} defaultOpen />);

    expect(new Set(checklists())).toEqual(new Set(causesOf(status).map((cause) => stepsOf(cause.id))));
  });

  test('has exactly the causes of the document in the panel’s checklists', () => {
    render(<TroubleshootPanel error={status} />);

    expect(new Set(checklists())).toEqual(new Set(causesOf(status).map((cause) => stepsOf(cause.id))));
  });

  test('has the titles and the sentences of those causes in the panel', () => {
    render(<TroubleshootPanel error={status} />);

    const text = outer().textContent;
    const wanted = causesOf(status).flatMap((cause) => [titleOf(cause.id), textOf(cause.id)]);
    expect(wanted.filter((said) => !text.includes(said))).toEqual([]);
  });

  test('stands in the catalog with its meaning and causes', () => {
    render(<StatusCatalog />);

    const row = screen.getByRole('row', { name: new RegExp(`${status} ${phrase}`) });
    expect(row).toHaveTextContent(words);
    expect(causesOf(status).filter((cause) => !row.textContent.includes(titleOf(cause.id)))).toEqual([]);
  });
});

test('the catalog shows the five categories and the eight statuses, and no more', () => {
  render(<StatusCatalog />);

  const rows = (name: string) => within(screen.getByRole('table', { name })).getAllByRole('row').slice(1);
  expect(rows('Categories')).toHaveLength(5);
  expect(rows('Status codes')).toHaveLength(8);
});

describe.each(seedCauses)('cause $id of status $status', ({ id, words }) => {
  test('speaks of what the document speaks of', () => {
    expect(`${titleOf(id)}. ${textOf(id)}`).toMatch(words);
  });

  test('has 2 to 7 things to check, each with who can do it', () => {
    const steps = stepsOf(id);

    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(steps.filter((label) => !WHO.some((who) => label.endsWith(who) && label.length > who.length))).toEqual([]);
  });
});
