import type { Dice } from './random';
import type { SeedBackfill, SeedQuota, SeedQuotaLimit } from './types';

export const MIB = 1024 ** 2;
export const GIB = 1024 ** 3;
export const TIB = 1024 ** 4;

/** Returns a quota with the id of its namespace and thresholds like `{ Warning: 80, Reject: 100 }`. */
export function quota(
  id: number,
  limitBytes: number,
  thresholds: { warning?: number; reject?: number } = {},
): SeedQuota {
  const limits: SeedQuotaLimit[] = [];
  if (thresholds.warning !== undefined)
    limits.push({ id: id * 2, type: 'Warning', percent: thresholds.warning });
  if (thresholds.reject !== undefined)
    limits.push({ id: id * 2 + 1, type: 'Reject', percent: thresholds.reject });
  return { id, limitBytes, limits };
}

/** The usage and quota of a namespace. */
export type Storage = { quota: SeedQuota | null; usedBytes: number; backfill: SeedBackfill };

const SIZES = [
  5 * GIB,
  10 * GIB,
  20 * GIB,
  50 * GIB,
  10_000_000_000,
  25_000_000_000,
  1_610_612_736,
  100 * GIB,
  500 * MIB,
];
const THRESHOLDS = [
  { warning: 80, reject: 100 },
  { warning: 80, reject: 100 },
  { reject: 100 },
  { warning: 75, reject: 95 },
  {},
];
const FRACTIONS = [0.02, 0.1, 0.25, 0.4, 0.55, 0.7];

/** Gives a namespace that uses more than the system default a quota with some room left. */
export function outgrown<Row extends { id: number; quota: SeedQuota | null; usedBytes: number }>(
  row: Row,
  defaultBytes: number,
): Row {
  if (row.quota || defaultBytes === 0 || row.usedBytes <= defaultBytes) return row;
  const step = row.usedBytes > TIB ? TIB : 100 * GIB;
  const limitBytes = Math.ceil((row.usedBytes * 1.2) / step) * step;
  return { ...row, quota: quota(row.id, limitBytes, { warning: 90, reject: 100 }) };
}

/** Varies a byte count, so that it is not a round number. */
function uneven(dice: Dice, bytes: number): number {
  return Math.floor(bytes * (0.7 + 0.6 * dice.float()));
}

/** Draws a namespace's storage; `scale` is its kind's typical usage, `share` how many have their own quota. */
export function drawStorage(dice: Dice, id: number, scale: number, share: number): Storage {
  const stage = dice.int(20);
  const backfill: SeedBackfill =
    stage === 0 ? 'running' : stage === 1 ? 'waiting' : stage === 2 ? '' : 'complete';
  // Until its backfill is complete, a namespace is counted only in part.
  const counted = backfill === 'complete' ? 1 : backfill === 'running' ? 0.4 : 0;
  if (!dice.chance(share)) {
    const idle = dice.chance(0.25);
    return {
      quota: null,
      usedBytes: idle ? 0 : uneven(dice, scale * dice.float() ** 3 * counted),
      backfill,
    };
  }
  const limitBytes = dice.pick(SIZES) * (scale > TIB / 4 ? 20 : 1);
  const state = dice.int(150);
  const fraction =
    state === 0
      ? 1.02 + dice.float() * 0.1
      : state < 18
        ? 0.8 + dice.float() * 0.19
        : dice.pick(FRACTIONS) * dice.float();
  return {
    quota: quota(id, limitBytes, dice.pick(THRESHOLDS)),
    usedBytes: Math.floor(limitBytes * fraction * counted),
    backfill,
  };
}
