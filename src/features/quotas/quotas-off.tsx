import { Fragment } from 'react';

import type { Access } from '@/api/access';
import { quotaSettingsOff } from '@/api/rights/quotas';
import { EmptyState } from '@/components/feedback/empty-state';

import styles from './summary-place.module.css';

/** Shown in place of everything if the registry has quotas turned off (C 1.0). */
export function QuotasOff({ features }: Pick<Access, 'features'>) {
  const off = quotaSettingsOff(features);
  return (
    <EmptyState title="Quotas are off">
      This screen shows the storage and limits of every user and organization. To turn it on, set{' '}
      {off.map((name, at) => (
        <Fragment key={name}>
          {at > 0 && ' and '}
          <code className={styles.setting}>{name}: true</code>
        </Fragment>
      ))}{' '}
      in the registry’s configuration and restart the registry.
    </EmptyState>
  );
}
