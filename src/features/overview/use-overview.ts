import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';

import { useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { combinedProgress } from '@/api/crawl-progress';
import { toApiError } from '@/api/errors';
import { logCountQueries } from '@/api/queries/logs';
import { registrySize } from '@/api/queries/registry-size';
import { serviceKeys } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { useNow } from '@/components/feedback/use-now';
import { usePreferences } from '@/components/preferences/preferences';
import { toRegistryTime } from '@/lib/clock';
import { namespaceRows } from '@/lib/namespaces';
import { quotaTotals } from '@/lib/quota-totals';
import type { KeyFacts } from '@/lib/service-key-state';
import { formatNumber } from '@/lib/text';

import type { AttentionItem } from './attention';
import { failedSignIns, LOGIN_FAILURE, todayRange, weekRange } from './failed-sign-ins';
import { keyItems } from './key-items';
import { firstOrganizations, firstUsers } from '@/api/queries/namespaces';
import { quotaItems } from './quota-items';

/** Returns the service keys, and what about them needs a superuser. */
export function useKeysPart() {
  const { zone } = usePreferences();
  const now = useNow();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(serviceKeys.options);
  const access = useAccess();
  const items = useMemo(() => {
    const mayReplace = (key: KeyFacts) => whyNot.replaceServiceKey(access, key) === undefined;
    return keyItems(data, { now, zone, mayReplace });
  }, [data, now, zone, access]);
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
  const { complete } = progress;
  const read = useMemo(
    () => namespaceRows(users.rows, organizations.rows),
    [users.rows, organizations.rows],
  );
  // Counting has a lower priority than user input, while more and more rows arrive.
  const rows = useDeferredValue(read);
  const counting = rows !== read;
  const nothingYet = rows.length === 0 && (counting || !complete);
  const items = useMemo(
    () => quotaItems(nothingYet ? undefined : rows, complete),
    [rows, nothingYet, complete],
  );
  const totals = useMemo(() => quotaTotals(rows, 0), [rows]);
  return {
    items,
    progress,
    totals,
    nothingYet,
    /** The items do not cover all loaded namespaces yet. */
    counting,
    /** Why there is nothing at all. */
    error: nothingYet ? progress.error : null,
    retry: progress.resume,
  };
}

/** Returns how many sign-ins failed today, compared with the week before. */
export function useSignInsPart() {
  const now = useNow();
  const results = useQueries({
    queries: logCountQueries(weekRange(now)).map(({ options }) => options),
  });
  const loaded = results.every(({ data }) => data);
  const failed = failedSignIns(
    results.flatMap(({ data }) => data?.counts ?? []),
    now,
  );
  const item: AttentionItem = {
    id: 'sign-ins',
    about: 'sign-ins',
    label: 'Failed sign-ins today',
    count: loaded ? failed.today : undefined,
    urgency: failed.unusual ? 'now' : 'note',
    link: { to: '/logs', search: { ...todayRange(now), kind: LOGIN_FAILURE } },
    text: `Since 00:00 UTC. 7-day average: ${formatNumber(failed.average)}.`,
    ...(loaded && { days: failed.days }),
  };
  const failure = results.find(({ error, isFetching }) => error && !isFetching)?.error;
  const error = failure ? toApiError(failure) : null;
  const unavailable = results.some(({ data }) => data?.unavailable)
    ? 'This log cannot be searched, so failed sign-ins cannot be counted here. See the system that receives the log.'
    : error?.kind === 'forbidden'
      ? 'This registry does not give read-only superusers counts of log entries. Quay 3.16 and later do.'
      : undefined;
  return {
    items: unavailable === undefined ? [item] : [],
    unavailable,
    /** Nothing at all: the registry may not log failed sign-ins. */
    none: unavailable === undefined && loaded && failed.days.every((count) => count === 0),
    error: unavailable === undefined ? error : null,
    retry: () => {
      for (const { error: why, refetch } of results) if (why) void refetch();
    },
    readAt: toRegistryTime(Math.max(...results.map(({ dataUpdatedAt }) => dataUpdatedAt))),
  };
}

/**
 * Refreshes everything on this screen. `refreshInTurn` sends one request after another, for a refresh that nobody waits
 * for: the registry would get no faster by being asked for all at once (C 12.12). `refreshing` is true until the
 * namespaces begin, which have a progress of their own.
 */
export function useRefresh(namespaces: QuotasPart | undefined) {
  const client = useQueryClient();
  const counts = logCountQueries(weekRange(useNow())).map(({ options }) => options.queryKey);
  const queryKeys = [serviceKeys.options.queryKey, registrySize().queryKey, ...counts];
  const [refreshing, setRefreshing] = useState(false);
  const refreshNamespaces = () => {
    const progress = namespaces?.progress;
    if (progress?.complete && !progress.reading) progress.refresh();
  };
  return {
    refreshing,
    refresh: () => {
      for (const queryKey of queryKeys) void client.invalidateQueries({ queryKey });
      refreshNamespaces();
    },
    refreshInTurn: async () => {
      setRefreshing(true);
      for (const queryKey of queryKeys) {
        await client.refetchQueries({ queryKey, type: 'active' }, { cancelRefetch: false });
      }
      refreshNamespaces();
      setRefreshing(false);
    },
  };
}

/** What {@link useQuotasPart} returns. */
export type QuotasPart = ReturnType<typeof useQuotasPart>;
