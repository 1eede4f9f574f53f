import {
  type CountedNamespace,
  type NamespaceQuota,
  namespaceQuota,
  thresholdsOf,
  type QuotaThreshold,
} from './namespace-quota';
import { markOdd, oddityOf } from './odd-rows';

/** A namespace as the lists of users and of organizations tell it. */
type UserNamespace = CountedNamespace & { username: string };
type OrganizationNamespace = CountedNamespace & { name: string };

/** A user or an organization with what it stores and may store. */
export type NamespaceRow = {
  kind: 'user' | 'organization';
  name: string;
  /** Null where the registry does not count. */
  quota: NamespaceQuota | null;
  /** In the order of their percentages. */
  thresholds: readonly QuotaThreshold[];
  /** How far the first count is: empty when there is none yet. */
  backfill: string;
};

/** One row for one object of the answer, so that rows that did not change are not drawn again. */
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
 * Users and organizations together. They share their names (C 1.10), so a user that became an organization between the
 * two readings is there once, as what it became.
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

/** `Warning 80%, Reject 100%`. */
export const thresholdsText = (thresholds: readonly QuotaThreshold[]): string =>
  thresholds.map(({ type, limit_percent: percent }) => `${type} ${percent}%`).join(', ');

/** What a namespace is called. */
export const KIND_LABELS: Record<NamespaceRow['kind'], string> = {
  user: 'User',
  organization: 'Organization',
};

/** Where a limit comes from, as a column and a filter say it. */
export const SOURCE_LABELS: Record<NamespaceQuota['source'], string> = {
  own: 'Own limit',
  default: 'Default limit',
  none: 'No limit',
};
