import type { Organization } from '@/api/queries/organizations';
import type { Namespace, QuotaLimit } from '@/api/queries/quotas';
import type { User } from '@/api/queries/users';
import { type NamespaceQuota, namespaceQuota } from '@/lib/namespace-quota';

/** A user or an organization with what it stores and may store. */
export type NamespaceRow = Namespace & {
  /** Null where the registry does not count. */
  quota: NamespaceQuota | null;
  /** In the order of their percentages. */
  thresholds: readonly QuotaLimit[];
  /** How far the first count is: empty when there is none yet. */
  backfill: string;
};

/** One row for one object of the answer, so that rows that did not change are not drawn again. */
const rows = new WeakMap<User | Organization, NamespaceRow>();

function rowOf(kind: Namespace['kind'], name: string, source: User | Organization): NamespaceRow {
  const known = rows.get(source);
  if (known) return known;
  const row: NamespaceRow = {
    kind,
    name,
    quota: namespaceQuota(source),
    thresholds: (source.quotas ?? [])
      .flatMap(({ limits }) => limits)
      .toSorted((a, b) => a.limit_percent - b.limit_percent),
    backfill: source.quota_report?.backfill_status ?? '',
  };
  rows.set(source, row);
  return row;
}

/**
 * Users and organizations together. They share their names (C 1.10), so a user that became an organization between the
 * two readings is there once, as what it became.
 */
export function namespaceRows(
  users: readonly User[],
  organizations: readonly Organization[],
): readonly NamespaceRow[] {
  const organizationNames = new Set(organizations.map(({ name }) => name));
  return [
    ...organizations.map((organization) => rowOf('organization', organization.name, organization)),
    ...users
      .filter(({ username }) => !organizationNames.has(username))
      .map((user) => rowOf('user', user.username, user)),
  ];
}

/** `Warning 80%, Reject 100%`. */
export const thresholdsText = (thresholds: readonly QuotaLimit[]): string =>
  thresholds.map(({ type, limit_percent: percent }) => `${type} ${percent}%`).join(', ');

/** What a namespace is called. */
export const KIND_LABELS: Record<Namespace['kind'], string> = {
  user: 'User',
  organization: 'Organization',
};

/** Where a limit comes from, as a column and a filter say it. */
export const SOURCE_LABELS: Record<NamespaceQuota['source'], string> = {
  own: 'Own limit',
  default: 'Default limit',
  none: 'No limit',
};
