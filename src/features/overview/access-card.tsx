import { accountOf, useAccess, type Access } from '@/api/access';
import { capabilities, lackedOperations } from '@/api/rights/capabilities';
import { directoryOf, noWrites } from '@/api/rights/rules';
import { StatusBadge } from '@/components/feedback/status-badge';

import styles from './access-card.module.css';

const TIERS: Record<Access['tier'], string> = {
  superuser: 'superuser',
  readonly: 'read-only superuser',
  none: 'no superuser',
};

/** Shows the current account, and what this registry has turned on; what is off names its setting. */
export function AccessCard() {
  const access = useAccess();
  const refusal = noWrites(access);
  const { tier, authenticationType } = access;
  const lacked = lackedOperations(access);
  return (
    <div className={styles.card}>
      <p className={styles.who}>
        <bdi className={styles.name}>{accountOf(access)}</bdi>, {TIERS[tier]}.{' '}
        <span className={styles.dim}>
          {refusal === undefined ? 'You have full read and write access.' : refusal}
        </span>
      </p>
      <ul className={styles.list}>
        {capabilities(access).map(({ label, purpose, settings, off, missing }) => (
          <li key={label}>
            <div>
              <p>
                {label} <span className={styles.dim}>{purpose}</span>
              </p>
              <p className={styles.settings}>
                {missing ?? (
                  <>
                    {off.length > 0 && 'needs '}
                    {(off.length > 0 ? off : settings).map((name) => (
                      <code key={name}>
                        {name}
                        {off.length > 0 && ': true'}
                      </code>
                    ))}
                  </>
                )}
              </p>
            </div>
            {missing !== undefined ? (
              <StatusBadge status="inactive" label="Not in this release" />
            ) : off.length > 0 ? (
              <StatusBadge status="inactive" label="Off" />
            ) : (
              <StatusBadge quiet status="ok" label="On" />
            )}
          </li>
        ))}
        <li>
          <div>
            <p>
              Accounts{' '}
              <span className={styles.dim}>
                {directoryOf(access) === undefined
                  ? 'are managed by the registry'
                  : 'come from an external directory'}
              </span>
            </p>
            <p className={styles.settings}>
              <code>AUTHENTICATION_TYPE: {authenticationType}</code>
            </p>
          </div>
        </li>
      </ul>
      {lacked.length > 0 && (
        <p className={styles.absent}>
          This registry does not have:{' '}
          <span className={styles.operations}>{lacked.join(', ')}</span>
        </p>
      )}
    </div>
  );
}
