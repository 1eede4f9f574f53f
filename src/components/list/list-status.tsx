import { Button } from '@mantine/core';
import { lazy, type ReactNode, use, useMemo, useState } from 'react';

import { TimeAgo } from '@/components/feedback/time-ago';
import { useNow } from '@/components/feedback/use-now';
import { AttentionIcon, PauseIcon, PlayIcon, RefreshIcon } from '@/components/icons';
import { PartBoundary } from '@/components/parts/part-boundary';
import { RowOpenContext } from '@/components/table/row-link';
import oddStyles from '@/components/table/odd-rows.module.css';
import type { ListProgress } from '@/lib/list-source';
import { countOdd, unreadableOf } from '@/lib/odd-rows';
import { formatCount, formatNumber } from '@/lib/text';

import { AutoRefresh } from './auto-refresh';
import styles from './list-status.module.css';
import { StatusAttention, StatusControl, StatusLine, StatusText } from './status-line';

type ListStatusProps = {
  progress: ListProgress;
  /** The name of a list that can refresh by itself. */
  screen?: string;
  /** All loaded rows, some of which may have unexpected data. */
  rows?: readonly unknown[];
  /** A `SelectionBar` while something is selected. */
  selection?: ReactNode;
  /** An `OutcomeNote`, if row actions return to the list. */
  outcome?: ReactNode;
  /** Shown at the left while nothing is selected. */
  children?: ReactNode;
};

/** The line at the foot of a list: selection at the left, loading state at the right. */
export function ListStatus(props: ListStatusProps) {
  const { progress, screen, rows, selection, outcome, children } = props;
  // A list that is loaded on demand would begin anew.
  const refreshes = screen && progress.finishedAt !== undefined && !progress.loadAll;
  return (
    <StatusLine
      state={
        <>
          {refreshes && (
            <AutoRefresh screen={screen} progress={progress} selected={Boolean(selection)} />
          )}
          <Loading progress={progress} />
        </>
      }
    >
      {outcome}
      {selection || <StatusText>{children}</StatusText>}
      {rows && <OddNote rows={rows} />}
    </StatusLine>
  );
}

/** Shows at the foot of a list the order of its rows while they are not sorted. */
export function OrderNote({ children }: { children: ReactNode }) {
  // Beside a panel there is no room for it.
  if (use(RowOpenContext)) return null;
  return <span className={styles.order}>{children}</span>;
}

function Loading({ progress }: { progress: ListProgress }) {
  const { loaded, complete, reading, paused, waitingUntil, reloaded, finishedAt, loadAll } =
    progress;
  // The failure and its retry replace the rows.
  if (!reading && !complete && loaded === 0) return null;
  // One button after another, which keeps the focus and its place.
  const pause = progress.pause && (
    <StatusControl key="last" label="Pause" icon={<PauseIcon />} onClick={progress.pause} />
  );
  const refresh = (
    <StatusControl key="last" label="Refresh" icon={<RefreshIcon />} onClick={progress.refresh} />
  );
  if (reading && paused) {
    return loadAll ? (
      <>
        <StatusControl key="more" label="Load more" icon={<PlayIcon />} onClick={progress.resume} />
        <StatusControl key="all" label="Load entire range" icon={<PlayIcon />} onClick={loadAll} />
        {refresh}
      </>
    ) : (
      <>
        <span key="paused">Paused at {formatNumber(reloaded ?? loaded)}</span>
        <StatusControl key="last" label="Resume" icon={<PlayIcon />} onClick={progress.resume} />
      </>
    );
  }
  if (reading && waitingUntil !== undefined) {
    return (
      <>
        <Waiting until={waitingUntil} />
        <StatusControl key="now" label="Try now" icon={<PlayIcon />} onClick={progress.resume} />
        {pause}
      </>
    );
  }
  if (reading) {
    return (
      <>
        <span key="loading">{loadingText(progress)}</span>
        {pause}
      </>
    );
  }
  // Resuming is offered with the failure, above the rows.
  if (!complete) return <span>Stopped at {formatNumber(loaded)}</span>;
  return (
    <>
      {finishedAt !== undefined && (
        <span key="updated">
          Updated <TimeAgo date={new Date(finishedAt)} />
        </span>
      )}
      {refresh}
    </>
  );
}

/** Beside the title stands how much is loaded; during a refresh it is the former number. */
function loadingText({ reloaded, complete }: ListProgress): string {
  if (reloaded !== undefined) return `Refreshing, ${formatNumber(reloaded)} loaded`;
  return complete ? 'Refreshing' : 'Loading';
}

function Waiting({ until }: { until: number }) {
  const seconds = Math.max(0, Math.ceil((until - useNow('second')) / 1000));
  return (
    <StatusAttention>
      Waiting for the registry, retrying in {formatCount(seconds, 'second')}
    </StatusAttention>
  );
}

const UnreadableRows = lazy(async () => ({
  default: (await import('@/components/dialog/unreadable-rows')).UnreadableRows,
}));

/** Shows at the foot of a list how many rows have unexpected data; renders nothing in the usual case. */
function OddNote({ rows }: { rows: readonly unknown[] }) {
  const odd = useMemo(() => countOdd(rows), [rows]);
  const unreadable = unreadableOf(rows);
  const [open, setOpen] = useState(false);
  if (odd === 0 && unreadable.length === 0) return null;
  return (
    <span className={oddStyles.note}>
      <AttentionIcon />
      {oddText(odd, unreadable.length)}
      {unreadable.length > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          Show unlisted rows
        </Button>
      )}
      {open && (
        <PartBoundary onGiveUp={() => setOpen(false)}>
          <UnreadableRows rows={unreadable} onClose={() => setOpen(false)} />
        </PartBoundary>
      )}
    </span>
  );
}

/** Returns text such as `3 rows have unexpected data. 1 row has no name and is not listed.` */
function oddText(odd: number, unreadable: number): string {
  return [
    ...(odd > 0 ? [`${formatCount(odd, 'row has', 'rows have')} unexpected data.`] : []),
    ...(unreadable > 0
      ? [
          `${formatCount(unreadable, 'row has no name and is', 'rows have no name and are')} not listed.`,
        ]
      : []),
  ].join(' ');
}
