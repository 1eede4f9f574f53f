import type { Lazy } from '../seed/types';

type Identified = { id: number };

/**
 * Rows by ascending id over a seed that is generated on demand. Changed rows are kept; the others are generated on
 * every read, so a table of 100,000 rows costs nothing until it is read.
 */
export class Table<Row extends Identified, SeedRow extends Identified> {
  readonly #seed: Lazy<SeedRow>;
  readonly #make: (row: SeedRow) => Row;
  readonly #changed = new Map<number, Row>();
  readonly #removed = new Set<number>();
  /** Rows that are not in the seed, by ascending id. */
  #added: Row[] = [];

  constructor(seed: Lazy<SeedRow>, make: (row: SeedRow) => Row) {
    this.#seed = seed;
    this.#make = make;
  }

  /** Returns the current row at a seed index; undefined if it was removed. */
  atSeedIndex(index: number): Row | undefined {
    return this.#current(this.#seed.at(index));
  }

  byId(id: number): Row | undefined {
    if (this.#removed.has(id)) return undefined;
    const kept = this.#changed.get(id) ?? this.#added.find((row) => row.id === id);
    if (kept) return kept;
    const index = this.#firstSeedAfter(id - 1);
    const row = index < this.#seed.length ? this.#seed.at(index) : undefined;
    return row?.id === id ? this.#make(row) : undefined;
  }

  /** Keeps a changed row. */
  save(row: Row): void {
    this.#removed.delete(row.id);
    const index = this.#firstSeedAfter(row.id - 1);
    const seeded = index < this.#seed.length && this.#seed.at(index).id === row.id;
    if (seeded) this.#changed.set(row.id, row);
    else {
      this.#added = [...this.#added.filter(({ id }) => id !== row.id), row].toSorted(
        (a, b) => a.id - b.id,
      );
    }
  }

  remove(id: number): void {
    this.#changed.delete(id);
    this.#added = this.#added.filter((row) => row.id !== id);
    this.#removed.add(id);
  }

  /** Iterates over the rows with an id above `after`, by ascending id. */
  *after(after: number): Generator<Row> {
    let index = this.#firstSeedAfter(after);
    const added = this.#added.filter(({ id }) => id > after);
    let next = 0;
    while (index < this.#seed.length) {
      const seedRow = this.#seed.at(index);
      index += 1;
      for (let extra = added[next]; extra && extra.id < seedRow.id; extra = added[next]) {
        next += 1;
        yield extra;
      }
      const row = this.#current(seedRow);
      if (row) yield row;
    }
    yield* added.slice(next);
  }

  #current(seedRow: SeedRow): Row | undefined {
    if (this.#removed.has(seedRow.id)) return undefined;
    return this.#changed.get(seedRow.id) ?? this.#make(seedRow);
  }

  /** Returns the first seed index whose id is above `id`. */
  #firstSeedAfter(id: number): number {
    let low = 0;
    let high = this.#seed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#seed.at(middle).id > id) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
