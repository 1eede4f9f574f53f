import type { Access } from '@/api/access';
import type { Organization } from '@/api/queries/organizations';
import { Bytes } from '@/components/feedback/bytes';
import { Truncate } from '@/components/feedback/truncate';
import { QuotaShare } from '@/components/namespace/quota-share';
import { QuotaUsed } from '@/components/namespace/quota-used';
import { RowLink } from '@/components/table/row-link';
import type { Column } from '@/components/table/types';
import { knownEmail } from '@/lib/email';
import { namespaceQuota } from '@/lib/namespace-quota';

import styles from './organizations-columns.module.css';

/** Why there are no sizes; they are in the answer only with both settings on (C 1.0). */
function noQuota({ features }: Access): string | undefined {
  const off = ['QUOTA_MANAGEMENT', 'EDIT_QUOTA'].find((name) => !features[name]);
  return off && `FEATURE_${off} is off in this registry.`;
}

/** The columns of the organizations list. */
export function organizationsColumns(access: Access): readonly Column<Organization>[] {
  const unavailable = noQuota(access);
  return [
    {
      id: 'name',
      header: 'Name',
      width: 240,
      narrowWidth: 130,
      grow: true,
      narrow: true,
      sortValue: ({ name }) => name,
      cell: ({ name }) => (
        <RowLink to="/organizations/$name" params={{ name }} search preload={false}>
          <Truncate text={name} />
        </RowLink>
      ),
    },
    {
      id: 'email',
      header: 'Contact e-mail',
      width: 240,
      grow: true,
      // Without sizes it is the one thing that is left to be told on a phone.
      narrow: unavailable !== undefined,
      narrowWidth: 130,
      sortValue: knownEmail,
      cell: (organization) => {
        const email = knownEmail(organization);
        return email === null ? (
          <span className={styles.none}>No e-mail</span>
        ) : (
          <Truncate text={email} />
        );
      },
    },
    {
      id: 'used',
      header: 'Quota used',
      width: 112,
      narrowWidth: 140,
      narrow: unavailable === undefined,
      align: 'end',
      unavailable,
      sortValue: (organization) => namespaceQuota(organization)?.used,
      cell: (organization, { narrow }) => {
        const quota = namespaceQuota(organization);
        if (!quota) return null;
        return narrow ? <QuotaUsed quota={quota} /> : <Bytes value={quota.used} />;
      },
    },
    {
      id: 'share',
      header: 'Part of limit',
      width: 130,
      unavailable,
      sortValue: (organization) => namespaceQuota(organization)?.share,
      cell: (organization) => <QuotaShare quota={namespaceQuota(organization)} />,
    },
    {
      id: 'limit',
      header: 'Quota limit',
      width: 140,
      align: 'end',
      unavailable,
      sortValue: (organization) => namespaceQuota(organization)?.limit,
      cell: (organization) => {
        const quota = namespaceQuota(organization);
        if (!quota) return null;
        if (quota.limit === null) return <span className={styles.none}>No limit</span>;
        return (
          <>
            {quota.source === 'default' && <span className={styles.none}>default </span>}
            <Bytes value={quota.limit} />
          </>
        );
      },
    },
  ];
}
