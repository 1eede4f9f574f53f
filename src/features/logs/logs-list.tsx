import type { LogEntry, LogRow } from '@/api/queries/logs';
import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { DangerIcon } from '@/components/icons';
import { RowLink } from '@/components/table/row-link';
import { registryNow } from '@/lib/clock';
import { formatClock, formatDay, type Zone, zoneName } from '@/lib/dates';
import { dayStart, type DayRange } from '@/lib/days';

import { rangeText } from './log-days';
import { ipOf, namespaceOf, performerOf, unrecordedPerformer } from './log-entry';
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

/** Leaves out the year of a day, if it is the current one. */
const withoutThisYear = (day: string): string =>
  day.replace(` ${new Date(registryNow()).getFullYear()}`, '');

/** Formats the time of an entry: `24 Nov, 03:39:37`. The zone stands in the head of the column. */
export const timeText = (date: Date, zone: Zone): string =>
  `${withoutThisYear(formatDay(date, zone))}, ${formatClock(date, zone)}`;

/** Returns the zone of all times of a range; a change of the clock in it leaves only what they have in common. */
function zoneOfRange({ from, to }: DayRange, zone: Zone): string {
  const [first, last] = [from, to].map((day) => zoneName(zone, new Date(dayStart(day) ?? 0)));
  return first !== undefined && first === last ? first : 'local';
}

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
        header: `Time, ${zoneOfRange(range, zone)}`,
        width: 148,
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
          if (!narrow) return <span className={styles.time}>{timeText(date, zone)}</span>;
          return (
            <span className={styles.twoLines}>
              <span>{withoutThisYear(formatDay(date, zone))}</span>
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
          <span className={styles.what}>
            <Group entry={row.entry} />
            <RowLink to="/logs" search={(now) => ({ ...now, entry: row.id })}>
              <LogLine entry={row.entry} zone={zone} />
            </RowLink>
          </span>
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
      ip: { header: 'IP address', width: 160, cell: ({ entry }) => <IpAddress entry={entry} /> },
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

function IpAddress({ entry }: { entry: LogEntry }) {
  const ip = ipOf(entry);
  return ip === undefined ? (
    <span className={styles.none}>—</span>
  ) : (
    <span className={styles.ip}>
      <Truncate text={ip} middle />
    </span>
  );
}
