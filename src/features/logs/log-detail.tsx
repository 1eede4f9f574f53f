import { Button } from '@mantine/core';

import { DetailPanel } from '@/components/detail/detail-panel';
import { EmptyState } from '@/components/feedback/empty-state';
import type { Zone } from '@/lib/dates';

import { LogEntryFacts } from './log-entry-facts';
import type { LogsSearch } from './logs-search';
import styles from './logs.module.css';
import type { LogsSource } from './use-logs-source';

type LogDetailProps = {
  id: string;
  source: LogsSource;
  zone: Zone;
  change: (part: Partial<LogsSearch>) => void;
  onClose: () => void;
};

/** One entry with everything that the registry says of it. */
export function LogDetail({ id, source, zone, change, onClose }: LogDetailProps) {
  const row = source.rows.find((known) => known.id === id);
  return (
    <DetailPanel
      title={
        <span className={styles.subject} tabIndex={-1} data-autofocus>
          Log entry
        </span>
      }
      onClose={onClose}
    >
      {row ? (
        <LogEntryFacts row={row} zone={zone} change={change} />
      ) : (
        <Missing source={source} onClose={onClose} />
      )}
    </DetailPanel>
  );
}

/** After a reload, the entry may not be loaded yet. */
function Missing({ source, onClose }: { source: LogsSource; onClose: () => void }) {
  const { complete, reading, paused, resume } = source;
  if (complete) {
    return (
      <EmptyState title="No such entry" action={<Button onClick={onClose}>Back to the log</Button>}>
        This range no longer has the entry. The registry archives older entries after some time.
      </EmptyState>
    );
  }
  const busy = reading && !paused;
  return (
    <EmptyState
      title={busy ? 'Loading the log' : 'Entry not loaded'}
      action={!busy && <Button onClick={resume}>Load more</Button>}
    >
      The entry is not among those loaded. It appears here when it has loaded.
    </EmptyState>
  );
}
