/** One value of a response that does not match the contract. */
export type OddValue = {
  /** Its path in the row: `performer.is_robot`. */
  field: string;
  /** The expected type: `boolean`. */
  expected: string;
  /** The value found instead: `null`. */
  found: string;
};

/** What is unexpected about a row, and the whole row as the registry sent it. */
export type Oddity = { values: readonly OddValue[]; raw: unknown };

/* Kept beside the rows: an odd row has the same type as any other, without the fields that did not match. */
const oddities = new WeakMap<object, Oddity>();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Marks a row; undefined leaves it unmarked, so that a derived row can take over a mark. */
export function markOdd<Row extends object>(row: Row, oddity: Oddity | undefined): Row {
  if (oddity) oddities.set(row, oddity);
  return row;
}

/** Returns what is unexpected about a row; undefined where nothing is. */
export const oddityOf = (row: unknown): Oddity | undefined =>
  isObject(row) ? oddities.get(row) : undefined;

/** Whether a field of a row was removed because it did not match, as opposed to being absent. */
export const isOddAt = (row: unknown, field: string): boolean =>
  oddityOf(row)?.values.some((value) => value.field.split('.', 1)[0] === field) === true;

/** Returns a row as the registry sent it. */
export function rawOf(row: unknown): unknown {
  const oddity = oddityOf(row);
  return oddity ? oddity.raw : row;
}

/** Counts the rows with unexpected data. */
export function countOdd(rows: readonly unknown[]): number {
  let count = 0;
  for (const row of rows) if (oddityOf(row)) count += 1;
  return count;
}

const lost = new WeakMap<object, readonly unknown[]>();

/** Records the rows of a list that lack their identifying field, so that they cannot be shown as rows. */
export function keepUnreadable(list: object, rows: readonly unknown[]): void {
  if (rows.length > 0) lost.set(list, [...unreadableOf(list), ...rows]);
}

/** Returns the rows of a list that lack their identifying field, as the registry sent them. */
export const unreadableOf = (list: unknown): readonly unknown[] =>
  (isObject(list) ? lost.get(list) : undefined) ?? [];
