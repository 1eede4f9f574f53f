import { Button, Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { LogRow } from '@/api/queries/logs';
import { useEntered } from '@/components/dialog/use-entered';
import { useEscape } from '@/components/dialog/use-escape';
import { useOverlayFocus } from '@/components/dialog/use-overlay-focus';
import { CopyButton } from '@/components/feedback/copy-button';
import { EmptyState } from '@/components/feedback/empty-state';
import { formatDateTime } from '@/lib/dates';

import { ipOf, isDeletedName, namespaceOf, performerOf, repositoryOf } from './log-entry';
import { LogWords } from './log-words';
import { plainText } from './log-values';
import { chooseFacet, type LogFacet } from './logs-filters';
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
        <Entry row={row} list={list} change={change} />
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

type EntryProps = { row: LogRow; list: LogsList; change: (part: Partial<LogsSearch>) => void };

function Entry({ row: { entry, time }, list: { zone }, change }: EntryProps) {
  const raw = JSON.stringify(entry, null, 2);
  const only = (id: LogFacet['id'], value: string) =>
    change({ ...chooseFacet(id, [value]), entry: undefined });
  const performer = performerOf(entry);
  const namespace = namespaceOf(entry);
  const repository = repositoryOf(entry);
  const ip = ipOf(entry);
  const ownNamespace = entry.namespace;
  return (
    <div className={styles.stack}>
      <p className={styles.sentence}>
        <LogWords entry={entry} zone={zone} />
      </p>
      <dl className={styles.facts}>
        <Fact label="Time">
          {time === null ? <bdi>{entry.datetime}</bdi> : formatDateTime(new Date(time), zone)}
        </Fact>
        <Fact label="Kind" onOnly={() => only('kind', entry.kind)}>
          <code>{entry.kind}</code>
        </Fact>
        <Fact
          label="Performed by"
          onOnly={performer === undefined ? undefined : () => only('performer', performer)}
        >
          {performer === undefined ? (
            'Nobody: anonymous, or a worker of the registry'
          ) : entry.performer?.is_robot === true ? (
            <>
              <bdi>{performer}</bdi> (robot)
            </>
          ) : (
            <UserLink name={performer} />
          )}
        </Fact>
        <Fact
          label="Namespace"
          onOnly={namespace === undefined ? undefined : () => only('namespace', namespace)}
        >
          {namespace === undefined ? (
            'None'
          ) : ownNamespace?.kind === 'user' && ownNamespace.name === namespace ? (
            <UserLink name={namespace} />
          ) : (
            <bdi>{namespace}</bdi>
          )}
          {ownNamespace && isDeletedName(ownNamespace.name) && ' (deleted since)'}
        </Fact>
        {repository !== undefined && (
          <Fact label="Repository" onOnly={() => only('repository', repository)}>
            <bdi>{repository}</bdi>
          </Fact>
        )}
        <Fact label="IP address" onOnly={ip === undefined ? undefined : () => only('ip', ip)}>
          {ip === undefined ? 'Not recorded' : <bdi>{ip}</bdi>}
        </Fact>
      </dl>
      <section className={styles.stack} aria-labelledby="log-metadata">
        <h3 id="log-metadata" className={styles.heading}>
          Metadata
        </h3>
        {Object.keys(entry.metadata).length === 0 ? (
          <p className={styles.dim}>This entry has none.</p>
        ) : (
          <dl className={styles.facts}>
            {Object.entries(entry.metadata).map(([key, value]) => (
              <Fact key={key} label={key}>
                {plainText(value) === '' ? (
                  <span className={styles.none}>empty</span>
                ) : (
                  <bdi>{plainText(value)}</bdi>
                )}
              </Fact>
            ))}
          </dl>
        )}
      </section>
      <section className={styles.stack} aria-labelledby="log-raw">
        <h3 id="log-raw" className={styles.heading}>
          As the registry sent it <CopyButton value={raw} label="Copy JSON" />
        </h3>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, also by keyboard */}
        <pre className={styles.raw} tabIndex={0}>
          {raw}
        </pre>
      </section>
    </div>
  );
}

function UserLink({ name }: { name: string }) {
  return (
    <Link to="/users/$username" params={{ username: name }}>
      <bdi>{name}</bdi>
    </Link>
  );
}

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
