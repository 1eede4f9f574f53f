import { createContext, use } from 'react';

import { clientOf, repositoryOf } from '@/api/log-entry';
import { Target } from '@/components/dialog/target';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { timeColumn, timeText } from '@/components/range/time-column';
import { RowLink } from '@/components/table/row-link';
import type { ExportColumn } from '@/lib/csv';
import { formatClock, formatDay, type Zone } from '@/lib/dates';
import { onDays } from '@/lib/day-text';
import type { DayRange } from '@/lib/days';
import { formatSubject, type Subject, SUBJECT_NOUNS } from '@/lib/subject';
import { endEllipsis, formatNumber, shortId } from '@/lib/text';

import { logsExport } from '../logs-export';
import { logFilters } from '../logs-filters';
import { logsList, WhatHappened } from '../logs-list';
import styles from './activity.module.css';
import type { ActivityRow } from './activity-rows';
import type { ACTIVITY } from './activity-search';
import { relationText } from './activity-words';

type ActivityDescription = ListDescription<ActivityRow, typeof ACTIVITY>;

/** The number of rows of a day, by the row with which it begins. */
export const DayHeads = createContext<ReadonlyMap<string, number>>(new Map());

/** Returns what {@link DayHeads} holds for rows in the order of the log; days are those of the zone. */
export function dayHeads(rows: readonly ActivityRow[], zone: Zone): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  let [day, head] = ['', ''];
  for (const { id, time } of rows) {
    if (time === null) continue;
    const its = formatDay(new Date(time), zone);
    if (its !== day) [day, head] = [its, id];
    heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  return heads;
}

/** Returns the search and the filters of the activity of one; those that have one value, or repeat others, need no menu. */
export function activityFilters({ kind }: Subject): Pick<ActivityDescription, 'text' | 'facets'> {
  const { text, facets } = logFilters;
  return {
    text,
    facets: {
      relation: {
        label: 'Relation',
        hidden: kind === 'ip',
        options: {
          by: { label: 'Performed by it', keeps: ({ relation }) => relation === 'by' },
          on: { label: 'Done to it', keeps: ({ relation }) => relation === 'on' },
          superuser: {
            label: 'Done to it by a superuser',
            keeps: ({ bySuperuser }) => bySuperuser,
          },
        },
      },
      ...facets,
      group: { ...facets.group, hidden: true },
      namespace: { ...facets.namespace, hidden: true },
      ip: { ...facets.ip, hidden: kind === 'ip' },
      client: {
        label: 'Client',
        of: ({ entry }) => clientOf(entry),
        labelOf: (client) => endEllipsis(client, 60),
      },
    },
  };
}

/** The fields of an exported entry: those of the usage log, its relation and its client. */
export const activityExport = (subject: Subject): readonly ExportColumn<ActivityRow>[] => [
  ...logsExport,
  { id: 'relation', label: 'Relation', value: (row) => relationText(row, subject) },
  { id: 'by_superuser', label: 'Done to it by a superuser', value: (row) => row.bySuperuser },
  { id: 'client', label: 'Client', value: ({ entry }) => clientOf(entry) ?? null },
];

type ActivityListOptions = {
  subject: Subject;
  zone: Zone;
  range: DayRange;
  /** Whether the whole range was searched, so that no row means no entry. */
  complete: boolean;
};

const textCell = (text: string | undefined) =>
  text === undefined ? <span className={styles.none}>—</span> : <Truncate text={text} />;

/** Describes what the log tells of one subject, in the registry's order, newest first. */
export function activityList(options: ActivityListOptions): ActivityDescription {
  const { subject, zone, range, complete } = options;
  const { columns } = logsList(zone, range);
  const time = timeColumn<ActivityRow>({
    label: 'Time',
    zone,
    range,
    textOf: ({ entry }) => entry.datetime,
  });
  const { kind, name } = subject;
  const of = formatSubject(subject);
  const about = (
    <>
      {SUBJECT_NOUNS[kind]} <Target>{kind === 'key' ? shortId(name) : name}</Target>
    </>
  );
  return {
    ...activityFilters(subject),
    id: 'activity',
    title: 'Activity',
    noun: ['entry', 'entries'],
    rowId: ({ id }) => id,
    link: ({ id }) => ({ to: '/activity', search: (now) => ({ ...now, of, entry: id }) }),
    none: complete
      ? {
          title: 'No activity in this range',
          text: (
            <>
              The usage log has no entry about {about} {onDays(range)} (UTC). Choose other days, or
              check the name: upper and lower case differ.
            </>
          ),
        }
      : {
          title: 'Nothing found yet',
          text: <>None of the entries loaded is about {about}. Load more to go further back.</>,
        },
    exported: activityExport(subject),
    columns: {
      time: {
        ...time,
        width: 184,
        cell: (row, context) =>
          context.narrow || row.time === null ? (
            time.cell(row, context)
          ) : (
            <TimeOfDay id={row.id} date={new Date(row.time)} zone={zone} />
          ),
      },
      what: {
        ...columns.what,
        cell: (row) => (
          <WhatHappened entry={row.entry} zone={zone}>
            {(line) => (
              <RowLink to="/activity" search={(now) => ({ ...now, of, entry: row.id })}>
                {line}
              </RowLink>
            )}
          </WhatHappened>
        ),
      },
      relation: {
        header: 'Relation',
        width: 130,
        cell: (row) => relationText(row, subject),
      },
      performer: columns.performer,
      namespace: { ...columns.namespace, optional: true },
      repository: {
        header: 'Repository',
        width: 180,
        minor: true,
        cell: ({ entry }) => textCell(repositoryOf(entry)),
      },
      // In the activity of an address it would repeat the title.
      ip: { ...columns.ip, optional: subject.kind === 'ip' },
      client: {
        header: 'Client',
        width: 180,
        optional: true,
        cell: ({ entry }) => textCell(clientOf(entry)),
      },
      kind: columns.kind,
    },
  };
}

type TimeOfDayProps = { id: string; date: Date; zone: Zone };

/** Shows the day where it begins, with the number of its rows, and the time of day in every row. */
function TimeOfDay({ id, date, zone }: TimeOfDayProps) {
  const count = use(DayHeads).get(id);
  const [day] = timeText(date, zone).split(',', 1);
  return (
    <span className={styles.time}>
      {count === undefined ? (
        <span className="visually-hidden">{day}, </span>
      ) : (
        <span className={styles.day}>
          {day} <small>{formatNumber(count)}</small>
          <span className="visually-hidden"> on this day, </span>
        </span>
      )}
      <span>{formatClock(date, zone)}</span>
    </span>
  );
}
