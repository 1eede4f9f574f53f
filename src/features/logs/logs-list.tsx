import type { ReactNode } from 'react';

import { ipOf, namespaceOf, performerOf, unrecordedPerformer } from '@/api/log-entry';
import type { LogEntry, LogRow } from '@/api/queries/logs';
import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { DangerIcon } from '@/components/icons';
import { timeColumn } from '@/components/range/time-column';
import { RowLink } from '@/components/table/row-link';
import type { Zone } from '@/lib/dates';
import { onDays } from '@/lib/day-text';
import type { DayRange } from '@/lib/days';

import { GROUP_LABELS, seriesOf } from './log-groups';
import { groupOf, isFailure } from './log-kinds';
import series from './log-series.module.css';
import { LogLine } from './log-words';
import { logsExport } from './logs-export';
import { logFilters } from './logs-filters';
import type { LOGS } from './logs-search';
import styles from './logs.module.css';

/** Makes the cell of a column of text; `instead` stands where an entry has none. */
const textColumn =
  (valueOf: (entry: LogEntry) => string | undefined, instead: (entry: LogEntry) => string) =>
  ({ entry }: LogRow) => {
    const text = valueOf(entry);
    if (text !== undefined) return <Truncate text={text} />;
    return <span className={styles.none}>{instead(entry)}</span>;
  };

const none = () => '—';

/** Describes the usage log of some days. It is always in the registry's order, newest first. */
export function logsList(zone: Zone, range: DayRange): ListDescription<LogRow, typeof LOGS> {
  return {
    ...logFilters,
    id: 'logs',
    title: 'Usage logs',
    noun: ['entry', 'entries'],
    rowId: ({ id }) => id,
    link: ({ id }) => ({ to: '/logs', search: (now) => ({ ...now, entry: id }) }),
    none: {
      title: 'No entries in this range',
      text: `The registry has no entries ${onDays(range)} (UTC). It logs pulls, pushes and most changes; choose other days to see them.`,
    },
    exported: logsExport,
    columns: {
      time: timeColumn({ label: 'Time', zone, range, textOf: ({ entry }) => entry.datetime }),
      what: {
        header: 'What happened',
        width: 320,
        narrowWidth: 180,
        grow: true,
        narrow: true,
        cell: (row) => (
          <WhatHappened entry={row.entry} zone={zone}>
            {(line) => (
              <RowLink to="/logs" search={(now) => ({ ...now, entry: row.id })}>
                {line}
              </RowLink>
            )}
          </WhatHappened>
        ),
      },
      performer: {
        header: 'Performed by',
        width: 170,
        cell: textColumn(performerOf, unrecordedPerformer),
      },
      namespace: {
        header: 'Namespace',
        minor: true,
        width: 150,
        cell: textColumn(namespaceOf, none),
      },
      ip: { header: 'IP address', width: 176, cell: ({ entry }) => <IpAddress entry={entry} /> },
      kind: {
        header: 'Kind',
        width: 190,
        optional: true,
        cell: ({ entry }) =>
          entry.kind === undefined ? <NotTold short /> : <Truncate text={entry.kind} />,
      },
    },
  };
}

type WhatHappenedProps = {
  entry: LogEntry;
  zone: Zone;
  /** Draws the link around the sentence. */
  children: (line: ReactNode) => ReactNode;
};

/** Shows an entry in one line, with the mark of its group before it. */
export function WhatHappened({ entry, zone, children }: WhatHappenedProps) {
  return (
    <span className={styles.what}>
      <Group entry={entry} />
      {children(<LogLine entry={entry} zone={zone} />)}
    </span>
  );
}

/** Marks a row with the colour of its group in the chart, and failures with an icon. */
function Group({ entry: { kind } }: { entry: LogEntry }) {
  const group = groupOf(kind);
  return (
    <span className={styles.mark}>
      {isFailure(kind) ? (
        <DangerIcon />
      ) : (
        <span className={series.series} data-series={seriesOf(group)} />
      )}
      <span className="visually-hidden">
        {isFailure(kind) && 'Failure, '}
        {GROUP_LABELS[group]}:{' '}
      </span>
    </span>
  );
}

/** As much as the column has room for. */
const WHOLE_IP = 18;
const IPV6 = /^[\da-f:]+$/i;

/** Shows an address; of a long one the beginning and the end, which tell it from others of its network. */
function IpAddress({ entry }: { entry: LogEntry }) {
  const ip = ipOf(entry);
  return ip === undefined ? (
    <span className={styles.none}>—</span>
  ) : (
    <span className={styles.ip}>
      {ip.length > WHOLE_IP && IPV6.test(ip) ? (
        <span title={ip}>{`${ip.slice(0, 9)}…${ip.slice(-8)}`}</span>
      ) : (
        <Truncate text={ip} />
      )}
    </span>
  );
}
