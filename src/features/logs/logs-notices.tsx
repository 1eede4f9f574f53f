import { describeError } from '@/api/errors';
import { LogRestartedError } from '@/api/queries/logs';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { AttentionIcon } from '@/components/icons';
import { formatCount } from '@/lib/text';

import { rangeText } from './log-days';
import styles from './logs.module.css';
import type { LogsList } from './use-logs-list';

/** What holds for the whole reading; nothing at all in the usual case. */
export function LogsNotices({ list: { crawl, range, restart } }: { list: LogsList }) {
  const other = crawl.about?.otherRange;
  const stopped = crawl.error !== null && !crawl.reading && crawl.rows.length > 0;
  return (
    <>
      {other && (
        <p className={styles.note}>
          <AttentionIcon />
          <span>
            The registry answered for other days than {rangeText(range)}: from{' '}
            <bdi>{other.start}</bdi> to <bdi>{other.end}</bdi>. What is listed is of those days.
          </span>
        </p>
      )}
      {stopped &&
        crawl.error &&
        (crawl.error instanceof LogRestartedError ? (
          <ErrorNotice
            error={{
              ...describeError(crawl.error),
              title: `The registry lost its place after ${formatCount(crawl.rows.length, 'entry', 'entries')}`,
              meaning:
                'It sent newer entries instead of older ones, as it does when its page token has expired, and the last loaded entry could not be found again.',
              advice: 'Reload the log to see older entries.',
            }}
            retryLabel="Reload log"
            onRetry={restart}
          />
        ) : (
          <ErrorNotice
            error={{
              ...describeError(crawl.error),
              title: `Reading the log stopped after ${formatCount(crawl.rows.length, 'entry', 'entries')}`,
            }}
            retryLabel="Go on from here"
            onRetry={crawl.resume}
          />
        ))}
    </>
  );
}
