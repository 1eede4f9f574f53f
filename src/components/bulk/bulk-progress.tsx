import { Button, Group, Progress } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useEffect, useRef } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import { useSubmitFocus } from '@/components/dialog/use-submit-focus';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { StatusBadge, type Status } from '@/components/feedback/status-badge';
import { Whole } from '@/components/feedback/foreign-text';
import { downloadText } from '@/components/table/download';
import { useLatest } from '@/components/table/use-latest';
import { formatCount, formatNumber } from '@/lib/text';

import { BulkName } from './bulk-names';
import { bulkResults, explainItem, failureReasons } from './bulk-results';
import {
  countStates,
  failuresText,
  type BulkItem,
  type BulkItemState,
  type BulkRun,
  type BulkSnapshot,
} from './bulk-run';
import styles from './bulk.module.css';

type BulkProgressProps = {
  run: BulkRun;
  snapshot: BulkSnapshot;
  noun: string;
  resultsName: string;
  /** What the run hands over. */
  handover?: ReactNode;
  /** What can be done with the result, beside closing it. */
  next?: ReactNode;
  /** Closing would lose some of what the run hands over. */
  unsaved?: boolean;
  onClose: () => void;
};

/** Shows the progress of a run, each result, and the next steps. */
export function BulkProgress(props: BulkProgressProps) {
  const { run, snapshot, noun, resultsName, handover, next, unsaved = false, onClose } = props;
  const { items, status, waitingUntil, halted } = snapshot;
  const counts = countStates(items);
  const total = items.length - counts.skipped;
  const active = status === 'running' || status === 'stopping';
  // The button that stops a run disappears when the run ends.
  const closeButton = useSubmitFocus(active);
  // What goes on is the last button, as in every dialog.
  const retries = counts.failed + counts.queued > 0;
  const closing = (
    <Button ref={closeButton} variant={unsaved || retries ? 'default' : 'filled'} onClick={onClose}>
      {unsaved ? 'Close without saving…' : 'Close'}
    </Button>
  );

  return (
    <div className={dialog.body}>
      <div className={styles.summary}>
        <Progress.Root className={styles.bar ?? ''}>
          <Progress.Section
            className={styles.donePart ?? ''}
            value={share(counts.done, total)}
            aria-label="Done"
          />
          <Progress.Section
            className={styles.failedPart ?? ''}
            value={share(counts.failed, total)}
            aria-label="Failed"
          />
        </Progress.Root>
        <output className={styles.counts}>
          {summary(status, counts.done, total, noun)}
          {counts.failed > 0 && `, ${failuresText(items)}`}
          {counts.skipped > 0 && `, ${formatNumber(counts.skipped)} skipped`}
          {waitingUntil !== undefined && '. Waiting, because the registry asked to slow down'}.
        </output>
      </div>
      {halted && <ErrorNotice error={halted} />}
      {handover}
      <BulkItems items={items} />
      {!active && counts.failed > 0 && items.length > IN_SIGHT && <FailureReasons items={items} />}
      <Group justify="space-between" gap="xs">
        <Button
          variant="default"
          onClick={() =>
            downloadText(`${resultsName}.csv`, 'text/csv;charset=utf-8', bulkResults(items))
          }
          disabled={active}
        >
          Download results
        </Button>
        <Group justify="flex-end" gap="xs" className={styles.next ?? ''}>
          {!active && retries && closing}
          {active && (
            <Button
              data-autofocus
              variant="default"
              onClick={run.stop}
              disabled={status === 'stopping'}
            >
              {status === 'stopping' ? 'Stopping' : 'Stop'}
            </Button>
          )}
          {/* One next step at a time: first what was not tried, then what failed. */}
          {!active && next}
          {!active && counts.queued > 0 && (
            <Button variant="default" onClick={run.start}>
              Continue with {formatNumber(counts.queued)}
            </Button>
          )}
          {!active && counts.queued === 0 && counts.failed > 0 && (
            <Button variant={unsaved ? 'default' : 'filled'} onClick={run.retryFailed}>
              Retry{' '}
              {counts.lacking > 0
                ? formatCount(counts.failed, noun)
                : `${formatNumber(counts.failed)} failed`}
            </Button>
          )}
          {!active && !retries && closing}
        </Group>
      </Group>
    </div>
  );
}

/** Each failure reason once, where the rows that name it are not all in sight. */
function FailureReasons({ items }: { items: readonly BulkItem[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
    <section className={styles.reasons} tabIndex={0} aria-label="Why some failed">
      <ul>
        {failureReasons(items).map(({ reason, of }) => (
          <li key={reason}>
            <strong>{failuresText(of)}.</strong> {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Returns a part in percent; nothing to do is done. */
const share = (part: number, total: number): number => (total === 0 ? 100 : (part / total) * 100);

function summary(
  status: BulkSnapshot['status'],
  done: number,
  total: number,
  noun: string,
): string {
  const told = `${formatNumber(done)} of ${formatCount(total, noun)} done`;
  if (status === 'stopping') return `Stopping. ${told}`;
  if (status === 'stopped') return `Stopped. ${told}`;
  return status === 'finished' ? `Finished. ${told}` : told;
}

const BADGES: Record<BulkItemState, { status: Status; label: string }> = {
  queued: { status: 'inactive', label: 'Queued' },
  running: { status: 'info', label: 'Running' },
  done: { status: 'ok', label: 'Done' },
  failed: { status: 'danger', label: 'Failed' },
  skipped: { status: 'inactive', label: 'Skipped' },
};

/** In pixels; each row is measured once it is drawn. */
const ROW_HEIGHT = 44;

/** So many rows are in sight without scrolling. */
const IN_SIGHT = 5;

/**
 * Lists each target with its result and follows the running one. Only visible rows are drawn, so there may be
 * thousands.
 */
function BulkItems({ items }: { items: readonly BulkItem[] }) {
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- this component is not memoized
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
  });
  const follow = useLatest(virtualizer.scrollToIndex);
  const running = items.findIndex(({ state }) => state === 'running');

  const followed = useRef(-1);
  useEffect(() => {
    if (running >= 0) {
      followed.current = running;
      follow.current(running);
    }
    if (running >= 0 || followed.current < 0) return undefined;
    // The last one has grown by what it says of its outcome.
    const frame = requestAnimationFrame(() => follow.current(followed.current));
    return () => cancelAnimationFrame(frame);
  }, [running, follow]);

  return (
    <section
      ref={scroller}
      className={styles.items}
      data-lacking={countStates(items).lacking > 0 || undefined}
      style={{ maxHeight: virtualizer.getTotalSize() + 2 }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
      tabIndex={0}
      aria-label="Results"
    >
      <ul className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return (
            item && (
              <Item
                key={item.id}
                measure={virtualizer.measureElement}
                item={item}
                position={index}
                start={start}
                count={items.length}
              />
            )
          );
        })}
      </ul>
    </section>
  );
}

type ItemProps = {
  item: BulkItem;
  position: number;
  /** Pixels from the top of the list. */
  start: number;
  count: number;
  measure: (element: HTMLElement | null) => void;
};

/** Drawn again only when it changes: in a run of hundreds, one item does at a time. */
const Item = memo(function Item({ item, position, start, count, measure }: ItemProps) {
  const explanation = explainItem(item);
  return (
    <li
      ref={measure}
      data-index={position}
      aria-setsize={count}
      aria-posinset={position + 1}
      className={styles.item}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div className={styles.state}>
        <StatusBadge
          {...BADGES[item.state]}
          {...(item.error?.lacks && { label: item.error.lacks.label })}
        />
      </div>
      <div className={styles.words}>
        <BulkName {...item} />
        {explanation !== '' && (
          <span className={styles.explanation}>
            <Whole text={explanation} />
          </span>
        )}
      </div>
    </li>
  );
});
