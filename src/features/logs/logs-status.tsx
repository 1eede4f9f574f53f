import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { TimeAgo } from '@/components/feedback/time-ago';
import { PauseIcon, PlayIcon, RefreshIcon } from '@/components/icons';
import { OddNote } from '@/components/table/odd-note';
import { formatDateTime } from '@/lib/dates';
import { formatCount, formatNumber } from '@/lib/text';

import { rangeText } from './log-days';
import styles from './logs.module.css';
import type { LogsList } from './use-logs-list';

/** The line at the foot: how far back the reading has come, what filters cover, and how it goes on. */
export function LogsStatus({ list: { crawl, range, zone, restart } }: { list: LogsList }) {
  const { rows, complete, reading, paused } = crawl;
  const last = rows.at(-1);
  const back = last && last.time !== null ? formatDateTime(new Date(last.time), zone) : null;
  const busy = reading && !paused;
  if (rows.length === 0 && !busy && !complete) return null;
  return (
    <footer className={styles.status}>
      <p>
        {complete
          ? `All of ${rangeText(range)} (UTC days) is read.`
          : rows.length > 0 &&
            `Filters cover the ${formatCount(rows.length, 'entry', 'entries')} read, newest first${back === null ? '' : `, back to ${back}`}.`}
      </p>
      <OddNote rows={rows} />
      <div className={styles.controls}>
        {busy && crawl.waitingUntil === undefined && (
          <span>
            {rows.length === 0
              ? 'Reading the newest entries'
              : `Reading, ${formatNumber(rows.length)} so far`}
          </span>
        )}
        {busy && crawl.waitingUntil !== undefined && <span>Waiting for the registry</span>}
        {busy && <Control label="Pause" icon={<PauseIcon />} onClick={crawl.pause} />}
        {!busy && !complete && crawl.error === null && (
          <>
            <Control label="Read on" icon={<PlayIcon />} onClick={crawl.resume} />
            <Control label="Read the whole range" icon={<PlayIcon />} onClick={crawl.readAll} />
          </>
        )}
        {complete && crawl.finishedAt !== undefined && (
          <span>
            Read <TimeAgo date={new Date(crawl.finishedAt)} />
          </span>
        )}
        {!busy && <Control label="Refresh" icon={<RefreshIcon />} onClick={restart} />}
      </div>
    </footer>
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
