import { listen } from './listen.js';

/** What may make the rest of a page inert, or hide it from screen readers. */
const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** What people do in a toast is nobody else's: a dialog would take it for a press outside of itself, and close. */
const OWN = ['pointerdown', 'mousedown', 'touchstart', 'focusin', 'focusout'] as const;

export interface TopLayer {
  /** Where React renders to. */
  readonly container: HTMLElement;
  /** Puts it where it can be seen, reached and heard. */
  readonly settle: () => void;
  readonly release: () => void;
}

/**
 * A place above all of the page, modal dialogs too. A modal dialog makes everything outside of it inert, what is above
 * it in the top layer as well: only what is inside of it can be pressed and is read. So the place moves into the dialog
 * while one is open, and as a popover stays where it is on the screen.
 */
export function openTopLayer(): TopLayer {
  const layer = document.createElement('div');
  layer.className = 'obs-toaster-layer';
  const container = layer.appendChild(document.createElement('div'));
  const isPopover = typeof layer.showPopover === 'function';
  if (isPopover) layer.setAttribute('popover', 'manual');

  const settle = () => {
    const parent = modalFor(layer) ?? document.body;
    if (layer.parentNode === parent && isUp(layer)) return show();
    if (layer.parentNode !== parent) parent.append(layer);
    // Last in, topmost.
    if (isPopover && layer.matches(':popover-open')) layer.hidePopover();
    show();
    watch();
  };
  const show = () => {
    for (const name of ['aria-hidden', 'inert']) if (layer.hasAttribute(name)) layer.removeAttribute(name);
    if (isPopover && !layer.matches(':popover-open')) layer.showPopover();
  };

  // Some libraries hide all that is beside their dialog; and a dialog that goes takes along what is in it.
  const observer = new MutationObserver(settle);
  const watch = () => {
    observer.disconnect();
    observer.observe(layer, { attributes: true, attributeFilter: ['aria-hidden', 'inert'] });
    if (layer.parentNode === document.body) return;
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['open', 'hidden'],
    });
  };
  const stop = (event: Event) => event.stopPropagation();
  const ends = [
    listen(layer, Object.fromEntries(OWN.map((name) => [name, stop]))),
    listen(document, { focusin: settle, toggle: settle, close: settle }, true),
  ];
  settle();

  return {
    container,
    settle,
    release: () => {
      observer.disconnect();
      for (const end of ends) end();
      layer.remove();
    },
  };
}

const isUp = (layer: Element) => !layer.hasAttribute('popover') || layer.matches(':popover-open');

/** The dialog that leaves nothing else alive; the one with the focus is the topmost. */
function modalFor(layer: Element): Element | undefined {
  const isHidden =
    layer.parentElement?.closest('[aria-hidden="true"], [inert]') || layer.matches('[aria-hidden="true"], [inert]');
  const modals = [...document.querySelectorAll(DIALOGS)].filter(
    (dialog) => !layer.contains(dialog) && isShown(dialog) && (isModal(dialog) || isHidden || dialog.contains(layer)),
  );
  const focused = document.activeElement;
  return modals.filter((dialog) => dialog.contains(focused)).at(-1) ?? modals.at(-1);
}

const isShown = (dialog: Element) =>
  !dialog.closest('[aria-hidden="true"], [inert], [hidden]') && (dialog.checkVisibility?.() ?? true);

function isModal(dialog: Element): boolean {
  if (dialog.getAttribute('aria-modal') === 'true') return true;
  try {
    return dialog.matches(':modal');
  } catch {
    // A browser that does not know the word.
    return dialog.localName === 'dialog';
  }
}
