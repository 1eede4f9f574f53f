import { BarPart } from '@/components/feedback/bar';
import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import type { Column } from '@/components/table/types';
import { formatShare } from '@/lib/bytes';
import {
  type CountedNamespace,
  namespaceQuota,
  type NamespaceQuota,
  quotaLevel,
} from '@/lib/namespace-quota';

import styles from './quota-used.module.css';

type QuotaColumnsOptions = {
  /** Why the registry has nothing to show here. */
  unavailable: string | undefined;
  /** A phone shows the usage in a column of its own. */
  narrow?: boolean;
};

/** Returns the columns for the usage and limit of a user or an organization. */
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

/** Shows a namespace's usage as a share of its limit, as a bar and a number; nothing without a limit. */
function QuotaShare({ quota }: { quota: NamespaceQuota | null }) {
  if (!quota || quota.share === null) return null;
  const { share } = quota;
  return (
    <span className={styles.part} data-level={quotaLevel(quota)}>
      <span className={styles.bar} aria-hidden>
        <BarPart share={share} />
      </span>
      <span className={styles.share}>{formatShare(share)}</span>
    </span>
  );
}

/** Shows the used size and its share of the limit in one cell, for phones. */
function QuotaUsed({ quota }: { quota: NamespaceQuota }) {
  const { used, share } = quota;
  return (
    <span className={styles.used} data-level={quotaLevel(quota)}>
      <Bytes value={used} />
      <span className={styles.share}>{share !== null && formatShare(share)}</span>
    </span>
  );
}
