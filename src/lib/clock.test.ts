import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  computerAhead,
  forgetTime,
  isClockDoubtful,
  isTimeUntold,
  noteAnswer,
  onClockMove,
  registryNow,
  toRegistryTime,
} from './clock';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 24, 12);

/** Three clocks: the correct time, this computer's time, and one that runs evenly. */
let wall = START;
let mono = 5_000;
const pass = (ms: number) => {
  wall += ms;
  mono += ms;
};

const dated = (time: number, headers: Record<string, string> = {}) =>
  new Response(null, { headers: { Date: new Date(time).toUTCString(), ...headers } });

/** Simulates a response from a registry whose clock is this far ahead of this computer's, stamped halfway. */
function answer(ahead: number, took = 40): void {
  const sent = mono;
  pass(took / 2);
  const reply = dated(wall + ahead);
  pass(took / 2);
  noteAnswer(reply, sent);
}

beforeEach(() => {
  wall = START;
  mono = 5_000;
  vi.spyOn(Date, 'now').mockImplementation(() => wall);
  vi.spyOn(performance, 'now').mockImplementation(() => mono);
  forgetTime();
});

afterEach(() => {
  vi.restoreAllMocks();
  forgetTime();
});

describe('the registry’s clock', () => {
  it('is this computer’s until the registry has said something', () => {
    expect(registryNow()).toBe(wall);
    expect(computerAhead()).toBe(0);
    expect(isTimeUntold()).toBe(false);
  });

  it.each([3 * HOUR, -3 * HOUR, 48 * HOUR])('follows a registry that is %i ms ahead', (ahead) => {
    pass(333);
    answer(ahead);
    expect(Math.abs(registryNow() - (wall + ahead))).toBeLessThanOrEqual(520);
    const before = registryNow();
    pass(90_000);
    expect(registryNow()).toBe(before + 90_000);
  });

  it('comes nearer with each quick answer, and is led astray by no slow one', () => {
    answer(HOUR, 20_000);
    for (let count = 0; count < 30; count++) {
      pass(730);
      answer(HOUR, 20);
    }
    const off = () => Math.abs(registryNow() - (wall + HOUR));
    expect(off()).toBeLessThanOrEqual(520);
    const before = registryNow() - mono;
    // A response that waited 30 seconds after it was stamped.
    const sent = mono;
    const reply = dated(wall + HOUR);
    pass(30_000);
    noteAnswer(reply, sent);
    expect(registryNow() - mono).toBe(before);
  });

  it('does not go back and forth while answers agree', () => {
    const seen: number[] = [];
    for (let count = 0; count < 500; count++) {
      answer(HOUR, 10 + ((count * 37) % 400));
      seen.push(registryNow());
      pass(1 + ((count * 113) % 900));
    }
    // The first responses may correct the clock by at most one second.
    const settled = seen.slice(50);
    expect(settled).toEqual(settled.toSorted((a, b) => a - b));
  });

  it('goes on when this computer’s clock is set, and follows the registry’s when that is', () => {
    answer(0);
    const before = registryNow();
    wall += 3 * HOUR;
    expect(registryNow()).toBe(before);
    expect(isClockDoubtful()).toBe(true);
    answer(-3 * HOUR);
    expect(Math.abs(registryNow() - (wall - 3 * HOUR))).toBeLessThanOrEqual(1_100);
    expect(isClockDoubtful()).toBe(false);
    answer(HOUR);
    expect(Math.abs(registryNow() - (wall + HOUR))).toBeLessThanOrEqual(1_100);
  });

  it('is doubtful after a sleep, and right again with the next answer', () => {
    answer(0);
    // The even clock stops while a computer sleeps.
    wall += 8 * HOUR;
    expect(isClockDoubtful()).toBe(true);
    answer(0);
    expect(Math.abs(registryNow() - wall)).toBeLessThanOrEqual(1_100);
  });

  it('takes nothing from a cache, from elsewhere, or from what is no date', () => {
    answer(0);
    const before = registryNow();
    noteAnswer(dated(wall - HOUR, { Age: '3600' }), mono);
    noteAnswer(Object.defineProperty(dated(wall - HOUR), 'redirected', { value: true }), mono);
    noteAnswer(new Response(null, { headers: { Date: '1' } }), mono);
    noteAnswer(new Response(null), mono);
    expect(registryNow()).toBe(before);
    expect(isTimeUntold()).toBe(false);
  });

  it('has to be asked for where answers carry no date', () => {
    const moved = vi.fn<() => void>();
    onClockMove(moved);
    noteAnswer(new Response(null), mono);
    expect(isTimeUntold()).toBe(true);
    expect(moved).toHaveBeenCalledTimes(1);
    noteAnswer(new Response(null), mono);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('tells its listeners when it moves, and not when time passes', () => {
    const moved = vi.fn<() => void>();
    const stop = onClockMove(moved);
    answer(3 * HOUR);
    expect(moved).toHaveBeenCalledTimes(1);
    pass(60_000);
    answer(3 * HOUR);
    expect(moved).toHaveBeenCalledTimes(1);
    answer(0);
    expect(moved).toHaveBeenCalledTimes(2);
    stop();
    answer(HOUR);
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('turns what a library stamped with this computer’s clock into the registry’s time', () => {
    answer(-3 * HOUR);
    const stamped = wall;
    pass(60_000);
    expect(Math.abs(toRegistryTime(stamped) - (stamped - 3 * HOUR))).toBeLessThanOrEqual(520);
    // Never.
    expect(toRegistryTime(0)).toBe(0);
  });
});
