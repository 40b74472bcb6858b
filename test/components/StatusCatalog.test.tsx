import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, test } from 'vitest';
import { codes, type CodeFacts } from '../../src/core/index.js';
import { StatusCatalog } from '../../src/index.js';
import { en } from '../../src/locales/en.js';

// Nothing is hidden here but folded lists, which jsdom takes for open; looking it up is most of the time of a query.
configure({ defaultHidden: true });

const search = () => screen.getByRole('searchbox', { name: 'Search' });
const filter = () => screen.getByRole('combobox', { name: 'Filter by category' });

/** Numbers of the statuses that are shown. */
function shown(): number[] {
  const table = screen.queryByRole('table', { name: 'Status codes' });
  if (!table) return [];
  return within(table)
    .getAllByRole('rowheader')
    .map((header) => Number(/\d{3}/u.exec(header.textContent)?.[0]));
}

describe('searching', () => {
  /** Types a text in one go: a table of 140 codes for each letter takes its time here. */
  async function type(text: string): Promise<void> {
    await userEvent.click(search());
    await userEvent.paste(text);
  }

  test.each([
    ['a number', '404', [404]],
    ['part of a number', '40', [400, 403, 404, 405, 408, 409]],
    ['a phrase', 'forbidden', [403]],
    ['number and phrase', '503 Service', [503]],
    ['a cause', en.causes.arrears.title, [403]],
    ['words of a cause', 'checksum', [400]],
    ['a code', 'NoSuchKey', [404]],
    ['a code in another case', 'accessdenied', [403]],
    ['blanks around it', '  405  ', [405]],
  ])('finds %s', async (_name, text, found) => {
    render(<StatusCatalog />);

    await type(text);

    expect(shown()).toEqual(found);
    expect(screen.getByText(`${found.length} of 8 statuses`)).toBeVisible();
  });

  test('by a code shows where it stands', async () => {
    render(<StatusCatalog />);

    await type('NoSuchUpload');

    expect(screen.getByText('NoSuchUpload').closest('details')).toHaveAttribute('open');
  });

  test('starts with what the host says', () => {
    render(<StatusCatalog defaultSearch="408" />);

    expect(search()).toHaveValue('408');
    expect(shown()).toEqual([408]);
  });

  test('takes patterns as what they are', async () => {
    render(<StatusCatalog />);

    await type('.*(');

    expect(shown()).toEqual([]);
  });
});

describe('filtering', () => {
  test('leaves one category', async () => {
    render(<StatusCatalog />);

    await userEvent.selectOptions(filter(), 'server-error');

    expect(shown()).toEqual([500, 503]);
    expect(within(screen.getByRole('table', { name: 'Categories' })).getAllByRole('rowheader')).toHaveLength(1);
  });

  test('goes together with a search', async () => {
    render(<StatusCatalog defaultSearch="40" />);

    await userEvent.selectOptions(filter(), 'server-error');

    expect(shown()).toEqual([]);
  });

  test('offers all five categories', () => {
    render(<StatusCatalog />);

    expect(
      within(filter())
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([
      'All categories',
      '1XX Informational',
      '2XX Success',
      '3XX Redirection',
      '4XX Client error',
      '5XX Server error',
    ]);
  });
});

test('says when nothing is found, and how to get everything back', async () => {
  render(<StatusCatalog />);
  await userEvent.type(search(), 'no such thing');
  await userEvent.selectOptions(filter(), 'success');
  expect(screen.getByText('No status matches the search.')).toBeVisible();
  expect(screen.getByText('0 of 8 statuses')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));

  expect(shown()).toHaveLength(8);
  expect(search()).toHaveValue('');
  expect(filter()).toHaveValue('');
});

test('tells the count with the search field', () => {
  render(<StatusCatalog />);

  expect(search()).toHaveAccessibleDescription('8 of 8 statuses');
});

test('lists every documented code under its status, with a sentence', () => {
  render(<StatusCatalog />);

  const items = new Set(screen.getAllByRole('listitem').map((item) => item.textContent));
  const missing = Object.entries(codes as Readonly<Record<string, CodeFacts>>).filter(([code, { status }]) => {
    if (status === undefined || ![400, 403, 404, 405, 408, 409, 500, 503].includes(status)) return false;
    return !items.has(`${code} ${en.codes[code as keyof typeof codes]}`);
  });

  expect(missing.map(([code]) => code)).toEqual([]);
});

test('is a region named by its heading, and takes what the host sets', () => {
  const ref = createRef<HTMLElement>();

  render(<StatusCatalog ref={ref} headingLevel={4} className="mine" id="c" />);

  const region = screen.getByRole('region', { name: 'HTTP status codes of OBS' });
  expect(region).toBe(ref.current);
  expect(region.classList).toContain('mine');
  expect(region).toHaveAttribute('id', 'c');
  expect(screen.getByRole('heading', { level: 4, name: 'HTTP status codes of OBS' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 5 })).toHaveLength(2);
});
