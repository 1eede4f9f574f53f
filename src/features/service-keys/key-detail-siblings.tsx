import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { keyLabel } from '@/lib/service-key-words';

import styles from './key-detail.module.css';
import { KeyExpiry } from './key-expiry';

type KeySiblingsProps = { serviceKey: ServiceKey; others: readonly ServiceKey[] };

/** With what the service goes on when this key is no more. */
export function KeySiblings({ serviceKey, others }: KeySiblingsProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Other live keys of {serviceKey.service ?? 'the service'}
      </h3>
      {others.length === 0 ? (
        <p className={detail.faint}>
          None: no other key of this service is approved and unexpired.
        </p>
      ) : (
        <ul className={styles.siblings}>
          {others.map((key) => (
            <li key={key.kid}>
              <Link to="/service-keys/$kid" params={{ kid: key.kid }} search>
                <bdi>{keyLabel(key)}</bdi>
              </Link>
              <span className={styles.meta}>
                {key.expiration_date === null ? 'Never expires' : <KeyExpiry serviceKey={key} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
