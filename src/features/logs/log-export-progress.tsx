import { Button, Group, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import { useNow } from '@/components/feedback/use-now';
import { usePreferences } from '@/components/preferences/preferences';
import { OkIcon } from '@/components/icons';
import { formatBytes } from '@/lib/bytes';
import { registryNow } from '@/lib/clock';
import { formatDateTime } from '@/lib/dates';
import { addDays, dayStart } from '@/lib/days';
import { formatDuration } from '@/lib/duration';
import { formatCount, formatNumber } from '@/lib/text';

import { LogExportHaltNotice } from './log-export-halt';
import { type LogExportProgress, type LogExportRun, workedSoFar } from './log-export-run';
import { LogExportStatement } from './log-export-statement';
import styles from './log-export.module.css';

type LogExportProgressProps = {
  run: LogExportRun;
  progress: LogExportProgress;
  /** How many entries there are to load, if known. */
  total: number | undefined;
  onSaved: () => void;
  /** Returns to the review of what will be in the file. */
  onAnew: () => void;
  onClose: () => void;
};

/** Shows the progress of an export, why it stopped, and finally what is in the file. */
export function LogExportProgressView(props: LogExportProgressProps) {
  const { run, progress, total, onSaved, onAnew, onClose } = props;
  const { status, written, halt } = progress;
  const active = status !== 'halted' && status !== 'complete';
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pressed button is gone; the next one must be reachable without a pointer.
    if (document.activeElement === document.body) {
      body.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- runs when it changes
  }, [status]);
  useEffect(() => {
    const element = body.current;
    // Without its dialog, as after the end of the session, nobody would see its progress. In development React undoes
    // effects once while the dialog stays.
    return () => {
      setTimeout(() => {
        if (element?.isConnected === false) run.stop();
      });
    };
  }, [run]);
  return (
    <div ref={body} className={dialog.body}>
      <output className={status === 'complete' ? styles.done : undefined}>
        {status === 'complete' && <OkIcon />}
        {statusWords(progress)}
      </output>
      {active && <HowFar run={run} progress={progress} total={total} />}
      {halt && <LogExportHaltNotice run={run} progress={progress} halt={halt} onAnew={onAnew} />}
      {!active && (status === 'complete' || written > 0) && (
        <LogExportStatement run={run} progress={progress} onSaved={onSaved} />
      )}
      <Group justify="flex-end" gap="xs">
        {/* Leftmost: when the wait ends, no other button moves under the pointer. */}
        {status === 'waiting' && (
          <Button variant="default" mr="auto" onClick={run.go}>
            Try now
          </Button>
        )}
        {active && (
          <Button variant="default" onClick={run.stop}>
            Stop
          </Button>
        )}
        {/* One button, so that the focus stays on it. */}
        {active && (
          <Button
            variant={status === 'paused' ? undefined : 'default'}
            onClick={status === 'paused' ? run.go : run.pause}
            data-autofocus
          >
            {status === 'paused' ? 'Continue' : 'Pause'}
          </Button>
        )}
        {!active && (
          <Button variant="default" onClick={onClose} data-autofocus={written === 0 || undefined}>
            Close
          </Button>
        )}
      </Group>
    </div>
  );
}

function statusWords({ status, written, read, halt }: LogExportProgress): string {
  if (status === 'complete') return 'Export complete.';
  if (status === 'paused') return 'Paused.';
  if (status === 'waiting') return 'Waiting, because the registry asked to slow down.';
  if (status === 'reading') return 'Loading the log.';
  if (halt?.why !== 'stopped') return 'The export stopped.';
  return written > 0 || read > 0 ? 'Stopped by you.' : 'Stopped by you before anything loaded.';
}

type HowFarProps = Pick<LogExportProgressProps, 'run' | 'progress' | 'total'>;

function HowFar({ run: { plan }, progress, total }: HowFarProps) {
  const now = useNow('second');
  const { zone } = usePreferences();
  const { written, read, reached, waitingUntil } = progress;
  const took = workedSoFar(progress);
  const share = shareDone(progress, plan.range, total);
  const filtered = plan.filters.length > 0;
  const searched =
    total === undefined || read > total
      ? formatNumber(read)
      : `${formatNumber(read)} of ${formatNumber(total)}`;
  const requests = formatCount(progress.pages, 'request');
  const left =
    share > 0.0005 && share < 1 && took > 3000 ? (took / share) * (1 - share) : undefined;
  return (
    <div className={styles.progress}>
      <Progress value={share * 100} aria-label="Progress" />
      <dl className={styles.facts}>
        <dt>Entries</dt>
        <dd>
          {filtered ? formatNumber(written) : searched} in the file
          {!filtered && `, ${requests}`}
        </dd>
        {filtered && (
          <>
            <dt>Searched</dt>
            <dd>
              {searched}, {requests}
            </dd>
          </>
        )}
        <dt>Back to</dt>
        <dd>{reached === undefined ? 'Not started' : formatDateTime(new Date(reached), zone)}</dd>
        <dt>Elapsed</dt>
        <dd>
          {formatDuration(took)}
          {left !== undefined && `, about ${formatDuration(left)} left`}
        </dd>
        <dt>File</dt>
        <dd>{formatBytes(progress.bytes)}</dd>
        {waitingUntil !== undefined && (
          <>
            <dt>Next try</dt>
            <dd>in {formatCount(Math.max(0, Math.ceil((waitingUntil - now) / 1000)), 'second')}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** Returns the progress by the registry's count if there is one, otherwise by how far back in time the loading got. */
function shareDone(
  { loaded, reached }: LogExportProgress,
  range: { from: string; to: string },
  total: number | undefined,
): number {
  if (total !== undefined && total > 0) return Math.min(0.99, loaded / total);
  const start = dayStart(range.from) ?? 0;
  const end = Math.min(registryNow(), dayStart(addDays(range.to, 1)) ?? 0);
  if (reached === undefined || end <= start) return 0;
  return Math.min(0.99, Math.max(0, (end - reached) / (end - start)));
}
