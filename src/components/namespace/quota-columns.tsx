import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import type { Column } from '@/components/table/types';
import { type CountedNamespace, namespaceQuota, type NamespaceQuota } from '@/lib/namespace-quota';

import { QuotaShare } from './quota-share';
import { QuotaUsed } from './quota-used';
import styles from './quota-used.module.css';

type QuotaColumnsOptions = {
  /** Why the registry has nothing to show here. */
  unavailable: string | undefined;
  /** A phone shows the use in a column of its own. */
  narrow?: boolean;
};

/** The columns of what a user or an organization stores and may store. */
export function quotaColumns<Row extends CountedNamespace>({
  unavailable,
  narrow = false,
}: QuotaColumnsOptions): Readonly<Record<'used' | 'share' | 'limit', Omit<Column<Row>, 'id'>>> {
  return {
    used: {
      header: 'Quota used',
      width: 112,
      narrowWidth: 140,
      narrow: narrow && unavailable === undefined,
      align: 'end',
      unavailable,
      sortValue: (row) => namespaceQuota(row)?.used,
      cell: (row, context) => {
        const quota = namespaceQuota(row);
        if (!quota) return <NotTold short />;
        return context.narrow ? <QuotaUsed quota={quota} /> : <Bytes value={quota.used} />;
      },
    },
    share: {
      header: 'Usage',
      width: 130,
      unavailable,
      sortValue: (row) => namespaceQuota(row)?.share,
      cell: (row) => {
        const quota = namespaceQuota(row);
        return quota ? <QuotaShare quota={quota} /> : <NotTold short />;
      },
    },
    limit: {
      header: 'Quota limit',
      width: 140,
      align: 'end',
      unavailable,
      sortValue: (row) => namespaceQuota(row)?.limit,
      cell: (row) => {
        const quota = namespaceQuota(row);
        return quota ? <Limit quota={quota} /> : <NotTold short />;
      },
    },
  };
}

function Limit({ quota: { limit, source } }: { quota: NamespaceQuota }) {
  if (limit === null) return <span className={styles.none}>No limit</span>;
  return (
    <>
      {source === 'default' && <span className={styles.none}>default </span>}
      <Bytes value={limit} limit />
    </>
  );
}
