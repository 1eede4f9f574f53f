const two = (part: number) => String(part).padStart(2, '0');

/** Formats a duration: `0.4 s`, `21 s`, `3 min 34 s`, `2 h 05 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return ms === 0 ? '0 s' : `${(Math.ceil(ms / 100) / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${two(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** Formats the remaining milliseconds, never below zero: `23 h 51 min`, or `12 min 07 s` in the last hour. */
export function timeLeft(ms: number): string {
  const left = Math.max(0, ms);
  const minutes = Math.floor(left / 60_000);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
  const seconds = Math.floor((left % 60_000) / 1000);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${two(seconds)} s`;
}

/** Formats the remaining milliseconds in their largest unit, never more than is left: `23 h`, `12 min`, `7 s`. */
export const roughTimeLeft = (ms: number): string => timeLeft(ms).replace(/^(\d+ \w+) .*/, '$1');
