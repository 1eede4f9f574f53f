import { Button, Skeleton } from '@mantine/core';

import detail from '@/components/detail/detail.module.css';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';

/** In the place of a key that the registry does not know. */
export function KeyGone({ kid, onLeave }: { kid: string; onLeave: () => void }) {
  return (
    <EmptyState
      title="No such key"
      action={<Button onClick={onLeave}>Back to service keys</Button>}
    >
      The registry has no key <Target>{kid}</Target>. It was deleted, expired more than a week ago,
      or was dropped without an approval.
    </EmptyState>
  );
}

/** In the place of a key that is being read, in the size of one. */
export function KeySkeleton() {
  return (
    <div className={detail.sections} aria-busy="true" aria-live="polite">
      <span className="visually-hidden">Loading key</span>
      <Skeleton height={190} />
      <Skeleton height={110} />
      <Skeleton height={190} />
      <Skeleton height={80} />
    </div>
  );
}
