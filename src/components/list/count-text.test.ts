import { describe, expect, it } from 'vitest';

import { countText } from './count-text';

describe('countText', () => {
  it.each([
    [{ shown: 2000, loaded: 2000, complete: true }, '2,000'],
    [{ shown: 12, loaded: 2000, complete: true }, '12 of 2,000'],
    [{ shown: 1200, loaded: 1200, complete: false }, '1,200 loaded, more to come'],
    [{ shown: 12, loaded: 1200, complete: false }, '12 of 1,200 loaded, more to come'],
    [{ shown: 12, loaded: 1200, complete: false, short: true }, '12 of 1,200, more to come'],
    [{ shown: 0, loaded: 7, complete: false, undecided: true }, '7 loaded, more to come'],
    [{ shown: 2, loaded: 7, complete: false, undecided: true }, '2 of 7 loaded, more to come'],
    [{ shown: 0, loaded: 0, complete: true }, '0'],
    [{ shown: 0, loaded: 0, complete: false }, undefined],
  ])('%o reads %s', (counts, text) => {
    expect(countText(counts)).toBe(text);
  });
});
