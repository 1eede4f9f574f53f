import type { ReactNode } from 'react';

import { EmptyState } from '@/components/feedback/empty-state';
import { Note } from '@/components/feedback/note';
import type { Zone } from '@/lib/dates';
import { rangeText, unbrokenDays } from '@/lib/day-text';
import type { DayRange } from '@/lib/days';

import styles from './log-notices.module.css';
import { timeText } from './time-column';

type OtherRangeProps = {
  /** The range that the registry returned, in its own words; null if it is the requested one. */
  other: { start: string; end: string } | null | undefined;
  range: DayRange;
};

/** Warns if the registry returned other days of its log than requested (C 5.1). */
export function OtherRange({ other, range }: OtherRangeProps) {
  return (
    other && (
      <Note status="attention">
        The registry returned entries from <bdi>{other.start}</bdi> to <bdi>{other.end}</bdi>{' '}
        instead of {unbrokenDays(rangeText(range))}. The list shows those days.
      </Note>
    )
  );
}

/** Says, on demand, what a list cannot show because it is made of the usage log; `children` are list items. */
export function MadeOfLog({ children }: { children: ReactNode }) {
  return (
    <details className={styles.limits}>
      <summary>Made from the usage log. What is missing?</summary>
      <ul>{children}</ul>
    </details>
  );
}

/** Stands in place of the rows where the registry cannot search its log, with its own words (C 5.5). */
export function LogUnavailable({ message }: { message: string }) {
  return (
    <EmptyState title="This log cannot be searched">
      The registry writes its log to a system that it cannot read from, such as Splunk without a
      search token (<code>LOGS_MODEL_CONFIG</code>).
      {message !== '' && (
        <>
          {' '}
          The registry says: “<bdi>{message}</bdi>”
        </>
      )}
    </EmptyState>
  );
}

/** Says how far back a log is loaded, and with it the filters reach; nothing before the first entry. */
export function coverageText(
  backTo: number | null,
  { complete, zone }: { complete: boolean; zone: Zone },
): string | null {
  if (complete) return 'Entire range loaded.';
  if (backTo === null) return null;
  return `Loaded back to ${timeText(new Date(backTo), zone)}.`;
}
