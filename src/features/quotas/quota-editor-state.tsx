import { useAccess } from '@/api/access';
import { type ApiError, describeError } from '@/api/errors';
import type { Namespace } from '@/api/queries/quotas';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';

import { QuotasOff } from './quotas-off';

type QuotaEditorStateProps = {
  namespace: Namespace;
  off: boolean;
  gone: boolean;
  error: ApiError | null;
  onRetry: () => void;
};

/** Shown in place of a quota that cannot be shown: the feature is off, the namespace is gone, or loading failed. */
export function QuotaEditorState({ namespace, off, gone, error, onRetry }: QuotaEditorStateProps) {
  const access = useAccess();
  if (off) return <QuotasOff features={access.features} />;
  if (gone) {
    return (
      <EmptyState title={namespace.kind === 'user' ? 'No such user' : 'No such organization'}>
        The registry has no {namespace.kind} <Target>{namespace.name}</Target>. It may have been
        deleted or renamed, it may be {namespace.kind === 'user' ? 'an organization' : 'a user'}, or
        the address may be wrong.
      </EmptyState>
    );
  }
  return error && <ErrorNotice error={describeError(error)} onRetry={onRetry} />;
}
