import { describe, expect, it } from 'vitest';

import { countedTitle, holdOf, intervalOf, newsOf, type Seen, type Wishes } from './refresh-rules';
import { parseSettings } from './refresh-settings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the time between two refreshes', () => {
  it('is the chosen one where a refresh is quick', () => {
    expect(intervalOf(1, 22)).toBe(MINUTE);
    expect(intervalOf(5, 500)).toBe(5 * MINUTE);
    expect(intervalOf(1, 100_000, 3_000)).toBe(MINUTE);
  });

  it('keeps automatic refreshes to a twentieth of the time', () => {
    // 20,000 rows take about two minutes.
    expect(intervalOf(1, 20_000)).toBe(40 * MINUTE);
    expect(intervalOf(15, 20_000, 90_000)).toBe(30 * MINUTE);
    expect(intervalOf(1, 0, 3_001)).toBe(2 * MINUTE);
  });
});

describe('a refresh that is due', () => {
  const free = {
    needsSignIn: false,
    session: true,
    sinceInput: HOUR,
    registryWaits: false,
    modal: false,
    selected: false,
    inField: false,
  };

  it('runs where nobody is disturbed', () => {
    expect(holdOf(free)).toBeUndefined();
    // A field that kept the focus is not typed into.
    expect(holdOf({ ...free, inField: true })).toBeUndefined();
  });

  it.each([
    ['sign-in', { needsSignIn: true, modal: true }],
    ['unused', { sinceInput: 9 * HOUR }],
    ['waiting', { registryWaits: true, selected: true }],
    ['dialog', { modal: true }],
    ['selection', { selected: true }],
    ['typing', { inField: true, sinceInput: 5_000 }],
  ] as const)('waits: %s', (hold, part) => {
    expect(holdOf({ ...free, ...part })).toBe(hold);
  });

  it('runs for days with a token, which has no session to keep alive', () => {
    expect(holdOf({ ...free, session: false, sinceInput: 90 * HOUR })).toBeUndefined();
  });
});

const keys = (...ids: string[]) => ({ id: 'awaiting', count: ids.length, ids });
const signIns = (count: number) => ({ id: 'sign-ins', count });

describe('news', () => {
  const all: Wishes = { awaiting: true, urgent: true, over: true, 'sign-ins': true, above: 50 };
  const none = { ...all, awaiting: false, urgent: false, over: false, 'sign-ins': false };
  const nothing: Seen = new Map();

  it('is nothing that was there when the page was opened', () => {
    expect(newsOf(nothing, [keys('a', 'b'), signIns(99)], all).news).toEqual([]);
  });

  it('is another key, even where the number stays the same', () => {
    const { seen } = newsOf(nothing, [keys('a', 'b')], all);
    expect(newsOf(seen, [keys('b', 'c')], all).news).toEqual(['1 new key awaits approval.']);
    expect(newsOf(seen, [keys('b')], all).news).toEqual([]);
    expect(newsOf(seen, [keys('b', 'c')], none).news).toEqual([]);
  });

  it('keeps what it knows of a list that could not be counted', () => {
    const first = newsOf(nothing, [keys('a'), { id: 'over', count: 1, ids: ['o'] }], all).seen;
    const second = newsOf(first, [keys('a')], all).seen;
    const third = newsOf(second, [{ id: 'over', count: 3, ids: ['o', 'p', 'q'] }], all);
    expect(third.news).toEqual(['2 more namespaces are at their limit.']);
  });

  it('is a number of failed sign-ins that passes the limit, once', () => {
    const { seen } = newsOf(nothing, [signIns(49)], all);
    const passed = newsOf(seen, [signIns(1_051)], all);
    expect(passed.news).toEqual(['1,051 failed sign-ins today, above 50.']);
    expect(newsOf(passed.seen, [signIns(1_200)], all).news).toEqual([]);
  });
});

describe('the title of the tab', () => {
  it('begins with the number, once, and only where there is any', () => {
    expect(countedTitle('Overview · Quay', 3)).toBe('(3) Overview · Quay');
    expect(countedTitle('(3) Overview · Quay', 12)).toBe('(12) Overview · Quay');
    expect(countedTitle('(3) Overview · Quay')).toBe('Overview · Quay');
  });
});

describe('stored choices', () => {
  const off = {
    minutes: {},
    wishes: { awaiting: false, urgent: false, over: false, 'sign-ins': false, above: 50 },
  };

  it.each([null, '', '{', '[]', '"x"', '{"minutes":3,"wishes":[]}'])('are off for %s', (stored) => {
    expect(parseSettings(stored)).toEqual(off);
  });

  it('keep what is understood', () => {
    expect(
      parseSettings('{"minutes":{"users":5,"quotas":2},"wishes":{"over":true,"above":-1}}'),
    ).toEqual({ minutes: { users: 5, quotas: 0 }, wishes: { ...off.wishes, over: true } });
  });
});
