import { Button } from '@mantine/core';

import type { LogRow } from '@/api/queries/logs';
import { DetailPanel } from '@/components/detail/detail-panel';
import detail from '@/components/detail/detail.module.css';
import { DetailGone } from '@/components/detail/detail-parts';
import { OddNotice } from '@/components/detail/odd-notice';
import { CopyButton } from '@/components/feedback/copy-button';
import { EmptyState } from '@/components/feedback/empty-state';
import { NotTold } from '@/components/feedback/not-told';
import textStyles from '@/components/feedback/text.module.css';
import { formatDateTime, type Zone } from '@/lib/dates';
import type { DayRange } from '@/lib/days';
import { encodeValues } from '@/lib/facets';
import { writeJson } from '@/lib/json';
import { isOddAt, rawOf } from '@/lib/odd-rows';

import { actorOf, namespaceSubject, ownerOf, performerSubject } from './log-entities';
import { Fact, Metadata, Named } from './log-facts';
import {
  ipOf,
  isDeletedName,
  namespaceOf,
  performerOf,
  repositoryOf,
  unrecordedPerformer,
} from '@/api/log-entry';
import { LogWords } from './log-words';
import type { LOGS, LogsSearch } from './logs-search';
import styles from './logs.module.css';
import type { LogsSource } from './use-logs-source';

type LogEntryFactsProps = {
  row: LogRow;
  range: DayRange;
  zone: Zone;
  change: (part: Partial<LogsSearch>) => void;
};

/** Shows an entry in words, by its parts, and as sent. */
function LogEntryFacts({ row: { entry, time }, range, zone, change }: LogEntryFactsProps) {
  const raw = writeJson(rawOf(entry), 2);
  const only = (id: keyof typeof LOGS.facets, value: string | undefined) =>
    value === undefined
      ? undefined
      : () => change({ [id]: encodeValues([value]), entry: undefined });
  const performer = performerOf(entry);
  const namespace = namespaceOf(entry);
  const repository = repositoryOf(entry);
  const ip = ipOf(entry);
  const owner = ownerOf(entry);
  return (
    <div className={styles.stack}>
      <p className={styles.sentence}>
        <LogWords entry={entry} zone={zone} />
      </p>
      <OddNotice of={entry} raw={false} />
      <dl className={`${detail.facts} ${styles.facts}`}>
        <Fact label="Time">
          {time !== null ? (
            formatDateTime(new Date(time), zone)
          ) : entry.datetime === undefined ? (
            <NotTold />
          ) : (
            <bdi>{entry.datetime}</bdi>
          )}
        </Fact>
        <Fact label="Kind" onOnly={only('kind', entry.kind)}>
          {entry.kind === undefined ? <NotTold /> : <code>{entry.kind}</code>}
        </Fact>
        <Fact
          label="Performed by"
          onOnly={only('performer', performer)}
          activity={{ subject: performerSubject(entry), range }}
        >
          {isOddAt(entry, 'performer') && performer === undefined ? (
            <NotTold />
          ) : performer === undefined ? (
            unrecordedPerformer(entry)
          ) : (
            <>
              <Named name={performer} entity={actorOf(entry)} />
              {entry.performer?.is_robot === true && ' (robot)'}
            </>
          )}
        </Fact>
        <Fact
          label="Namespace"
          onOnly={only('namespace', namespace)}
          activity={{ subject: namespaceSubject(entry), range }}
        >
          {namespace === undefined ? (
            'None'
          ) : (
            <Named name={namespace} entity={owner?.name === namespace ? owner : null} />
          )}
          {entry.namespace?.name !== undefined &&
            isDeletedName(entry.namespace.name) &&
            ' (since deleted)'}
        </Fact>
        {repository !== undefined && (
          <Fact label="Repository" onOnly={only('repository', repository)}>
            <bdi>{repository}</bdi>
          </Fact>
        )}
        <Fact
          label="IP address"
          onOnly={only('ip', ip)}
          activity={{ subject: ip === undefined ? null : { kind: 'ip', name: ip }, range }}
        >
          {ip === undefined ? 'Not recorded' : <bdi>{ip}</bdi>}
        </Fact>
      </dl>
      <section className={styles.stack} aria-labelledby="log-metadata">
        <h3 id="log-metadata" className={styles.heading}>
          Metadata
        </h3>
        <Metadata entry={entry} range={range} />
      </section>
      <section className={styles.stack} aria-labelledby="log-raw">
        <h3 id="log-raw" className={styles.heading}>
          As sent by the registry <CopyButton value={raw} label="Copy JSON" />
        </h3>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
        <pre className={textStyles.raw} tabIndex={0}>
          {raw}
        </pre>
      </section>
    </div>
  );
}

/** The list that an entry is one of. */
type DetailSource = Pick<LogsSource, 'rows' | 'complete' | 'reading' | 'paused' | 'resume'>;

type LogDetailProps = {
  id: string;
  source: DetailSource;
  range: DayRange;
  zone: Zone;
  change: (part: Partial<LogsSearch>) => void;
  onClose: () => void;
};

/** Shows one entry with everything that the registry reports about it. */
export function LogDetail({ id, source, range, zone, change, onClose }: LogDetailProps) {
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
        <LogEntryFacts row={row} range={range} zone={zone} change={change} />
      ) : (
        <Missing source={source} onClose={onClose} />
      )}
    </DetailPanel>
  );
}

/** Shown after a reload, when the entry may not be loaded yet. */
function Missing({ source, onClose }: { source: DetailSource; onClose: () => void }) {
  const { complete, reading, paused, resume } = source;
  if (complete) {
    return (
      <DetailGone title="No such entry" back="Back to the log" onLeave={onClose}>
        The entry is not in this range. Registries archive older entries after some time.
      </DetailGone>
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
