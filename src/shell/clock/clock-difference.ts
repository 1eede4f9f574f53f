import { formatCount } from '@/lib/text';

const MINUTE = 60_000;
const UNITS = [
  [1440, 'day'],
  [60, 'hour'],
  [1, 'minute'],
] as const;

/** Differences between two clocks up to this are ignored, in milliseconds. */
const WORTH_NAMING = 2 * MINUTE;

/**
 * Formats how far this computer's clock is from the registry's: `3 hours ahead of`, `2 days 4 hours behind`; null if
 * the difference is irrelevant. At most two units: setting a clock needs no more.
 *
 * @param ahead milliseconds; negative if the computer is behind
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
