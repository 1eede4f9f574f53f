import { atOnce, type Steps } from './steps';

/** The value that a column sorts by. Null, undefined and NaN mean "unknown" and come last in either direction. */
export type SortValue = string | number | bigint | boolean | Date | null | undefined;

/** Returns whether to keep a row. */
export type Predicate<Row> = (row: Row) => boolean;

const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}/gu;
const DIGITS = /[0-9]+/g;

/** Prefixes a run of digits with its length, so that comparing characters compares numbers. */
function orderedDigits(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return `0${String.fromCharCode(48 + Math.min(significant.length, 60_000))}${significant}`;
}

/**
 * Returns a key for natural text order: ignores case and accents, sorts `user2` before `user10`. Keys are compared
 * character by character: for 100,000 names that takes a quarter of the time of an `Intl.Collator`.
 */
function textKey(text: string): string {
  const lower = text.toLowerCase();
  const base = PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '');
  return base.replace(DIGITS, orderedDigits);
}

type Comparable = string | number | bigint;

function compareValues(a: Comparable, b: Comparable): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparable(value: SortValue): Comparable | null {
  if (typeof value === 'string') return textKey(value);
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return comparable(value.getTime());
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isNaN(value)) return null;
  return value;
}

/** How many rows one step looks at. */
const STEP = 2_000;

type Keyed<Row> = { value: Comparable; row: Row };

/** Merges sorted neighbours until one list is left. Of equal ones, the earlier comes first. */
function* mergeSteps<Item>(
  runs: readonly (readonly Item[])[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  const [first = [], second, ...others] = runs;
  if (second === undefined) return first;
  const next: (readonly Item[])[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [left = [], right = []] = [runs[at], runs[at + 1]];
    const merged: Item[] = [];
    let [l, r] = [0, 0];
    while (l < left.length || r < right.length) {
      const [a, b] = [left[l], right[r]];
      const takesLeft = b === undefined || (a !== undefined && compare(a, b) <= 0);
      const taken = takesLeft ? a : b;
      if (takesLeft) l += 1;
      else r += 1;
      if (taken !== undefined) merged.push(taken);
      if (merged.length % STEP === 0) yield;
    }
    next.push(merged);
  }
  return others.length === 0 ? (next[0] ?? []) : yield* mergeSteps(next, compare);
}

/** Rows in the order of a key, from which both directions follow without comparing anything again. */
export type Order<Row> = {
  known: readonly Row[];
  /** Where in `known` each run of rows with equal keys begins. */
  starts: readonly number[];
  unknown: readonly Row[];
};

/** Puts the rows in the order of a key, ascending. Stable; leaves the array unchanged. */
export function* orderSteps<Row>(
  rows: readonly Row[],
  key: (row: Row) => SortValue,
): Steps<Order<Row>> {
  const compare = (a: Keyed<Row>, b: Keyed<Row>) => compareValues(a.value, b.value);
  const runs: Keyed<Row>[][] = [];
  const unknown: Row[] = [];
  for (let from = 0; from < rows.length; from += STEP) {
    const run: Keyed<Row>[] = [];
    for (const row of rows.slice(from, from + STEP)) {
      const value = comparable(key(row));
      if (value === null) unknown.push(row);
      else run.push({ value, row });
    }
    runs.push(run.toSorted(compare));
    yield;
  }
  const sorted = yield* mergeSteps(runs, compare);
  yield;
  const known: Row[] = [];
  const starts: number[] = [];
  for (const [at, each] of sorted.entries()) {
    const above = sorted[at - 1];
    if (!above || compare(above, each) !== 0) starts.push(at);
    known.push(each.row);
  }
  return { known, starts, unknown };
}

/** Goes through the rows of an order in one direction: equal ones as they were, unknown ones last in either. */
export function* inOrder<Row>(
  { known, starts, unknown }: Order<Row>,
  descending: boolean,
): Generator<Row, void, undefined> {
  if (!descending) yield* known;
  else {
    for (let run = starts.length - 1; run >= 0; run -= 1) {
      yield* known.slice(starts[run], starts[run + 1]);
    }
  }
  yield* unknown;
}

/** Filters the rows. Without predicates, returns a given array, not a copy. */
export function* filterSteps<Row>(
  rows: readonly Row[] | Generator<Row>,
  predicates: readonly Predicate<Row>[],
): Steps<readonly Row[]> {
  if (predicates.length === 0 && 'length' in rows) return rows;
  const kept: Row[] = [];
  let looked = 0;
  for (const row of rows) {
    if (predicates.every((keeps) => keeps(row))) kept.push(row);
    looked += 1;
    if (looked % STEP === 0) yield;
  }
  return kept;
}

/** Returns the rows in the order of a key at once: for lists that are never long. */
export const sortRows = <Row>(
  rows: readonly Row[],
  key: (row: Row) => SortValue,
  descending = false,
): readonly Row[] => [...inOrder(atOnce(orderSteps(rows, key)), descending)];

/** Returns the rows that every predicate keeps. Without predicates, returns the given array, not a copy. */
export function filterRows<Row>(
  rows: readonly Row[],
  predicates: readonly Predicate<Row>[],
): readonly Row[] {
  return atOnce(filterSteps(rows, predicates));
}

/**
 * Returns the search predicate of every list: each word of the query must occur in one of the texts, ignoring case and
 * surrounding space. Null when there are no words, so nothing to search for.
 */
export function textMatcher(
  query: string,
): ((...texts: readonly (string | null | undefined)[]) => boolean) | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  return (...texts) => {
    const folded = texts.map((text) => (text ? fold(text) : ''));
    return words.every((word) => folded.some((text) => text.includes(word)));
  };
}

/** Returns whether every row that a query finds is found by an earlier query too. */
export function narrows(query: string, earlier: string): boolean {
  const words = wordsOf(query);
  return wordsOf(earlier).every((part) => words.some((word) => word.includes(part)));
}

const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean);

function fold(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFC');
}

/** A sort as in the URL: `name` or `-name`. */
export type Sort = { column: string; descending: boolean };

/** Parses `-name`. */
export function parseSort(text: string | undefined): Sort | null {
  if (!text || text === '-') return null;
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false };
}

/** Formats `-name`. */
export function formatSort(sort: Sort): string {
  return sort.descending ? `-${sort.column}` : sort.column;
}

/** Returns the sort after a click on a column header: ascending, descending, then the registry's own order again. */
export function nextSort(current: Sort | null, column: string): Sort | null {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? null : { column, descending: true };
}
