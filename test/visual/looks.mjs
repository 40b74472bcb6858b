// What is looked at inside the page. Each function runs in the browser, is self-contained, and returns what it misses
// as sentences; none means that all is well.

/** @typedef {{ left: number, top: number, width: number, height: number, what: string }} Spot */

/**
 * Boxes that cut their content off, words that leave their box, and a page that scrolls in both directions.
 *
 * @returns {string[]}
 */
export function clipped() {
  const name = (/** @type {Element} */ element) =>
    `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '').replaceAll(' ', '.')}`;
  const found = [];
  const page = document.scrollingElement ?? document.body;
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} wide in ${page.clientWidth}`);
  for (const element of document.querySelectorAll('#storybook-root *')) {
    if (element.closest('svg') || element.closest('.obs-hidden') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    // A line to type in moves along with its caret.
    if (style.display === 'inline' || element.clientWidth === 0 || element.matches('input')) continue;
    const wide = element.scrollWidth > element.clientWidth + 1;
    const tall = element.scrollHeight > element.clientHeight + 1;
    const cuts = /hidden|clip/u;
    // What scrolls is not cut off; but a reader would have to scroll in two directions.
    if (wide) found.push(`${name(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`);
    if (tall && cuts.test(style.overflowY))
      found.push(`${name(element)} is ${element.scrollHeight} high in ${element.clientHeight}`);
    if (style.textOverflow === 'ellipsis') found.push(`${name(element)} ends in an ellipsis`);
  }
  return found;
}

/**
 * Components without an edge, by their computed style.
 *
 * @param {number} least width of the border in CSS pixels
 * @returns {string[]}
 */
export function edgeless(least) {
  const framed = '.obs-banner, .obs-panel, .obs-badge, .obs-field, .obs-failure-group, .obs-toast, .obs-toast-note';
  return [...document.querySelectorAll(`${framed}, .obs-tooltip`)]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const style = getComputedStyle(element);
      return (
        Number.parseFloat(style.borderTopWidth) < least ||
        style.borderTopStyle === 'none' ||
        style.borderTopColor === style.backgroundColor
      );
    })
    .map((element) => `${element.className} has no edge of ${least} px`);
}

/**
 * Where something has to be seen: icons, buttons, checkboxes and badges.
 *
 * @returns {Spot[]}
 */
export function spots() {
  return (
    [...document.querySelectorAll('.obs-badge, .obs-banner-icon, .obs-button, .obs-summary, .obs-check, .obs-verdict')]
      .filter((element) => element.checkVisibility())
      // What is scrolled out of a box, or of a dialog, is seen when it is scrolled to.
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
          if (getComputedStyle(box).overflowY === 'visible') continue;
          const edge = box.getBoundingClientRect();
          if (left < edge.left || top < edge.top || right > edge.right || bottom > edge.bottom) return false;
        }
        return true;
      })
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const what = `${element.tagName.toLowerCase()}.${element.className}`;
        return { left: left + scrollX, top: top + scrollY, width, height, what };
      })
      .filter(({ width, height }) => width > 0 && height > 0)
  );
}

/**
 * Reads pixels of a picture.
 *
 * @param {{ picture: string, places: readonly Spot[] }} input `picture` as a PNG in base64
 * @returns {Promise<{ what: string, contrast: number, mask: number[] }[]>} contrast of the lightest and the darkest
 *   pixel of each place, and how far each pixel is from the ground, 0 to 1, in 24 columns and rows
 */
export async function readPixels({ picture, places }) {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const light = (/** @type {number} */ value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return places.map(({ left, top, width, height, what }) => {
    const [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
    const { data } = context.getImageData(Math.round(left), Math.round(top), w, h);
    const luminance = Array.from(
      { length: w * h },
      (_, at) =>
        0.2126 * light(data[at * 4] ?? 0) +
        0.7152 * light(data[at * 4 + 1] ?? 0) +
        0.0722 * light(data[at * 4 + 2] ?? 0),
    );
    const [low, high] = [Math.min(...luminance), Math.max(...luminance)];
    const ground = luminance[0] ?? 0;
    const reach = Math.max(high - ground, ground - low, 0.001);
    const mask = Array.from({ length: 24 * 24 }, (_, at) => {
      const x = Math.min(w - 1, Math.floor((((at % 24) + 0.5) * w) / 24));
      const y = Math.min(h - 1, Math.floor(((Math.floor(at / 24) + 0.5) * h) / 24));
      return Math.abs((luminance[y * w + x] ?? 0) - ground) / reach;
    });
    return { what, contrast: (high + 0.05) / (low + 0.05), mask };
  });
}

/**
 * What must not be on paper: buttons, folded text, anything that stays in place.
 *
 * @returns {string[]}
 */
export function unprintable() {
  const found = [];
  for (const element of document.querySelectorAll('#storybook-root [class*="obs-"], .obs-tooltip')) {
    if (!element.checkVisibility()) continue;
    if (element.matches('.obs-button, select.obs-field')) found.push(`the control “${element.textContent}” is printed`);
    if (getComputedStyle(element).position === 'fixed') found.push(`${element.className} is fixed`);
  }
  for (const element of document.querySelectorAll('#storybook-root .obs-pre'))
    if (element.checkVisibility() && element.scrollHeight > element.clientHeight + 1) found.push('a report is cut off');
  for (const details of document.querySelectorAll(':is(.obs-banner, .obs-panel, .obs-catalog) details')) {
    const folded = [...details.children].filter(
      (child) => child.tagName !== 'SUMMARY' && !child.checkVisibility({ contentVisibilityAuto: true }),
    );
    if (folded.length > 0) found.push(`“${details.querySelector('summary')?.textContent}” is folded`);
  }
  return found;
}

/** @returns {string[]} what is drawn through something else */
export function translucent() {
  return [...document.querySelectorAll('[class*="obs-"]')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { opacity, backdropFilter, boxShadow } = getComputedStyle(element);
      return Number(opacity) < 1 || backdropFilter !== 'none' || boxShadow !== 'none';
    })
    .map((element) => `${element.className} is translucent`);
}

/** @returns {string[]} what moves */
export function moving() {
  return document
    .getAnimations()
    .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : undefined))
    .filter((element) => element?.closest('[class*="obs-"]'))
    .map((element) => `${element?.className} moves`);
}
