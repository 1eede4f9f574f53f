import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import type { Column } from '@/components/table/types';
import { registryNow } from '@/lib/clock';
import { formatClock, formatDay, type Zone, zoneName } from '@/lib/dates';
import { dayStart, type DayRange } from '@/lib/days';

import styles from './time-column.module.css';

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

type TimeColumnOptions<Row> = {
  label: string;
  zone: Zone;
  range: DayRange;
  /** Returns the registry's own text, which is better than a wrong date; undefined where it reports none. */
  textOf: (row: Row) => string | undefined;
};

/** Makes the column with the time of an entry; on a phone it takes two lines. */
export function timeColumn<Row extends { time: number | null }>({
  label,
  zone,
  range,
  textOf,
}: TimeColumnOptions<Row>): Omit<Column<Row>, 'id'> {
  return {
    header: `${label}, ${zoneOfRange(range, zone)}`,
    width: 148,
    narrowWidth: 84,
    narrow: true,
    cell: (row, { narrow }) => {
      if (row.time === null) {
        const text = textOf(row);
        return text === undefined ? <NotTold short /> : <Truncate text={text} />;
      }
      const date = new Date(row.time);
      if (!narrow) return <span className={styles.time}>{timeText(date, zone)}</span>;
      return (
        <span className={styles.twoLines}>
          <span>{withoutThisYear(formatDay(date, zone))}</span>
          <span>{formatClock(date, zone)}</span>
        </span>
      );
    },
  };
}
