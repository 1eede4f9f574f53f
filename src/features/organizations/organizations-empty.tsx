import { describeError } from '@/api/errors';
import { EmptyState } from '@/components/feedback/empty-state';
import { ListFailure } from '@/components/table/list-failure';
import { NoMatch } from '@/components/table/no-match';

import type { useOrganizationsList } from './use-organizations-list';

type OrganizationsEmptyProps = {
  list: ReturnType<typeof useOrganizationsList>;
  onClear: () => void;
};

/** In the place of rows when there are none: a failure, no match, or a registry without organizations. */
export function OrganizationsEmpty({ list, onClear }: OrganizationsEmptyProps) {
  const { crawl, search } = list;
  if (crawl.error && crawl.rows.length === 0) {
    return <ListFailure error={describeError(crawl.error)} onRetry={crawl.resume} />;
  }
  if (crawl.rows.length === 0) {
    return (
      <EmptyState title="No organizations yet">
        Organizations of this registry would be listed here. Their future members create them in the
        registry itself; a user whose ownership is taken becomes one too.
      </EmptyState>
    );
  }
  return (
    <NoMatch
      noun="organization"
      places="name or contact e-mail"
      query={search.q}
      loaded={crawl.rows.length}
      complete={crawl.complete}
      more="More are to come; the registry cannot be asked for one by its name."
      onClear={onClear}
    />
  );
}
