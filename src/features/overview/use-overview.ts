import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';

import { useCrawl } from '@/api/crawl';
import { combinedProgress } from '@/api/crawl-progress';
import { toApiError } from '@/api/errors';
import { registrySize } from '@/api/queries/registry-size';
import { serviceKeys } from '@/api/queries/service-keys';
import { useNow } from '@/components/feedback/use-now';
import { usePreferences } from '@/components/preferences/preferences';
import { toRegistryTime } from '@/lib/clock';
import { namespaceRows } from '@/lib/namespaces';
import { quotaTotals } from '@/lib/quota-totals';

import type { AttentionItem } from './attention';
import { countsOfDay, LOGIN_FAILURE, todayRange } from './failed-sign-ins';
import { keyItems } from './key-items';
import { firstOrganizations, firstUsers } from './namespace-reading';
import { quotaItems } from './quota-items';

/** Returns the service keys, and what about them needs a superuser. */
export function useKeysPart() {
  const { zone } = usePreferences();
  const now = useNow();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(serviceKeys.options);
  const items = useMemo(() => keyItems(data, now, zone), [data, now, zone]);
  return {
    items,
    error: error && !isFetching ? toApiError(error) : null,
    retry: () => void refetch(),
    readAt: toRegistryTime(dataUpdatedAt),
  };
}

/** Returns the namespaces loaded so far, what about them needs a superuser, and their totals. */
export function useQuotasPart() {
  const users = useCrawl(firstUsers);
  const organizations = useCrawl(firstOrganizations);
  const progress = combinedProgress([users, organizations]);
  const { complete, loaded } = progress;
  const read = useMemo(
    () => namespaceRows(users.rows, organizations.rows),
    [users.rows, organizations.rows],
  );
  // Counting has a lower priority than user input, while more and more rows arrive.
  const rows = useDeferredValue(read);
  const nothingYet = loaded === 0 && !complete;
  const items = useMemo(
    () => quotaItems(nothingYet ? undefined : rows, complete),
    [rows, nothingYet, complete],
  );
  const totals = useMemo(() => quotaTotals(rows, 0), [rows]);
  return { items, progress, totals, nothingYet };
}

/** Returns how many sign-ins failed today. */
export function useSignInsPart() {
  const now = useNow();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(countsOfDay(now));
  const failures = data?.counts.filter(({ kind }) => kind === LOGIN_FAILURE);
  const count = failures?.reduce((sum, entry) => sum + entry.count, 0);
  const item: AttentionItem = {
    id: 'sign-ins',
    label: 'Failed sign-ins today',
    noun: 'log entries',
    count,
    urgency: 'note',
    link: { to: '/logs', search: { ...todayRange(now), kind: LOGIN_FAILURE } },
    text: count === 0 ? 'None since 00:00 UTC.' : 'Since 00:00 UTC.',
  };
  const failure = error && !isFetching ? toApiError(error) : null;
  return {
    items: [item],
    unavailable: data?.unavailable
      ? 'This log cannot be searched, so failed sign-ins cannot be counted here. See the system that receives the log.'
      : failure?.kind === 'forbidden'
        ? 'This registry does not give read-only superusers counts of log entries. Quay 3.16 and later do.'
        : undefined,
    error: failure?.kind === 'forbidden' ? null : failure,
    retry: () => void refetch(),
    readAt: toRegistryTime(dataUpdatedAt),
  };
}

/** Refreshes what takes one request each; the lists have their own control. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  const { queryKey: counts } = countsOfDay(useNow());
  return () => {
    for (const queryKey of [serviceKeys.options.queryKey, registrySize().queryKey, counts]) {
      void client.invalidateQueries({ queryKey });
    }
  };
}

/** What {@link useQuotasPart} returns. */
export type QuotasPart = ReturnType<typeof useQuotasPart>;
