import type { LogCount, LogRow } from '@/api/queries/logs';
import { addDays, countDays, dayOf, daysOf, monthsOf, type DayRange } from '@/lib/days';

import { type KindGroup } from './log-groups';
import { groupOf } from './log-kinds';

/** Some days of a chart, with the number of entries of each group. */
export type LogBucket = DayRange & { total: number; groups: ReadonlyMap<KindGroup, number> };

/** The period that each bar of a chart covers. */
export type BucketSize = 'day' | 'week' | 'month';

/** Returns the finest period that does not make more bars than can be told apart. */
export function bucketSize(range: DayRange, mostBars: number): BucketSize {
  const days = countDays(range);
  if (days <= mostBars) return 'day';
  return days <= mostBars * 7 ? 'week' : 'month';
}

/** Splits a range into days, into weeks from its first day on, or into calendar months. */
function cut(range: DayRange, size: BucketSize): readonly DayRange[] {
  if (size === 'month') return monthsOf(range);
  const length = size === 'week' ? 7 : 1;
  const parts: DayRange[] = [];
  for (let from = range.from; from <= range.to; from = addDays(from, length)) {
    const to = addDays(from, length - 1);
    parts.push({ from, to: to < range.to ? to : range.to });
  }
  return parts;
}

/** Counts loaded entries, as the registry counts all of them; undated ones have no day. */
export function countRows(rows: readonly LogRow[]): readonly LogCount[] {
  const counts = new Map<string, LogCount>();
  for (const { time, entry } of rows) {
    if (time === null) continue;
    const [day, kind] = [dayOf(time), entry.kind ?? 'unknown'];
    const count = (counts.get(`${day} ${kind}`)?.count ?? 0) + 1;
    counts.set(`${day} ${kind}`, { day, kind, count });
  }
  return [...counts.values()];
}

/** Counts entries by group for each part of a range. */
export function logBuckets(
  range: DayRange,
  size: BucketSize,
  counts: readonly LogCount[],
): readonly LogBucket[] {
  const byDay = new Map<string, LogCount[]>();
  for (const each of counts) {
    const known = byDay.get(each.day);
    if (known) known.push(each);
    else byDay.set(each.day, [each]);
  }
  return cut(range, size).map((part) => {
    const groups = new Map<KindGroup, number>();
    let total = 0;
    for (const { kind, count } of daysOf(part).flatMap((day) => byDay.get(day) ?? [])) {
      const group = groupOf(kind);
      groups.set(group, (groups.get(group) ?? 0) + count);
      total += count;
    }
    return { ...part, total, groups };
  });
}
