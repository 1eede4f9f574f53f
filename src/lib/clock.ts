import { createAtom } from '@tanstack/react-store';

/**
 * The console's only clock: the registry's, not the computer's. Stored as an offset between the registry's time and
 * `performance.now()`, which runs evenly when the computer's clock is changed. Nothing else in `src` calls `Date.now()`
 * (`scripts/clock-rules.mjs`); a duration is the difference of two `performance.now()`.
 */

/** The time in a response: the registry's, in whole seconds, at some moment between sending and receiving. */
type TimeTold = {
  /** Epoch milliseconds, truncated to the second. */
  told: number;
  /** Both as returned by `performance.now()`. */
  sent: number;
  received: number;
};

/** A `Date` header has whole seconds only. */
const RESOLUTION = 1_000;

/** How far the clock must move to redraw everything that shows time, in milliseconds. */
const NOTICEABLE = 1_000;

/** The registry's time minus `performance.now()`; undefined until the first response. */
let offset: number | undefined;
/** How far this computer was ahead when times were last drawn; a new object means a new time. */
const heard = createAtom({ ahead: 0 });
/** Whether responses carry a readable `Date`; undefined until the first one. */
let dated: boolean | undefined;

/** Returns the registry's time in epoch milliseconds; this computer's until the first response. */
export const registryNow = (): number =>
  offset === undefined ? Date.now() : Math.round(performance.now() + offset);

/** Returns how far this computer's clock is ahead of the registry's, in milliseconds; 0 while that is unknown. */
export const computerAhead = (): number => Date.now() - registryNow();

/**
 * Whether the registry's time must be requested: it responds, but its responses carry no time (another origin, where
 * browsers hide `Date`, or a proxy that drops it).
 */
export const isTimeUntold = (): boolean => dated === false;

/** Calls the listener whenever the clock has noticeably moved, other than by the passing of time. */
export const onClockMove = (listener: () => void): (() => void) =>
  heard.subscribe(listener).unsubscribe;

const announce = () => heard.set({ ahead: computerAhead() });

/**
 * Sets the clock from a response. The first one counts at its midpoint. After that the clock moves only as far as a
 * response contradicts it: a slow one allows a wide range and so moves it little, and times do not jump back and forth.
 */
export function noteTime({ told, sent, received }: TimeTold): void {
  const least = told - received;
  const most = told + RESOLUTION - sent;
  offset = offset === undefined ? (least + most) / 2 : Math.min(Math.max(offset, least), most);
  if (Math.abs(computerAhead() - heard.get().ahead) >= NOTICEABLE) announce();
}

/** Parses a `Date` header, which always has the same format (RFC 9110, 5.6.7); NaN for anything else. */
const parseHttpDate = (text: string | null) =>
  text?.endsWith(' GMT') === true ? Date.parse(text) : Number.NaN;

/**
 * Sets the clock from the headers of a new response.
 *
 * @param sent when the request was sent, as returned by `performance.now()`
 */
export function noteAnswer({ headers, redirected }: Response, sent: number): void {
  // A cached response was stamped long ago, and a redirect leads to another clock.
  if (redirected || Number(headers.get('Age') ?? 0) > 0) return;
  const told = parseHttpDate(headers.get('Date'));
  if (!Number.isNaN(told)) {
    dated = true;
    noteTime({ told, sent, received: performance.now() });
  } else if (dated === undefined) {
    dated = false;
    announce();
  }
}

/**
 * Whether this computer's clock was changed, or the computer slept, since the last response; only another response can
 * tell which.
 */
export const isClockDoubtful = (): boolean =>
  offset !== undefined && Math.abs(computerAhead() - heard.get().ahead) > 10 * NOTICEABLE;

/** Returns the age of a time on this computer's clock, in milliseconds: for timestamps such as `dataUpdatedAt`. */
export const msSince = (computerTime: number): number => Date.now() - computerTime;

/** Converts this computer's time to the registry's, both in epoch milliseconds; 0 means never and stays 0. */
export const toRegistryTime = (computerTime: number): number =>
  computerTime === 0 ? 0 : registryNow() - msSince(computerTime);

/** Resets the clock. For tests. */
export function forgetTime(): void {
  offset = undefined;
  dated = undefined;
  announce();
}
