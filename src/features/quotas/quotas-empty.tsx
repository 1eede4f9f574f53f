import { Button } from '@mantine/core';

import { describeError } from '@/api/errors';
import { EmptyState } from '@/components/feedback/empty-state';
import { ListFailure } from '@/components/table/list-failure';
import { endEllipsis, formatCount } from '@/lib/text';

import type { useQuotasList } from './use-quotas-list';

type QuotasEmptyProps = { list: ReturnType<typeof useQuotasList>; onClear: () => void };

/** In the place of rows when there are none: a failure, no match, or a registry without namespaces. */
export function QuotasEmpty({ list, onClear }: QuotasEmptyProps) {
  const { progress, rows, search } = list;
  if (progress.error && rows.length === 0) {
    return <ListFailure error={describeError(progress.error)} onRetry={progress.resume} />;
  }
  if (rows.length === 0) {
    return (
      <EmptyState title="No namespaces yet">
        Every user and organization would be listed here with what it stores. They appear as soon as
        they are created.
      </EmptyState>
    );
  }
  const loaded = formatCount(rows.length, 'namespace');
  return (
    <EmptyState
      title={progress.complete ? 'No namespace matches' : 'No namespace matches so far'}
      action={
        <Button variant="default" onClick={onClear}>
          Clear filters
        </Button>
      }
    >
      {search.q === undefined ? (
        'None'
      ) : (
        <>
          None with “<bdi>{endEllipsis(search.q.trim(), 80)}</bdi>” in its name
        </>
      )}{' '}
      is among the {loaded} {progress.complete ? 'of this registry' : 'loaded so far'}
      {search.q === undefined ? ' with these filters' : ''}.
      {!progress.complete && ' More are to come.'}
    </EmptyState>
  );
}
