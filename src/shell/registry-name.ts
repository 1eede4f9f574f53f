import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';

import { registryOrigin } from '@/api/origin';
import { registryConfig, type RegistryConfig } from '@/api/queries/registry';

/** Returns the registry's name: from the deployment, else from the registry itself if loaded. */
export function useRegistryName(): { title: string | undefined; host: string } {
  const { deployment } = useRouteContext({ from: '__root__' });
  const { data: registry } = useQuery(registryConfig());
  return {
    title: deployment.title ?? (registry?.config.REGISTRY_TITLE || undefined),
    host: registry?.config.SERVER_HOSTNAME || new URL(registryOrigin()).host,
  };
}

/** Returns the address of the registry's own web interface, if the registry reports it. */
export function registrySite(registry: RegistryConfig | undefined): string | undefined {
  const { SERVER_HOSTNAME: host, PREFERRED_URL_SCHEME: scheme } = registry?.config ?? {};
  return host ? `${scheme === 'http' ? 'http' : 'https'}://${host}/` : undefined;
}
