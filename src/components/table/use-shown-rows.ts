import { useDeferredValue, useMemo } from 'react';

import { type Predicate, type Sort, filterRows, sortRows } from '@/lib/table';

import type { Column } from './types';

type ShownRows<Row> = {
  shown: readonly Row[];
  /** Of how many rows these are what is shown; while rows arrive, there may be more by now. */
  considered: number;
  /** There are rows, and none was looked at yet: that none is shown means nothing. */
  waiting: boolean;
};

/**
 * What of a list is shown, in which order. It is computed behind what the person does: typing, scrolling and clicking
 * go first, also while 100,000 rows arrive.
 */
export function useShownRows<Row>(
  rows: readonly Row[],
  predicates: readonly Predicate<Row>[],
  sort: Sort | null,
  columns: readonly Column<Row>[],
): ShownRows<Row> {
  const request = useMemo(
    () =>
      once(() => {
        const kept = filterRows(rows, predicates);
        const key = columns.find((column) => column.id === sort?.column)?.sortValue;
        const shown = key ? sortRows(kept, key, sort?.descending) : kept;
        return { shown, considered: rows.length };
      }),
    [rows, predicates, sort, columns],
  );
  const result = useDeferredValue(request)();
  return { ...result, waiting: result.considered === 0 && rows.length > 0 };
}

/** React begins a deferred render anew when something urgent comes between; the work is then not done twice. */
function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
