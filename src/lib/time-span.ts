import { formatCount } from './text';

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3_600,
  d: 86_400,
  w: 7 * 86_400,
};

/** Parses a span in the format of the registry's configuration, `2w`, into seconds; undefined if it is invalid. */
export function parseTimeSpan(text: string): number | undefined {
  const [, digits, unit = ''] = /^(\d+)([smhdw])$/.exec(text.trim()) ?? [];
  const seconds = SECONDS[unit];
  return digits === undefined || seconds === undefined ? undefined : Number(digits) * seconds;
}

const NAMES = [
  [7 * 86_400, 'week'],
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** Formats a span in the largest unit that needs no fraction: `2 weeks`. */
export function formatTimeSpan(seconds: number): string {
  const fitting = NAMES.find(([length]) => seconds >= length && seconds % length === 0);
  return fitting ? formatCount(seconds / fitting[0], fitting[1]) : formatCount(seconds, 'second');
}
