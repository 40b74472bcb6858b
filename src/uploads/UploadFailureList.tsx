'use client';

import {
  forwardRef,
  type ForwardedRef,
  type HTMLAttributes,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { CopyButton } from '../components/CopyButton.js';
import { classes } from '../components/given.js';
import { deeper, type HeadingLevel, headingTag } from '../components/headings.js';
import { TroubleshootPanel, type TroubleshootPanelProps } from '../components/TroubleshootPanel.js';
import { useMessages } from '../components/useMessages.js';
import { counted } from '../components/numbers.js';
import { fill } from '../components/words.js';
import { saveFailures } from './exportFailures.js';
import { CloseButton } from './CloseButton.js';
import { groupReport } from './failureWords.js';
import { GroupActions } from './GroupActions.js';
import { GroupText } from './GroupText.js';
import { addList } from './lists.js';
import type { UploadFailure, UploadFailureGroup, UploadFailureStore } from './types.js';
import { storeOr, useFailures } from './useFailures.js';
import { useFailureVoice } from './useFailureVoice.js';
import { useListFocus } from './useListFocus.js';

/** Props of `UploadFailureList`. */
export interface UploadFailureListProps extends Omit<HTMLAttributes<HTMLElement>, 'title' | 'children'> {
  store: UploadFailureStore;
  /** Checks of the host's own for the panels, as `TroubleshootPanel` takes them. */
  checks?: TroubleshootPanelProps['checks'];
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
}

/** Files of a group shown at first; every press on “show more” doubles them. */
const PAGE = 50;

/**
 * The failed uploads of a store in the flow of the page, by cause: file names, retry for each and for all, the
 * checklist on demand, a filter, and a download. Renders a `<section>`, a
 * group named by its title, to which the toaster's “Show all” moves the focus.
 */
export const UploadFailureList = forwardRef(function UploadFailureList(
  { store: given, checks, headingLevel = 2, className, ...rest }: UploadFailureListProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const { ui, locale } = messages;
  const store = storeOr(given);
  const latest = useFailures(store);
  useFailureVoice(store, latest);
  // The rows of a storm come a moment after its messages, and are drawn in portions.
  const snapshot = useDeferredValue(latest);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const found = useMemo(() => filtered(snapshot.groups, wanted), [snapshot.groups, wanted]);
  const ids = { title: useId(), search: useId() };
  const Heading = headingTag(headingLevel);

  const list = useRef<HTMLElement | null>(null);
  const setList = useCallback(
    (element: HTMLElement | null) => {
      list.current = element;
      if (typeof ref === 'function') return void ref(element);
      if (ref) ref.current = element;
    },
    [ref],
  );
  useEffect(() => (list.current ? addList(store, list.current) : undefined), [store]);
  useListFocus(list);

  return (
    <section
      role="group"
      tabIndex={-1}
      aria-labelledby={ids.title}
      lang={locale}
      {...rest}
      ref={setList}
      className={classes('obs-failures', className)}
    >
      <div className="obs-failures-head">
        <Heading id={ids.title} className="obs-failures-title">
          {ui.uploads.title}{' '}
          {snapshot.count > 0 && (
            <span className="obs-failures-count">{counted('{count}', snapshot.count, locale)}</span>
          )}
        </Heading>
        {snapshot.count > 0 && (
          <div className="obs-failures-tools">
            <label htmlFor={ids.search}>
              {ui.uploads.search}
              <input
                id={ids.search}
                type="search"
                className="obs-field"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            </label>
            {(['csv', 'json'] as const).map((format) => (
              <button
                key={format}
                type="button"
                className="obs-button"
                onClick={() => saveFailures(format, found.map(onlyFound), messages)}
              >
                {fill(ui.uploads.download, { format: format.toUpperCase() })}
              </button>
            ))}
          </div>
        )}
      </div>
      {found.length === 0 && (
        <p className="obs-failures-empty">{snapshot.count > 0 ? ui.uploads.noMatch : ui.uploads.empty}</p>
      )}
      {found.map(({ group, items }) => (
        <Group
          key={group.id}
          store={store}
          group={group}
          items={items}
          checks={checks}
          headingLevel={deeper(headingLevel)}
        />
      ))}
      {snapshot.dropped > 0 && (
        <p className="obs-failures-empty">{counted(ui.uploads.dropped, snapshot.dropped, locale)}</p>
      )}
      {snapshot.dismissed > 0 && (
        <div className="obs-failures-undo">
          <span>{counted(ui.uploads.dismissed, snapshot.dismissed, locale)}</span>
          <button type="button" className="obs-button" data-small="" onClick={store.undo}>
            {ui.uploads.undo}
          </button>
        </div>
      )}
    </section>
  );
});

/** A group, and those of its files that a search has found: what is said of it, and its buttons, are about all. */
interface Found {
  readonly group: UploadFailureGroup;
  readonly items: readonly UploadFailure[];
}

const onlyFound = ({ group, items }: Found): UploadFailureGroup => ({ ...group, items });

function filtered(groups: readonly UploadFailureGroup[], wanted: string): readonly Found[] {
  if (wanted === '') return groups.map((group) => ({ group, items: group.items }));
  return groups.flatMap((group) => {
    const items = group.items.filter(({ file, bucket, key, error }) =>
      [file, bucket, key, error.code, error.requestId].some((text) => text?.toLowerCase().includes(wanted)),
    );
    return items.length === 0 ? [] : [{ group, items }];
  });
}

interface GroupProps extends Pick<UploadFailureListProps, 'checks'>, Found {
  readonly store: UploadFailureStore;
  readonly headingLevel: HeadingLevel;
}

const Group = memo(function Group({ store, group, items, checks, headingLevel }: GroupProps) {
  const messages = useMessages();
  const { ui, locale } = messages;
  const { diagnosis } = group;
  const { severity } = diagnosis;
  const titleId = useId();
  const Heading = headingTag(headingLevel);
  // Once unfolded it stays: ticks and what checks have found are in it.
  const [isThere, setThere] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const [first] = group.items;

  const files = useRef<HTMLUListElement>(null);
  const showMore = () => {
    flushSync(() => setShown(2 * shown));
    // The first of the new ones: whoever asked for them goes on there.
    files.current?.querySelectorAll<HTMLElement>(':scope > li')[shown]?.focus();
  };

  return (
    <div role="group" tabIndex={-1} aria-labelledby={titleId} className="obs-failure-group" data-severity={severity}>
      <span className="obs-banner-icon" />
      <div className="obs-failure-group-main">
        <GroupText group={group} titleId={titleId} as={Heading} />
        <div className="obs-banner-actions">
          <GroupActions store={store} group={group} />
          <CopyButton label={ui.panel.copyDetails} text={() => groupReport(group, messages)} />
        </div>
      </div>
      <CloseButton describedBy={titleId} onClick={() => store.dismiss(group)} />
      <div className="obs-failure-group-foot">
        <details onToggle={() => setThere(true)}>
          <summary className="obs-summary">{ui.panel.steps}</summary>
          {isThere && first && (
            <TroubleshootPanel
              error={diagnosis.error}
              context={first.context}
              checks={checks}
              headingLevel={deeper(headingLevel)}
              hideTitle
            />
          )}
        </details>
        <ul ref={files} className="obs-files" role="list" aria-labelledby={titleId}>
          {items.slice(0, shown).map((item) => (
            <File key={item.id} store={store} item={item} />
          ))}
        </ul>
        {items.length > shown && (
          <button type="button" className="obs-button" onClick={showMore}>
            {counted(ui.uploads.more, Math.min(shown, items.length - shown), locale)}
          </button>
        )}
      </div>
    </div>
  );
});

// Ten thousand may be shown, of which a retry changes three.
const File = memo(function File({ store, item }: { store: UploadFailureStore; item: UploadFailure }) {
  const { ui } = useMessages();
  const { file, key, error, state, canRetry, progress } = item;
  const name = file || key || '–';
  // Status 0 is no answer, which the group says already.
  const said = [error.code ?? (error.status || undefined), error.requestId].filter((value) => value !== undefined);
  const isBusy = state !== 'failed';
  const action =
    state === 'queued' || state === 'waiting' ? ui.uploads.queued : isBusy ? ui.banner.retrying : ui.banner.retry;
  return (
    <li className="obs-file" tabIndex={-1} data-state={state}>
      <bdi className="obs-file-name">{name}</bdi>
      {said.length > 0 && (
        <span className="obs-file-said">
          {said.map((value) => (
            <code key={value} className="obs-code">
              {value}
            </code>
          ))}
        </span>
      )}
      {progress !== undefined && state === 'retrying' && (
        <progress className="obs-file-progress" value={progress} max={1} aria-label={name} />
      )}
      {canRetry && (
        <button
          type="button"
          className="obs-button"
          data-small=""
          aria-disabled={isBusy}
          aria-label={fill(ui.uploads.actionOn, { action, name })}
          onClick={() => {
            if (!isBusy) store.retry(item);
          }}
        >
          {action}
        </button>
      )}
    </li>
  );
});
