import type { Access } from '@/api/access';
import { EmptyState } from '@/components/feedback/empty-state';

/** In the place of everything where the registry has quotas turned off (C 1.0). */
export function QuotasOff({ features }: Pick<Access, 'features'>) {
  return (
    <EmptyState title="Quotas are off in this registry">
      What every user and organization stores would be here, and how much it may store. For that the
      registry’s configuration needs{' '}
      {features.QUOTA_MANAGEMENT !== true && <code>FEATURE_QUOTA_MANAGEMENT: true</code>}
      {features.QUOTA_MANAGEMENT !== true && features.EDIT_QUOTA !== true && ' and '}
      {features.EDIT_QUOTA !== true && <code>FEATURE_EDIT_QUOTA: true</code>}. It is read when the
      registry starts.
    </EmptyState>
  );
}
