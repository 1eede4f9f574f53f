import type { Organization } from '@/api/queries/organizations';
import { addBytes, type ByteCount, formatBytes } from '@/lib/bytes';
import { namespaceQuota } from '@/lib/namespace-quota';

/** Says what deleting organizations does, including to the console's own token (C 1.19). */
export function DeletionConsequence({ of }: { of: readonly Organization[] }) {
  const [it, its, name] = of.length === 1 ? ['it', 'its', 'name'] : ['them', 'their', 'names'];
  const size = sizeOf(of);
  return (
    <>
      <p>
        This deletes the {of.length === 1 ? 'organization' : 'organizations'} with all repositories
        and images{size && ` (${size})`}, teams, robot accounts and applications.{' '}
        <strong>This cannot be undone.</strong>
      </p>
      <ul>
        <li>
          The registry removes {it} immediately and purges {its} data in the background. The {name}{' '}
          cannot be reused until that is done.
        </li>
        <li>
          {of.length === 1
            ? 'If it is disabled, which the registry does not show, the registry may report success and keep it. '
            : 'The registry may report success and keep those that are disabled, which it does not show. '}
          The console checks afterwards.
        </li>
        <li>
          OAuth tokens issued by {its} applications stop working immediately. If the console uses
          one, it is signed out.
        </li>
        <li>Quay 3.18 and earlier do not log this.</li>
      </ul>
    </>
  );
}

/** Says how large organizations are; empty where the registry reports no size. */
function sizeOf(organizations: readonly Organization[]): string {
  const quotas = organizations.map(namespaceQuota).filter((quota) => quota !== null);
  const used = quotas.reduce<ByteCount>((sum, quota) => addBytes(sum, quota.used), 0);
  const counting = quotas.some((quota) => quota.counting);
  // The unit stays beside its number.
  const text = formatBytes(used).replace(' ', '\u00A0');
  if (counting) return `at least ${text}, count in progress`;
  return used > 0 ? text : '';
}
