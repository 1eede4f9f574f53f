import { whyNot } from '@/api/rights/users';
import { describeError } from '@/api/errors';
import { EmptyState } from '@/components/feedback/empty-state';
import { LinkButton } from '@/components/table/link-button';
import { ListFailure } from '@/components/table/list-failure';
import { NoMatch } from '@/components/table/no-match';

import type { useUsersList } from './use-users-list';

type UsersEmptyProps = { list: ReturnType<typeof useUsersList>; onClear: () => void };

/** In the place of rows when there are none: a failure, no match, or a registry without users. */
export function UsersEmpty({ list, onClear }: UsersEmptyProps) {
  const { access, crawl, search } = list;
  if (crawl.error && crawl.rows.length === 0) {
    return <ListFailure error={describeError(crawl.error)} onRetry={crawl.resume} />;
  }
  if (crawl.rows.length === 0) {
    return (
      <EmptyState
        title="No users yet"
        action={
          whyNot.createUser(access) === undefined && (
            <LinkButton variant="default" to="/users/+new" search>
              Create user
            </LinkButton>
          )
        }
      >
        Everybody who can sign in to this registry would be listed here. Users come from sign-up,
        from an external login, or are created by a superuser.
      </EmptyState>
    );
  }
  return (
    <NoMatch
      noun="user"
      none="Nobody"
      places="name or e-mail"
      query={search.q}
      loaded={crawl.rows.length}
      complete={crawl.complete}
      onClear={onClear}
    />
  );
}
