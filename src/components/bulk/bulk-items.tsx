import { useEffect, useRef } from 'react';

import { StatusBadge, type Status } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { useLatest } from '@/components/table/use-latest';
import { useRowWindow } from '@/components/table/use-row-window';
import { useTextScale } from '@/components/table/use-text-scale';

import { explainItem } from './bulk-journal';
import type { BulkItem, BulkItemState } from './bulk-run';
import styles from './bulk.module.css';

const BADGES: Record<BulkItemState, { status: Status; label: string }> = {
  queued: { status: 'inactive', label: 'Queued' },
  running: { status: 'info', label: 'Running' },
  done: { status: 'ok', label: 'Done' },
  failed: { status: 'danger', label: 'Failed' },
  skipped: { status: 'attention', label: 'Skipped' },
};

const ROW_HEIGHT = 44;

/** Each target with its result; follows the one that runs. Only what is in sight is drawn, so there may be thousands. */
export function BulkItems({ items }: { items: readonly BulkItem[] }) {
  const scroller = useRef<HTMLElement>(null);
  const rowHeight = useTextScale() * ROW_HEIGHT;
  const { range, reveal } = useRowWindow({
    scroller,
    count: items.length,
    rowHeight,
    headerHeight: 0,
  });
  const follow = useLatest(reveal);
  const running = items.findIndex(({ state }) => state === 'running');

  useEffect(() => {
    if (running >= 0) follow.current(running);
  }, [running, follow]);

  return (
    // Scrolls, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className={styles.items} tabIndex={0} aria-label="Results">
      <ul className={styles.canvas} style={{ height: items.length * rowHeight }}>
        {items.slice(range.first, range.last + 1).map((item, at) => (
          <Item
            key={item.id}
            item={item}
            position={range.first + at}
            count={items.length}
            rowHeight={rowHeight}
          />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = { item: BulkItem; position: number; count: number; rowHeight: number };

function Item({ item, position, count, rowHeight }: ItemProps) {
  const explanation = explainItem(item);
  return (
    <li
      aria-setsize={count}
      aria-posinset={position + 1}
      className={styles.item}
      style={{ height: rowHeight, transform: `translateY(${position * rowHeight}px)` }}
    >
      <div className={styles.state}>
        <StatusBadge {...BADGES[item.state]} />
      </div>
      <div className={styles.words}>
        <Truncate text={item.label} />
        {explanation !== '' && (
          <span className={styles.explanation}>
            <Truncate text={explanation} />
          </span>
        )}
      </div>
    </li>
  );
}
