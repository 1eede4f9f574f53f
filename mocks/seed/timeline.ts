const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
/** A Monday, before any other date here. */
const ORIGIN = Date.UTC(2018, 0, 1);

/** How busy each hour of the day is, in UTC; continuous integration never sleeps. */
const DAY_RHYTHM = [
  3, 3, 2, 2, 3, 4, 7, 11, 14, 15, 15, 13, 12, 14, 15, 14, 12, 9, 7, 6, 5, 5, 4, 3,
];
const WEEK_RHYTHM = [1, 1.05, 1.1, 1.05, 0.9, 0.28, 0.22];

/** The share of a week before each of its 168 hours. */
const SHARES = (() => {
  const weights = WEEK_RHYTHM.flatMap((day) => DAY_RHYTHM.map((hour) => day * hour));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const shares = weights.map((weight) => (sum += weight) / total);
  return [0, ...shares];
})();

const share = (hour: number): number => SHARES[hour] ?? 1;

/** A burst of extra events, within one hour. */
export type Burst = { from: number; to: number; events: number };

/**
 * Events spread over time with a daily and weekly rhythm. Event `n` keeps its number and its time as time goes on, so
 * a registry loaded later on the same day has the same history and a little more.
 */
export type Timeline = {
  /** Returns how many events there were before `time`, including a fraction. */
  countAt: (time: number) => number;
  /** Returns the time of the event with this number (may be fractional). */
  timeAt: (count: number) => number;
};

export function timeline(eventsPerWeek: number, burst: Burst): Timeline {
  const regularAt = (time: number): number => {
    const weeks = Math.floor((time - ORIGIN) / WEEK);
    const hours = (time - ORIGIN - weeks * WEEK) / HOUR;
    const hour = Math.floor(hours);
    const within = share(hour) + (share(hour + 1) - share(hour)) * (hours - hour);
    return (weeks + within) * eventsPerWeek;
  };
  const regularTime = (count: number): number => {
    const weeks = Math.floor(count / eventsPerWeek);
    const within = count / eventsPerWeek - weeks;
    let low = 0;
    let high = 167;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (share(middle) <= within) low = middle;
      else high = middle - 1;
    }
    const fraction = (within - share(low)) / (share(low + 1) - share(low));
    return ORIGIN + weeks * WEEK + (low + fraction) * HOUR;
  };

  const before = regularAt(burst.from);
  const after = regularAt(burst.to) + burst.events;
  return {
    countAt: (time) => {
      const passed = Math.min(1, Math.max(0, (time - burst.from) / (burst.to - burst.from)));
      return regularAt(time) + burst.events * passed;
    },
    timeAt: (count) => {
      if (count <= before) return regularTime(count);
      if (count >= after) return regularTime(count - burst.events);
      return burst.from + ((count - before) / (after - before)) * (burst.to - burst.from);
    },
  };
}
