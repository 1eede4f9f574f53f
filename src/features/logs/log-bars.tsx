import { type KeyboardEvent, useRef, useState } from 'react';

import { formatCount, formatNumber } from '@/lib/text';

import type { LogBucket } from './log-buckets';
import { dayText, rangeText } from './log-days';
import { KIND_GROUPS } from './log-groups';
import styles from './log-histogram.module.css';

type LogBarsProps = {
  buckets: readonly LogBucket[];
  onChoose: (bucket: LogBucket) => void;
};

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

/** The bars: one tab stop, arrow keys within. The hovered or focused bar is described in full below. */
export function LogBars({ buckets, onChoose }: LogBarsProps) {
  const highest = Math.max(1, ...buckets.map(({ total }) => total));
  const [first, last] = [buckets[0], buckets.at(-1)];
  const bars = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(buckets.length - 1);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const current = Math.min(stop, buckets.length - 1);
  const shown = buckets[pointed ?? focused ?? -1];
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
      <span className={styles.highest}>{formatNumber(highest)}</span>
      <div
        ref={bars}
        role="toolbar"
        tabIndex={-1}
        aria-label="Entries per bar, first to last day"
        className={styles.bars}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setPointed(null)}
      >
        {buckets.map((bucket, at) => (
          <button
            key={bucket.from}
            type="button"
            className={styles.bar}
            tabIndex={at === current ? 0 : -1}
            aria-label={`${rangeText(bucket)}: ${formatCount(bucket.total, 'entry', 'entries')}. Show only these days`}
            onPointerEnter={() => setPointed(at)}
            onFocus={() => {
              setStop(at);
              setFocused(at);
            }}
            onBlur={() => setFocused(null)}
            onClick={() => onChoose(bucket)}
          >
            {KIND_GROUPS.map(({ id, series }) => {
              const count = bucket.groups.get(id) ?? 0;
              return count === 0 ? null : (
                <span
                  key={id}
                  data-series={series}
                  style={{ height: `${(count / highest) * 100}%` }}
                />
              );
            })}
          </button>
        ))}
      </div>
      <div className={styles.ends} aria-hidden>
        {shown ? (
          <BucketWords bucket={shown} />
        ) : (
          <>
            <span>{first && dayText(first.from)}</span>
            <span>{last && first !== last && dayText(last.to)}</span>
          </>
        )}
      </div>
    </div>
  );
}

/** Describes a bar in words, the largest groups first. */
function BucketWords({ bucket }: { bucket: LogBucket }) {
  const groups = KIND_GROUPS.map(({ id, label }) => ({ label, count: bucket.groups.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return (
    <span className={styles.words}>
      <strong>
        {rangeText(bucket)}: {formatNumber(bucket.total)}
      </strong>
      {groups.map(({ label, count }) => ` · ${label} ${formatNumber(count)}`)}
    </span>
  );
}
