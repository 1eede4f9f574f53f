import type { Release } from '@/lib/demo';

import { featuresOf, type Traits, traitsOf } from '../core/releases';
import type { Behaviour } from '../core/scenarios';
import type { SeedConfig } from '../seed/types';

/** The registry's configuration, as far as the handlers need it. */
export type Settings = {
  /** The features that the release knows. */
  features: Readonly<Record<string, boolean>>;
  /** The traits of the release. */
  has: Traits;
  release: Release;
  readOnly: boolean;
  authenticationType: string;
  /** The external sign-in services, as `/config` lists them. */
  externalLogin: readonly { id: string; title: string }[];
  /** The registry's own idea of its address, e.g. `https://registry.example.org`. */
  address: string;
  /** 0: no system default. */
  defaultQuotaBytes: number;
  /** The dump, with the features of the scenario. */
  dump: SeedConfig;
};

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Returns a registry's settings: its seeded configuration, the scenario's switches, and the given address. */
export function settingsOf(
  seed: SeedConfig,
  behaviour: Behaviour,
  release: Release,
  address?: string,
): Settings {
  const has = traitsOf(release);
  const known = featuresOf(behaviour.features, has);
  const features = Object.fromEntries(
    Object.entries(known).map(([name, on]) => [`FEATURE_${name}`, on]),
  );
  const place = address === undefined ? undefined : new URL(address);
  const config: Record<string, unknown> = {
    ...seed.config,
    ...(place
      ? { SERVER_HOSTNAME: place.host, PREFERRED_URL_SCHEME: place.protocol.slice(0, -1) }
      : {}),
    ...features,
    AUTHENTICATION_TYPE: behaviour.authenticationType,
    ...(behaviour.readOnly ? { REGISTRY_STATE: 'readonly' } : {}),
  };
  const quota: unknown = seed.config['DEFAULT_SYSTEM_REJECT_QUOTA_BYTES'];
  return {
    features: known,
    has,
    release,
    readOnly: behaviour.readOnly,
    authenticationType: textOf(config['AUTHENTICATION_TYPE']) ?? 'Database',
    externalLogin: behaviour.singleSignOn ? [{ id: 'corp', title: 'Company sign-on' }] : [],
    address: `${textOf(config['PREFERRED_URL_SCHEME']) ?? 'https'}://${textOf(config['SERVER_HOSTNAME']) ?? 'registry.example.org'}`,
    defaultQuotaBytes: typeof quota === 'number' ? quota : 0,
    dump: { ...seed, config },
  };
}

/** Returns whether none of these features is off; a feature that the release does not know cannot be off. */
export const areOn = ({ features }: Settings, names: readonly string[] = []): boolean =>
  names.every((name) => features[name] !== false);

/** How long a removed tag can be kept, as `/config` lists it. */
export const TAG_EXPIRATION_OPTIONS = ['0s', '1d', '1w', '2w', '4w'] as const;

const SECONDS: Readonly<Record<string, number>> = { s: 1, d: 86_400, w: 7 * 86_400 };

/** The same in seconds, as organizations store it. */
export const TAG_EXPIRATION_SECONDS: readonly number[] = TAG_EXPIRATION_OPTIONS.map(
  (option) => Number.parseInt(option, 10) * (SECONDS[option.slice(-1)] ?? 0),
);
