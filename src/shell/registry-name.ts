import type { RegistryConfig } from '@/api/queries/registry';

/** What a registry calls itself, as far as it was read. */
export function registryName(registry: RegistryConfig | undefined): {
  title: string;
  host: string;
} {
  return {
    title: registry?.config.REGISTRY_TITLE || 'Quay',
    host: registry?.config.SERVER_HOSTNAME || location.host,
  };
}

/** The address of the registry's usual interface, where the registry says it. */
export function registrySite(registry: RegistryConfig | undefined): string | undefined {
  const { SERVER_HOSTNAME: host, PREFERRED_URL_SCHEME: scheme } = registry?.config ?? {};
  return host ? `${scheme === 'http' ? 'http' : 'https'}://${host}/` : undefined;
}
