// A story by keyboard alone, with real keys: the Tab key stops at all that can be pressed, in the order of the page, there
// and back; what has the focus shows it and is not covered; and no press loses the focus.

/** @typedef {import('playwright').Page} Page */

/** What is pressed of one kind: what holds for these holds for all, and keys take their time. */
const OF_A_KIND = 3;

/**
 * Puts a button before and behind everything, unfolds what is folded, and keeps what Tab has to stop at, and what it did,
 * on the page.
 *
 * @returns {Promise<number>} stops
 */
async function prepare() {
  const guard = (/** @type {string} */ name) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.guard = name;
    button.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0; pointer-events: none';
    return button;
  };
  document.body.prepend(guard('before'));
  document.body.append(guard('after'));
  // Some make what they hold when they are unfolded.
  for (let round = 0; round < 4; round++) {
    for (const details of document.querySelectorAll('details')) details.open = true;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }

  const pressable = 'a[href], button, input, select, textarea, summary';
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const stops = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(`${pressable}, [tabindex]`)]).filter(
    (element) =>
      !element.matches(':disabled, [inert] *, [data-guard]') &&
      // Pressable and out of reach is what is looked for.
      (element.tabIndex >= 0 || element.matches(pressable)) &&
      !(element.matches('summary') && !element.matches('details > summary:first-of-type')) &&
      !(
        element.matches('[type="radio"]:not(:checked)') &&
        document.querySelector(`[name="${CSS.escape(element.getAttribute('name') ?? '')}"]:checked`)
      ) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      (!modal || modal.contains(element)),
  );
  /** @type {HTMLElement[]} */
  const reached = [];
  // What scrolls and holds nothing to stop at is a stop of Chromium’s own.
  const isScroller = (/** @type {HTMLElement} */ element) => element.tabIndex < 0 && !element.matches(pressable);
  const listening = new AbortController();
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof HTMLElement && !isScroller(target)) reached.push(target);
    },
    // Messages keep to themselves what happens in them.
    { capture: true, signal: listening.signal },
  );
  Object.assign(window, { walk: { stops, reached, isModal: modal !== undefined, listening }, kinds: new Map() });
  return stops.length;
}

/** @typedef {{ stops: HTMLElement[], reached: HTMLElement[], isModal: boolean }} Walk */

/** @returns {string[]} what is wrong with the looks of what has the focus */
function lookAtFocus() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || element.dataset.guard) return [];
  const name = `“${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}” (${element.tagName.toLowerCase()}.${element.className})`;
  const found = [];
  // What a person chooses files with may be hidden, in a label that shows its focus.
  const shown = element.matches('label [type="file"]') ? (element.closest('label') ?? element) : element;
  const style = getComputedStyle(shown);
  const width = Number.parseFloat(style.outlineWidth);
  const isOurs = element.closest('[class*="obs-"]') !== null;
  if (style.outlineStyle === 'none' || (isOurs && width < 2)) found.push(`${name} does not show that it has the focus`);

  const { left, top, right, bottom } = element.getBoundingClientRect();
  const reach = width + Number.parseFloat(style.outlineOffset);
  if (style.outlineStyle === 'solid') {
    // Nothing around it cuts what is in the top layer.
    const around = (/** @type {Element} */ box) => (box.matches(':popover-open, :modal') ? null : box.parentElement);
    for (let box = around(element); box && box !== document.body; box = around(box)) {
      const { overflowX, overflowY, contentVisibility } = getComputedStyle(box);
      if (overflowX === 'visible' && overflowY === 'visible' && contentVisibility === 'visible') continue;
      const edge = box.getBoundingClientRect();
      const cut = Math.max(edge.left - left, edge.top - top, right - edge.right, bottom - edge.bottom) + reach;
      // What is larger than its box is scrolled to in parts.
      if (cut > 0.5 && right - left <= edge.width && bottom - top <= edge.height)
        found.push(`the ring of ${name} is cut by ${cut.toFixed(1)} px`);
    }
  }

  const corners = [
    [left + 2, top + 2],
    [right - 2, top + 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ];
  for (const [x = 0, y = 0] of corners) {
    const cover = document.elementFromPoint(x, y)?.closest('.obs-toaster');
    if (cover && !cover.contains(element)) found.push(`${name} is covered by a message`);
  }
  if (right < 1 || bottom < 1 || left > innerWidth - 1 || top > innerHeight - 1) found.push(`${name} is out of sight`);
  return [...new Set(found)];
}

/** Goes to where a walk starts: the button before or behind everything; in a modal dialog, its first or last stop. */
function start(/** @type {boolean} */ isBack) {
  const { stops, reached, isModal } = /** @type {{ walk: Walk }} */ (/** @type {unknown} */ (window)).walk;
  const guard = document.querySelector(`[data-guard="${isBack ? 'after' : 'before'}"]`);
  const from = isModal ? stops.at(isBack ? -1 : 0) : guard;
  if (from instanceof HTMLElement) from.focus();
  reached.length = 0;
}

/** @returns {string | undefined} where Tab went another way than the page is written */
function compare(/** @type {boolean} */ isBack) {
  const { stops, reached, isModal } = /** @type {{ walk: Walk }} */ (/** @type {unknown} */ (window)).walk;
  const name = (/** @type {Element | null | undefined} */ element) =>
    element ? element.outerHTML.slice(0, 100) : 'nothing';
  const between = isBack ? stops.map((_stop, index) => stops.at(-1 - index)) : stops;
  const guard = document.querySelector(`[data-guard="${isBack ? 'before' : 'after'}"]`);
  const wanted = isModal ? between.slice(1) : [...between, guard];
  const at = wanted.findIndex((element, index) => element !== reached[index]);
  if (at === -1) return undefined;
  const key = isBack ? 'Shift+Tab' : 'Tab';
  return `${key} stops at ${name(reached[at])}, not at ${name(wanted[at])} (${at + 1} of ${wanted.length})`;
}

/**
 * Focuses one stop.
 *
 * @returns {string | undefined} the key to press there; none where it is gone, or enough of its kind were pressed
 */
function keyFor(/** @type {{ at: number, most: number }} */ { at, most }) {
  const { walk, kinds } = /** @type {{ walk: Walk, kinds: Map<string, number> }} */ (/** @type {unknown} */ (window));
  const element = walk.stops[at];
  // A link leaves the page; a file is chosen in a window of the system.
  if (!element?.isConnected || !element.checkVisibility() || element.matches('a, [type="file"]')) return undefined;
  const kind = [element.tagName, element.className, ...Object.keys(element.dataset), element.textContent].join(' ');
  const before = kinds.get(kind) ?? 0;
  kinds.set(kind, before + 1);
  if (before >= most) return undefined;
  element.focus();
  if (element.matches('select')) return 'ArrowDown';
  if (element.matches('[type="checkbox"], [type="radio"]')) return 'Space';
  return element.matches('input, textarea') ? 'a' : 'Enter';
}

/**
 * Walks through what is shown, and presses all of it.
 *
 * @param {Page} page
 * @returns {Promise<{ stops: number, misses: string[] }>}
 */
export async function walkByKeyboard(page) {
  const stops = await page.evaluate(prepare);
  const isModal = await page.evaluate(() => /** @type {any} */ (window).walk.isModal);
  const presses = isModal ? stops - 1 : stops + 1;
  const misses = [];

  await page.evaluate(start, false);
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    misses.push(...(await page.evaluate(lookAtFocus)));
  }
  misses.push(await page.evaluate(compare, false));

  await page.evaluate(start, true);
  for (let press = 0; press < presses; press++) await page.keyboard.press('Shift+Tab');
  misses.push(await page.evaluate(compare, true));

  for (let at = 0; at < stops; at++) {
    const key = await page.evaluate(keyFor, { at, most: OF_A_KIND });
    if (key === undefined) continue;
    await page.keyboard.press(key);
    misses.push(
      await page.evaluate(async (index) => {
        const { walk } = /** @type {any} */ (window);
        // What the press brings about is rendered by then.
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const isLost = document.activeElement === null || document.activeElement === document.body;
        return isLost ? `the focus is lost after a press of ${walk.stops[index]?.outerHTML.slice(0, 120)}` : undefined;
      }, at),
    );
  }
  await page.evaluate(() => {
    /** @type {any} */ (window).walk.listening.abort();
    for (const guard of document.querySelectorAll('[data-guard]')) guard.remove();
  });
  return { stops, misses: misses.filter((miss) => miss !== undefined) };
}

/**
 * What a walk has to find, each planted by a script in the page.
 *
 * @type {readonly { name: string, plant: () => void, finds: RegExp }[]}
 */
export const keyboardFaults = [
  {
    name: 'what Tab does not reach',
    plant: () => document.querySelector('.obs-banner button')?.setAttribute('tabindex', '-1'),
    finds: /^Tab stops at/u,
  },
  {
    name: 'a trap',
    plant: () =>
      document.querySelector('.obs-banner button')?.addEventListener('keydown', (event) => event.preventDefault()),
    finds: /^Tab stops at nothing/u,
  },
  {
    name: 'another order than that of the page',
    plant: () => document.querySelector('.obs-banner-dismiss')?.setAttribute('tabindex', '1'),
    finds: /^Shift\+Tab stops at/u,
  },
  {
    name: 'a focus that does not show',
    plant: () => document.querySelector('.obs-banner summary')?.setAttribute('style', 'outline: none'),
    finds: /does not show/u,
  },
  {
    name: 'a ring that is cut',
    plant: () => document.querySelector('.obs-banner-actions')?.setAttribute('style', 'overflow: hidden'),
    finds: /^the ring of .* is cut/u,
  },
  {
    name: 'a focus that is lost',
    plant: () =>
      document.querySelector('.obs-banner button')?.addEventListener('click', ({ currentTarget }) => {
        if (currentTarget instanceof HTMLElement) currentTarget.blur();
      }),
    finds: /^the focus is lost/u,
  },
  {
    name: 'a message over the focus',
    plant: () => {
      const cover = document.createElement('div');
      cover.className = 'obs-toaster';
      cover.style.cssText = 'position: fixed; inset: 0; inline-size: auto; max-block-size: none';
      document.body.append(cover);
    },
    finds: /is covered/u,
  },
];
