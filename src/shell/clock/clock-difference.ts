import { formatCount } from '@/lib/text';

const MINUTE = 60_000;
const UNITS = [
  [1440, 'day'],
  [60, 'hour'],
  [1, 'minute'],
] as const;

/** Below this, in milliseconds, a difference between two clocks is nothing to speak of. */
const WORTH_NAMING = 2 * MINUTE;

/**
 * How far this computer's clock is from the registry's, in words: `3 hours ahead of`, `2 days 4 hours behind`; null where
 * that is not worth naming. Two units are the most: who sets a clock wants no more.
 *
 * @param ahead milliseconds; below 0 the computer is behind
 */
export function clockDifference(ahead: number): string | null {
  if (Math.abs(ahead) <= WORTH_NAMING) return null;
  let minutes = Math.round(Math.abs(ahead) / MINUTE);
  if (minutes >= 1440) minutes = Math.round(minutes / 60) * 60;
  const parts = UNITS.flatMap(([size, unit]) => {
    const count = Math.floor(minutes / size);
    minutes -= count * size;
    return count === 0 ? [] : formatCount(count, unit);
  });
  return `${parts.join(' ')} ${ahead > 0 ? 'ahead of' : 'behind'}`;
}
