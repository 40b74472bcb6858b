import { act, configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codes, type CodeFacts } from '../../src/core/index.js';
import { StatusCatalog } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { listen } from '../fixtures/voice.js';

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
    ['part of a number', '40', [400, 401, 403, 404, 405, 406, 408, 409]],
    ['a status that the OBS document does not list', '429', [429]],
    ['a phrase', 'forbidden', [403]],
    ['number and phrase', '503 Service', [503]],
    ['a cause', en.causes.arrears.title, [403]],
    ['a cause of a status that the OBS document does not list', en.causes.gateway.title, [502, 504, 520]],
    ['words of a cause', 'checksum', [400, 501]],
    ['a code', 'NoSuchKey', [404]],
    ['a code of a status that the OBS document does not list', 'PermanentRedirect', [301]],
    ['what a code means', en.codes.NoSuchUpload, [404]],
    ['a code in another case', 'accessdenied', [403]],
    ['blanks around it', '  405  ', [405]],
  ])('finds %s', async (_name, text, found) => {
    render(<StatusCatalog />);

    await type(text);

    expect(shown()).toEqual(found);
    expect(screen.getByText(`${found.length} of 25 statuses`)).toBeVisible();
  });

  test('by a code shows where it stands', async () => {
    render(<StatusCatalog />);

    await type('NoSuchUpload');

    expect(screen.getByText('NoSuchUpload').closest('details')).toHaveAttribute('open');
  });

  test('by a code leaves out the codes beside it', async () => {
    render(<StatusCatalog />);

    await type('NoSuchUpload');

    expect(screen.getByText('1 error code')).toBeVisible();
    expect(screen.queryByText('NoSuchKey')).not.toBeInTheDocument();
  });

  test('by a status leaves all of its codes, folded', async () => {
    render(<StatusCatalog />);

    await type('404');

    expect(screen.getByText('NoSuchUpload').closest('details')).not.toHaveAttribute('open');
    expect(screen.getByText('NoSuchKey')).toBeInTheDocument();
  });

  test('finds the codes whose documents name no status', async () => {
    render(<StatusCatalog />);

    await type('NoSuchTrashConfiguration');

    expect(screen.getByRole('rowheader', { name: 'Status not documented' })).toBeVisible();
    expect(screen.getByText('NoSuchTrashConfiguration')).toBeVisible();
  });

  test('leaves of the categories what it finds there', async () => {
    render(<StatusCatalog />);

    await type('server error');
    expect(within(screen.getByRole('table', { name: 'Categories' })).getAllByRole('rowheader')).toHaveLength(1);

    await type(' of nobody');
    expect(screen.queryByRole('table', { name: 'Categories' })).not.toBeInTheDocument();
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

    expect(shown()).toEqual([500, 501, 502, 503, 504, 520]);
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
  expect(screen.getByText('0 of 25 statuses')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));

  expect(shown()).toHaveLength(8);
  expect(search()).toHaveValue('');
  expect(filter()).toHaveValue('');
  expect(search()).toHaveFocus();
});

describe('the number of results', () => {
  const passTime = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

  afterEach(() => {
    vi.useRealTimers();
  });

  test('is said once a person has stopped typing', async () => {
    vi.useFakeTimers();
    const heard = listen();
    render(<StatusCatalog />);
    await passTime(2000);
    expect(heard()).toEqual([]);

    for (const value of ['4', '40', '404']) {
      fireEvent.change(search(), { target: { value } });
      await passTime(300);
    }
    await passTime(5000);

    expect(heard()).toEqual(['polite: 1 of 25 statuses']);
  });

  test('is said of a filter, and in words where there are none', async () => {
    vi.useFakeTimers();
    const heard = listen();
    render(<StatusCatalog />);

    fireEvent.change(filter(), { target: { value: 'informational' } });
    await passTime(5000);

    expect(heard()).toEqual(['polite: No status matches the search.']);
  });
});

describe('addresses', () => {
  // Unlike `location.hash`, this one fires no event of its own at a time of its own.
  const put = (hash: string) => window.history.replaceState(null, '', `#${hash}`);
  const go = (hash: string) => {
    put(hash);
    return act(() => {
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
  };

  afterEach(() => {
    put('');
  });

  test('are not there unless the host asks for them', async () => {
    render(<StatusCatalog />);
    await go('NoSuchKey');

    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(search()).toHaveValue('');
  });

  test.each([
    ['a code', 'NoSuchKey'],
    ['a code of a status that the OBS document does not list', 'PermanentRedirect'],
    ['a status', '404'],
    ['a status that the OBS document does not list', '429'],
  ])('lead to %s, which gets the focus', async (_name, name) => {
    render(<StatusCatalog hashPrefix="obs-" />);

    await go(`obs-${name}`);

    expect(document.activeElement).toHaveAttribute('id', `obs-${name}`);
    expect(document.activeElement).toHaveTextContent(name);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain(`#obs-${name}`);
  });

  test('are followed when the page opens with one, whatever the host searches for', () => {
    put('NoSuchKey');

    render(<StatusCatalog hashPrefix="" defaultSearch="500" />);

    expect(search()).toHaveValue('NoSuchKey');
    expect(document.activeElement).toHaveAttribute('id', 'NoSuchKey');
  });

  test.each(['obs-', 'obs-constructor', 'obs-%E0%A4%A', 'other-NoSuchKey', 'NoSuchKey'])(
    'that are no code’s and no status’s do nothing: #%s',
    async (hash) => {
      render(<StatusCatalog hashPrefix="obs-" defaultSearch="500" />);

      await go(hash);

      expect(search()).toHaveValue('500');
      expect(document.body).toHaveFocus();
    },
  );
});

test('tells what can be searched for, and the count, with the search field', () => {
  render(<StatusCatalog />);

  expect(search()).toHaveAccessibleDescription(`${en.ui.catalog.searchHint} 8 of 8 statuses`);
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
