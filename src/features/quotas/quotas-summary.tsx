import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';

import { registrySize } from '@/api/queries/registry-size';
import type { NamespaceRow } from '@/lib/namespaces';
import { overCommitment, quotaTotals } from '@/lib/quota-totals';

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
  const known = data && data.last_ran !== null ? (data.size_bytes ?? null) : null;
  const figures: Figures = {
    totals,
    complete,
    size: known,
    calculatedAt: data?.last_ran ?? null,
    sizeState: data ? 'read' : size.error ? 'failed' : 'reading',
    retry: () => void size.refetch(),
    overCommitment: overCommitment(totals, known, complete),
  };
  return as === 'chart' ? <SummaryChart {...figures} /> : <SummaryTable {...figures} />;
}
