import type { QueryClient } from '@tanstack/react-query';

import { startCrawl } from '@/api/crawl';
import { startLogCounts } from '@/api/queries/logs';
import { featuresOf, registryConfig } from '@/api/queries/registry';
import { registrySize } from '@/api/queries/registry-size';
import { serviceKeys } from '@/api/queries/service-keys';
import { registryNow } from '@/lib/clock';
import { whyNot } from '@/api/rights/quotas';

import { todayRange } from './failed-sign-ins';
import { firstOrganizations, firstUsers } from './namespace-reading';

/** Starts to load every part of the screen independently; a failure is shown in its place. */
export async function startOverview(client: QueryClient): Promise<void> {
  serviceKeys.start(client);
  startLogCounts(client, todayRange(registryNow()));
  client.query(registrySize()).catch(() => undefined);
  // Loaded before any screen is shown, so this does not wait.
  const registry = await client.query({ ...registryConfig(), staleTime: 'static' });
  // If the registry does not count, the lists would be of no use (C 1.0).
  if (whyNot.readQuotas({ features: featuresOf(registry) }) !== undefined) return;
  startCrawl(client, firstUsers);
  startCrawl(client, firstOrganizations);
}
