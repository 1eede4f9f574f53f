import { Button } from '@mantine/core';

import { describeError } from '@/api/errors';
import { EmptyState } from '@/components/feedback/empty-state';
import { ListFailure } from '@/components/table/list-failure';
import { endEllipsis, formatCount } from '@/lib/text';

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
  const loaded = formatCount(crawl.rows.length, 'organization');
  return (
    <EmptyState
      title={crawl.complete ? 'No organization matches' : 'No organization matches so far'}
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
          None with “<bdi>{endEllipsis(search.q.trim(), 80)}</bdi>” in name or contact e-mail
        </>
      )}{' '}
      is among the {loaded} {crawl.complete ? 'of this registry' : 'loaded so far'}
      {search.q === undefined ? ' with these filters' : ''}.
      {!crawl.complete && ' More are to come; the registry cannot be asked for one by its name.'}
    </EmptyState>
  );
}
