import type { QueryClient } from '@tanstack/react-query';

import { startCrawl } from '../crawl';
import { whyNot } from '../rights/quotas';
import { featuresOf, registryConfig } from './registry';
import { organizationsDirectory } from './organizations';
import { usersDirectory } from './users';

/**
 * How many rows of each list load for a summary of the registry: some twenty requests one after another, which covers most
 * registries completely. A larger one loads further on request, or when the user opens the list itself.
 */
const FIRST = 2_000;

/** The first users. */
export const firstUsers = { ...usersDirectory, portion: FIRST };

/** The first organizations. */
export const firstOrganizations = { ...organizationsDirectory, portion: FIRST };

/** Starts to load both lists where the registry counts what namespaces store; otherwise they would be of no use (C 1.0). */
export async function startNamespaces(client: QueryClient): Promise<void> {
  // Loaded before any screen is shown, so this does not wait.
  const registry = await client.query({ ...registryConfig(), staleTime: 'static' });
  if (whyNot.readQuotas({ features: featuresOf(registry) }) !== undefined) return;
  startCrawl(client, firstUsers);
  startCrawl(client, firstOrganizations);
}
