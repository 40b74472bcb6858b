'use client';

import {
  forwardRef,
  type ForwardedRef,
  type HTMLAttributes,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { CopyButton } from '../components/CopyButton.js';
import { callable, classes, countOr } from '../components/given.js';
import { Isolated } from '../components/Isolated.js';
import { useMessages } from '../components/useMessages.js';
import { counted } from '../components/numbers.js';
import { cleanText } from '../core/index.js';
import { CloseButton } from './CloseButton.js';
import { groupReport, namesOf } from './failureWords.js';
import { GroupActions } from './GroupActions.js';
import { GroupText } from './GroupText.js';
import { listOf } from './lists.js';
import { openTopLayer, type TopLayer } from './topLayer.js';
import type { UploadFailureGroup, UploadFailureStore } from './types.js';
import { storeOr, useFailures, useIsListed, useOpenGroups, useRecovered } from './useFailures.js';
import { useFailureVoice } from './useFailureVoice.js';
import { useLeave } from './useLeave.js';
import { useRegionKeys } from './useRegionKeys.js';
import { useStepAside } from './useStepAside.js';
import { useSwipe } from './useSwipe.js';

/** Props of `UploadToaster`. */
export interface UploadToasterProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  store: UploadFailureStore;
  /** Causes shown at a time; the rest is counted. @default 3 */
  max?: number | undefined;
  /**
   * Key that moves the focus into the toaster, and back: a key of the keyboard with modifiers, as `Alt+T`. `false`: none.
   * @default 'F6'
   */
  hotkey?: string | false | undefined;
  /**
   * Called by “Show all”, where the host shows the failures itself. Default: moves the focus to the `UploadFailureList`
   * of this store; without one, only the causes beyond `max` have such a button, which shows them here.
   */
  onShowAll?: (() => void) | undefined;
  /**
   * Milliseconds after which the message that files were uploaded after all leaves, 5,000 at least; time under the
   * pointer, with the focus, or in a hidden tab does not count. Failures never leave by themselves. `false`: it stays.
   * @default 8000
   */
  successDuration?: number | false | undefined;
}

/**
 * Says above all else what became of uploads: one message for each cause, with the number of files, the next step, and
 * one button to retry what can be retried. Renders a `<section>`, a landmark that is always there, at the end of the
 * page or of the modal dialog that is open. Closing a message takes the failures away (“Undo” brings them back), but
 * where a list shows them too, the message only.
 */
export const UploadToaster = forwardRef(function UploadToaster(
  { store, max, hotkey, onShowAll, successDuration, className, ...rest }: UploadToasterProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const layer = useTopLayer();
  if (!layer) return null;
  return createPortal(
    <Region
      store={storeOr(store)}
      max={countOr(max, 3)}
      hotkey={hotkey !== false && cleanText(typeof hotkey === 'string' ? hotkey : 'F6')}
      onShowAll={callable(onShowAll)}
      successDuration={successDuration !== false && countOr(successDuration, 8000)}
      {...{ className, layer, rest }}
      ref={ref}
    />,
    layer.container,
  );
});

/** Open while the component is on the page: a server has no top layer. */
function useTopLayer(): TopLayer | undefined {
  const [holder] = useState(() => {
    let layer: TopLayer | undefined;
    return {
      read: () => layer,
      subscribe: () => {
        const opened = openTopLayer();
        layer = opened;
        return () => {
          layer = undefined;
          opened.release();
        };
      },
    };
  });
  return useSyncExternalStore(holder.subscribe, holder.read, () => undefined);
}

interface RegionProps {
  readonly store: UploadFailureStore;
  readonly max: number;
  readonly hotkey: string | false;
  readonly successDuration: number | false;
  readonly onShowAll: (() => void) | undefined;
  readonly className: string | undefined;
  readonly layer: TopLayer;
  readonly rest: HTMLAttributes<HTMLElement>;
}

const Region = forwardRef(function Region(
  { store, max, hotkey, onShowAll, successDuration, className, layer, rest }: RegionProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const messages = useMessages();
  const { ui, locale } = messages;
  const snapshot = useFailures(store);
  const isListed = useIsListed(store);
  useFailureVoice(store, snapshot);

  const { open, close } = useOpenGroups(store, snapshot.groups, isListed || onShowAll !== undefined);
  const good = useRecovered(store, snapshot.recovered);
  // Where nothing else shows them, they are shown here once somebody asks.
  const [isWhole, setWhole] = useState(false);
  // With the last message goes what was asked for about it.
  if (isWhole && open.length === 0) setWhole(false);
  const shown = isWhole ? open : open.slice(0, max);
  const hidden = open.length - shown.length;
  const showAll = onShowAll ?? (isListed ? () => goTo(listOf(store)) : undefined);

  const region = useRef<HTMLElement | null>(null);
  const setRegion = useCallback(
    (element: HTMLElement | null) => {
      region.current = element;
      if (typeof ref === 'function') return void ref(element);
      if (ref) ref.current = element;
    },
    [ref],
  );
  const isEmpty = open.length === 0 && good.recovered === 0 && (isListed || snapshot.dismissed === 0);
  useRegionKeys(region, { hotkey, isEmpty });
  useStepAside(region);
  useEffect(() => {
    if (!isEmpty) layer.settle();
  }, [isEmpty, layer]);

  return (
    <section
      tabIndex={-1}
      aria-label={snapshot.count > 0 ? `${ui.uploads.title} (${numeral(snapshot.count, locale)})` : ui.uploads.title}
      aria-keyshortcuts={hotkey === false ? undefined : hotkey}
      lang={locale}
      {...rest}
      ref={setRegion}
      className={classes('obs-toaster', className)}
    >
      {shown.length > 0 && (
        <ol className="obs-toasts" role="list">
          {shown.map((group) => (
            <li key={group.id}>
              <Toast store={store} group={group} onClose={() => close(group)} onShowAll={showAll} />
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <div className="obs-toast-note">
          <span>{counted(ui.uploads.moreCauses, hidden, locale)}</span>
          <button type="button" className="obs-button" data-small="" onClick={showAll ?? (() => setWhole(true))}>
            {ui.uploads.showAll}
          </button>
        </div>
      )}
      {good.recovered > 0 && (
        <Note
          key={`recovered ${good.recovered}`}
          severity="success"
          text={counted(ui.uploads.recovered, good.recovered, locale)}
          duration={successDuration}
          onClose={good.close}
        />
      )}
      {!isListed && snapshot.dismissed > 0 && (
        <Note
          text={counted(ui.uploads.dismissed, snapshot.dismissed, locale)}
          duration={false}
          onClose={store.acknowledge}
        >
          <button type="button" className="obs-button" data-small="" onClick={store.undo}>
            {ui.uploads.undo}
          </button>
        </Note>
      )}
    </section>
  );
});

interface ToastProps {
  readonly store: UploadFailureStore;
  readonly group: UploadFailureGroup;
  readonly onClose: () => void;
  readonly onShowAll: (() => void) | undefined;
}

function Toast({ store, group, onClose, onShowAll }: ToastProps) {
  const messages = useMessages();
  const { ui } = messages;
  const { severity } = group.diagnosis;
  const names = namesOf(group, messages);
  const titleId = useId();
  const toast = useRef<HTMLDivElement>(null);
  useSwipe(toast, onClose);
  return (
    <div
      ref={toast}
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="obs-toast"
      data-severity={severity}
      data-group={group.id}
    >
      <span className="obs-banner-icon" />
      <div className="obs-toast-main">
        <GroupText group={group} titleId={titleId} as="p" />
        {names !== undefined && (
          <p className="obs-toast-names">
            <Isolated text={names} />
          </p>
        )}
        <div className="obs-banner-actions">
          <GroupActions store={store} group={group} />
          {onShowAll && (
            <button type="button" className="obs-button" onClick={onShowAll}>
              {ui.uploads.showAll}
            </button>
          )}
          <CopyButton key={group.id} label={ui.panel.copyDetails} text={() => groupReport(group, messages)} />
        </div>
      </div>
      <CloseButton describedBy={titleId} onClick={onClose} />
    </div>
  );
}

interface NoteProps {
  readonly severity?: 'success';
  readonly text: string;
  readonly duration: number | false;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A line that is no failure. */
function Note({ severity, text, duration, onClose, children }: NoteProps) {
  const textId = useId();
  const pause = useLeave(duration, onClose);
  return (
    <div
      {...pause}
      role="group"
      tabIndex={-1}
      aria-labelledby={textId}
      className="obs-toast-note"
      data-severity={severity}
      data-group={severity ?? 'note'}
    >
      {severity && <span className="obs-banner-icon" />}
      <span id={textId}>{text}</span>
      {children}
      <CloseButton describedBy={textId} onClick={onClose} />
    </div>
  );
}

function goTo(list: HTMLElement | undefined): void {
  list?.scrollIntoView({ block: 'nearest' });
  list?.focus({ preventScroll: true });
}

function numeral(value: number, locale: string): string {
  return counted('{count}', value, locale);
}
