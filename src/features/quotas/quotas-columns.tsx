import { QuotaBar } from '@/components/namespace/quota-bar';
import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import type { Column } from '@/components/table/types';
import { formatShare } from '@/lib/bytes';
import { quotaLevel } from '@/lib/namespace-quota';
import { KIND_LABELS, type NamespaceRow, SOURCE_LABELS, thresholdsText } from '@/lib/namespaces';

import { NamespaceLink } from './namespace-link';
import styles from './quotas-columns.module.css';

const BACKFILL: Record<string, string> = {
  waiting: 'Waiting to be counted',
  running: 'Being counted',
  complete: 'Counted',
};

const SOURCE_RANKS = { own: 0, default: 1, none: 2 };

const backfillText = ({ backfill }: NamespaceRow) => BACKFILL[backfill] ?? 'Not counted yet';

/** The columns of the quotas list. */
export const quotasColumns: readonly Column<NamespaceRow>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 200,
    narrowWidth: 140,
    grow: true,
    narrow: true,
    sortValue: ({ name }) => name,
    cell: ({ kind, name }) => <NamespaceLink kind={kind} name={name} />,
  },
  {
    id: 'kind',
    header: 'Kind',
    width: 112,
    sortValue: ({ kind }) => kind,
    cell: ({ kind }) => KIND_LABELS[kind],
  },
  {
    id: 'used',
    header: 'Used',
    width: 104,
    narrowWidth: 88,
    align: 'end',
    narrow: true,
    sortValue: ({ quota }) => quota?.used,
    cell: ({ quota }) => (quota ? <Bytes value={quota.used} /> : <NotTold short />),
  },
  {
    id: 'limit',
    header: 'Limit',
    width: 104,
    align: 'end',
    sortValue: ({ quota }) => quota?.limit,
    cell: ({ quota }) =>
      !quota ? (
        <NotTold short />
      ) : quota.limit === null ? (
        <span className={styles.none}>No limit</span>
      ) : (
        <Bytes value={quota.limit} limit />
      ),
  },
  {
    id: 'share',
    header: 'Part of limit',
    width: 190,
    narrowWidth: 128,
    narrow: true,
    sortValue: ({ quota }) => quota?.share,
    cell: (row) => <Share row={row} />,
  },
  {
    id: 'source',
    header: 'Limit is',
    width: 122,
    sortValue: ({ quota }) => quota && SOURCE_RANKS[quota.source],
    cell: ({ quota }) =>
      quota ? (
        <span className={quota.source === 'own' ? undefined : styles.none}>
          {SOURCE_LABELS[quota.source]}
        </span>
      ) : (
        <NotTold short />
      ),
  },
  {
    id: 'thresholds',
    header: 'Thresholds',
    width: 210,
    sortValue: ({ thresholds }) => thresholds[0]?.limit_percent,
    cell: ({ thresholds }) => thresholdsText(thresholds),
  },
  {
    id: 'backfill',
    header: 'First count',
    width: 170,
    optional: true,
    sortValue: backfillText,
    cell: backfillText,
  },
];

function Share({ row: { quota, thresholds } }: { row: NamespaceRow }) {
  if (!quota) return <NotTold short />;
  const { share } = quota;
  return (
    <span className={styles.share}>
      <QuotaBar share={share} thresholds={thresholds} />
      <span className={styles.percent} data-level={quotaLevel(quota)}>
        {share === null ? <span className="visually-hidden">No limit</span> : formatShare(share)}
      </span>
    </span>
  );
}
