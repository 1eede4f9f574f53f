import type { DayRange } from '@/lib/days';

import { type LogPage, type LogPlace, type LogRow, newEntries } from './logs';

/** What is kept of a page until its turn; `size` is what it occupies, in bytes. */
export type Sized = { size: number };

/** A page of the log. */
export type LogPart<Kept extends Sized> = {
  kept: Kept;
  /** Whether the walk is further than before it. */
  news: boolean;
  /** How often the registry lost its place for this page. */
  losses: number;
};

/** How to read a page of the log, and what to keep of it. */
export type LogReader<Kept extends Sized> = {
  readPage: (place: LogPlace) => Promise<LogPage>;
  keep: (page: LogPage) => Kept;
};

/** What a page occupies even if nothing of it is kept. */
const PAGE_SIZE = 500;

/** Days whose pages follow one another: each needs the cursor of the one before. */
export class LogStretch<Kept extends Sized> {
  range: DayRange;
  /** Loaded pages that wait for their turn, and their size. */
  parts: LogPart<Kept>[] = [];
  size = 0;
  pages = 0;
  /** The time of the first entry. */
  newest: number | undefined;
  last: LogRow | undefined;
  hasEnded = false;
  /** Not to be read ahead of its turn: the walk knows how to deal with pages that bring nothing new, and with failures. */
  isForWalk = false;

  readonly #reader: LogReader<Kept>;
  readonly #progress = newEntries();
  #cursor: string | undefined;
  #losses = 0;

  constructor(range: DayRange, reader: LogReader<Kept>) {
    this.range = range;
    this.#reader = reader;
  }

  /** Loads the next page. After a failure, the same page is the next one. */
  async load(signal: AbortSignal | undefined): Promise<void> {
    const { range, last } = this;
    const cursor = this.#cursor;
    const page = await this.#reader.readPage({ range, cursor, last, ...(signal && { signal }) });
    const kept = this.#reader.keep(page);
    this.#cursor = page.nextPage;
    this.newest ??= page.rows.find(({ time }) => time !== null)?.time ?? undefined;
    this.last = page.rows.at(-1) ?? last;
    this.pages += 1;
    this.hasEnded = page.nextPage === undefined;
    const { news } = this.#progress(page);
    this.isForWalk = !news;
    this.size += kept.size + PAGE_SIZE;
    const losses = page.about.losses - this.#losses;
    this.#losses = page.about.losses;
    // The end of a stretch is progress, even if the stretch is empty.
    this.parts.push({ kept, news: news || this.hasEnded, losses });
  }

  /** Hands out what has waited. */
  take(): LogPart<Kept>[] {
    const { parts } = this;
    this.parts = [];
    this.size = 0;
    return parts;
  }
}
