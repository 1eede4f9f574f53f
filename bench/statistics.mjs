// Medians and percentiles.

/** @param {readonly number[]} values @param {number} share between 0 and 1 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {readonly number[]} values */
export const p95 = (values) => quantile(values, 0.95);

/**
 * Measures a subject and its baseline in turns, so that a busy computer slows both alike, after a turn of each that does
 * not count: the servers get faster in it.
 *
 * @param {number} times
 * @param {() => Promise<number>} subject
 * @param {() => Promise<number>} baseline
 */
export async function interleaved(times, subject, baseline) {
  await baseline();
  await subject();
  const [values, baselines] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let turn = 0; turn < times; turn += 1) {
    // Each goes first in every other turn.
    if (turn % 2 === 0) values.push(await subject());
    baselines.push(await baseline());
    if (turn % 2 === 1) values.push(await subject());
  }
  return { values, baselines };
}
