import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { TimeAgo } from '@/components/feedback/time-ago';
import { useNow } from '@/components/feedback/use-now';
import { usePreferences } from '@/components/preferences/preferences';
import { formatDateTime, parseServerDate } from '@/lib/dates';
import { expiryOf, isRegistryKey, registryKeyUse } from '@/lib/service-key-state';

import styles from './key-detail.module.css';
import { KeyExpiry } from './key-expiry';
import { rotationText } from './key-words';

/** What the key is, and from when until when. */
export function KeyFacts({ serviceKey }: { serviceKey: ServiceKey }) {
  const { zone } = usePreferences();
  const use = registryKeyUse(serviceKey, useNow());
  const created = parseServerDate(serviceKey.created_date);
  const expiry = expiryOf(serviceKey);
  const rotation = rotationText(serviceKey);
  return (
    <section aria-label="Key" className={detail.section}>
      {isRegistryKey(serviceKey) && (
        <p className={styles.note}>
          {use === 'running'
            ? 'The registry created this key for itself and signs its tokens with it. Valid for two hours and renewed automatically, so a near expiry is normal.'
            : 'A registry process created this key for itself and has not renewed it, so the process has probably stopped. The registry lists the key until 7 days after its expiry.'}
        </p>
      )}
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd className={styles.words}>
          {serviceKey.name === undefined ? (
            <NotTold />
          ) : serviceKey.name.trim() === '' ? (
            <span className={detail.faint}>Unnamed</span>
          ) : (
            <bdi>{serviceKey.name}</bdi>
          )}
        </dd>
        <dt>Service</dt>
        <dd className={styles.words}>{serviceKey.service ?? <NotTold />}</dd>
        <dt>Key ID</dt>
        <dd className={styles.line}>
          <code className={styles.id}>{serviceKey.kid}</code>
          <CopyButton value={serviceKey.kid} label="Copy key ID" />
        </dd>
        <dt>Created</dt>
        <dd>
          {created ? (
            <>
              {formatDateTime(created, zone)}{' '}
              <span className={detail.faint}>
                (<TimeAgo date={created} />)
              </span>
            </>
          ) : (
            (serviceKey.created_date ?? <NotTold />)
          )}
        </dd>
        <dt>Expires</dt>
        <dd>
          {expiry !== null && <div>{formatDateTime(new Date(expiry), zone)}</div>}
          <KeyExpiry serviceKey={serviceKey} />
        </dd>
        <dt>Rotation</dt>
        <dd>
          {rotation === undefined ? (
            <NotTold />
          ) : (
            (rotation ?? <span className={detail.faint}>None</span>)
          )}
        </dd>
      </dl>
    </section>
  );
}
