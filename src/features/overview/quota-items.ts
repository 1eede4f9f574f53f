import { formatLimit, formatShare, formatUsed } from '@/lib/bytes';
import { type NamespaceQuota, quotaLevel } from '@/lib/namespace-quota';
import type { NamespaceRow } from '@/lib/namespaces';
import { quotaUseOptions } from '@/lib/quota-facets';

import type { AttentionItem, NamedCase } from './attention';

/** More names than this would be less informative. */
const NAMED = 2;

const USES = quotaUseOptions<NamespaceRow>(({ quota }) => quota);

const shareOf = ({ quota }: NamespaceRow) => quota?.share ?? 0;

/** Returns those that use most of their limit, most first, without sorting them all. */
function fullest(rows: readonly NamespaceRow[]): readonly NamespaceRow[] {
  const top: NamespaceRow[] = [];
  for (const row of rows) {
    const at = top.findIndex((known) => shareOf(known) < shareOf(row));
    top.splice(at === -1 ? top.length : at, 0, row);
    if (top.length > NAMED) top.pop();
  }
  return top;
}

/** Returns the share of the limit; below the full limit, also says if pushes are already refused. */
function shareText(quota: NamespaceQuota): string {
  const share = formatShare(quota.share ?? 0);
  return quotaLevel(quota) === 'over' && (quota.share ?? 0) < 1
    ? `${share}, refused from ${formatShare(quota.rejectsAt ?? 1)}`
    : share;
}

function caseOf({ kind, name, quota }: NamespaceRow, usage: string): NamedCase {
  const used = quota?.used ?? 0;
  return {
    id: name,
    name,
    tail: quota ? shareText(quota) : '',
    exact: `${name}, ${formatUsed(used, quota?.limit)} of ${formatLimit(quota?.limit ?? 0)}`,
    link:
      kind === 'user'
        ? { to: '/quotas/users/$username', params: { username: name }, search: { usage } }
        : { to: '/quotas/organizations/$name', params: { name }, search: { usage } },
  };
}

/** Returns what about the quotas may need a superuser; the numbers match the filtered list, as far as it is loaded. */
export function quotaItems(
  rows: readonly NamespaceRow[] | undefined,
  complete: boolean,
): readonly AttentionItem[] {
  const found = (usage: 'over' | 'near') => (rows ?? []).filter(USES[usage].keeps);
  const item = (usage: 'over' | 'near') => {
    const kept = found(usage);
    return {
      id: usage,
      about: 'quotas',
      count: rows && kept.length,
      ids: kept.map(({ name }) => name),
      partial: rows !== undefined && !complete,
      text: '',
      link: { to: '/quotas', search: { usage } },
      cases: fullest(kept).map((row) => caseOf(row, usage)),
    } as const;
  };
  return [
    { ...item('over'), label: 'Namespaces at the limit', urgency: 'now' },
    { ...item('near'), label: 'Namespaces near the limit', urgency: 'soon' },
  ];
}
