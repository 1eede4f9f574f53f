import { describe, expect, it } from 'vitest';

import { atOnce, inSlices, type Steps } from './steps';

function* countTo(count: number, step: () => void): Steps<number> {
  for (let at = 0; at < count; at += 1) {
    step();
    yield;
  }
  return count;
}

const busyFor = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('steps', () => {
  it('can be done at once', () => {
    expect(atOnce(countTo(1000, () => undefined))).toBe(1000);
  });

  it('can be done in slices, between which other work runs', async () => {
    let others = 0;
    const timer = setInterval(() => (others += 1), 1);
    const result = await new Promise((resolve) => {
      inSlices(
        countTo(20, () => busyFor(5)),
        resolve,
      );
    });
    clearInterval(timer);
    expect(result).toBe(20);
    expect(others).toBeGreaterThan(0);
  });

  it('can be ended early', async () => {
    let steps = 0;
    const ended = inSlices(
      countTo(10, () => (steps += 1)),
      () => expect.unreachable(),
    );
    ended();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(steps).toBe(0);
  });
});
