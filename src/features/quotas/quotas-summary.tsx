import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';

import { useCrawl } from '@/api/crawl';
import { combinedProgress } from '@/api/crawl-progress';
import { describeError } from '@/api/errors';
import { firstOrganizations, firstUsers } from '@/api/queries/namespaces';
import { registrySize } from '@/api/queries/registry-size';
import { Bytes } from '@/components/feedback/bytes';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { formatExactBytes, formatShare, shareOf } from '@/lib/bytes';
import { KIND_LABELS, type NamespaceRow, namespaceRows } from '@/lib/namespaces';
import { overCommitment, quotaTotals } from '@/lib/quota-totals';
import { formatCount, formatNumber } from '@/lib/text';

import { NamespaceLink } from './namespace-link';
import { OfLimit, SizeValue, SummaryChart, type Figures } from './summary-chart';
import styles from './summary-chart.module.css';
import { SUMMARY_TITLES, SummaryLoading } from './summary-loading';

/** More names than this would be less informative. */
const TOP = 5;

type QuotasSummaryProps = {
  rows: readonly NamespaceRow[];
  complete: boolean;
  /** Loading has stopped with an error. */
  failed: boolean;
  as: 'chart' | 'table';
  /** Whether a missing size leads to the screen that calculates it. */
  linked?: boolean;
};

/** Shows the size of the registry against the usage and limits of its namespaces, and the highest usages. */
export function QuotasSummary(props: QuotasSummaryProps) {
  const { rows, complete: loaded, failed, as, linked = true } = props;
  const size = useQuery(registrySize());
  // Adding up has a lower priority than user input, while more and more rows arrive.
  const settled = useDeferredValue(rows);
  const complete = loaded && settled === rows;
  const totals = useMemo(() => quotaTotals(settled, TOP), [settled]);
  const { data } = size;
  // Never calculated does not mean empty (C 7).
  const known = data && data.last_ran !== null ? (data.size_bytes ?? null) : null;
  const figures: Figures = {
    totals,
    complete,
    size: known,
    calculatedAt: data?.last_ran ?? null,
    sizeState: data ? 'read' : size.error ? 'failed' : 'reading',
    retry: () => void size.refetch(),
    linked,
    overCommitment: overCommitment(totals, known, complete),
  };
  if (totals.namespaces === 0 && !complete)
    return <SummaryLoading as={as} failed={failed && rows.length === 0} />;
  return as === 'chart' ? <SummaryChart {...figures} /> : <SummaryTable {...figures} />;
}

/** Shows the same beside the size of the registry, for as many namespaces as a summary loads. */
export function NamespacesSummary() {
  const users = useCrawl(firstUsers);
  const organizations = useCrawl(firstOrganizations);
  const rows = useMemo(
    () => namespaceRows(users.rows, organizations.rows),
    [users.rows, organizations.rows],
  );
  const { complete, error, resume } = combinedProgress([users, organizations]);
  if (error !== null && rows.length === 0) {
    return (
      <div className={styles.failure}>
        <p className={styles.heading}>
          <strong>{SUMMARY_TITLES[0]}</strong>
        </p>
        <ErrorNotice error={describeError(error)} onRetry={resume} />
      </div>
    );
  }
  return <QuotasSummary rows={rows} complete={complete} failed={false} as="chart" linked={false} />;
}

/** Shows the numbers of the chart, with exact bytes. */
function SummaryTable(figures: Figures) {
  const { totals, complete, size, overCommitment } = figures;
  const soFar = complete ? '' : ' (partial)';
  const sums = [
    { label: 'Used', value: totals.used },
    { label: 'Limits', value: totals.limits },
    { label: 'Of which system default', value: totals.inherited, part: true },
  ];
  return (
    <div className={styles.tables}>
      <table className={styles.table}>
        <caption>
          {SUMMARY_TITLES[0]}
          {soFar}
        </caption>
        <tbody>
          <tr>
            <th scope="row">Registry</th>
            <td>
              <SizeValue {...figures} />
            </td>
            <td className={styles.bytes}>{size !== null && formatExactBytes(size)}</td>
          </tr>
          {sums.map(({ label, value, part }) => (
            <tr key={label}>
              <th scope="row" data-part={part}>
                {label}
              </th>
              <td>
                <Bytes value={value} />
              </td>
              <td className={styles.bytes}>{formatExactBytes(value)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Without a limit</th>
            <td>
              {formatNumber(totals.unlimited)} of {formatNumber(totals.namespaces)}
            </td>
            <td className={styles.bytes}>{''}</td>
          </tr>
          <tr>
            <td colSpan={3}>{overCommitment}</td>
          </tr>
        </tbody>
      </table>
      <table className={styles.table}>
        <caption>
          {SUMMARY_TITLES[1]}
          {soFar}
        </caption>
        <tbody>
          {totals.top.map(({ row, used }) => (
            <tr key={row.name}>
              <th scope="row">
                <NamespaceLink kind={row.kind} name={row.name} />
              </th>
              <td className={styles.kind}>{KIND_LABELS[row.kind]}</td>
              <td>{formatShare(shareOf(used, totals.used) ?? 0)}</td>
              <td>
                <Bytes value={used} of={row.quota?.limit} />
              </td>
              <td className={styles.bytes}>{formatExactBytes(used)}</td>
              <td>
                <OfLimit row={row} />
              </td>
            </tr>
          ))}
          {totals.rest.used > 0 && (
            <tr>
              <th scope="row">{formatCount(totals.rest.namespaces, 'other')}</th>
              <td className={styles.kind}>together</td>
              <td>{formatShare(shareOf(totals.rest.used, totals.used) ?? 0)}</td>
              <td>
                <Bytes value={totals.rest.used} />
              </td>
              <td className={styles.bytes}>{formatExactBytes(totals.rest.used)}</td>
              <td>{''}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
