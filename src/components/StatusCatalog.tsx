'use client';

import {
  forwardRef,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ForwardedRef,
  type HTMLAttributes,
  type ReactElement,
} from 'react';
import {
  type Category,
  categories,
  type CategoryFacts,
  type CauseId,
  type CodeFacts,
  cleanText,
  type CodeId,
  codes,
  statusCategory,
  type StatusId,
  statuses,
} from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { classes, DENSITIES, oneOf } from './given.js';
import { deeper, type HeadingLevel, headingTag } from './headings.js';
import { StatusBadge } from './StatusBadge.js';
import { wordsOf } from './tell.js';
import { useAnnounce } from './useAnnounce.js';
import { useMessages } from './useMessages.js';
import { counted } from './numbers.js';
import { labelled } from './words.js';

/** Props of `StatusCatalog`. */
export interface StatusCatalogProps extends Omit<HTMLAttributes<HTMLElement>, 'title' | 'children'> {
  /** Text that is searched for at first. */
  defaultSearch?: string | undefined;
  /**
   * Gives every status and code an address in the page, `#obs-NoSuchKey` for the prefix `obs-`, and follows the page's
   * address: what it names is searched for, and gets the focus. The prefix may be empty. @default undefined, no addresses
   */
  hashPrefix?: string | undefined;
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** @default that of the nearest `data-density` around it, else 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined;
}

/** Milliseconds without a key press after which the number of results is said. */
const PAUSE = 500;

/**
 * The categories and statuses that OBS documents, with meaning, causes and codes. A search, as one types, or a filter
 * also finds the statuses and codes that are not in that document. Renders a `<section>` with two tables.
 */
export const StatusCatalog = forwardRef(function StatusCatalog(
  { defaultSearch = '', hashPrefix: prefix, headingLevel = 2, density, className, ...rest }: StatusCatalogProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const words = messages.ui.catalog;
  const hashPrefix = typeof prefix === 'string' ? cleanText(prefix, 64) : undefined;
  const [search, setSearch] = useState(() => cleanText(defaultSearch));
  const [category, setCategory] = useState<Category | ''>('');
  const searchField = useRef<HTMLInputElement>(null);
  const ids = { title: useId(), categories: useId(), statuses: useId(), count: useId(), hint: useId() };
  const Heading = headingTag(headingLevel);
  const Subheading = headingTag(deeper(headingLevel));

  const wanted = fold(search);
  const isWhole = wanted === '' && category === '';
  const pool = isWhole ? DOCUMENTED : ALL;
  const rows = useMemo(
    () =>
      pool
        .filter(({ status }) => category === '' || (status !== undefined && statusCategory(status) === category))
        .map((row) => find(row, wanted, messages))
        .filter((found) => found !== undefined),
    [pool, category, wanted, messages],
  );
  const groups = CATEGORIES.filter(
    (row) =>
      (category === '' || row.category === category) &&
      has(wanted, row.facts.range, messages.categories[row.category].title, messages.categories[row.category].text),
  );
  const total = pool.filter(({ status }) => status !== undefined).length;
  const shown = rows.filter(({ row }) => row.status !== undefined).length;
  const count = counted(words.count, shown, messages.locale, { total });

  useSaidAfterPause(`${category} ${wanted}`, rows.length > 0 ? count : words.empty);
  useHash(hashPrefix, (name) => {
    setSearch(name);
    setCategory('');
  });

  return (
    <section
      aria-labelledby={ids.title}
      lang={messages.locale}
      {...rest}
      ref={ref}
      className={classes('obs-catalog', className)}
      data-density={oneOf(density, DENSITIES)}
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
              aria-describedby={`${ids.hint} ${ids.count}`}
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
          <p id={ids.hint} className="obs-catalog-hint">
            {words.searchHint}
          </p>
        </div>

        {groups.length > 0 && (
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
                      <span className="obs-range">{facts.range}</span>{' '}
                      <CategoryBadge category={id} messages={messages} />
                    </th>
                    <td role="cell">{messages.categories[id].text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}

        <div>
          <Subheading id={ids.statuses} className="obs-catalog-subtitle">
            {words.statuses}
          </Subheading>
          <p id={ids.count} className="obs-catalog-count">
            {count}
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
                {rows.map((found) => (
                  <StatusRow key={found.row.status ?? 'none'} {...found} prefix={hashPrefix} messages={messages} />
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
                  // The button is about to go.
                  searchField.current?.focus();
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

interface Row {
  /** Absent for the codes whose documents name no status. */
  readonly status?: StatusId;
  readonly codes: readonly CodeId[];
}

interface FoundRow {
  readonly row: Row;
  /** The codes to show. */
  readonly codes: readonly CodeId[];
  /** Whether the search is about the codes, which are folded otherwise. */
  readonly isAboutCodes: boolean;
}

const CATEGORIES = (Object.entries(categories) as [Category, CategoryFacts][])
  .map(([category, facts]) => ({ category, facts }))
  .filter((row): row is typeof row & { facts: { range: string } } => row.facts.range !== undefined);

const ALL: readonly Row[] = [
  ...(Object.keys(statuses).map(Number) as StatusId[]).map((status) => ({ status, codes: codesOf(status) })),
  { codes: codesOf(undefined) },
];

/** The eight of the source document; the catalog's further statuses come with a search. */
const DOCUMENTED = ALL.filter(({ status = 0 }) => [400, 403, 404, 405, 408, 409, 500, 503].includes(status));

function codesOf(status: number | undefined): CodeId[] {
  return (Object.entries(codes) as [CodeId, CodeFacts][])
    .filter(([, facts]) => facts.status === status)
    .map(([code]) => code);
}

const causesOf = ({ status }: Row): readonly CauseId[] => (status === undefined ? [] : statuses[status].causes);

const fold = (text: string) => text.trim().toLowerCase();
const has = (wanted: string, ...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(wanted));

/** A row as a search leaves it: only the codes it is about, if it is about codes; all of them if it is about the row. */
function find(row: Row, wanted: string, messages: Messages): FoundRow | undefined {
  if (wanted === '') return { row, codes: row.codes, isAboutCodes: false };
  const found = row.codes.filter((code) => has(wanted, code, messages.codes[code]));
  const texts = causesOf(row).flatMap((cause) => [wordsOf(cause, messages).title, wordsOf(cause, messages).text]);
  const own =
    row.status === undefined ? [messages.ui.catalog.noStatus] : [named(row.status), messages.statuses[row.status].text];
  if (found.length > 0) return { row, codes: found, isAboutCodes: true };
  return has(wanted, ...own, ...texts) ? { row, codes: row.codes, isAboutCodes: false } : undefined;
}

const named = (status: StatusId) => `${status} ${statuses[status].phrase}`;

interface StatusRowProps extends FoundRow {
  readonly prefix: string | undefined;
  readonly messages: Messages;
}

function StatusRow({ row, codes: shown, isAboutCodes, prefix, messages }: StatusRowProps) {
  const { status } = row;
  const causes = causesOf(row);
  return (
    <tr role="row" {...target(prefix, status)}>
      <th role="rowheader" scope="row" {...(status === undefined && { colSpan: 2 })}>
        {status === undefined ? (
          messages.ui.catalog.noStatus
        ) : (
          <Linked name={status} prefix={prefix}>
            <StatusBadge status={status} tooltip={false} />
          </Linked>
        )}
      </th>
      {status !== undefined && <td role="cell">{messages.statuses[status].text}</td>}
      <td role="cell">
        {causes.length > 0 && (
          <ul role="list">
            {causes.map((cause) => (
              <li key={cause}>
                <strong>{labelled(wordsOf(cause, messages).title, messages)}</strong>
                {wordsOf(cause, messages).text}
              </li>
            ))}
          </ul>
        )}
        {shown.length > 0 && (
          // Opens by itself when the search is about a code; the key lets a new search decide anew.
          <details key={isAboutCodes ? 'found' : 'closed'} open={isAboutCodes}>
            <summary className="obs-summary">
              {counted(messages.ui.catalog.codes, shown.length, messages.locale)}
            </summary>
            <ul className="obs-catalog-codes" role="list">
              {shown.map((code) => (
                <li key={code} {...target(prefix, code)}>
                  <Linked name={code} prefix={prefix}>
                    <code className="obs-code">{code}</code>
                  </Linked>{' '}
                  {messages.codes[code]}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

interface LinkedProps {
  readonly prefix: string | undefined;
  readonly name: CodeId | StatusId;
  readonly children: ReactElement;
}

function Linked({ prefix, name, children }: LinkedProps) {
  if (prefix === undefined) return children;
  return (
    <a className="obs-link" href={`#${prefix}${name}`}>
      {children}
    </a>
  );
}

/** What an address leads to: has its name, and can get the focus, but not by Tab. */
const target = (prefix: string | undefined, name: CodeId | StatusId | undefined) =>
  prefix === undefined || name === undefined ? {} : { id: `${prefix}${name}`, tabIndex: -1 };

const isName = (name: string): boolean => Object.hasOwn(codes, name) || Object.hasOwn(statuses, name);

/** Follows the part of the page's address behind `#`, from the first look on. */
function useHash(prefix: string | undefined, onName: (name: string) => void): void {
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  const latest = useRef(onName);
  useEffect(() => {
    latest.current = onName;
  });
  useEffect(() => {
    if (prefix === undefined) return undefined;
    const follow = () => {
      const id = window.location.hash.slice(1);
      const name = id.slice(prefix.length);
      if (!id.startsWith(prefix) || !isName(name)) return;
      latest.current(name);
      setWanted({ id });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [prefix]);
  useEffect(() => {
    if (wanted) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
}

/** Says a text once what it is about has changed, and then has not changed for a while. */
function useSaidAfterPause(subject: string, text: string): void {
  const announce = useAnnounce();
  const said = useRef(subject);
  useEffect(() => {
    if (said.current === subject) return undefined;
    const timer = setTimeout(() => {
      said.current = subject;
      announce(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [announce, subject, text]);
}

/** The shape and colour that the statuses of a category wear, with its name. */
function CategoryBadge({ category, messages }: { category: Category; messages: Messages }) {
  return (
    <span className="obs-badge" data-category={category}>
      {messages.categories[category].title}
    </span>
  );
}
