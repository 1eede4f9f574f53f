import { Button } from '@mantine/core';

import { describeError } from '@/api/errors';
import { can } from '@/api/rights/service-keys';
import { EmptyState } from '@/components/feedback/empty-state';
import { LinkButton } from '@/components/table/link-button';
import { ListFailure } from '@/components/table/list-failure';
import { endEllipsis, formatCount } from '@/lib/text';

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
          can.createServiceKey(access) === true && (
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
    <EmptyState
      title="No key matches"
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
          No key with “<bdi>{endEllipsis(search.q.trim(), 80)}</bdi>” in name, key ID, service or
          metadata
        </>
      )}{' '}
      is among the {formatCount(keys.length, 'key')} of this registry
      {search.q === undefined ? ' with these filters' : ''}.
    </EmptyState>
  );
}
