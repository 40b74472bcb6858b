/**
 * One measured thing. `wanted`: what it should be at most. `most`: what `npm run check` lets it be. `note`: what it is made
 * of, measured in the same run.
 *
 * @typedef {{ what: string, measured: number, wanted: number, unit?: string, most?: number, later?: number, note?: string | undefined }} Row
 */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that this process worked: what others do at the time counts less than it does by the clock. @param {() => unknown} run */
export function cpuTime(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
