/** One value of an answer that is not as the contract says. */
export type OddValue = {
  /** Where it stands in the row: `performer.is_robot`. */
  field: string;
  /** What was due there: `boolean`. */
  expected: string;
  /** What stands there instead: `null`. */
  found: string;
};

/** What is unexpected about a row, and the whole of it as the registry sent it. */
export type Oddity = { values: readonly OddValue[]; raw: unknown };

/*
 * Kept beside the rows rather than in them: an odd row is of the same type as any other, and lacks what did not fit.
 */
const oddities = new WeakMap<object, Oddity>();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Marks a row; undefined leaves it as it is, so that what is made from a row can take over its mark. */
export function markOdd<Row extends object>(row: Row, oddity: Oddity | undefined): Row {
  if (oddity) oddities.set(row, oddity);
  return row;
}

/** What is unexpected about a row; undefined for what fits. */
export const oddityOf = (row: unknown): Oddity | undefined =>
  isObject(row) ? oddities.get(row) : undefined;

/** Whether a part of a row was left out because it did not fit, which is something else than not being there. */
export const isOddAt = (row: unknown, field: string): boolean =>
  oddityOf(row)?.values.some((value) => value.field.split('.', 1)[0] === field) === true;

/** A row as the registry sent it. */
export function rawOf(row: unknown): unknown {
  const oddity = oddityOf(row);
  return oddity ? oddity.raw : row;
}

/** How many of the rows have unexpected data. */
export function countOdd(rows: readonly unknown[]): number {
  let count = 0;
  for (const row of rows) if (oddityOf(row)) count += 1;
  return count;
}

const lost = new WeakMap<object, readonly unknown[]>();

/** Notes the rows of a list that lack what identifies them, so that they cannot be shown as rows. */
export function keepUnreadable(list: object, rows: readonly unknown[]): void {
  if (rows.length > 0) lost.set(list, [...unreadableOf(list), ...rows]);
}

/** The rows of a list that lack what identifies them, as the registry sent them. */
export const unreadableOf = (list: unknown): readonly unknown[] =>
  (isObject(list) ? lost.get(list) : undefined) ?? [];
