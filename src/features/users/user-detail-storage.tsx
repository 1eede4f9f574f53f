import { Progress } from '@mantine/core';

import { useAccess } from '@/api/access';
import type { User } from '@/api/queries/users';
import { Bytes } from '@/components/feedback/bytes';
import { formatShare } from '@/lib/bytes';

import styles from './user-detail.module.css';
import { userQuota, type UserQuota } from './users-quota';

const BACKFILL: Record<string, string> = {
  waiting: 'Waiting to be counted',
  running: 'Being counted',
  complete: 'Counted',
};

const SOURCES: Record<UserQuota['source'], string> = {
  own: 'own quota',
  default: 'system default',
  none: '',
};

/** What the user stores, against its limit. */
export function UserStorage({ user }: { user: User }) {
  const { features } = useAccess();
  const quota = userQuota(user);

  return (
    <section aria-labelledby="user-storage" className={styles.section}>
      <h3 id="user-storage" className={styles.heading}>
        Storage
      </h3>
      {quota ? (
        <Quota user={user} quota={quota} />
      ) : (
        <p className={styles.faint}>
          {features.QUOTA_MANAGEMENT === true
            ? 'The registry reports no storage for this user.'
            : 'Unknown: this registry does not count storage (FEATURE_QUOTA_MANAGEMENT is off).'}
        </p>
      )}
    </section>
  );
}

function Quota({ user, quota: { used, limit, share, source } }: { user: User; quota: UserQuota }) {
  const thresholds = (user.quotas ?? [])
    .flatMap((quota) => quota.limits)
    .toSorted((a, b) => a.limit_percent - b.limit_percent);

  return (
    <>
      {share !== null && (
        <Progress
          value={Math.min(1, share) * 100}
          color={share >= 1 ? 'red' : undefined}
          aria-label="Part of the quota in use"
        />
      )}
      <dl className={styles.facts}>
        <dt>Used</dt>
        <dd>
          <Bytes value={used} />
          {share !== null && ` (${formatShare(share)})`}
        </dd>
        <dt>Limit</dt>
        <dd>
          {limit === null ? 'None' : <Bytes value={limit} />}{' '}
          <span className={styles.faint}>{SOURCES[source]}</span>
        </dd>
        {thresholds.map(({ id, type, limit_percent: percent }) => (
          <Threshold key={id} rejects={type === 'Reject'} percent={percent} />
        ))}
        <dt>Backfill</dt>
        <dd>{BACKFILL[user.quota_report?.backfill_status ?? ''] ?? 'Not counted yet'}</dd>
      </dl>
    </>
  );
}

function Threshold({ rejects, percent }: { rejects: boolean; percent: number }) {
  return (
    <>
      <dt>{rejects ? 'Rejects pushes' : 'Warns'}</dt>
      <dd>from {percent}% of the limit</dd>
    </>
  );
}
