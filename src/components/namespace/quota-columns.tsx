import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import textStyles from '@/components/feedback/text.module.css';
import type { Column } from '@/components/table/types';
import { formatShare, formatUsed } from '@/lib/bytes';
import { type NamespaceQuota, quotaLevel, type QuotaThreshold } from '@/lib/namespace-quota';

import { QuotaBar } from './quota-bar';
import styles from './quota-columns.module.css';

type QuotaColumnsOptions<Row> = {
  /** Null where the registry does not report it. */
  quotaOf: (row: Row) => NamespaceQuota | null;
  thresholdsOf: (row: Row) => readonly QuotaThreshold[];
  /** Why the registry has nothing to show here. */
  unavailable?: string | undefined;
  /** A phone shows the share in a column too; {@link UsedBelow} is for what is used. */
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
  return {
    used: {
      header: 'Used',
      width: 120,
      align: 'end',
      unavailable,
      sortValue: (row) => quotaOf(row)?.used,
      cell: (row) => {
        const quota = quotaOf(row);
        if (!quota) return <NotTold short />;
        return (
          <>
            {quota.counting && <Partial />}
            <Bytes value={quota.used} of={quota.limit} />
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
      header: 'Usage',
      width: 160,
      narrowWidth: 120,
      narrow: narrow && unavailable === undefined,
      unavailable,
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

/** Says below a name what it uses, on a phone, which has no column for it. */
export const UsedBelow = ({ quota }: { quota: NamespaceQuota }) => (
  <span className={textStyles.second}>
    {quota.counting && <Partial />}
    {formatUsed(quota.used, quota.limit)} used
  </span>
);

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
