import type { LogEntry, LogRow } from '@/api/queries/logs';
import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { RowLink } from '@/components/table/row-link';
import { formatClock, formatDateTime, formatDay, type Zone } from '@/lib/dates';
import type { DayRange } from '@/lib/days';

import { rangeText } from './log-days';
import { ipOf, namespaceOf, performerOf, unrecordedPerformer } from './log-entry';
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

const none = () => 'None';

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
      text: `Nothing was logged on ${rangeText(range)} (UTC). Every pull, push, sign-in and change makes an entry; choose other days to see them.`,
    },
    exported: logsExport,
    columns: {
      time: {
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
      what: {
        header: 'What happened',
        width: 320,
        narrowWidth: 180,
        grow: true,
        narrow: true,
        cell: (row) => (
          <RowLink to="/logs" search={(now) => ({ ...now, entry: row.id })}>
            <LogLine entry={row.entry} zone={zone} />
          </RowLink>
        ),
      },
      performer: {
        header: 'Performed by',
        width: 170,
        cell: textColumn(performerOf, unrecordedPerformer),
      },
      namespace: { header: 'Namespace', width: 150, cell: textColumn(namespaceOf, none) },
      ip: { header: 'IP address', width: 130, cell: textColumn(ipOf, none) },
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
