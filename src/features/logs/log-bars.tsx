import { type KeyboardEvent, useRef, useState } from 'react';

import { formatCount, formatNumber } from '@/lib/text';

import type { LogBucket } from './log-buckets';
import { dayText, rangeText } from './log-days';
import { KIND_GROUPS } from './log-groups';
import styles from './log-histogram.module.css';
import series from './log-series.module.css';

type LogBarsProps = {
  buckets: readonly LogBucket[];
  onChoose: (bucket: LogBucket) => void;
  /** Called with the bar under the pointer or in focus, and with null when there is none. */
  onPoint: (bucket: LogBucket | null) => void;
};

/** Up to this many bars, each has its total above it and its day below. */
const MOST_LABELLED = 14;
/** How many days are named if there are more bars. */
const NAMED = 8;

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

/** Returns the end of a scale: the highest value, or the next number that can be halved. */
const scaleEnd = (highest: number): number =>
  highest % 2 === 0 ? Math.max(2, highest) : highest + 1;

/** The bars: one tab stop, arrow keys within. */
export function LogBars({ buckets, onChoose, onPoint }: LogBarsProps) {
  const end = scaleEnd(Math.max(...buckets.map(({ total }) => total)));
  const bars = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(buckets.length - 1);
  const current = Math.min(stop, buckets.length - 1);
  const labelled = buckets.length <= MOST_LABELLED;
  const every = labelled ? 1 : Math.ceil(buckets.length / NAMED);
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
        <span>{formatNumber(end)}</span>
        <span>{formatNumber(end / 2)}</span>
        <span>0</span>
      </div>
      <div
        ref={bars}
        role="toolbar"
        tabIndex={-1}
        aria-label="Entries per bar, first to last day"
        className={styles.bars}
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
      <div className={styles.days} aria-hidden>
        {buckets.map(({ from }, at) => (
          <span key={from}>{at % every === 0 && <span>{shortDay(from)}</span>}</span>
        ))}
      </div>
    </div>
  );
}

/** Formats a day without its year, which stands above the chart. */
const shortDay = (day: string): string => dayText(day).replace(/ \d{4}$/, '');

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
