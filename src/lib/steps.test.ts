import { afterEach, describe, expect, it, vi } from 'vitest';

import { atOnce, inSlices, type Steps } from './steps';

function* countTo(count: number, step: () => void): Steps<number> {
  for (let at = 0; at < count; at += 1) {
    step();
    yield;
  }
  return count;
}

describe('steps', () => {
  afterEach(() => vi.restoreAllMocks());

  it('can be done at once', () => {
    expect(atOnce(countTo(1000, () => undefined))).toBe(1000);
  });

  it('can be done in slices of a few milliseconds, between which other work runs', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const slices = vi.spyOn(MessagePort.prototype, 'postMessage');
    const result = await new Promise((resolve) => {
      inSlices(
        countTo(20, () => (now += 5)),
        resolve,
      );
    });
    expect(result).toBe(20);
    // Two steps take more than the eight milliseconds of a slice; the last slice only returns the result.
    expect(slices).toHaveBeenCalledTimes(11);
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
