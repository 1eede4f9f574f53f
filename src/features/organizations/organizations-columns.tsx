import type { Access } from '@/api/access';
import type { Organization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/quotas';
import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import { quotaColumns } from '@/components/namespace/quota-columns';
import { RowLink } from '@/components/table/row-link';
import type { Column } from '@/components/table/types';
import { knownEmail } from '@/lib/email';

import styles from './organizations-columns.module.css';

/** The columns of the organizations list. */
export function organizationsColumns(access: Access): readonly Column<Organization>[] {
  const unavailable = whyNot.readQuotas(access);
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
        if (organization.email === undefined) return <NotTold short />;
        const email = knownEmail(organization);
        return email === null ? (
          <span className={styles.none}>No e-mail</span>
        ) : (
          <Truncate text={email} />
        );
      },
    },
    ...quotaColumns<Organization>({ unavailable, narrow: true }),
  ];
}
