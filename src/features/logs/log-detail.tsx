import { Button, Drawer } from '@mantine/core';

import { useEntered } from '@/components/dialog/use-entered';
import { useEscape } from '@/components/dialog/use-escape';
import { useOverlayFocus } from '@/components/dialog/use-overlay-focus';
import { EmptyState } from '@/components/feedback/empty-state';

import { LogEntryFacts } from './log-entry-facts';
import type { LogsSearch } from './logs-search';
import styles from './logs.module.css';
import type { LogsList } from './use-logs-list';

type LogDetailProps = {
  id: string;
  list: LogsList;
  change: (part: Partial<LogsSearch>) => void;
  onClose: () => void;
};

/** One entry with everything that the registry says of it. */
export function LogDetail({ id, list, change, onClose }: LogDetailProps) {
  const entered = useEntered();
  useEscape(entered, onClose);
  useOverlayFocus();
  const row = list.crawl.rows.find((known) => known.id === id);
  return (
    <Drawer
      opened={entered}
      onClose={onClose}
      title={
        <span className={styles.subject} tabIndex={-1} data-autofocus>
          Log entry
        </span>
      }
      size={520}
      closeOnEscape={false}
    >
      {row ? (
        <LogEntryFacts row={row} zone={list.zone} change={change} />
      ) : (
        <Missing list={list} onClose={onClose} />
      )}
    </Drawer>
  );
}

/** After a reload, the reading may not have come to the entry yet. */
function Missing({ list: { crawl }, onClose }: { list: LogsList; onClose: () => void }) {
  if (crawl.complete) {
    return (
      <EmptyState title="No such entry" action={<Button onClick={onClose}>Back to the log</Button>}>
        These days have no entry at this place any more. Older entries are moved away by the
        registry after some time.
      </EmptyState>
    );
  }
  const busy = crawl.reading && !crawl.paused;
  return (
    <EmptyState
      title={busy ? 'Reading the log' : 'Not read yet'}
      action={!busy && <Button onClick={crawl.resume}>Read on</Button>}
    >
      The entry is not among those that were read so far. It shows here once the reading comes to
      it.
    </EmptyState>
  );
}
