import type { LogCount } from '@/api/queries/logs';
import { daysOf, type DayRange } from '@/lib/days';

import { groupOf, type KindGroup } from './log-kinds';

/** Some days of a chart, and how many entries of each group they have. */
export type LogBucket = DayRange & { total: number; groups: ReadonlyMap<KindGroup, number> };

/** More bars than this cannot be told apart: then each stands for a week. */
const MOST_BARS = 92;

/** Counts by group for each day of a range, or for each week of a long one. */
export function logBuckets(range: DayRange, counts: readonly LogCount[]): readonly LogBucket[] {
  const days = daysOf(range);
  const size = days.length > MOST_BARS ? 7 : 1;
  const byDay = new Map<string, LogCount[]>();
  for (const each of counts) byDay.set(each.day, [...(byDay.get(each.day) ?? []), each]);
  const buckets: LogBucket[] = [];
  for (let at = 0; at < days.length; at += size) {
    const part = days.slice(at, at + size);
    const groups = new Map<KindGroup, number>();
    let total = 0;
    for (const { kind, count } of part.flatMap((day) => byDay.get(day) ?? [])) {
      const group = groupOf(kind);
      groups.set(group, (groups.get(group) ?? 0) + count);
      total += count;
    }
    buckets.push({ from: part[0] ?? range.from, to: part.at(-1) ?? range.to, total, groups });
  }
  return buckets;
}
