import type { QueryClient } from '@tanstack/react-query';

import { startLogCounts } from '@/api/queries/logs';
import { startNamespaces } from '@/api/queries/namespaces';
import { registrySize } from '@/api/queries/registry-size';
import { serviceKeys } from '@/api/queries/service-keys';
import { registryNow } from '@/lib/clock';

import { weekRange } from './failed-sign-ins';

/** Starts to load every part of the screen independently; a failure is shown in its place. */
export async function startOverview(client: QueryClient): Promise<void> {
  serviceKeys.start(client);
  startLogCounts(client, weekRange(registryNow()));
  client.query(registrySize()).catch(() => undefined);
  await startNamespaces(client);
}
