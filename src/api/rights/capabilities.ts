import type { Access } from '../access';
import type { OperationId } from '../generated/operations.gen';
import { QUOTA_SETTINGS } from './quotas';
import { nameWithRelease, notOffered } from './rules';

/** A feature that a registry may have turned off. */
export type Capability = {
  label: string;
  /** What this console uses it for. */
  purpose: string;
  /** The configuration settings that must all be on for it. */
  settings: readonly string[];
  /** Those settings that are off; with none, the registry has it. */
  off: readonly string[];
  /** Why no setting turns it on: this release lacks it. */
  missing: string | undefined;
};

type Known = Pick<Capability, 'label' | 'purpose' | 'settings'> & {
  /** Without this operation there is nothing to turn on. */
  operation?: OperationId;
};

const CAPABILITIES: readonly Known[] = [
  {
    label: 'Quotas',
    purpose: 'use and limits of namespaces',
    settings: QUOTA_SETTINGS,
  },
  {
    label: 'Full access',
    purpose: 'settings of every organization',
    settings: ['FEATURE_SUPERUSERS_FULL_ACCESS'],
  },
  {
    label: 'Configuration dump',
    purpose: 'the configuration screen',
    settings: ['FEATURE_SUPERUSER_CONFIGDUMP'],
    operation: 'getConfigDump',
  },
  { label: 'Mail', purpose: 'recovery mails', settings: ['FEATURE_MAILING'] },
  { label: 'Builds', purpose: 'new builds', settings: ['FEATURE_BUILD_SUPPORT'] },
];

/** Operations that exist only with the settings of a capability on (C 1.0, 10.5). */
const BELONGS: readonly [label: string, operation: RegExp][] = [
  ['Quotas', /Quota/],
  ['Mail', /^sendRecoveryEmail$/],
];

/** Returns what this registry has turned on and off, as far as this console uses it (C 3.8). */
export const capabilities = (access: Access): readonly Capability[] =>
  CAPABILITIES.map(({ operation, ...capability }) => {
    return {
      ...capability,
      off: capability.settings.filter(
        (name) => access.features[name.replace('FEATURE_', '')] !== true,
      ),
      missing: operation && notOffered(access, operation),
    };
  });

/** Returns the operations that this registry lacks although no setting is off: it is older than this console. */
export function lackedOperations(access: Access): readonly string[] {
  const own = new Set(CAPABILITIES.map(({ operation }) => operation));
  const off = new Set(
    capabilities(access)
      .filter((capability) => capability.off.length > 0)
      .map(({ label }) => label),
  );
  const explained = BELONGS.filter(([label]) => off.has(label));
  return [...access.absent]
    .filter((name) => !own.has(name) && !explained.some(([, operation]) => operation.test(name)))
    .map(nameWithRelease)
    .toSorted();
}
