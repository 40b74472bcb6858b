import { useId, useState } from 'react';
import {
  causes,
  type CauseFacts,
  type CauseId,
  type CodeFacts,
  type CodeId,
  codes,
  type Severity,
  type Who,
} from '../src/core/index.js';
import { StatusBadge, StatusCatalog } from '../src/index.js';
import { en } from '../src/locales/en.js';
import { addressOf } from './pages.js';
import { retryWords } from './words.js';

const severityCategory: Readonly<Record<Severity, string>> = {
  info: 'informational',
  success: 'success',
  warning: 'client-error',
  error: 'server-error',
};

const codeList = Object.entries(codes) as readonly [CodeId, CodeFacts][];
const causeList = Object.entries(causes) as readonly [CauseId, CauseFacts][];
const whoList = Object.keys(en.ui.who) as readonly Who[];

const wordsOf = (cause: CauseId) =>
  en.causes[cause] as { title: string; text: string; steps: Readonly<Record<string, string>> };

const statusList = Array.from({ length: 500 }, (_, index) => index + 100);

/** Codes by status, ascending; those without a documented status come last. */
const statusGroups = [...statusList, undefined]
  .map((status) => ({ status, rows: codeList.filter(([, facts]) => facts.status === status) }))
  .filter(({ rows }) => rows.length > 0);

/** Everything the kit knows, on one page: statuses, codes, causes, and who can do what about them. */
export function CatalogPage() {
  const [search, setSearch] = useState('');
  const [who, setWho] = useState<Who | ''>('');
  const ids = { search: useId(), who: useId(), count: useId() };

  const wanted = search.trim().toLowerCase();
  const has = (...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(wanted));

  const groups = statusGroups
    .map(({ status, rows }) => ({
      status,
      rows: rows.filter(([code, facts]) =>
        has(code, en.codes[code], String(status ?? ''), ...facts.causes.map((cause) => wordsOf(cause).title)),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
  const shownCodes = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const shownCauses = causeList.filter(
    ([cause, facts]) =>
      (who === '' || facts.steps.some((step) => step.who === who)) &&
      has(cause, wordsOf(cause).title, wordsOf(cause).text, ...Object.values(wordsOf(cause).steps), ...codesOf(cause)),
  );

  return (
    <main className="catalog">
      <header className="catalog-head">
        <h1>Catalog</h1>
        <p>
          Everything the kit knows: the statuses of the OBS documents, {codeList.length} error codes, and{' '}
          {causeList.length} causes with what to check, cheapest step first.
        </p>
      </header>

      <StatusCatalog className="catalog-card" />

      <section className="catalog-card" aria-labelledby="catalog-codes">
        <h2 id="catalog-codes">Codes and causes</h2>
        <div className="catalog-tools" role="search" aria-label="Codes and causes">
          <div className="catalog-field">
            <label htmlFor={ids.search}>Find a code, a word or a step</label>
            <input
              id={ids.search}
              type="search"
              className="obs-field"
              placeholder="NoSuchKey, clock, policy …"
              aria-describedby={ids.count}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </div>
          <div className="catalog-field">
            <label htmlFor={ids.who}>Steps for</label>
            <select
              id={ids.who}
              className="obs-field"
              value={who}
              onChange={(event) => setWho(event.target.value as Who | '')}
            >
              <option value="">Everybody</option>
              {whoList.map((one) => (
                <option key={one} value={one}>
                  {en.ui.who[one]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <p id={ids.count} className="catalog-count">
          {shownCodes} of {codeList.length} codes, {shownCauses.length} of {causeList.length} causes
        </p>

        {groups.map(({ status, rows }) => (
          <section key={status ?? 'none'} className="catalog-group">
            <h3>
              {status === undefined ? 'No documented status' : <StatusBadge status={status} tooltip={false} />}
              <span className="catalog-count">
                {rows.length} {rows.length === 1 ? 'code' : 'codes'}
              </span>
            </h3>
            <dl className="catalog-codes">
              {rows.map(([code, facts]) => (
                <div key={code}>
                  <dt>
                    <a href={addressOf(code)} target="_top">
                      <code className="obs-code">{code}</code>
                    </a>
                  </dt>
                  <dd>{en.codes[code]}</dd>
                  <dd>
                    <ul className="catalog-links" aria-label={`Causes of ${code}`}>
                      {facts.causes.map((cause) => (
                        <li key={cause}>
                          <a href={`#cause-${cause}`}>{wordsOf(cause).title}</a>
                        </li>
                      ))}
                    </ul>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {groups.length === 0 && <p className="catalog-none">No code matches.</p>}
      </section>

      <section aria-labelledby="catalog-causes">
        <h2 id="catalog-causes">Causes, and who can do what</h2>
        {shownCauses.length === 0 && <p className="catalog-none">No cause matches.</p>}
        <ul className="catalog-causes">
          {shownCauses.map(([cause, facts]) => (
            <li key={cause} id={`cause-${cause}`} className="catalog-card">
              <Cause cause={cause} facts={facts} who={who} />
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

const codesOf = (cause: CauseId): readonly string[] =>
  codeList.filter(([, facts]) => facts.causes.includes(cause)).map(([code]) => code);

function Cause({ cause, facts, who }: { cause: CauseId; facts: CauseFacts; who: Who | '' }) {
  const words = wordsOf(cause);
  const named = codesOf(cause);
  const steps = facts.steps.filter((step) => who === '' || step.who === who);
  return (
    <article aria-labelledby={`title-${cause}`}>
      <h3 id={`title-${cause}`}>{words.title}</h3>
      <p className="catalog-count">
        <span className="catalog-severity" data-category={severityCategory[facts.severity]}>
          {en.ui.severities[facts.severity]}
        </span>{' '}
        {retryWords[facts.retry]} <code className="obs-code">{cause}</code>
      </p>
      <p>{words.text}</p>
      <ol className="catalog-steps">
        {steps.map((step) => (
          <li key={step.id}>
            {words.steps[step.id]} <span className="catalog-who">{en.ui.who[step.who]}</span>
          </li>
        ))}
      </ol>
      {named.length > 0 && (
        <details>
          <summary className="obs-summary">
            {named.length} {named.length === 1 ? 'code names' : 'codes name'} it
          </summary>
          <ul className="catalog-named">
            {named.map((code) => (
              <li key={code}>
                <code className="obs-code">{code}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
