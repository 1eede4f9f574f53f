import { Bytes } from '@/components/feedback/bytes';
import { StatusBadge, type Status } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import textStyles from '@/components/feedback/text.module.css';
import { Partial } from '@/components/namespace/quota-columns';
import type { Column } from '@/components/table/types';
import { formatLimit, formatShare } from '@/lib/bytes';
import { KIND_LABELS } from '@/lib/namespaces';
import { limitDifference, type PlannedQuota, type QuotaEffect } from '@/lib/quota-plan';
import type { QuotaState } from '@/lib/quota-state';

import { differenceText } from './plan-summary';
import styles from './quota-planner.module.css';

export const ACTION_LABELS: Record<PlannedQuota['action'], string> = {
  create: 'Create',
  change: 'Change',
  remove: 'Remove',
};

const EFFECTS: Record<QuotaEffect['level'], { rank: number; status: Status; label: string }> = {
  over: { rank: 5, status: 'danger', label: 'Over limit' },
  reject: { rank: 4, status: 'danger', label: 'Rejects' },
  warning: { rank: 3, status: 'attention', label: 'Warns' },
  unknown: { rank: 2, status: 'attention', label: 'Unknown' },
  within: { rank: 1, status: 'ok', label: 'Within' },
  unlimited: { rank: 0, status: 'inactive', label: 'No limit' },
};

/** Returns the name of a level, as shown and exported. */
export const effectLabel = ({ level }: QuotaEffect): string => EFFECTS[level].label;

/** Formats the thresholds of a quota: `Warning 80%, Reject 100%`. */
export const statesText = (state: QuotaState | null): string =>
  (state?.thresholds ?? []).map(({ type, percent }) => `${type} ${percent}%`).join(', ');

/** The columns of a plan, from old to new. */
export const PLAN_COLUMNS: readonly Column<PlannedQuota>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 180,
    narrowWidth: 130,
    grow: true,
    narrow: true,
    sortValue: ({ row }) => row.name,
    cell: (planned, { narrow }) => (
      <>
        <Truncate text={planned.row.name} />
        {narrow && (
          <span className={textStyles.second}>
            {limitText(planned.limitBefore)} → {limitText(planned.limitAfter)}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'kind',
    header: 'Kind',
    minor: true,
    width: 104,
    sortValue: ({ row }) => row.kind,
    cell: ({ row }) => KIND_LABELS[row.kind],
  },
  {
    id: 'action',
    header: 'Action',
    width: 84,
    sortValue: ({ action }) => action,
    cell: ({ action }) => ACTION_LABELS[action],
  },
  {
    id: 'used',
    header: 'Used',
    width: 124,
    align: 'end',
    sortValue: ({ row }) => row.quota?.used,
    cell: ({ row, limitBefore, limitAfter }) => {
      if (!row.quota) return null;
      return (
        <>
          {row.quota.counting && <Partial />}
          <Bytes value={row.quota.used} of={limitBefore ?? limitAfter} />
        </>
      );
    },
  },
  {
    id: 'before',
    header: 'Old limit',
    width: 130,
    align: 'end',
    sortValue: ({ limitBefore }) => limitBefore,
    cell: ({ row, limitBefore }) => (
      <>
        <Limit limit={limitBefore} />{' '}
        {row.quota?.source === 'default' && <span className={styles.dim}>default</span>}
      </>
    ),
  },
  {
    id: 'after',
    header: 'New limit',
    width: 130,
    align: 'end',
    sortValue: ({ limitAfter }) => limitAfter,
    cell: ({ after, limitAfter }) => (
      <>
        <Limit limit={limitAfter} />{' '}
        {after === null && limitAfter !== null && <span className={styles.dim}>default</span>}
      </>
    ),
  },
  {
    id: 'difference',
    header: 'Difference',
    width: 108,
    align: 'end',
    sortValue: limitDifference,
    cell: (planned) => {
      // Compared with no limit, a limit is neither more nor less.
      if (planned.limitBefore === null || planned.limitAfter === null) return '—';
      const difference = limitDifference(planned);
      return difference === undefined ? 'Unknown' : differenceText(difference);
    },
  },
  {
    id: 'effect',
    header: 'Usage after',
    width: 172,
    narrowWidth: 164,
    narrow: true,
    sortValue: ({ effect }) => EFFECTS[effect.level].rank + Math.min(effect.share ?? 0, 1e6) / 1e7,
    cell: ({ effect }) => <Effect effect={effect} />,
  },
  {
    id: 'thresholds',
    header: 'Thresholds after',
    minor: true,
    width: 190,
    sortValue: ({ after }) => statesText(after),
    cell: ({ after }) => statesText(after),
  },
];

const limitText = (limit: bigint | null | undefined): string =>
  limit === undefined ? 'unknown' : limit === null ? 'no limit' : formatLimit(limit);

function Limit({ limit }: { limit: bigint | null | undefined }) {
  return limit === null || limit === undefined ? (
    <span className={styles.dim}>{limitText(limit)}</span>
  ) : (
    <Bytes value={limit} limit />
  );
}

function Effect({ effect: { level, share } }: { effect: QuotaEffect }) {
  const { status, label } = EFFECTS[level];
  return (
    <span className={styles.effect}>
      <StatusBadge status={status} label={label} quiet={level === 'within'} />
      {share !== null && <span>{formatShare(share)}</span>}
    </span>
  );
}
