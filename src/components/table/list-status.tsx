import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { TimeAgo } from '@/components/feedback/time-ago';
import { useNow } from '@/components/feedback/use-now';
import { PauseIcon, PlayIcon, RefreshIcon } from '@/components/icons';
import { formatCount, formatNumber } from '@/lib/text';

import styles from './list-status.module.css';
import { OddNote } from './odd-note';
import type { ListProgress } from './types';

type ListStatusProps = {
  progress: ListProgress;
  /** All rows that are loaded, of which some may have unexpected data. */
  rows?: readonly unknown[];
  /** A `SelectionBar` while something is selected. */
  selection?: ReactNode;
  /** An `OutcomeNote`, where actions of rows lead back to the list. */
  outcome?: ReactNode;
  /** What is said at the left while nothing is selected; while the list grows, that it is partial is said there. */
  children?: ReactNode;
};

/** The line at the foot of a list: selection at the left, the reading of the list at the right. */
export function ListStatus({ progress, rows, selection, outcome, children }: ListStatusProps) {
  const partial = !progress.complete && progress.loaded > 0;
  return (
    <footer className={styles.line}>
      {outcome}
      {selection || (
        <p className={styles.left}>
          {partial ? 'Sort, filters and totals cover what is loaded so far.' : children}
        </p>
      )}
      {rows && <OddNote rows={rows} />}
      <div className={styles.right}>
        <Reading progress={progress} />
      </div>
    </footer>
  );
}

/** Says at the foot of a list in which order it comes when it is not sorted. */
export function OrderNote({ children }: { children: ReactNode }) {
  return <span className={styles.order}>{children}</span>;
}

function Reading({ progress }: { progress: ListProgress }) {
  const { loaded, complete, reading, paused, waitingUntil, reread, finishedAt } = progress;
  // The failure and how to retry stand in the place of the rows.
  if (!reading && !complete && loaded === 0) return null;
  const pause = progress.pause && (
    <Control label="Pause" icon={<PauseIcon />} onClick={progress.pause} />
  );
  if (reading && paused) {
    return (
      <>
        <span>Paused at {formatNumber(reread ?? loaded)}</span>
        <Control label="Resume" icon={<PlayIcon />} onClick={progress.resume} />
      </>
    );
  }
  if (reading && waitingUntil !== undefined) {
    return (
      <>
        <Waiting until={waitingUntil} />
        <Control label="Try now" icon={<PlayIcon />} onClick={progress.resume} />
        {pause}
      </>
    );
  }
  if (reading) {
    return (
      <>
        <span>
          {!progress.pause
            ? 'Reading'
            : loaded === 0
              ? 'Loading the first rows'
              : reread === undefined
                ? `Loading, ${formatNumber(loaded)} so far`
                : `Reading again, ${formatNumber(reread)} so far`}
        </span>
        {pause}
      </>
    );
  }
  return (
    <>
      {complete && finishedAt !== undefined && (
        <span>
          Read <TimeAgo date={new Date(finishedAt)} />
        </span>
      )}
      {!complete && <span>Stopped at {formatNumber(loaded)}</span>}
      {complete ? (
        <Control label="Refresh" icon={<RefreshIcon />} onClick={progress.refresh} />
      ) : (
        <Control label="Go on" icon={<PlayIcon />} onClick={progress.resume} />
      )}
    </>
  );
}

function Waiting({ until }: { until: number }) {
  const seconds = Math.max(0, Math.ceil((until - useNow('second')) / 1000));
  return (
    <span className={styles.attention}>
      Waiting for the registry, trying again in {formatCount(seconds, 'second')}
    </span>
  );
}

type ControlProps = { label: string; icon: ReactNode; onClick: () => void };

function Control({ label, icon, onClick }: ControlProps) {
  return (
    <Button variant="subtle" color="gray" size="xs" leftSection={icon} onClick={onClick}>
      {label}
    </Button>
  );
}
