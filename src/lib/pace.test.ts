import { expect, it } from 'vitest';

import { Pace } from './pace';

/** Sends that many requests, as many at once as allowed; returns how many were in flight when each began. */
function send(
  count: number,
  takes: (inFlight: number, number: number) => number | 'failure',
): number[] {
  let now = 0;
  const pace = new Pace(() => now);
  const flying: { until: number; end: () => void }[] = [];
  const begun: number[] = [];
  while (begun.length < count || flying.length > 0) {
    while (begun.length < count && flying.length < pace.limit) {
      const inFlight = flying.length + 1;
      const end = pace.begin(inFlight);
      begun.push(inFlight);
      const took = takes(inFlight, begun.length);
      flying.push({
        until: now + (took === 'failure' ? 5 : took),
        end: () => end(took !== 'failure'),
      });
    }
    flying.sort((a, b) => a.until - b.until);
    const next = flying.shift();
    if (!next) break;
    now = next.until;
    next.end();
  }
  return begun;
}

const average = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

it('begins with one request at a time, and rises by one at a time to four while they stay as fast', () => {
  const begun = send(200, () => 30);
  expect(begun.slice(0, 4)).toEqual([1, 1, 1, 1]);
  expect(begun.indexOf(2)).toBeLessThan(begun.indexOf(3));
  expect(begun.indexOf(3)).toBeLessThan(begun.indexOf(4));
  expect(Math.max(...begun)).toBe(4);
  expect(begun.slice(30).every((inFlight) => inFlight === 4)).toBe(true);
});

it('returns to one at a time when requests get slower', () => {
  const begun = send(108, (_, number) => (number > 100 ? 90 : 30));
  // Two of the slow requests tell; by then, five have begun.
  expect(begun.slice(100)).toEqual([4, 4, 4, 4, 4, 1, 1, 1]);
});

it('returns to one at a time when one fails', () => {
  const begun = send(108, (_, number) => (number === 101 ? 'failure' : 30));
  expect(begun.slice(100)).toEqual([4, 4, 4, 4, 1, 1, 1, 1]);
});

it('does not mind a single slow request, nor a slow first one', () => {
  const begun = send(200, (_, number) => (number === 1 || number % 20 === 0 ? 300 : 30));
  expect(average(begun.slice(30))).toBeGreaterThan(3.5);
});

it('tries ever more rarely where the server computes one request after another', () => {
  const begun = send(1000, (inFlight) => 30 * inFlight);
  expect(Math.max(...begun)).toBe(2);
  expect(begun.slice(500).filter((inFlight) => inFlight > 1).length).toBeLessThan(30);
});

it('stays below the number of requests that make each slower', () => {
  const begun = send(1000, (inFlight) => 300 * Math.max(1, inFlight / 2));
  expect(Math.max(...begun)).toBe(3);
  expect(average(begun)).toBeCloseTo(1.6, 0);
});
