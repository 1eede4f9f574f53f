import type { ServiceKey } from '@/api/queries/service-keys';
import { NotTold } from '@/components/feedback/not-told';
import { TimeAgo } from '@/components/feedback/time-ago';
import { useNow } from '@/components/feedback/use-now';
import { AttentionIcon, DangerIcon, InactiveIcon, OkIcon } from '@/components/icons';
import { expiryOf, expiryState, type ExpiryState } from '@/lib/service-key-state';

import styles from './key-marks.module.css';

const MARKS: Record<
  Exclude<ExpiryState, 'never' | 'not-told'>,
  { icon: typeof OkIcon | null; words: string }
> = {
  expired: { icon: InactiveIcon, words: 'Expired' },
  renewed: { icon: OkIcon, words: 'Renews' },
  urgent: { icon: DangerIcon, words: 'Expires' },
  soon: { icon: AttentionIcon, words: 'Expires' },
  later: { icon: null, words: 'Expires' },
};

/**
 * Shows when a key expires, and how urgent that is; the exact time on hover and focus. `whole` says "Expires", where no
 * heading does.
 */
export function KeyExpiry({
  serviceKey,
  short = false,
  whole = false,
}: {
  serviceKey: ServiceKey;
  short?: boolean;
  whole?: boolean;
}) {
  const state = expiryState(serviceKey, useNow());
  const expiry = expiryOf(serviceKey);
  if (state === 'not-told') return serviceKey.expiration_date ?? <NotTold short={short} />;
  if (state === 'never' || expiry === null)
    return <span className={styles.faint}>{whole ? 'Never expires' : 'Never'}</span>;
  const { icon: Icon, words } = MARKS[state];
  // Under the heading "Expires" the word would be redundant, and "2 days ago" speaks for itself.
  const silent = !whole && (words === 'Expires' || (short && words === 'Expired'));
  return (
    <span className={styles.expiry} data-expiry={state}>
      {Icon && <Icon />}
      <span>
        <span className={silent ? 'visually-hidden' : undefined}>{words} </span>
        <TimeAgo date={new Date(expiry)} />
      </span>
    </span>
  );
}
