// Runs in the browser: what render.mjs asks for.
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import '../../src/styles.css';
import { List, type Piece, pieces } from './pieces.js';

function measure(piece: Piece, count: number) {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const show = (shift: number) => {
    const start = performance.now();
    flushSync(() => root.render(<List piece={piece} count={count} shift={shift} />));
    return performance.now() - start;
  };
  const times = { mount: show(0), update: show(1), same: show(1), nodes: box.getElementsByTagName('*').length };
  root.unmount();
  box.remove();
  return times;
}

/** The markup of a piece made of nothing but elements, where nobody has written it down. Ids are those of the first time. */
function markupOf(kit: Piece): Piece {
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() => root.render(<List piece={kit} count={DIFFERENT} shift={0} />));
  const nodes = [...box.children].map((row) => copyOf(row.firstElementChild ?? row));
  root.unmount();
  return ({ index }) => elementOf(nodes[index % nodes.length] ?? '');
}

/** The statuses of badges and those of banners begin anew together. */
const DIFFERENT = 126;

type Copy = string | { readonly tag: string; readonly props: object; readonly children: readonly Copy[] };

const NAMES: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex', for: 'htmlFor' };

function copyOf(node: Node): Copy {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const props = [...node.attributes].map(({ name, value }) => [NAMES[name] ?? name, name === 'open' || value]);
  return {
    tag: node.localName,
    props: Object.fromEntries(props) as object,
    children: [...node.childNodes].map(copyOf),
  };
}

const elementOf = (copy: Copy): ReactNode =>
  typeof copy === 'string' ? copy : createElement(copy.tag, copy.props, ...copy.children.map(elementOf));

function htmlOf(piece: Piece) {
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() => root.render(<List piece={piece} count={20} shift={0} />));
  const { innerHTML } = box;
  root.unmount();
  return innerHTML;
}

async function measureAll(name: string, rounds: number) {
  const { count = 0, floor, kit, same: written } = pieces[name] ?? {};
  if (kit && written && htmlOf(kit) !== htmlOf(written))
    throw new Error(`${name}: ${htmlOf(written)} is not the markup of the kit`);
  const same = written ?? (kit && markupOf(kit));
  const results: Record<string, ReturnType<typeof measure>[]> = { floor: [], kit: [], same: [] };
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes second finds a warmer engine.
    const order = round % 2 ? { kit, same, floor } : { floor, same, kit };
    for (const [who, piece] of Object.entries(order)) {
      (globalThis as { gc?: () => void }).gc?.();
      if (piece) results[who]?.push(measure(piece, count));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return results;
}

let shown: Root | undefined;

/** Shows one of the two, and lets it stay. */
function keep(name: string, who: 'floor' | 'kit' | 'same', count = pieces[name]?.count ?? 0) {
  const piece = pieces[name]?.[who];
  if (!piece) throw new Error(`There is no ${name}.`);
  shown?.unmount();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  flushSync(() => root.render(<List piece={piece} count={count} shift={0} />));
  shown = root;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** As a pointer that goes over all of them. */
async function hoverAll() {
  for (const badge of document.querySelectorAll('.obs-badge')) {
    const to = (type: string) => badge.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse' }));
    to('pointerover');
    to('pointermove');
    await frame();
    to('pointerout');
    to('pointerleave');
  }
}

Object.assign(window, { measure: measureAll, keep, hoverAll });
