import { describe, expect, it } from 'vitest';

import { namespaceRows } from '@/lib/namespaces';

import { noneText, summaryText } from './attention';
import { failedSignIns, LOGIN_FAILURE } from './failed-sign-ins';
import { keyItems } from './key-items';
import { quotaItems } from './quota-items';

const counted = (used: number, limit: number | null) => ({
  quotas: [],
  quota_report: { quota_bytes: used, configured_quota: limit, backfill_status: 'complete' },
});
const user = (username: string, used: number, limit: number | null) => ({
  username,
  ...counted(used, limit),
});

const rows = namespaceRows(
  [user('a', 200, 100), user('b', 85, 100), user('c', 10, 100), user('d', 900, null)],
  [
    { name: 'o', ...counted(100, 100) },
    { name: 'p', ...counted(99, 100) },
  ],
);

describe('what of the quotas needs a superuser', () => {
  it('counts as the filters of the list do, and names the fullest first', () => {
    const [over, near] = quotaItems(rows, true);
    expect(over).toMatchObject({ count: 2, link: { search: { usage: 'over' } } });
    expect(over?.cases?.map(({ name }) => name)).toEqual(['a', 'o']);
    expect(near).toMatchObject({ count: 2, link: { search: { usage: 'near' } } });
    expect(near?.cases?.map(({ name }) => name)).toEqual(['p', 'b']);
    expect(over?.cases?.[0]).toMatchObject({ tail: '200%', exact: 'a, 200 bytes of 100 bytes' });
    expect(over?.cases?.[1]?.link.to).toBe('/quotas/organizations/$name');
  });

  it('claims nothing of what was not read', () => {
    expect(quotaItems(undefined, false).map(({ count }) => count)).toEqual([undefined, undefined]);
    expect(quotaItems([], false)[0]).toMatchObject({ count: 0, partial: true });
    expect(quotaItems([], true)[0]).toMatchObject({ count: 0, partial: false });
  });
});

describe('the line that sums it up', () => {
  const done = { reading: false, partial: false, failed: 0, parts: 4 };
  const calm = [
    ...keyItems([], { now: 0, zone: 'utc', mayReplace: () => true }),
    ...quotaItems([], true),
  ];
  const busy = quotaItems(rows, true);

  it('counts what is pressing, and is calm only when everything was read', () => {
    expect(summaryText(calm, done)).toEqual({ text: 'Nothing needs action', calm: true });
    expect(summaryText(busy, done).text).toBe('2 items to act on, 2 to plan');
    expect(summaryText(calm, { ...done, partial: true })).toEqual({
      text: 'Nothing needs action yet',
      calm: false,
    });
    expect(summaryText(busy, { ...done, partial: true }).text).toMatch(
      /^Partial: 2 items to act on/,
    );
  });

  it('says what it does not know', () => {
    expect(summaryText(calm, { ...done, reading: true }).text).toMatch(/^Loading/);
    expect(summaryText([], { ...done, failed: 4 })).toEqual({
      text: 'Nothing could be loaded',
      calm: false,
    });
    expect(summaryText(busy, { ...done, failed: 1 }).text).toBe(
      '2 items to act on, 2 to plan. 1 of 4 parts could not be loaded',
    );
  });

  it('counts failed sign-ins by their own name', () => {
    const signIns = {
      id: 'sign-ins',
      about: 'sign-ins',
      label: 'Failed sign-ins today',
      count: 234,
      urgency: 'now',
      link: {},
      text: '',
    } as const;
    expect(summaryText([...busy, signIns], done).text).toBe(
      '2 items to act on, 234 failed sign-ins, 2 to plan',
    );
    expect(summaryText([...busy, { ...signIns, urgency: 'note' }], done).text).toBe(
      '2 items to act on, 2 to plan',
    );
  });
});

describe('what there is none of', () => {
  it('is said in one sentence', () => {
    expect(noneText(quotaItems([], true))).toBe(
      'No namespaces at the limit and no namespaces near the limit',
    );
    expect(noneText(quotaItems(rows, true))).toBeUndefined();
    expect(noneText(quotaItems(undefined, false))).toBeUndefined();
  });
});

const counts = (today: number, before: number) => [
  { day: '2026-11-24', kind: LOGIN_FAILURE, count: today },
  { day: '2026-11-20', kind: LOGIN_FAILURE, count: before },
  { day: '2026-11-20', kind: 'pull_repo', count: 10_000 },
];

describe('failed sign-ins', () => {
  const now = Date.parse('2026-11-24T09:00:00Z');
  it('are compared with the week before, today left out', () => {
    expect(failedSignIns(counts(237, 287), now)).toEqual({
      days: [0, 0, 0, 287, 0, 0, 0, 237],
      today: 237,
      average: 41,
      unusual: true,
    });
  });

  it.each([
    [49, 0, false],
    [50, 0, true],
    [150, 350, false],
    [151, 350, true],
  ])('of %i today after %i in a week are unusual: %s', (today, before, unusual) => {
    expect(failedSignIns(counts(today, before), now).unusual).toBe(unusual);
  });
});
