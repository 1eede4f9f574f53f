import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';

import { registryOrigin } from '@/api/origin';
import { CopyButton } from '@/components/feedback/copy-button';
import { DownloadIcon } from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';
import { downloadBlob, downloadText } from '@/components/table/download';
import { formatBytes } from '@/lib/bytes';
import { formatDateTime } from '@/lib/dates';
import { unbrokenDays } from '@/lib/day-text';
import { formatDuration } from '@/lib/duration';
import { subjectText } from '@/lib/subject';
import { formatCount, formatNumber } from '@/lib/text';

import {
  contentsText,
  type LogFile,
  type LogFileState,
  logExportManifest,
  logExportName,
} from './log-export-manifest';
import styles from './log-export.module.css';

type LogExportStatementProps = {
  run: LogFile;
  progress: LogFileState;
  onSaved?: () => void;
};

/** Shows what is in the file, and offers it. */
export function LogExportStatement({ run, progress, onSaved }: LogExportStatementProps) {
  const { zone } = usePreferences();
  const { bytes, written, odd, read, pages, newest, oldest, reached, status } = progress;
  // The digest covers exactly this many bytes.
  const sha256 = useMemo(() => (bytes < 0 ? '' : run.file().sha256), [run, bytes]);
  const name = logExportName(run, progress);
  const complete = status === 'complete';
  const moment = (time: number | undefined) =>
    time === undefined ? 'None' : formatDateTime(new Date(time), zone);
  const save = () => {
    downloadBlob(name, run.file().blob);
    onSaved?.();
  };
  const saveManifest = () =>
    downloadText(
      `${name}.manifest.json`,
      'application/json',
      logExportManifest(run, progress, { sha256, registry: registryOrigin() }),
    );
  return (
    <section className={styles.statement} aria-label="What is in the file">
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd>
          <bdi className={styles.name}>{name}</bdi>
          <small>{formatBytes(bytes)}</small>
        </dd>
        {run.plan.about && <About {...run.plan.about} />}
        <dt>Contents</dt>
        <dd>
          <bdi>{unbrokenDays(contentsText(run.plan, progress))}</bdi>
          {!complete && reached !== undefined && (
            <small>Everything from the end back to {moment(reached)}; nothing older.</small>
          )}
          {progress.losses > 0 && (
            <small>
              The registry lost its place {formatCount(progress.losses, 'time')}. The export
              continued after the last entry each time: nothing is missing or duplicated.
            </small>
          )}
        </dd>
        <dt>Entries</dt>
        <dd>
          {formatNumber(written)}
          {run.plan.about ? (
            <small>of {formatCount(read, 'log entry', 'log entries')} searched</small>
          ) : (
            (written !== read || run.plan.filters.length > 0) && (
              <small>of {formatNumber(read)} searched</small>
            )
          )}
          {odd > 0 && (
            <small>{formatCount(odd, 'entry has', 'entries have')} unexpected data</small>
          )}
          <small>
            {formatCount(pages, 'request')}
            {progress.worked !== undefined && ` in ${formatDuration(progress.worked)}`}
          </small>
        </dd>
        <dt>Newest</dt>
        <dd>{moment(newest)}</dd>
        <dt>Oldest</dt>
        <dd>{moment(oldest)}</dd>
        <dt>SHA-256</dt>
        <dd className={styles.digest}>
          <code>{sha256}</code>
          <CopyButton value={sha256} label="Copy SHA-256" />
        </dd>
      </dl>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={saveManifest}>
          Save manifest
        </Button>
        <Button
          leftSection={<DownloadIcon />}
          onClick={save}
          data-autofocus={written > 0 || undefined}
        >
          {complete ? 'Save file' : 'Save partial file'}
        </Button>
      </Group>
    </section>
  );
}

function About({ subject, formerNames, placeholders }: NonNullable<LogFile['plan']['about']>) {
  return (
    <>
      <dt>Activity of</dt>
      <dd>
        {subjectText(subject)}
        {formerNames.length > 0 && (
          <small>
            Also as <bdi>{formerNames.join(', ')}</bdi>
          </small>
        )}
        {placeholders.length > 0 && (
          <small>
            Since deleted, as{' '}
            {formatCount(
              placeholders.length,
              'UUID that the manifest lists',
              'UUIDs that the manifest lists',
            )}
          </small>
        )}
      </dd>
    </>
  );
}
