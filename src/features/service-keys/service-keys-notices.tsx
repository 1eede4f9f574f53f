import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { approvalState, dropDeadline } from '@/lib/service-key-state';
import { formatCount, formatNumber } from '@/lib/text';

import type { useServiceKeysList } from './use-service-keys-list';

type ListProps = { list: ReturnType<typeof useServiceKeysList> };

/** What holds for the whole list; nothing at all in the usual case. */
export function ServiceKeysNotices({ list: { error, read, progress } }: ListProps) {
  // With nothing read the failure is shown in the place of the rows.
  return (
    error &&
    progress.complete && (
      <ErrorNotice
        error={{ ...describeError(error), title: 'The keys could not be read again' }}
        onRetry={read}
      />
    )
  );
}

/** What there is to decide, and until when; at the foot, where it moves nothing when it is known (C 9). */
export function AwaitingSummary({ list: { keys, now } }: ListProps) {
  const awaiting = keys.filter((key) => approvalState(key, now) === 'awaiting');
  if (awaiting.length === 0) return null;
  const late = awaiting.filter((key) => (dropDeadline(key) ?? Infinity) <= now).length;
  return (
    <>
      {formatCount(awaiting.length, 'key awaits', 'keys await')} approval. The registry drops one
      older than a day when another key of its service is written
      {late > 0 && `; ${formatNumber(late)} could go any time`}.
    </>
  );
}
