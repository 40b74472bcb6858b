// Built for Node and run there by render.mjs.
import { renderToString } from 'react-dom/server';
import { cpuTime, median } from './measure.mjs';
import { List, type Piece, pieces } from './pieces.js';

const cost = (piece: Piece, count: number) =>
  cpuTime(() => renderToString(<List piece={piece} count={count} shift={0} />));

export const serveTimes = () =>
  ['badge', 'badge with tooltip'].map((name) => {
    const { count, floor, kit } = pieces[name] ?? {};
    const ratios: number[] = [];
    if (!count || !floor || !kit) throw new Error(`There is no ${name}.`);
    for (let round = 0; round < 30; round += 1) {
      // Whoever comes second finds a warmer engine.
      const ratio = round % 2 ? cost(kit, count) / cost(floor, count) : 1 / (cost(floor, count) / cost(kit, count));
      // In the first, engines compile.
      if (round > 9) ratios.push(ratio);
    }
    return [`${name}: renderToString`, median(ratios)];
  });
