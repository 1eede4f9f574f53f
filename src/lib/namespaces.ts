import {
  type CountedNamespace,
  type NamespaceQuota,
  namespaceQuota,
  thresholdsOf,
  type QuotaThreshold,
} from './namespace-quota';
import { markOdd, oddityOf } from './odd-rows';

/** Namespaces as the lists of users and of organizations return them. */
type UserNamespace = CountedNamespace & { username: string };
type OrganizationNamespace = CountedNamespace & { name: string };

/** A user or an organization with its usage and limit. */
export type NamespaceRow = {
  kind: 'user' | 'organization';
  name: string;
  /** Null where the registry does not count. */
  quota: NamespaceQuota | null;
  /** Sorted by percentage. */
  thresholds: readonly QuotaThreshold[];
  /** Progress of the first count; empty when there is none yet. */
  backfill: string;
};

/** One row per object of the response, so that unchanged rows are not drawn again. */
const rows = new WeakMap<CountedNamespace, NamespaceRow>();

function rowOf(kind: NamespaceRow['kind'], name: string, source: CountedNamespace): NamespaceRow {
  const known = rows.get(source);
  if (known) return known;
  const row: NamespaceRow = {
    kind,
    name,
    quota: namespaceQuota(source),
    thresholds: thresholdsOf(source),
    backfill: source.quota_report?.backfill_status ?? '',
  };
  markOdd(row, oddityOf(source));
  rows.set(source, row);
  return row;
}

/**
 * Combines users and organizations. They share one set of names (C 1.10), so a user that became an organization between
 * the two loads appears once, as an organization.
 */
export function namespaceRows(
  users: readonly UserNamespace[],
  organizations: readonly OrganizationNamespace[],
): readonly NamespaceRow[] {
  const organizationNames = new Set(organizations.map(({ name }) => name));
  return [
    ...organizations.map((organization) => rowOf('organization', organization.name, organization)),
    ...users
      .filter(({ username }) => !organizationNames.has(username))
      .map((user) => rowOf('user', user.username, user)),
  ];
}

/** Formats thresholds: `Warning 80%, Reject 100%`. */
export const thresholdsText = (thresholds: readonly QuotaThreshold[]): string =>
  thresholds.map(({ type, limit_percent: percent }) => `${type} ${percent}%`).join(', ');

/** The label of each kind of namespace. */
export const KIND_LABELS: Record<NamespaceRow['kind'], string> = {
  user: 'User',
  organization: 'Organization',
};

/** The label of each limit source, for columns and filters. */
export const SOURCE_LABELS: Record<NamespaceQuota['source'], string> = {
  own: 'Own limit',
  default: 'Default limit',
  none: 'No limit',
};
