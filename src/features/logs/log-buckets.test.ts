import { describe, expect, it } from 'vitest';

import { bucketSize, countRows, logBuckets } from './log-buckets';
import { keepsKind } from './logs-filters';

const range = { from: '2026-10-25', to: '2026-11-24' };
const counts = [
  { day: '2026-10-25', kind: 'pull_repo', count: 3 },
  { day: '2026-10-31', kind: 'push_repo', count: 4 },
  { day: '2026-11-01', kind: 'pull_repo', count: 5 },
  { day: '2026-11-24', kind: 'a_kind_of_the_future', count: 6 },
  { day: '2026-12-01', kind: 'pull_repo', count: 100 },
];

const entry = (kind: string) => ({ kind, metadata: {}, ip: null, datetime: '' });
const at = (day: string, kind: string) => ({
  id: '',
  time: Date.parse(`${day}T23:59:59Z`),
  entry: entry(kind),
});
const kept = (search: Parameters<typeof keepsKind>[0]) =>
  ['pull_repo', 'push_repo', 'create_tag'].filter(keepsKind(search));

describe('the counts that filters ask for', () => {
  it('are made of the loaded entries as the registry makes its own', () => {
    const rows = [
      at('2026-11-24', 'pull_repo'),
      at('2026-11-24', 'pull_repo'),
      at('2026-11-24', 'push_repo'),
      at('2026-11-01', 'pull_repo'),
      { id: '', time: null, entry: entry('pull_repo') },
    ];
    expect(countRows(rows)).toEqual([
      { day: '2026-11-24', kind: 'pull_repo', count: 2 },
      { day: '2026-11-24', kind: 'push_repo', count: 1 },
      { day: '2026-11-01', kind: 'pull_repo', count: 1 },
    ]);
  });

  it('follow groups and kinds where the registry counts', () => {
    expect(kept({})).toHaveLength(3);
    expect(kept({ group: 'pull,push' })).toEqual(['pull_repo', 'push_repo']);
    expect(kept({ group: 'pull', kind: 'push_repo' })).toEqual([]);
    expect(kept({ kind: 'create_tag', performer: 'x' })).toEqual(['create_tag']);
  });
});

describe('the bars of the log', () => {
  it('are as fine as can still be told apart', () => {
    expect(bucketSize(range, 31)).toBe('day');
    expect(bucketSize(range, 30)).toBe('week');
    expect(bucketSize({ from: '2026-01-01', to: '2026-12-31' }, 92)).toBe('week');
    expect(bucketSize({ from: '2026-01-01', to: '2026-12-31' }, 31)).toBe('month');
  });

  it.each([
    ['day', 31],
    ['week', 5],
    ['month', 2],
  ] as const)('of each %s hold every entry of the range once', (size, length) => {
    const buckets = logBuckets(range, size, counts);
    expect(buckets).toHaveLength(length);
    expect(buckets.reduce((sum, { total }) => sum + total, 0)).toBe(18);
    expect(buckets[0]?.from).toBe(range.from);
    expect(buckets.at(-1)?.to).toBe(range.to);
  });

  it('tell groups apart, and weeks begin with the range', () => {
    const [first, second] = logBuckets(range, 'week', counts);
    expect(first).toMatchObject({ from: '2026-10-25', to: '2026-10-31', total: 7 });
    expect(Object.fromEntries(first?.groups ?? [])).toEqual({ pull: 3, push: 4 });
    expect(second).toMatchObject({ from: '2026-11-01', to: '2026-11-07', total: 5 });
    const months = logBuckets(range, 'month', counts);
    expect(months.map(({ to }) => to)).toEqual(['2026-10-31', '2026-11-24']);
    expect(Object.fromEntries(months[1]?.groups ?? [])).toEqual({ pull: 5, other: 6 });
  });
});
