import { createAtom } from '@tanstack/react-store';

import { parseServerDate } from './dates';

/**
 * The one clock of the console: the registry's, not the computer's. It is kept as an offset between the registry's time
 * and `performance.now()`, which goes on evenly when somebody sets the computer's clock. Nothing else in `src` asks
 * `Date.now()` (`scripts/clock-rules.mjs`); a duration is the difference of two `performance.now()`.
 */

/** What an answer tells: the registry's time, in whole seconds, at some moment between sending and receiving. */
type TimeTold = {
  /** Epoch milliseconds, cut to the second. */
  told: number;
  /** Both as `performance.now()` says it. */
  sent: number;
  received: number;
};

/** A `Date` header has whole seconds only. */
const RESOLUTION = 1_000;

/** How far the clock must move for everything that shows time to be drawn again, in milliseconds. */
const NOTICEABLE = 1_000;

/** The registry's time less `performance.now()`; undefined until the first answer. */
let offset: number | undefined;
/** How far this computer was ahead when everything that shows time was last drawn; another object is another time. */
const heard = createAtom({ ahead: 0 });
/** Whether answers carry a readable `Date`; undefined until the first one. */
let dated: boolean | undefined;

/** The registry's time, in epoch milliseconds; this computer's until the first answer. */
export const registryNow = (): number =>
  offset === undefined ? Date.now() : Math.round(performance.now() + offset);

/** How far this computer's clock is ahead of the registry's, in milliseconds; 0 while that is not known. */
export const computerAhead = (): number => Date.now() - registryNow();

/**
 * Whether the registry's time has to be asked for: it answers, but its answers tell no time (another origin, where
 * browsers hide `Date`, or a proxy that drops it).
 */
export const isTimeUntold = (): boolean => dated === false;

/** Calls back whenever the clock has noticeably moved, other than by passing time. */
export const onClockMove = (listener: () => void): (() => void) =>
  heard.subscribe(listener).unsubscribe;

const announce = () => heard.set({ ahead: computerAhead() });

/**
 * Sets the clock by an answer. The first one is taken by its middle. From then on the clock moves only as far as an
 * answer contradicts it: a slow one allows much and so moves little, and times do not jump back and forth.
 */
export function noteTime({ told, sent, received }: TimeTold): void {
  const least = told - received;
  const most = told + RESOLUTION - sent;
  offset = offset === undefined ? (least + most) / 2 : Math.min(Math.max(offset, least), most);
  if (Math.abs(computerAhead() - heard.get().ahead) >= NOTICEABLE) announce();
}

/**
 * Takes the time from the headers of an answer that has just come.
 *
 * @param sent when the request was sent, as `performance.now()` said it
 */
export function noteAnswer({ headers, redirected }: Response, sent: number): void {
  // What a cache kept was stamped long ago, and what is elsewhere has a clock of its own.
  if (redirected || Number(headers.get('Age') ?? 0) > 0) return;
  const date = parseServerDate(headers.get('Date'));
  if (date) {
    dated = true;
    noteTime({ told: date.getTime(), sent, received: performance.now() });
  } else if (dated === undefined) {
    dated = false;
    announce();
  }
}

/**
 * Whether this computer's clock was set, or the computer slept, since the last answer: only another answer can tell
 * which.
 */
export const isClockDoubtful = (): boolean =>
  offset !== undefined && Math.abs(computerAhead() - heard.get().ahead) > 10 * NOTICEABLE;

/** How long ago a moment of this computer's clock was, in milliseconds: for what libraries stamp, such as `dataUpdatedAt`. */
export const msSince = (computerTime: number): number => Date.now() - computerTime;

/** The registry's time at a moment of this computer's clock, both in epoch milliseconds; 0 is never, and stays so. */
export const toRegistryTime = (computerTime: number): number =>
  computerTime === 0 ? 0 : registryNow() - msSince(computerTime);

/** Forgets what was told. For tests. */
export function forgetTime(): void {
  offset = undefined;
  dated = undefined;
  announce();
}
