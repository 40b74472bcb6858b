import { type ReactNode, useId } from 'react';
import { sources } from '../src/core/catalog/sources.js';
import { type CodeFacts, type CodeId, codes, redact, type StatusId, statuses } from '../src/core/index.js';
import { useMessages } from '../src/components/useMessages.js';
import { ObsErrorBanner, StatusBadge, TroubleshootPanel, useDiagnosis } from '../src/index.js';
import { fixture } from '../src/testing/index.js';
import { addressOf, codePages } from './pages.js';
import { retryWords } from './words.js';
import './entry.css';

const factsOf = (code: CodeId): CodeFacts => codes[code];
const isStatus = (status: number | undefined): status is StatusId => status !== undefined && status in statuses;

/** What the kit knows of one error code. */
export function CodePage({ code }: { code: CodeId }) {
  const words = useMessages();
  const { status } = factsOf(code);
  const alone = { code, ...(status !== undefined && { status }) };
  const causes = factsOf(code).causes;
  const related = codePages.filter(({ of }) => of !== code && factsOf(of).causes[0] === causes[0]);
  return (
    <Entry
      title={<code>{code}</code>}
      badge={status}
      text={words.codes[code]}
      error={alone}
      thrown={fixture(code, { as: 'aws-sdk' })}
      source={sources.codes[code]}
    >
      <Section title="What the server says">
        <p className="entry-note">
          Made up, in the form of real answers. In a test: <code>{`fixture('${code}', { as: 'xml' })`}</code>
        </p>
        {/* Focusable, so that the keyboard can scroll it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className="obs-pre obs-code" dir="ltr" role="group" tabIndex={0} aria-label="Answer">
          {redact(fixture(code, { as: 'xml' }))}
        </pre>
      </Section>
      {isStatus(status) && (
        <Section title="Its status">
          <Links of={[status]} nameOf={(of) => `${of} ${statuses[of].phrase}`} />
        </Section>
      )}
      {related.length > 0 && (
        <Section title="Codes with the same first cause">
          <Links of={related.map(({ of }) => of)} nameOf={String} />
        </Section>
      )}
    </Entry>
  );
}

/** What the kit knows of one HTTP status. */
export function StatusPage({ status }: { status: StatusId }) {
  const words = useMessages();
  const named = codePages.filter(({ of }) => factsOf(of).status === status);
  return (
    <Entry
      title={`${status} ${statuses[status].phrase}`}
      badge={status}
      text={words.statuses[status].text}
      error={status}
      thrown={status}
      source={sources.statuses[status]}
    >
      {named.length > 0 && (
        <Section title={`${named.length} ${named.length === 1 ? 'code comes' : 'codes come'} with it`}>
          <Links of={named.map(({ of }) => of)} nameOf={String} />
        </Section>
      )}
    </Entry>
  );
}

interface EntryProps {
  title: ReactNode;
  badge: number | undefined;
  text: string;
  /** The bare fact: its causes are those of the catalog, weighed against nothing. */
  error: unknown;
  /** What is caught, with all that is said beside the fact. */
  thrown: unknown;
  source: string;
  children: ReactNode;
}

function Entry({ title, badge, text, error, thrown, source, children }: EntryProps) {
  const { locale } = useMessages();
  const { retry } = useDiagnosis(error);
  return (
    <main className="entry">
      <header className="entry-head">
        <h1>{title}</h1>
        <p className="entry-text" lang={locale}>
          {text}
        </p>
        <p className="entry-facts">
          {badge === undefined ? 'The documents name no status.' : <StatusBadge status={badge} />}
          <span>{retryWords[retry.advice]}.</span>
        </p>
      </header>
      <Section title="Causes, and what to check">
        <p className="entry-note">
          As long as nothing else is known. What else an answer says confirms causes and rules others out.
        </p>
        <TroubleshootPanel error={error} headingLevel={3} hideTitle />
      </Section>
      <Section title="As people see it">
        <ObsErrorBanner
          error={thrown}
          context={{ operation: 'upload', file: 'q1-summary.pdf' }}
          headingLevel={3}
          announce="off"
        />
      </Section>
      {children}
      <Section title="Source">
        <p className="entry-note">
          Names of pages of the OBS documents, or of what is said there; a question mark where they leave it in doubt.
        </p>
        <p>
          <code>{source}</code>
        </p>
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="entry-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Links<Of extends CodeId | StatusId>({ of, nameOf }: { of: readonly Of[]; nameOf: (of: Of) => string }) {
  return (
    <ul className="entry-links">
      {of.map((one) => (
        <li key={one}>
          {/* A story is a page in a frame: the address is that of the whole. */}
          <a href={addressOf(one)} target="_top">
            {nameOf(one)}
          </a>
        </li>
      ))}
    </ul>
  );
}
