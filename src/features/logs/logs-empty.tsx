import { Button } from '@mantine/core';

import { describeError } from '@/api/errors';
import { EmptyState } from '@/components/feedback/empty-state';
import { ListFailure } from '@/components/table/list-failure';
import { formatCount } from '@/lib/text';

import { rangeText } from './log-days';
import type { LogsList } from './use-logs-list';

type LogsEmptyProps = { list: LogsList; onClear: () => void };

/** In the place of entries when there are none: a failure, no search, no entry, or none that matches. */
export function LogsEmpty({ list, onClear }: LogsEmptyProps) {
  const { crawl, range } = list;
  if (crawl.error && crawl.rows.length === 0) {
    return <ListFailure error={describeError(crawl.error)} onRetry={crawl.resume} />;
  }
  const unavailable = crawl.about?.unavailable ?? null;
  if (unavailable !== null) {
    return (
      <EmptyState title="This registry's log cannot be searched">
        Its entries are kept in a system that the registry can write to but not read from, as with
        Splunk without a search token (LOGS_MODEL_CONFIG).
        {unavailable !== '' && (
          <>
            {' '}
            The registry says: “<bdi>{unavailable}</bdi>”
          </>
        )}
      </EmptyState>
    );
  }
  if (crawl.rows.length === 0) {
    return (
      <EmptyState title="No entries in these days">
        Nothing was logged on {rangeText(range)} (UTC). Every pull, push, sign-in and change in the
        registry makes an entry; choose other days to see them.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={crawl.complete ? 'No entry matches' : 'No entry matches so far'}
      action={
        <>
          <Button variant="default" onClick={onClear}>
            Clear filters
          </Button>
          {!crawl.complete && (crawl.paused || !crawl.reading) && (
            <Button variant="default" onClick={crawl.readAll}>
              Read the whole range
            </Button>
          )}
        </>
      }
    >
      None of the {formatCount(crawl.rows.length, 'entry', 'entries')}{' '}
      {crawl.complete ? 'of these days' : 'read so far'} fits these filters.
      {!crawl.complete && ' Older ones may.'}
    </EmptyState>
  );
}
