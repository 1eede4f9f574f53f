import { type KeyboardEvent, useRef, useState } from 'react';

import { useNarrow } from '@/components/table/use-narrow';
import { formatCount, formatNumber } from '@/lib/text';

import type { BucketSize, LogBucket } from './log-buckets';
import { dayText, rangeText, shortDay, within } from '@/lib/day-text';
import { KIND_GROUPS } from './log-groups';
import styles from './log-histogram.module.css';
import { scaleEnd } from './log-scale';
import series from './log-series.module.css';

type LogBarsProps = {
  buckets: readonly LogBucket[];
  size: BucketSize;
  onChoose: (bucket: LogBucket) => void;
  /** Called with the bar under the pointer or in focus, and with null when there is none. */
  onPoint: (bucket: LogBucket | null) => void;
};

/** Up to this many bars, each has its total above it and its day below. */
const MOST_LABELLED = { wide: 14, narrow: 7 };
/** How many days are named if there are more bars, without and with their years. */
const NAMED = { wide: { short: 8, long: 8 }, narrow: { short: 6, long: 4 } };

/** Returns the bar that a key leads to; undefined if it leads nowhere. */
function target(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The bars: one tab stop, arrow keys within. */
export function LogBars({ buckets, size, onChoose, onPoint }: LogBarsProps) {
  const highest = Math.max(...buckets.map(({ total }) => total));
  const end = scaleEnd(highest);
  const bars = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(buckets.length - 1);
  const current = Math.min(stop, buckets.length - 1);
  const window = useNarrow() ? 'narrow' : 'wide';
  const labelled = buckets.length <= MOST_LABELLED[window];
  const labelOf = dayLabel(buckets, size);
  const named = NAMED[window][labelOf === shortDay ? 'short' : 'long'];
  const every = labelled ? 1 : Math.ceil(buckets.length / named);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = target(event.key, current, buckets.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    const bar = bars.current?.children[next];
    if (bar instanceof HTMLElement) bar.focus();
  };
  return (
    <div className={styles.plot}>
      <div className={styles.scale} aria-hidden>
        {highest > 0 && (
          <>
            <span>{formatNumber(end)}</span>
            <span>{formatNumber(end / 2)}</span>
            <span>0</span>
          </>
        )}
      </div>
      <div
        ref={bars}
        role="toolbar"
        tabIndex={-1}
        aria-label="Entries per bar, first to last day"
        className={styles.bars}
        data-empty={highest === 0 || undefined}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onPoint(null)}
      >
        {buckets.map((bucket, at) => (
          <button
            key={bucket.from}
            type="button"
            className={styles.bar}
            tabIndex={at === current ? 0 : -1}
            aria-label={`${rangeText(bucket)}: ${formatCount(bucket.total, 'entry', 'entries')}. Show only these days`}
            onPointerEnter={() => onPoint(bucket)}
            onFocus={() => {
              setStop(at);
              onPoint(bucket);
            }}
            onBlur={() => onPoint(null)}
            onClick={() => onChoose(bucket)}
          >
            {KIND_GROUPS.map(({ id, series: number }) => {
              const count = bucket.groups.get(id) ?? 0;
              return count === 0 ? null : (
                <span
                  key={id}
                  className={series.series}
                  data-series={number}
                  style={{ height: `${(count / end) * 100}%` }}
                />
              );
            })}
            {labelled && bucket.total > 0 && (
              <span className={styles.total}>{formatNumber(bucket.total)}</span>
            )}
          </button>
        ))}
      </div>
      <div className={styles.days} data-apart={every > 1 || undefined} aria-hidden>
        {buckets.map(({ from }, at) => (
          <span key={from}>{at % every === 0 && <span>{labelOf(from)}</span>}</span>
        ))}
      </div>
    </div>
  );
}

/** Returns how the days below the bars are written: months and the days of several years with their year. */
function dayLabel(buckets: readonly LogBucket[], size: BucketSize): (day: string) => string {
  if (size === 'month') return (day) => dayText(day).replace(/^\d+ /, '');
  const [first, last] = [buckets[0], buckets.at(-1)];
  return first && last && within({ from: first.from, to: last.from }) ? shortDay : dayText;
}

/** Describes a bar in words, the largest groups first. */
export function BucketWords({ bucket }: { bucket: LogBucket }) {
  const groups = KIND_GROUPS.map(({ id, label }) => ({ label, count: bucket.groups.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return (
    <p className={styles.words} aria-hidden>
      <strong>
        {rangeText(bucket)}: {formatNumber(bucket.total)}
      </strong>
      {groups.map(({ label, count }) => ` · ${label} ${formatNumber(count)}`)}
    </p>
  );
}
