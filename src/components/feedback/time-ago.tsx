import { usePreferences } from '@/components/preferences/preferences';
import { formatDateTime, formatRelative } from '@/lib/dates';

import { useCellTabStop } from './cell-tab-stop';
import styles from './text.module.css';
import { tip } from './tip';
import { useNow } from './use-now';

/** Shows how long ago or ahead a time is; the exact time with its zone on hover and focus. */
export function TimeAgo({ date }: { date: Date }) {
  const tabStop = useCellTabStop();
  const { zone } = usePreferences();
  const clock = useNow();
  // The clock may lag, by a minute in a hidden tab; what happened meanwhile is not in the future.
  const ahead = date.getTime() - clock;
  const now = ahead > 0 && ahead < 60_000 ? date.getTime() : clock;
  return (
    <time
      dateTime={date.toISOString()}
      className={styles.plain}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact time must be reachable by keyboard
      tabIndex={tabStop}
      {...tip(formatDateTime(date, zone))}
    >
      {formatRelative(date, new Date(now))}
    </time>
  );
}
