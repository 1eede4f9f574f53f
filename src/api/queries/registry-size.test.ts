import { describe, expect, it } from 'vitest';

import { followEvery } from './registry-size';

const MINUTE = 60_000;

describe('a calculation that is queued or running', () => {
  it('is followed closely, then rarely, and not for ever', () => {
    const after = [0, 4, 5, 59, 60, 1000].map((minutes) =>
      followEvery({ underWaySince: 0 }, minutes * MINUTE),
    );
    expect(after).toEqual([5_000, 5_000, MINUTE, MINUTE, false, false]);
    expect(followEvery({ underWaySince: undefined }, 0)).toBe(false);
  });
});
