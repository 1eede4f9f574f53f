import type { LogEntry, LogRow } from '@/api/queries/logs';
import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import { RowLink } from '@/components/table/row-link';
import type { Column } from '@/components/table/types';
import { formatClock, formatDateTime, formatDay, type Zone } from '@/lib/dates';

import { ipOf, namespaceOf, performerOf } from './log-entry';
import { LogLine } from './log-words';
import styles from './logs.module.css';

const NONE = <span className={styles.none}>None</span>;

const textColumn = (valueOf: (entry: LogEntry) => string | undefined) => (row: LogRow) => {
  const text = valueOf(row.entry);
  return text === undefined ? NONE : <Truncate text={text} />;
};

/** The columns of the usage log. It is in the registry's order, newest first, and in no other. */
export function logsColumns(zone: Zone): readonly Column<LogRow>[] {
  return [
    {
      id: 'time',
      header: 'Time',
      width: 224,
      narrowWidth: 84,
      narrow: true,
      cell: ({ time, entry }, { narrow }) => {
        if (time === null) {
          return entry.datetime === undefined ? (
            <NotTold short />
          ) : (
            <Truncate text={entry.datetime} />
          );
        }
        const date = new Date(time);
        if (!narrow) return formatDateTime(date, zone);
        return (
          <span className={styles.twoLines}>
            <span>{formatDay(date, zone).replace(/ \d{4}$/, '')}</span>
            <span>{formatClock(date, zone)}</span>
          </span>
        );
      },
    },
    {
      id: 'what',
      header: 'What happened',
      width: 320,
      narrowWidth: 180,
      grow: true,
      narrow: true,
      cell: (row) => (
        <RowLink to="/logs" search={(now) => ({ ...now, entry: row.id })} preload={false}>
          <LogLine entry={row.entry} zone={zone} />
        </RowLink>
      ),
    },
    { id: 'performer', header: 'Performed by', width: 170, cell: textColumn(performerOf) },
    { id: 'namespace', header: 'Namespace', width: 150, cell: textColumn(namespaceOf) },
    { id: 'ip', header: 'IP address', width: 130, cell: textColumn(ipOf) },
    {
      id: 'kind',
      header: 'Kind',
      width: 190,
      optional: true,
      cell: ({ entry }) =>
        entry.kind === undefined ? <NotTold short /> : <Truncate text={entry.kind} />,
    },
  ];
}
