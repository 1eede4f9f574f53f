import { describeError } from '@/api/errors';
import { whyNot } from '@/api/rights/service-keys';
import { EmptyState } from '@/components/feedback/empty-state';
import { LinkButton } from '@/components/table/link-button';
import { ListFailure } from '@/components/table/list-failure';
import { NoMatch } from '@/components/table/no-match';

import type { useServiceKeysList } from './use-service-keys-list';

type ServiceKeysEmptyProps = {
  list: ReturnType<typeof useServiceKeysList>;
  onClear: () => void;
};

/** In the place of rows when there are none: a failure, no match, or a registry without keys. */
export function ServiceKeysEmpty({ list, onClear }: ServiceKeysEmptyProps) {
  const { access, keys, search, error, read, progress } = list;
  if (error && !progress.complete) {
    return <ListFailure error={describeError(error)} onRetry={read} />;
  }
  if (keys.length === 0) {
    return (
      <EmptyState
        title="No service keys"
        action={
          whyNot.createServiceKey(access) === undefined && (
            <LinkButton variant="default" to="/service-keys/+new" search>
              Create key
            </LinkButton>
          )
        }
      >
        The keys with which services of the registry prove who they are would be listed here.
        Services announce keys by themselves, which then await approval, or a superuser creates
        them.
      </EmptyState>
    );
  }
  return (
    <NoMatch
      noun="key"
      places="name, key ID, service or metadata"
      query={search.q}
      loaded={keys.length}
      complete={progress.complete}
      onClear={onClear}
    />
  );
}
