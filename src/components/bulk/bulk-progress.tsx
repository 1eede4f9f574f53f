import { Button, Group, Progress } from '@mantine/core';

import dialog from '@/components/dialog/dialog.module.css';
import { useSubmitFocus } from '@/components/dialog/use-submit-focus';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { downloadText } from '@/components/table/download';
import { formatCount, formatNumber } from '@/lib/text';

import { BulkItems } from './bulk-items';
import { bulkJournal, failureReasons } from './bulk-journal';
import { type BulkItem, type BulkRun, type BulkSnapshot, countStates } from './bulk-run';
import styles from './bulk.module.css';

type BulkProgressProps = {
  run: BulkRun;
  snapshot: BulkSnapshot;
  noun: string;
  journalName: string;
  onClose: () => void;
};

/** How far a run is, each result, and what can be done about it. */
export function BulkProgress({ run, snapshot, noun, journalName, onClose }: BulkProgressProps) {
  const { items, status, waitingUntil, halted } = snapshot;
  const counts = countStates(items);
  const total = items.length - counts.skipped;
  const over = counts.done + counts.failed;
  const active = status === 'running' || status === 'stopping';
  // The button that stops a run goes with its end.
  const closeButton = useSubmitFocus(active);

  return (
    <div className={dialog.body}>
      <div className={styles.summary}>
        <Progress value={total === 0 ? 100 : (over / total) * 100} aria-label="Progress" />
        <output className={styles.counts}>
          {summary(status, counts.done, total, noun)}
          {counts.failed > 0 && `, ${formatNumber(counts.failed)} failed`}
          {counts.skipped > 0 && `, ${formatNumber(counts.skipped)} skipped`}
          {waitingUntil !== undefined && '. Waiting, because the registry asked to slow down'}.
        </output>
      </div>
      {halted && <ErrorNotice error={halted} />}
      <BulkItems items={items} />
      {!active && counts.failed > 0 && <FailureReasons items={items} />}
      <Group justify="space-between" gap="xs">
        <Button
          variant="default"
          onClick={() =>
            downloadText(`${journalName}.csv`, 'text/csv;charset=utf-8', bulkJournal(items))
          }
          disabled={active}
        >
          Download journal
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
          {/* One way on at a time: first what was not tried, then what failed. */}
          {!active && counts.queued > 0 && (
            <Button variant="default" onClick={run.start}>
              Continue with {formatNumber(counts.queued)}
            </Button>
          )}
          {!active && counts.queued === 0 && counts.failed > 0 && (
            <Button variant="default" onClick={run.retryFailed}>
              Retry {formatNumber(counts.failed)} failed
            </Button>
          )}
          {!active && (
            <Button ref={closeButton} onClick={onClose}>
              Close
            </Button>
          )}
        </Group>
      </Group>
    </div>
  );
}

/** The rows above have one line for each; here the reasons are in full. */
function FailureReasons({ items }: { items: readonly BulkItem[] }) {
  return (
    // Scrolls, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
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

function summary(
  status: BulkSnapshot['status'],
  done: number,
  total: number,
  noun: string,
): string {
  const share = `${formatNumber(done)} of ${formatCount(total, noun)} done`;
  if (status === 'stopping') return `Stopping. ${share}`;
  if (status === 'stopped') return `Stopped. ${share}`;
  return status === 'finished' ? `Finished. ${share}` : share;
}
