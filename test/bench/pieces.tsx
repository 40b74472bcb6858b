// What is measured, each beside its floor: plain elements with the same text.
import type { ComponentType } from 'react';
import { phrases, type StatusId, statusCategory } from '../../src/core/index.js';
import { ObsErrorBanner, StatusBadge } from '../../src/index.js';
import { en } from '../../src/locales/en.js';

const STATUSES = [200, 204, 301, 304, 400, 403, 404, 405, 408, 409, 411, 412, 416, 429, 500, 501, 503, 504];
const FAILURES = STATUSES.filter((status) => status >= 400);
const at = (list: readonly number[], index: number) => list[index % list.length];
const nothing = () => {};

const SHOWN = STATUSES.map((status) => {
  const category = statusCategory(status);
  const word = `${en.categories[category].title}: `;
  const phrase = phrases[status as StatusId] as string | undefined;
  return {
    status,
    category,
    word,
    text: `${status} ${phrase ?? en.categories[category].title}`,
    hasWord: phrase !== undefined,
  };
});

/** The markup of a badge, made of nothing but elements. */
const markup = (Tag: 'span' | 'button'): Piece =>
  function Markup({ index }) {
    const { status, category, word, text, hasWord } = SHOWN[index % SHOWN.length] ?? {};
    return (
      <Tag
        {...(Tag === 'button' && { type: 'button' })}
        lang="en"
        className="obs-badge"
        data-category={category}
        data-status={status}
      >
        {hasWord && <span className="obs-hidden">{word}</span>}
        {text}
      </Tag>
    );
  };

export type Piece = ComponentType<{ readonly index: number }>;

interface Subject {
  readonly count: number;
  /** Plain elements with the same text. */
  readonly floor: Piece;
  readonly kit: Piece;
  /** Plain elements with all the elements and attributes of the kit's: what is beyond the floor here is their price, in any library. */
  readonly same?: Piece;
}

export const pieces: Readonly<Record<string, Subject>> = {
  badge: {
    count: 1000,
    floor: ({ index }) => <span className="b">{`${at(STATUSES, index)} Not Found`}</span>,
    kit: ({ index }) => <StatusBadge status={at(STATUSES, index)} tooltip={false} />,
    same: markup('span'),
  },
  'badge with tooltip': {
    count: 1000,
    floor: ({ index }) => (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the platform's own tooltip, as the least there is
      <span className="b" title="What it means, and who can act." tabIndex={0}>
        {`${at(STATUSES, index)} Not Found`}
      </span>
    ),
    kit: ({ index }) => <StatusBadge status={at(STATUSES, index)} />,
    same: markup('button'),
  },
  banner: {
    count: 100,
    floor: ({ index }) => (
      <div className="a" role="alert">
        <div>
          <strong>{at(FAILURES, index)}</strong>
          <p>The request was refused. Check the bucket policy, the key and the clock of this machine, then retry.</p>
        </div>
        <button type="button" onClick={nothing}>
          Retry
        </button>
        <button type="button" aria-label="Dismiss" onClick={nothing}>
          ×
        </button>
      </div>
    ),
    kit: ({ index }) => <ObsErrorBanner error={at(FAILURES, index)} onRetry={nothing} onDismiss={nothing} />,
  },
};

export const List = ({ piece: Piece, count, shift }: { piece: Piece; count: number; shift: number }) =>
  Array.from({ length: count }, (_, index) => (
    <div key={index}>
      <Piece index={index + shift} />
    </div>
  ));
