import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { LogEntry, LogRow } from '@/api/queries/logs';
import { DetailPanel } from '@/components/detail/detail-panel';
import detail from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { CopyButton } from '@/components/feedback/copy-button';
import { EmptyState } from '@/components/feedback/empty-state';
import { NotTold } from '@/components/feedback/not-told';
import textStyles from '@/components/feedback/text.module.css';
import { formatDateTime, type Zone } from '@/lib/dates';
import { encodeValues } from '@/lib/facets';
import { writeJson } from '@/lib/json';
import { isOddAt, rawOf } from '@/lib/odd-rows';

import { actorOf, entityAt, ownerOf, type LogEntity } from './log-entities';
import {
  ipOf,
  isDeletedName,
  namespaceOf,
  performerOf,
  repositoryOf,
  unrecordedPerformer,
} from '@/api/log-entry';
import { MetadataValue, isNested } from './log-metadata';
import { metadataText } from '@/lib/metadata-text';
import { LogWords } from './log-words';
import type { LOGS, LogsSearch } from './logs-search';
import styles from './logs.module.css';
import type { LogsSource } from './use-logs-source';

type LogEntryFactsProps = {
  row: LogRow;
  zone: Zone;
  change: (part: Partial<LogsSearch>) => void;
};

/** Shows an entry in words, by its parts, and as sent. */
function LogEntryFacts({ row: { entry, time }, zone, change }: LogEntryFactsProps) {
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
      <dl className={`${detail.facts} ${styles.facts}`} data-top>
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
        <Fact label="Performed by" onOnly={only('performer', performer)}>
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
        <Fact label="Namespace" onOnly={only('namespace', namespace)}>
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
        <Fact label="IP address" onOnly={only('ip', ip)}>
          {ip === undefined ? 'Not recorded' : <bdi>{ip}</bdi>}
        </Fact>
      </dl>
      <section className={styles.stack} aria-labelledby="log-metadata">
        <h3 id="log-metadata" className={styles.heading}>
          Metadata
        </h3>
        <Metadata entry={entry} />
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

/** What the facts above show already. */
const ABOVE = new Set(['namespace', 'repo']);

const isEmpty = ([, value]: readonly [string, unknown]) =>
  !isNested(value) && metadataText(value) === '';

/** Shows what an entry says besides the facts; values that are missing are behind a line. */
function Metadata({ entry }: { entry: LogEntry }) {
  if (!entry.metadata) {
    return (
      <p>
        <NotTold />
      </p>
    );
  }
  const all = Object.entries(entry.metadata).filter(([key]) => !ABOVE.has(key));
  const [told, empty] = [all.filter((each) => !isEmpty(each)), all.filter(isEmpty)];
  return (
    <>
      {told.length === 0 && <p className={styles.dim}>None.</p>}
      <dl className={`${detail.facts} ${styles.facts}`} data-top>
        {told.map(([key, value]) => (
          <Fact key={key} label={key}>
            {isNested(value) ? (
              <MetadataValue value={value} />
            ) : (
              <span className={styles.datum}>
                <Named name={metadataText(value)} entity={entityAt(entry, key)} />
              </span>
            )}
          </Fact>
        ))}
      </dl>
      {empty.length > 0 && (
        <details className={styles.dim}>
          <summary className={styles.more}>{empty.length} empty</summary>
          {empty.map(([key], at) => (
            <span key={key}>
              {at > 0 && ', '}
              <bdi>{key}</bdi>
            </span>
          ))}
        </details>
      )}
    </>
  );
}

/** A foreign name, which links to its page if it has one. */
const Named = ({ name, entity }: { name: string; entity: LogEntity | null }) =>
  entity ? <LogEntityLink entity={entity} /> : <bdi>{name}</bdi>;

type FactProps = { label: string; onOnly?: (() => void) | undefined; children: ReactNode };

function Fact({ label, onOnly, children }: FactProps) {
  return (
    <>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd>
        <span>{children}</span>
        {onOnly && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={`Show only this: ${label}`}
            onClick={onOnly}
          >
            Show only this
          </Button>
        )}
      </dd>
    </>
  );
}

/** A name that links to its page. */
function LogEntityLink({ entity: { kind, name } }: { entity: LogEntity }) {
  const text = <bdi>{name}</bdi>;
  switch (kind) {
    case 'organization':
      return (
        <Link to="/organizations/$name" params={{ name }}>
          {text}
        </Link>
      );
    case 'service-key':
      return (
        <Link to="/service-keys/$kid" params={{ kid: name }}>
          {text}
        </Link>
      );
    case 'build':
      return (
        <Link to="/builds/$uuid" params={{ uuid: name }}>
          {text}
        </Link>
      );
    default:
      return (
        <Link to="/users/$username" params={{ username: name }}>
          {text}
        </Link>
      );
  }
}

type LogDetailProps = {
  id: string;
  source: LogsSource;
  zone: Zone;
  change: (part: Partial<LogsSearch>) => void;
  onClose: () => void;
};

/** Shows one entry with everything that the registry reports about it. */
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

/** Shown after a reload, when the entry may not be loaded yet. */
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
