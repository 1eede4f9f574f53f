import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

import { StatusBadge, type Status } from '@/components/feedback/status-badge';

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

/** Each target with its result; follows the one that runs. Only what is in sight is drawn, so there may be thousands. */
export function BulkItems({ items }: { items: readonly BulkItem[] }) {
  const viewport = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not in use
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => 36,
    overscan: 6,
  });
  const running = items.findIndex(({ state }) => state === 'running');

  useEffect(() => {
    if (running >= 0) rows.scrollToIndex(running, { align: 'auto' });
  }, [running, rows]);

  return (
    // Scrolls, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={viewport} className={styles.items} tabIndex={0} aria-label="Results">
      <ul className={styles.canvas} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          const explanation = explainItem(item);
          return (
            <li
              key={item.id}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div className={styles.state}>
                <StatusBadge {...BADGES[item.state]} />
              </div>
              <div className={styles.words}>
                <bdi className={styles.label} title={item.label}>
                  {item.label.slice(0, 300)}
                </bdi>
                {explanation !== '' && <span className={styles.explanation}>{explanation}</span>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
