import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { registrySize } from '@/api/queries/registry-size';
import { Bytes } from '@/components/feedback/bytes';
import { StatusBadge } from '@/components/feedback/status-badge';
import { addBytes, formatLimit, subtractBytes } from '@/lib/bytes';
import type { NamespaceRow } from '@/lib/namespaces';
import type { PlannedQuota, PlanTotals } from '@/lib/quota-plan';
import { overCommitment, type QuotaTotals, quotaTotals } from '@/lib/quota-totals';
import { formatCount, formatNumber } from '@/lib/text';

import type { ParsedEntry } from './plan-entry';
import styles from './quota-planner.module.css';

type PlanSummaryProps = {
  rows: readonly NamespaceRow[];
  complete: boolean;
  parsed: ParsedEntry;
  included: readonly PlannedQuota[];
  totals: PlanTotals;
  thresholdRefusal: string | undefined;
  /** Names that the list's filters hide. */
  hidden: ReadonlySet<string>;
};

/** Shows what a plan comes to: how many changes, the sum of limits before and after, and what needs a look. */
export function PlanSummary(props: PlanSummaryProps) {
  const { rows, complete, totals, included } = props;
  const { data } = useQuery(registrySize());
  const size = data && data.last_ran !== null ? (data.size_bytes ?? null) : null;
  const all = useMemo(() => quotaTotals(rows, 0), [rows]);
  const after = useMemo(
    () => totalsAfter(all, included, totals.difference),
    [all, included, totals.difference],
  );
  return (
    <div className={styles.summary}>
      <dl className={styles.facts}>
        <div>
          <dt>Changes</dt>
          <dd>{changesText(totals)}</dd>
        </div>
        <div>
          <dt>Sum of all limits</dt>
          <dd>
            <LimitSum totals={all} /> → <LimitSum totals={after} />{' '}
            <span className={styles.dim}>({differenceText(totals.difference)})</span>
          </dd>
        </div>
        <div>
          <dt>Registry size</dt>
          <dd>{size === null ? 'Not calculated yet' : <Bytes value={size} />}</dd>
        </div>
        <div>
          <dt>Afterwards</dt>
          <dd>{overCommitment(after, size, complete)}</dd>
        </div>
      </dl>
      <Warnings {...props} />
    </div>
  );
}

function LimitSum({ totals: { limits, unlimited, namespaces } }: { totals: QuotaTotals }) {
  return unlimited < namespaces ? <Bytes value={limits} /> : 'None';
}

/** Returns the totals as a plan leaves them; where a new limit is unknown, the old one counts. */
function totalsAfter(
  totals: QuotaTotals,
  included: readonly PlannedQuota[],
  difference: bigint,
): QuotaTotals {
  let { unlimited, limitedUse } = totals;
  for (const { row, limitBefore, limitAfter } of included) {
    const used = row.quota?.used ?? 0;
    if (limitBefore === null && limitAfter !== null && limitAfter !== undefined) {
      unlimited -= 1;
      limitedUse = addBytes(limitedUse, used);
    } else if (limitBefore !== null && limitAfter === null) {
      unlimited += 1;
      limitedUse = subtractBytes(limitedUse, used);
    }
  }
  return { ...totals, unlimited, limitedUse, limits: addBytes(totals.limits, difference) };
}

/** Formats a difference with its sign: `+2 GiB`. */
export function differenceText(difference: bigint): string {
  if (difference === 0n) return '±0';
  return difference > 0n ? `+${formatLimit(difference)}` : `−${formatLimit(-difference)}`;
}

function changesText({ create, change, remove }: PlanTotals): string {
  const parts = [
    { count: create, word: 'to create' },
    { count: change, word: 'to change' },
    { count: remove, word: 'to remove' },
  ].filter(({ count }) => count > 0);
  return parts.length === 0
    ? 'None'
    : parts.map(({ count, word }) => `${formatNumber(count)} ${word}`).join(', ');
}

/** Says which consequences a plan has that one may not want. */
function Warnings({ totals, included, thresholdRefusal, hidden }: PlanSummaryProps) {
  const lost =
    thresholdRefusal === undefined
      ? 0
      : included.filter(({ after, before }) => !after && (before?.thresholds.length ?? 0) > 0)
          .length;
  const counted = included.filter(({ row }) => row.quota?.counting).length;
  const hiddenCount = included.filter(({ row }) => hidden.has(row.name)).length;
  const warnings = [
    { count: totals.over, status: 'danger', text: 'over the new limit immediately' },
    { count: totals.reject, status: 'danger', text: 'at a Reject threshold' },
    { count: totals.warning, status: 'attention', text: 'at a Warning threshold' },
    {
      count: totals.stopsRejecting,
      status: 'attention',
      text: 'whose pushes over the limit are no longer rejected',
    },
    { count: totals.unknown, status: 'attention', text: 'with an unknown limit afterwards' },
    { count: counted, status: 'info', text: 'not counted completely: usage may be higher' },
    { count: hiddenCount, status: 'info', text: 'hidden by the filters of the list' },
    { count: lost, status: 'attention', text: 'whose thresholds Undo cannot restore' },
  ] as const;
  const shown = warnings.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="To check">
      {shown.map(({ count, status, text }) => (
        <li key={text}>
          <StatusBadge status={status} label={formatCount(count, 'namespace')} /> {text}
        </li>
      ))}
    </ul>
  );
}
