// Built for Node and run there by render.mjs.
import { renderToString } from 'react-dom/server';
import { cpuTime, median } from './measure.mjs';
import { List, type Piece, pieces } from './pieces.js';

const cost = (piece: Piece, count: number) =>
  cpuTime(() => renderToString(<List piece={piece} count={count} shift={0} />));

export const serveTimes = () =>
  ['badge', 'badge with tooltip'].map((name) => {
    const { count, floor, kit, same } = pieces[name] ?? {};
    const rounds: { measured: number; same: number }[] = [];
    if (!count || !floor || !kit || !same) throw new Error(`There is no ${name}.`);
    for (let round = 0; round < 30; round += 1) {
      // Whoever comes second finds a warmer engine.
      const order = round % 2 ? [kit, same, floor] : [floor, same, kit];
      const times = new Map(order.map((piece) => [piece, cost(piece, count)]));
      const of = (piece: Piece) => (times.get(piece) ?? Number.NaN) / (times.get(floor) ?? Number.NaN);
      // In the first, engines compile.
      if (round > 9) rounds.push({ measured: of(kit), same: of(same) });
    }
    return {
      what: `${name}: renderToString`,
      measured: median(rounds.map(({ measured }) => measured)),
      same: median(rounds.map((round) => round.same)),
    };
  });
