import type { Access } from '@/api/access';
import type { ServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import type { BulkSkip, BulkTarget } from '@/components/bulk/bulk-run';
import { NOT_TOLD } from '@/lib/not-told';
import { isExpired, isLive, isRegistryKey, otherLiveKeys } from '@/lib/service-key-state';
import { keyLabel } from '@/lib/service-key-words';
import { shortId } from '@/lib/text';

/** The bulk actions on keys. */
export type KeysBulkAction = 'approve' | 'expiry' | 'delete';

/** Which keys an action applies to, and which are left out and why. */
export type KeysBulkPlan = {
  keys: readonly ServiceKey[];
  skips: readonly BulkSkip[];
  /** The services that would be left without a live key. */
  servicesWithoutLiveKey: readonly string[];
};

/** Returns how a key is named in a list, where many have the same name or none. */
export function bulkTarget(key: ServiceKey): BulkTarget {
  const code = shortId(key.kid);
  return {
    id: key.kid,
    label:
      (key.name ?? '').trim() === ''
        ? `${keyLabel(key)} (${serviceOf(key)})`
        : `${key.name} (${serviceOf(key)}, ${code})`,
    code,
  };
}

const serviceOf = ({ service = NOT_TOLD }: ServiceKey): string => service;

function skipReason(
  action: KeysBulkAction,
  key: ServiceKey,
  { access, now }: { access: Access; now: number },
): string | null {
  const refusals = {
    approve: whyNot.approveServiceKey,
    expiry: whyNot.updateServiceKey,
    delete: whyNot.deleteServiceKey,
  };
  const refusal = refusals[action](access, key);
  if (refusal !== undefined) return refusal;
  if (action === 'approve') {
    return isExpired(key, now) ? 'Expired: an approval would have no effect.' : null;
  }
  // Expired or not: a list does not show which of them a process still signs with.
  if (!isRegistryKey(key)) return null;
  return action === 'delete'
    ? 'Created by a registry process for its own use. Delete such keys one by one.'
    : 'Renewed by the registry automatically.';
}

/** Plans from the list's data; each key is loaded again after its own request anyway. */
export function planKeysBulk(
  action: KeysBulkAction,
  chosen: readonly ServiceKey[],
  all: readonly ServiceKey[],
  options: { access: Access; now: number },
): KeysBulkPlan {
  const { now } = options;
  const keys: ServiceKey[] = [];
  const skips: BulkSkip[] = [];
  for (const key of chosen) {
    const reason = skipReason(action, key, options);
    if (reason === null) keys.push(key);
    else skips.push({ ...bulkTarget(key), reason });
  }
  const kids = new Set(keys.map(({ kid }) => kid));
  const servicesWithoutLiveKey = keys.filter(
    (key) => isLive(key, now) && otherLiveKeys(all, key, now).every((other) => kids.has(other.kid)),
  );
  return {
    keys,
    skips,
    servicesWithoutLiveKey: [...new Set(servicesWithoutLiveKey.map(serviceOf))],
  };
}
