import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';

import { registryOrigin } from '@/api/origin';
import { registryConfig, type RegistryConfig } from '@/api/queries/registry';

/** What this registry is called: by the deployment, else by itself as far as that was read. */
export function useRegistryName(): { title: string | undefined; host: string } {
  const { deployment } = useRouteContext({ from: '__root__' });
  const { data: registry } = useQuery(registryConfig());
  return {
    title: deployment.title ?? (registry?.config.REGISTRY_TITLE || undefined),
    host: registry?.config.SERVER_HOSTNAME || new URL(registryOrigin()).host,
  };
}

/** The address of the registry's usual interface, where the registry says it. */
export function registrySite(registry: RegistryConfig | undefined): string | undefined {
  const { SERVER_HOSTNAME: host, PREFERRED_URL_SCHEME: scheme } = registry?.config ?? {};
  return host ? `${scheme === 'http' ? 'http' : 'https'}://${host}/` : undefined;
}
