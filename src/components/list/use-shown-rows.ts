import { useDeferredValue, useMemo } from 'react';

import type { Column } from '@/components/table/types';
import { type Predicate, type Sort, filterRows, sortRows } from '@/lib/table';

type ShownRowsOptions<Row> = {
  rows: readonly Row[];
  /** A row that was looked up before the list reached it; shown first. */
  found?: Row | undefined;
  predicates: readonly Predicate<Row>[];
  sort: Sort | null;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
};

type ShownRows<Row> = {
  shown: readonly Row[];
  /** How many rows the result is based on; while rows arrive, there may be more by now. */
  considered: number;
};

/**
 * Returns what is shown of a list, in order. It is computed at low priority: typing, scrolling and clicking go first,
 * even while 100,000 rows arrive. On a busy computer they may arrive faster than that is ever done, so it is computed at
 * once for the first rows, and whenever there are twice as many as were considered.
 */
export function useShownRows<Row>({
  rows,
  found,
  predicates,
  sort,
  columns,
  rowId,
}: ShownRowsOptions<Row>): ShownRows<Row> {
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
  const deferred = useDeferredValue(request);
  const result = (deferred().considered * 2 < rows.length ? request : deferred)();
  const first =
    found !== undefined && predicates.every((keeps) => keeps(found)) ? found : undefined;
  const shown = useMemo(
    () =>
      first === undefined
        ? result.shown
        : [first, ...result.shown.filter((row) => rowId(row) !== rowId(first))],
    [first, result, rowId],
  );
  return {
    shown,
    considered: result.considered + (first === undefined ? 0 : 1),
  };
}

/** Caches the result, so that the work is not repeated when React restarts a deferred render for something urgent. */
function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
