import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import type { Column } from '@/components/table/types';
import { formatShare } from '@/lib/bytes';
import { type NamespaceQuota, quotaLevel, type QuotaThreshold } from '@/lib/namespace-quota';

import { QuotaBar } from './quota-bar';
import styles from './quota-columns.module.css';

type QuotaColumnsOptions<Row> = {
  /** Null where the registry does not report it. */
  quotaOf: (row: Row) => NamespaceQuota | null;
  thresholdsOf: (row: Row) => readonly QuotaThreshold[];
  /** Why the registry has nothing to show here. */
  unavailable?: string | undefined;
  /** A phone shows the usage in columns too. */
  narrow?: boolean;
  /** Another column says where a limit comes from. */
  sourceElsewhere?: boolean;
};

type QuotaColumns<Row> = Readonly<Record<'used' | 'limit' | 'share', Omit<Column<Row>, 'id'>>>;

/** Returns the columns for what a namespace uses, its limit, and the one as a share of the other. */
export function quotaColumns<Row>({
  quotaOf,
  thresholdsOf,
  unavailable,
  narrow = false,
  sourceElsewhere = false,
}: QuotaColumnsOptions<Row>): QuotaColumns<Row> {
  const shared = { unavailable, narrow: narrow && unavailable === undefined };
  return {
    used: {
      ...shared,
      header: 'Used',
      width: 120,
      narrowWidth: 88,
      align: 'end',
      sortValue: (row) => quotaOf(row)?.used,
      cell: (row, { narrow: onPhone }) => {
        const quota = quotaOf(row);
        if (!quota) return <NotTold short />;
        return (
          <>
            {quota.counting && !onPhone && <Partial />}
            <Bytes value={quota.used} of={quota.limit} />
            {quota.counting && onPhone && (
              <span className={styles.below}>
                <Partial />
              </span>
            )}
          </>
        );
      },
    },
    limit: {
      header: 'Limit',
      minor: true,
      width: sourceElsewhere ? 104 : 150,
      align: 'end',
      unavailable,
      sortValue: (row) => quotaOf(row)?.limit,
      cell: (row) => {
        const quota = quotaOf(row);
        if (!quota) return <NotTold short />;
        return sourceElsewhere ? (
          <Limit limit={quota.limit} />
        ) : (
          <span className={styles.limit}>
            <span className={styles.dim}>{quota.source === 'default' && 'default'}</span>
            <Limit limit={quota.limit} />
          </span>
        );
      },
    },
    share: {
      ...shared,
      header: 'Usage',
      width: 160,
      narrowWidth: 112,
      sortValue: (row) => quotaOf(row)?.share,
      cell: (row) => {
        const quota = quotaOf(row);
        if (!quota) return <NotTold short />;
        return <Usage quota={quota} thresholds={thresholdsOf(row)} />;
      },
    },
  };
}

/** Says beside a number that the registry is still counting. */
export const Partial = () => <span className={styles.partial}>partial </span>;

function Limit({ limit }: Pick<NamespaceQuota, 'limit'>) {
  if (limit !== null) return <Bytes value={limit} limit />;
  return <NoLimit />;
}

function NoLimit() {
  return (
    <span className={styles.dim}>
      <span aria-hidden>—</span>
      <span className="visually-hidden">No limit</span>
    </span>
  );
}

type UsageProps = { quota: NamespaceQuota; thresholds: readonly QuotaThreshold[] };

function Usage({ quota, thresholds }: UsageProps) {
  const { share } = quota;
  if (share === null) return <NoLimit />;
  return (
    <span className={styles.usage}>
      <QuotaBar share={share} thresholds={thresholds} />
      <span className={styles.share} data-level={quotaLevel(quota)}>
        {formatShare(share)}
      </span>
    </span>
  );
}
