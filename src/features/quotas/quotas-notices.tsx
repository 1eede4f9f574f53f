import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { formatCount } from '@/lib/text';

import type { useQuotasList } from './use-quotas-list';

/** What holds for the whole list; nothing at all in the usual case. */
export function QuotasNotices({ list }: { list: ReturnType<typeof useQuotasList> }) {
  const { progress, rows } = list;
  // With nothing loaded the failure is shown in the place of the rows.
  if (!progress.error || rows.length === 0) return null;
  return (
    <ErrorNotice
      error={{
        ...describeError(progress.error),
        title: `Reading the namespaces stopped after ${formatCount(rows.length, 'namespace')}`,
      }}
      retryLabel="Go on from here"
      onRetry={progress.resume}
    />
  );
}
