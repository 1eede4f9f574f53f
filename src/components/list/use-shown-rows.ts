import { startTransition, useEffect, useMemo, useRef, useState } from 'react';

import type { Column } from '@/components/table/types';
import { atOnce, inSlices, type Steps } from '@/lib/steps';
import {
  filterSteps,
  inOrder,
  narrows,
  type Order,
  orderSteps,
  type Predicate,
  type Sort,
  type SortValue,
} from '@/lib/table';

/** Up to so many rows are filtered and sorted within a frame. */
const FEW = 2_000;

type ShownRowsOptions<Row> = {
  rows: readonly Row[];
  /** What the list is filtered and sorted by, but for the text: a change scrolls it to its top. */
  view: string;
  /** The text search, which is one of the predicates: a longer one is sought in the rows of a shorter one. */
  text?: string;
  /** A row that was looked up before the list reached it; shown first. */
  found?: Row | undefined;
  predicates: readonly Predicate<Row>[];
  sort: Sort | null;
  /** What does not change while the list is described in the same way. */
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
};

type ShownRows<Row> = {
  shown: readonly Row[];
  /** How many rows the result is based on; while rows arrive, there may be more by now. */
  considered: number;
  /** The first rows of the next result, which are known before the rest of it: enough to fill the screen. */
  first: readonly Row[] | null;
};

/** How the rows are filtered and sorted. */
type View<Row> = {
  id: string;
  text: string;
  predicates: readonly Predicate<Row>[];
  columns: readonly Column<Row>[];
  key: ((row: Row) => SortValue) | undefined;
  descending: boolean;
};

type Request<Row> = { rows: readonly Row[]; view: View<Row> };

/**
 * Returns what is shown of a list, in order. A long list is filtered and sorted in slices, during which the previous
 * result shows: typing, scrolling and clicking go first, even while 100,000 rows arrive.
 */
export function useShownRows<Row>({
  rows,
  view: id,
  text = '',
  found,
  predicates,
  sort,
  columns,
  rowId,
}: ShownRowsOptions<Row>): ShownRows<Row> {
  const view = useMemo(
    (): View<Row> => ({
      id,
      text,
      predicates,
      columns,
      key: columns.find((column) => column.id === sort?.column)?.sortValue,
      descending: sort?.descending ?? false,
    }),
    [id, text, predicates, sort, columns],
  );
  const result = useResult(useMemo(() => ({ rows, view }), [rows, view]));
  const ahead = found !== undefined && predicates.every((keeps) => keeps(found)) ? found : null;
  const shown = useMemo(
    () =>
      ahead === null
        ? result.shown
        : [ahead, ...result.shown.filter((row) => rowId(row) !== rowId(ahead))],
    [ahead, result.shown, rowId],
  );
  return {
    shown,
    considered: result.considered + (ahead === null ? 0 : 1),
    first: ahead === null ? result.first : null,
  };
}

type Finished<Row> = Omit<ShownRows<Row>, 'first'> & {
  request: Request<Row>;
  /** All the rows in the order of the request's key, if they were sorted: another direction or filter follows from it. */
  order: Order<Row> | undefined;
  /** The result of a shorter text that this one was found in: deleting a letter returns to it. */
  wider: Finished<Row> | null;
};

/** Returns the order of all the rows that a request needs, if they were sorted before. */
function knownOrder<Row>(
  { rows, view }: Request<Row>,
  before: Finished<Row> | null,
): Order<Row> | undefined {
  const isSame = before?.request.rows === rows && before.request.view.key === view.key;
  return isSame ? before.order : undefined;
}

/** Returns the last result in which, in order, all the rows of a request are: that of a shorter text. */
function widerResult<Row>(
  { rows, view }: Request<Row>,
  before: Finished<Row> | null,
): Finished<Row> | null {
  for (let result = before; result; result = result.wider) {
    const { request } = result;
    const isSame =
      request.rows === rows && request.view.id === view.id && request.view.columns === view.columns;
    if (!isSame) return null;
    if (narrows(view.text, request.view.text)) return result;
  }
  return null;
}

function* shownSteps<Row>(
  request: Request<Row>,
  before: Finished<Row> | null,
): Steps<Finished<Row>> {
  const { rows, view } = request;
  const { predicates, key, descending } = view;
  const known = knownOrder(request, before);
  const finished = { considered: rows.length, request, order: known, wider: null };
  const wider = widerResult(request, before);
  if (wider) {
    const shown = yield* filterSteps(wider.shown, predicates);
    const isSame = wider.request.view.text === view.text;
    return { ...finished, shown, wider: isSame ? wider.wider : wider };
  }
  if (!key) return { ...finished, shown: yield* filterSteps(rows, predicates) };
  if (known) {
    return { ...finished, shown: yield* filterSteps(inOrder(known, descending), predicates) };
  }
  const order = yield* orderSteps(yield* filterSteps(rows, predicates), key);
  const shown = yield* filterSteps(inOrder(order, descending), []);
  return { ...finished, shown, order: predicates.length === 0 ? order : undefined };
}

/** As many rows fill any screen. */
const FIRST = 60;
/** Looking at so many takes two or three milliseconds. */
const LOOKED_AT = 12_000;

/** In milliseconds: the first rows are painted before the others are sought. */
const FRAME = 16;

/**
 * Returns the first rows of another view of the same list, if looking at a few of its rows is enough to know them. With
 * the same view, the list may be scrolled far beyond them.
 */
function firstShown<Row>(
  request: Request<Row>,
  before: Finished<Row> | null,
): readonly Row[] | null {
  const { rows, view } = request;
  const { id, text } = before?.request.view ?? view;
  if (id === view.id && text === view.text) return null;
  const wider = widerResult(request, before);
  const known = knownOrder(request, before);
  if (view.key && !known && !wider) return null;
  const sought = wider?.shown ?? (known ? inOrder(known, view.descending) : rows);
  const first: Row[] = [];
  let looked = 0;
  for (const row of sought) {
    if (looked === LOOKED_AT) return null;
    if (view.predicates.every((keeps) => keeps(row))) first.push(row);
    looked += 1;
    if (first.length === FIRST) break;
  }
  return first;
}

/** Returns the result for a short list, and the latest finished one for a long list. */
function useResult<Row>(request: Request<Row>): ShownRows<Row> {
  const few = request.rows.length <= FEW;
  const [finished, setFinished] = useState<Finished<Row> | null>(null);
  // At first there is nothing that could stay on the screen meanwhile.
  const isFirst = few || finished === null;
  const first = useMemo(
    () => (isFirst ? atOnce(shownSteps(request, null)) : null),
    [isFirst, request],
  );
  const next = useMemo(
    () => (isFirst ? null : firstShown(request, finished)),
    [isFirst, request, finished],
  );
  const kept = few ? null : (first ?? finished);
  if (kept !== finished) setFinished(kept);

  const latest = useRef(request);
  const work = useRef<{ view: View<Row>; stop: () => void } | null>(null);
  useEffect(() => {
    latest.current = request;
    const begin = (wanted: Request<Row>, before: Finished<Row> | null, after = 0) => {
      const onResult = (result: Finished<Row>) => {
        work.current = null;
        startTransition(() => setFinished(result));
        if (latest.current !== wanted) begin(latest.current, result);
      };
      const stop = inSlices(shownSteps(wanted, before), onResult, after);
      work.current = { view: wanted.view, stop };
    };
    const done = few || finished?.request === request;
    // Further rows wait for the work on those before them, or it would never end while they arrive.
    if (!done && work.current?.view === request.view) return;
    work.current?.stop();
    work.current = null;
    if (!done) begin(request, finished, next ? FRAME : 0);
  }, [request, few, finished, next]);
  useEffect(
    () => () => {
      work.current?.stop();
      work.current = null;
    },
    [],
  );

  return { ...(first ?? finished ?? { shown: [], considered: 0 }), first: next };
}
