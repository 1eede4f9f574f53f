import { addDays, countDays, type DayRange, dayOf, dayStart } from '@/lib/days';
import { Pace } from '@/lib/pace';
import { isPassingRead } from '@/lib/retry';

import { type ApiError, toApiError } from '../errors';
import type { Page, PageRequest, PageSource } from '../pages';
import { type LogPart, type LogReader, LogStretch, type Sized } from './log-stretch';

/** How much may wait for its turn, in bytes. The page that the walk waits for always has room. */
const ROOM = 12_000_000;
/** How many pages the days that are claimed together should have: a claim costs a request or two at its end (C 5.3). */
const CLAIM_PAGES = 32;
/** How many times as many days may be claimed next: days without entries say little about those before them. */
const MOST_GROWTH = 4;

/**
 * The log of a range as a source of pages, newest first, that reads ahead of its walk: while the walk waits for a page,
 * it also requests older days, side by side and as many at once as the {@link Pace} allows. The pages come out in the
 * order of one walk over the whole range, and there is one request at a time unless the server is as fast with more.
 *
 * It begins as one stretch, the whole range. Once the pace allows more than one request, the walk keeps the day that it
 * is in, and the days before are claimed a few at a time. This neither loses nor doubles an entry: the server compares
 * with the start of each day and the end of each day (C 5.1), and a cursor does not contain the days (C 4).
 *
 * Nothing ahead of the walk is retried there. A passing failure counts as one of the walk, which waits and asks again
 * for the failed page only; until then, nothing is requested ahead of it. Any other failure waits for its turn.
 */
export class LogsAhead<Kept extends Sized> implements PageSource<LogPart<Kept>> {
  readonly #reader: LogReader<Kept>;
  readonly #pace: Pace;
  /** Newest first. The walk is in the first one. */
  readonly #stretches: LogStretch<Kept>[];
  readonly #first: LogStretch<Kept>;
  /** The days that no stretch has yet. */
  #rest: DayRange | undefined;
  /** The day before the one of the walk, while its first page tells whether the range can be divided there. */
  #probe: LogStretch<Kept> | undefined;
  #isDivided = false;
  /** How many days to claim next. */
  #days = 1;
  readonly #inFlight = new Map<LogStretch<Kept>, Promise<void>>();
  /** A failure that the walk does not know yet. */
  #failure: ApiError | undefined;
  /** The page that was handed out last, and the cursor that it was for. */
  #given: { cursor: string | undefined; page: Page<LogPart<Kept>> } | undefined;
  #count = 0;

  constructor(range: DayRange, reader: LogReader<Kept>, pace: Pace = new Pace()) {
    this.#reader = reader;
    this.#pace = pace;
    this.#first = new LogStretch(range, reader);
    this.#stretches = [this.#first];
  }

  readonly progress = ({ rows }: Pick<Page<LogPart<Kept>>, 'rows'>) => ({
    news: rows.some(({ news }) => news),
    beginning: false,
  });

  /** Returns what comes next in the log: one page, or several that have waited. */
  readonly fetchPage = async ({
    cursor,
    signal,
  }: Pick<PageRequest<LogPart<Kept>>, 'cursor' | 'signal'>): Promise<Page<LogPart<Kept>>> => {
    // A walk that was stopped at that moment did not get it.
    if (this.#given && this.#given.cursor === cursor) return this.#given.page;
    const [front] = this.#stretches;
    if (!front) return { rows: [], nextPage: undefined };
    // The walk has waited since; only a wait that the registry asked for may take longer.
    if (this.#failure?.retryAfter === undefined) this.#failure = undefined;
    while (front.parts.length === 0) {
      signal?.throwIfAborted();
      const failure = this.#failure;
      this.#failure = undefined;
      if (failure) throw failure;
      if (!this.#inFlight.has(front)) this.#divide(front);
      const next = this.#probe ?? front;
      if (!this.#inFlight.has(next) && this.#isFree()) this.#request(next, signal);
      this.#readAhead(signal);
      await Promise.race(this.#inFlight.values());
    }
    const rows = front.take();
    if (front.hasEnded) this.#stretches.shift();
    if (this.#stretches.length === 0) this.#claim();
    this.#count += 1;
    const nextPage = this.#stretches.length === 0 ? undefined : String(this.#count);
    const page = { rows, nextPage };
    this.#given = { cursor, page };
    return page;
  };

  /** Requests what fits beside the page that the walk waits for, the nearest days first. */
  #readAhead(signal: AbortSignal | undefined): void {
    while (this.#mayReadAhead(signal)) {
      const next =
        this.#stretches.find(
          (stretch) => !stretch.hasEnded && !stretch.isForWalk && !this.#inFlight.has(stretch),
        ) ?? this.#claim();
      if (!next) return;
      this.#request(next, signal);
    }
  }

  #mayReadAhead(signal: AbortSignal | undefined): boolean {
    const [front] = this.#stretches;
    return (
      front !== undefined &&
      this.#inFlight.has(front) &&
      !front.isForWalk &&
      this.#isFree() &&
      !this.#failure &&
      signal?.aborted !== true &&
      this.#waiting() < ROOM
    );
  }

  #isFree(): boolean {
    return this.#inFlight.size < this.#pace.limit;
  }

  #request(stretch: LogStretch<Kept>, signal: AbortSignal | undefined): void {
    this.#inFlight.set(stretch, this.#load(stretch, signal));
  }

  #waiting(): number {
    let size = 0;
    for (const stretch of this.#stretches) size += stretch.size;
    return size;
  }

  /** Loads the next page of a stretch; a failure is noted, not thrown. */
  async #load(stretch: LogStretch<Kept>, signal: AbortSignal | undefined): Promise<void> {
    const ended = this.#pace.begin(this.#inFlight.size + 1);
    let succeeded = false;
    try {
      await stretch.load(signal);
      succeeded = true;
    } catch (thrown) {
      if (signal?.aborted !== true) this.#note(stretch, toApiError(thrown));
    }
    this.#inFlight.delete(stretch);
    ended(succeeded);
    if (succeeded) this.#learn(stretch);
    this.#readAhead(signal);
  }

  #note(stretch: LogStretch<Kept>, error: ApiError): void {
    const isAhead = stretch !== this.#stretches[0] && stretch !== this.#probe;
    if (isAhead && !isPassingRead(error.kind)) {
      stretch.isForWalk = true;
      return;
    }
    const { retryAfter = 0 } = this.#failure ?? {};
    if (!this.#failure || (error.retryAfter ?? 0) > retryAfter) this.#failure = error;
  }

  /** Plans to divide the range before the day of the walk; while it does not know that day, it stays in one. */
  #divide({ last, range, isForWalk }: LogStretch<Kept>): void {
    if (this.#isDivided || this.#probe || this.#pace.limit === 1 || isForWalk) return;
    if (!last || last.time === null) return;
    const before = addDays(dayOf(last.time), -1);
    if (before < range.from) this.#isDivided = true;
    else this.#probe = new LogStretch({ from: before, to: before }, this.#reader);
  }

  /** Takes into account what a page says about the days. */
  #learn(stretch: LogStretch<Kept>): void {
    const [front] = this.#stretches;
    if (stretch === this.#probe && front) {
      this.#probe = undefined;
      this.#isDivided = true;
      const { from, to } = stretch.range;
      const [start, newest] = [dayStart(addDays(to, 1)) ?? 0, stretch.newest];
      // Where the days of the server are not those of its times, the walk had entries of the day before already.
      if (newest !== undefined && newest >= start) return;
      if (from > front.range.from) this.#rest = { from: front.range.from, to: addDays(from, -1) };
      front.range = { from: addDays(to, 1), to: front.range.to };
      this.#stretches.push(stretch);
    }
    if (!stretch.hasEnded || stretch === this.#first) return;
    const days = countDays(stretch.range);
    const fitting = Math.floor((CLAIM_PAGES * days) / stretch.pages);
    this.#days = Math.max(1, Math.min(MOST_GROWTH * days, fitting));
  }

  /** Makes a stretch of the next days that have none. */
  #claim(): LogStretch<Kept> | undefined {
    const rest = this.#rest;
    if (!rest) return undefined;
    const first = addDays(rest.to, 1 - this.#days);
    const from = first > rest.from ? first : rest.from;
    this.#rest = from > rest.from ? { from: rest.from, to: addDays(from, -1) } : undefined;
    const stretch = new LogStretch({ from, to: rest.to }, this.#reader);
    this.#stretches.push(stretch);
    return stretch;
  }
}
