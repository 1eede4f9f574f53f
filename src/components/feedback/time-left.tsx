import { ClockIcon } from '@/components/icons';
import { timeLeft } from '@/lib/duration';

import styles from './time-left.module.css';
import { useNow } from './use-now';

const HOUR = 3_600_000;

type TimeLeftProps = {
  /** In epoch milliseconds. */
  deadline: number;
  /** Shown once the deadline has passed. */
  passed: string;
};

/** Counts down to a deadline: to the minute, and to the second when it is near. */
export function TimeLeft({ deadline, passed }: TimeLeftProps) {
  const left = deadline - useNow();
  return (
    <span className={styles.left} data-late={left < HOUR || undefined}>
      <ClockIcon />
      {left <= 0 ? passed : left < 2 * HOUR ? <Ticking deadline={deadline} /> : said(left)}
    </span>
  );
}

const said = (left: number) => `${timeLeft(left)} left`;

/** A ticking clock, which is only worth it for a near deadline. */
function Ticking({ deadline }: { deadline: number }) {
  return <span role="timer">{said(deadline - useNow('second'))}</span>;
}
