import { Button, Group, Progress } from '@mantine/core';
import { memo, type ReactNode, useEffect, useRef } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import { useSubmitFocus } from '@/components/dialog/use-submit-focus';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { StatusBadge, type Status } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { downloadText } from '@/components/table/download';
import { useLatest } from '@/components/table/use-latest';
import { useRowWindow } from '@/components/table/use-row-window';
import { useTextScale } from '@/components/table/use-text-scale';
import { formatCount, formatNumber } from '@/lib/text';

import { bulkResults, explainItem, failureReasons } from './bulk-results';
import {
  countStates,
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

  return (
    <div className={dialog.body}>
      <div className={styles.summary}>
        <Progress.Root>
          <Progress.Section value={share(counts.done, total)} color="green" aria-label="Done" />
          <Progress.Section value={share(counts.failed, total)} color="red" aria-label="Failed" />
        </Progress.Root>
        <output className={styles.counts}>
          {summary(status, counts.done, total, noun)}
          {counts.failed > 0 && `, ${formatNumber(counts.failed)} failed`}
          {counts.skipped > 0 && `, ${formatNumber(counts.skipped)} skipped`}
          {waitingUntil !== undefined && '. Waiting, because the registry asked to slow down'}.
        </output>
      </div>
      {halted && <ErrorNotice error={halted} />}
      {handover}
      <BulkItems items={items} />
      {!active && counts.failed > 0 && <FailureReasons items={items} />}
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
        <Group gap="xs">
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
          {!active && counts.queued > 0 && (
            <Button variant="default" onClick={run.start}>
              Continue with {formatNumber(counts.queued)}
            </Button>
          )}
          {!active && counts.queued === 0 && counts.failed > 0 && (
            <Button onClick={run.retryFailed}>Retry {formatNumber(counts.failed)} failed</Button>
          )}
          {!active && next}
          {!active && (
            <Button
              ref={closeButton}
              variant={unsaved || counts.failed + counts.queued > 0 ? 'default' : 'filled'}
              onClick={onClose}
            >
              {unsaved ? 'Close without saving…' : 'Close'}
            </Button>
          )}
        </Group>
      </Group>
    </div>
  );
}

/** The failure reasons in full; the rows above have one line each. */
function FailureReasons({ items }: { items: readonly BulkItem[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
    <section className={styles.reasons} tabIndex={0} aria-label="Why some failed">
      <ul>
        {failureReasons(items).map(({ reason, count }) => (
          <li key={reason}>
            <strong>{formatNumber(count)} failed.</strong> {reason}
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

const ROW_HEIGHT = 44;

/**
 * Lists each target with its result and follows the running one. Only visible rows are drawn, so there may be
 * thousands.
 */
function BulkItems({ items }: { items: readonly BulkItem[] }) {
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
    <section
      ref={scroller}
      className={styles.items}
      style={{ maxHeight: items.length * rowHeight + 2 }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
      tabIndex={0}
      aria-label="Results"
    >
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

/** Drawn again only when it changes: in a run of hundreds, one item does at a time. */
const Item = memo(function Item({ item, position, count, rowHeight }: ItemProps) {
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
});
