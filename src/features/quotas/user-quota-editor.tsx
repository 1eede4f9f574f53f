import { useQuery } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { toApiError } from '@/api/errors';
import { userDetail } from '@/api/queries/users';
import { whyNot } from '@/api/rights/quotas';

import { QuotaEditor } from './quota-editor';

/** The quota of a user (C 1.14–1.17). */
export function UserQuotaEditor({ username, onClose }: { username: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery({
    ...userDetail(username),
    enabled: whyNot.readQuotas(useAccess()) === undefined,
    refetchOnMount: 'always',
  });
  const failure = error ? toApiError(error) : null;
  return (
    <QuotaEditor
      key={username}
      namespace={{ kind: 'user', name: username }}
      report={data ? (data.quota_report ?? null) : failure ? null : undefined}
      gone={failure?.kind === 'not-found'}
      error={failure}
      retry={() => void refetch()}
      onClose={onClose}
    />
  );
}
