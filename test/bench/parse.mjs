// How long reading takes, beside the least that it can take, and what it leaves in memory. Needs node --expose-gc.
import { hostile, scan, small } from './bodies.mjs';
import { cpuTime, median } from './measure.mjs';

// As it is published; there is none before the first build.
/** @type {typeof import('../../src/core/index.js')} */
const { cleanText, diagnose, parseObsError } = await import(new URL('../../dist/core/index.js', import.meta.url).href);

// Texts that differ, so that nothing is answered from a cache.
const texts = Array.from({ length: 64 }, (_, index) => `${small}\n<!-- ${index} -->`);

/** @param {(text: string) => unknown} read @param {number} times */
const cost = (read, times) =>
  cpuTime(() => {
    for (let call = 0; call < times; call += 1) read(texts[call % texts.length] ?? '');
  }) / times;

const record = parseObsError(small);
const said = Object.values(record).filter((value) => typeof value === 'string');
const cleanAll = () => said.map((value) => cleanText(value));

export function parsing() {
  /** @type {{ parse: number, both: number, clean: number, weigh: number }[]} */
  const rounds = [];
  for (let round = 0; round < 12; round += 1) {
    const floor = cost(scan, 20_000);
    const times = {
      parse: cost(parseObsError, 3000) / floor,
      both: cost((text) => diagnose(text), 3000) / floor,
      clean: cost(cleanAll, 3000) / floor,
      weigh: cost(() => diagnose(record), 3000) / floor,
    };
    // In the first, engines compile.
    if (round > 2) rounds.push(times);
  }
  const slowest = Math.max(
    ...Object.values(hostile).map((body) => {
      const text = body();
      // Joined of parts: the first to look into it pays for one string of them.
      text.indexOf('\u2603');
      return cpuTime(() => diagnose(text));
    }),
  );
  const of = (/** @type {keyof (typeof rounds)[number]} */ part) => median(rounds.map((round) => round[part]));
  return [
    {
      what: 'parse 400 bytes, × one bounded pass',
      measured: of('parse'),
      wanted: 2.5,
      note: `its ${said.length} texts made safe to show, secrets masked: ${of('clean').toFixed(1)} ×`,
    },
    {
      what: '… and diagnose',
      measured: of('both'),
      wanted: 12,
      note: `the diagnosis of what was read: ${of('weigh').toFixed(1)} ×`,
    },
    { what: 'slowest of 11 hostile bodies of 32 MB', measured: slowest, wanted: 50, unit: 'ms' },
    { what: 'memory kept per 1 MB body', measured: keptPerBody(), wanted: 70, unit: 'kB' },
  ];
}

function keptPerBody() {
  const kept = [];
  const times = 40;
  const filler = 'z'.repeat(1e6);
  const fill = () => {
    for (let n = 0; n < times; n += 1)
      kept.push(
        parseObsError(`<Error><Code>AccessDeniedByPolicy${n}</Code><Message>${small}</Message></Error>${filler}`),
      );
  };
  fill();
  kept.length = 0;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  fill();
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed - before) / times / 1000;
}
