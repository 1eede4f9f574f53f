import { describeError } from '@/api/errors';
import { EmptyState } from '@/components/feedback/empty-state';
import { ListFailure } from '@/components/table/list-failure';
import { NoMatch } from '@/components/table/no-match';

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
  return (
    <NoMatch
      noun="namespace"
      places="its name"
      query={search.q}
      loaded={rows.length}
      complete={progress.complete}
      onClear={onClear}
    />
  );
}
