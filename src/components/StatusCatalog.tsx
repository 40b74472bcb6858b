'use client';

import { forwardRef, useId, useRef, useState, type ForwardedRef, type HTMLAttributes } from 'react';
import {
  type Category,
  categories,
  type CategoryFacts,
  type CodeFacts,
  codes,
  statusCategory,
  type StatusFacts,
  statuses,
} from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { type HeadingLevel, headingTag } from './headings.js';
import { StatusBadge } from './StatusBadge.js';
import { wordsOf } from './tell.js';
import { useMessages } from './useMessages.js';
import { counted, labelled } from './words.js';

export interface StatusCatalogProps extends Omit<HTMLAttributes<HTMLElement>, 'title' | 'children'> {
  /** Text that is searched for at first. */
  defaultSearch?: string | undefined;
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
}

/**
 * The categories and statuses that OBS documents, with meaning, causes and codes, to search and filter. Renders a
 * `<section>` with two tables.
 */
export const StatusCatalog = forwardRef(function StatusCatalog(
  { defaultSearch = '', headingLevel = 2, className, ...rest }: StatusCatalogProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const words = messages.ui.catalog;
  const [search, setSearch] = useState(defaultSearch);
  const [category, setCategory] = useState<Category | ''>('');
  const searchField = useRef<HTMLInputElement>(null);
  const ids = { title: useId(), categories: useId(), statuses: useId(), count: useId() };
  const Heading = headingTag(headingLevel);
  const Subheading = headingTag(headingLevel < 6 ? ((headingLevel + 1) as HeadingLevel) : 6);

  const wanted = fold(search);
  const rows = STATUSES.filter(
    (row) => (category === '' || statusCategory(row.status) === category) && matches(row, wanted, messages),
  );
  const groups = CATEGORIES.filter((row) => category === '' || row.category === category);

  return (
    <section
      aria-labelledby={ids.title}
      lang={messages.locale}
      {...rest}
      ref={ref}
      className={className ? `obs-catalog ${className}` : 'obs-catalog'}
    >
      <div className="obs-catalog-content">
        <Heading id={ids.title} className="obs-catalog-title">
          {words.title}
        </Heading>
        <div className="obs-catalog-tools" role="search">
          <label>
            {words.search}
            <input
              ref={searchField}
              type="search"
              className="obs-field"
              value={search}
              placeholder={words.searchHint}
              aria-describedby={ids.count}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
          <label>
            {words.filter}
            <select
              className="obs-field"
              value={category}
              onChange={(event) => setCategory(event.target.value as Category | '')}
            >
              <option value="">{words.allCategories}</option>
              {CATEGORIES.map((row) => (
                <option key={row.category} value={row.category}>
                  {row.facts.range} {messages.categories[row.category].title}
                </option>
              ))}
            </select>
          </label>
        </div>

        <div>
          <Subheading id={ids.categories} className="obs-catalog-subtitle">
            {words.categories}
          </Subheading>
          {/* Roles are spelled out: narrow pages show rows as blocks, and some browsers then forget that it is a table. */}
          <table className="obs-table" role="table" aria-labelledby={ids.categories}>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {words.columnCategory}
                </th>
                <th role="columnheader" scope="col">
                  {words.columnMeaning}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {groups.map(({ category: id, facts }) => (
                <tr key={id} role="row">
                  <th role="rowheader" scope="row">
                    <span className="obs-range">{facts.range}</span> <CategoryBadge category={id} messages={messages} />
                  </th>
                  <td role="cell">{messages.categories[id].text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>

        <div>
          <Subheading id={ids.statuses} className="obs-catalog-subtitle">
            {words.statuses}
          </Subheading>
          <p id={ids.count} className="obs-catalog-count">
            {counted(words.count, rows.length, messages.locale, { total: STATUSES.length })}
          </p>
          {rows.length > 0 ? (
            <table className="obs-table" role="table" aria-labelledby={ids.statuses}>
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">
                    {words.columnStatus}
                  </th>
                  <th role="columnheader" scope="col">
                    {words.columnMeaning}
                  </th>
                  <th role="columnheader" scope="col">
                    {words.columnCauses}
                  </th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                {rows.map((row) => (
                  <StatusRow key={row.status} row={row} wanted={wanted} messages={messages} />
                ))}
              </tbody>
            </table>
          ) : (
            <div className="obs-catalog-empty">
              <p>{words.empty}</p>
              <button
                type="button"
                className="obs-button"
                onClick={() => {
                  setSearch('');
                  setCategory('');
                }}
              >
                {words.reset}
              </button>
            </div>
          )}
        </div>
      </div>
    </section>
  );
});

interface StatusRowData {
  readonly status: keyof typeof statuses;
  readonly facts: StatusFacts;
  readonly codes: readonly (keyof typeof codes)[];
}

const CATEGORIES = (Object.entries(categories) as [Category, CategoryFacts][])
  .filter(([, facts]) => facts.range !== undefined)
  .map(([category, facts]) => ({ category, facts }));

// The eight of the source document; the catalog's further statuses are for diagnosis, not for this table.
const STATUSES: readonly StatusRowData[] = ([400, 403, 404, 405, 408, 409, 500, 503] as const).map((status) => ({
  status,
  facts: statuses[status],
  codes: codesOf(status),
}));

function codesOf(status: number): (keyof typeof codes)[] {
  return (Object.entries(codes) as [keyof typeof codes, CodeFacts][])
    .filter(([, facts]) => facts.status === status)
    .map(([code]) => code);
}

const fold = (text: string) => text.trim().toLowerCase();

function matches(row: StatusRowData, wanted: string, messages: Messages): boolean {
  if (wanted === '') return true;
  const texts = [
    `${row.status} ${row.facts.phrase}`,
    messages.statuses[row.status].text,
    ...row.facts.causes.flatMap((cause) => [wordsOf(cause, messages).title, wordsOf(cause, messages).text]),
    ...row.codes,
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function StatusRow({ row, wanted, messages }: { row: StatusRowData; wanted: string; messages: Messages }) {
  const found = wanted !== '' && row.codes.some((code) => code.toLowerCase().includes(wanted));
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <StatusBadge status={row.status} tooltip={false} />
      </th>
      <td role="cell">{messages.statuses[row.status].text}</td>
      <td role="cell">
        <ul role="list">
          {row.facts.causes.map((cause) => (
            <li key={cause}>
              <strong>{labelled(wordsOf(cause, messages).title, messages)}</strong>
              {wordsOf(cause, messages).text}
            </li>
          ))}
        </ul>
        {row.codes.length > 0 && (
          // Opens by itself when the search found a code in it; the key lets a new search decide anew.
          <details key={found ? 'found' : 'closed'} open={found}>
            <summary className="obs-summary">
              {counted(messages.ui.catalog.codes, row.codes.length, messages.locale)}
            </summary>
            <ul className="obs-catalog-codes" role="list">
              {row.codes.map((code) => (
                <li key={code}>
                  <code className="obs-code">{code}</code> {messages.codes[code]}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

/** The shape and colour that the statuses of a category wear, with its name. */
function CategoryBadge({ category, messages }: { category: Category; messages: Messages }) {
  return (
    <span className="obs-badge" data-category={category}>
      {messages.categories[category].title}
    </span>
  );
}
