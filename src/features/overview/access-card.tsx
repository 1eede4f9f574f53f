import { Fragment, useId } from 'react';

import { accountOf, useAccess, type Access } from '@/api/access';
import { type Capability, capabilities, lackedOperations } from '@/api/rights/capabilities';
import { directoryOf, noWrites } from '@/api/rights/rules';
import { StatusBadge } from '@/components/feedback/status-badge';
import { formatCount } from '@/lib/text';

import styles from './access-card.module.css';
import partStyles from './attention.module.css';

const TIERS: Record<Access['tier'], string> = {
  superuser: 'superuser',
  readonly: 'read-only superuser',
  none: 'no superuser',
};

const isOn = ({ off, missing }: Capability) => missing === undefined && off.length === 0;

/** Shows the current account, and what this registry has turned off; each names its setting. */
export function AccessCard() {
  const id = useId();
  const access = useAccess();
  const { tier } = access;
  const lacked = lackedOperations(access);
  const all = capabilities(access);
  const on = all.filter(isOn);
  return (
    <section className={partStyles.part} aria-labelledby={id}>
      <h2 id={id} className={partStyles.head}>
        Your access
      </h2>
      <div className={styles.card}>
        <p className={styles.who}>
          <bdi className={styles.name}>{accountOf(access)}</bdi>, {TIERS[tier]}.{' '}
          {!noWrites(access) && (
            <span className={styles.dim}>You have full read and write access.</span>
          )}
        </p>
        <p className={styles.accounts}>
          Accounts{' '}
          {directoryOf(access) === undefined
            ? 'are managed by the registry'
            : 'come from an external directory'}
          . <code className={styles.setting}>AUTHENTICATION_TYPE: {access.authenticationType}</code>
        </p>
        <ul className={styles.list}>
          {all
            .filter((each) => !isOn(each))
            .map((each) => (
              <Feature key={each.label} {...each} />
            ))}
        </ul>
        {on.length > 0 && (
          <details className={styles.more}>
            <summary>{formatCount(on.length, 'feature')} on</summary>
            <ul className={styles.list}>
              {on.map((each) => (
                <Feature key={each.label} {...each} />
              ))}
            </ul>
          </details>
        )}
        {lacked.length > 0 && (
          <p className={styles.absent}>
            This registry does not have:{' '}
            <span className={styles.operations}>{lacked.join(', ')}</span>
          </p>
        )}
      </div>
    </section>
  );
}

function Feature({ label, purpose, settings, off, missing }: Capability) {
  return (
    <li>
      <div>
        <p>
          {label}: <span className={styles.dim}>{purpose}</span>
        </p>
        <p className={styles.settings}>
          {missing ?? (
            <>
              {off.length > 0 && 'Needs '}
              {(off.length > 0 ? off : settings).map((name, at) => (
                <Fragment key={name}>
                  {at > 0 && ', '}
                  <code>
                    {name}
                    {off.length > 0 && ': true'}
                  </code>
                </Fragment>
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
  );
}
