import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';

import { registrySize } from '@/api/queries/registry-size';
import { formatNumber } from '@/lib/text';

import type { NamespaceRow } from './namespaces';
import { quotaTotals } from './quota-totals';
import { type Figures, SummaryChart } from './summary-chart';
import { SummaryTable } from './summary-table';

/** More names than this would say less. */
const TOP = 5;

type QuotasSummaryProps = {
  rows: readonly NamespaceRow[];
  complete: boolean;
  as: 'chart' | 'table';
};

/** What the registry holds against what its namespaces use and may use, and who uses most. */
export function QuotasSummary({ rows, complete, as }: QuotasSummaryProps) {
  const size = useQuery(registrySize());
  // Adding up goes behind what the person does, while more and more rows come in.
  const settled = useDeferredValue(rows);
  const totals = useMemo(() => quotaTotals(settled, TOP), [settled]);
  const { data } = size;
  // Never calculated is not nothing (C 7).
  const known = data && data.last_ran !== null ? data.size_bytes : null;
  const figures: Figures = {
    totals,
    complete,
    size: known,
    calculatedAt: data?.last_ran ?? null,
    sizeState: data ? 'read' : size.error ? 'failed' : 'reading',
    retry: () => void size.refetch(),
    overCommitment: overCommitment(totals.limits, known, totals.used),
  };
  return as === 'chart' ? <SummaryChart {...figures} /> : <SummaryTable {...figures} />;
}

/** How the limits compare to what there is, or, as long as that is not known, to what is used. */
function overCommitment(limits: number, size: number | null, used: number): string {
  const [base, what] =
    size !== null && size > 0
      ? [size, 'the size of the registry']
      : [used, 'what is used by namespaces'];
  if (base <= 0 || limits <= 0) return 'There is nothing to compare yet.';
  const ratio = limits / base;
  return ratio < 1
    ? `The limits add up to ${formatNumber(ratio * 100, ratio < 0.1 ? 1 : 0)}% of ${what}.`
    : `The limits add up to ${formatNumber(ratio, ratio < 100 ? 1 : 0)} times ${what}.`;
}
