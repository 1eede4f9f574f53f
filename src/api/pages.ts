import { registryNow } from '@/lib/clock';
import { Rest, retryDelay } from '@/lib/retry';

import { StalledError, toApiError } from './errors';

/** One page of a list. The list continues at `nextPage` and has ended only without it (C 4). */
export type Page<Row, About = unknown> = {
  rows: readonly Row[];
  nextPage: string | undefined;
  /** What the response says about the whole list. */
  about?: About;
  /** Everything that the registry sent, where not all of it becomes rows. */
  sent?: readonly Row[];
};

/** A page with the {@link requestTicket} of its request. */
export type ReadPage<Row, About = unknown> = Page<Row, About> & { asked: number };

/** Which page to request; `limit` is between 10 and 100 (C 1.5), `last` is the row before the page. */
export type PageRequest<Row> = {
  cursor: string | undefined;
  limit: number;
  last: Row | undefined;
  signal?: AbortSignal;
  /**
   * Called with the next page's cursor as soon as it is known: the walk then requests that page while this one is parsed
   * and checked. Only for lists whose pages need no `last`.
   */
  onCursor?: (nextPage: string) => void;
};

/** Checks whether a page has rows that no earlier page had, and whether it is the first page again. */
export type ProgressCheck<Row> = (page: Pick<Page<Row>, 'rows' | 'sent'>) => {
  news: boolean;
  beginning: boolean;
};

/** A paged list. `progress` belongs to one walk and sees each of its pages once, in order. */
export type PageSource<Row, About = unknown> = {
  fetchPage: (request: PageRequest<Row>) => Promise<Page<Row, About>>;
  progress: ProgressCheck<Row>;
};

/** The ids that the pages of a walk have brought so far. */
export type SeenIds = Pick<Set<string>, 'has'> & { add: (id: string) => void };

/** Returns the progress check of a list whose rows have ids. */
export function newRows<Row>(
  rowId: (row: Row) => string,
  seen: SeenIds = new Set<string>(),
): ProgressCheck<Row> {
  let firstPage: ReadonlySet<string> | undefined;
  return ({ rows }) => {
    const [first] = rows;
    // An expired cursor silently returns the first page again (C 4).
    const beginning = first !== undefined && firstPage?.has(rowId(first)) === true;
    firstPage ??= new Set(rows.map(rowId));
    let news = false;
    for (const row of rows) {
      const id = rowId(row);
      news ||= !seen.has(id);
      seen.add(id);
    }
    return { news, beginning };
  };
}

let tickets = 0;

/** Returns an increasing number for each request, so that of two responses the one requested later is kept. */
export function requestTicket(): number {
  tickets += 1;
  return tickets;
}

const FIRST_LIMIT = 50;
const MAX_LIMIT = 100;
const MIN_LIMIT = 10;
const FAST_PAGE = 1_000;
const SLOW_PAGE = 5_000;
/** How many pages in a row may bring no new row. Single empty pages are normal where the log changes tables (C 5.3). */
const MAX_IDLE = 5;
const IDLE_PAUSE = 500;

// With LDAP each row costs a look-up on the server, so a slow page makes the next one smaller.
function nextLimit(limit: number, took: number): number {
  if (took > SLOW_PAGE) return Math.max(MIN_LIMIT, Math.floor(limit / 2));
  return took < FAST_PAGE ? Math.min(MAX_LIMIT, limit * 2) : limit;
}

/** A request that was sent, and the one for the page after it if that could be sent ahead. */
type Sent<Row, About> = {
  asked: number;
  cursor: string | undefined;
  page: Promise<Page<Row, About>>;
  next?: Sent<Row, About>;
};

/** Returns whether the page after the one that arrives is wanted, which has at most so many rows. */
type IsMoreWanted = (rows: number) => boolean;

/** Thrown in a walk that was stopped, or taken over by another reader. */
export class StoppedError extends Error {}

/**
 * The single way to walk a paged list, one request at a time. It keeps its place, so that it can continue after a
 * failure or a stop; waits out temporary failures; requests smaller pages while they are slow; and gives up on a list
 * that announces pages without end.
 */
export class PageWalk<Row, About = unknown> {
  /** While paused, no request is sent; one in flight completes. */
  paused = false;
  /** Time of the next try in epoch milliseconds, while the registry asks to wait. */
  waitingUntil: number | undefined;

  readonly #source: PageSource<Row, About>;
  readonly #rest = new Rest();
  #run: AbortController | undefined;
  #cursor: string | undefined;
  #last: Row | undefined;
  #limit = FIRST_LIMIT;
  #pages = 0;
  #pagesWithNews = 0;
  #ended = false;
  /** Responses to requests with a lower ticket are ignored. */
  #notBefore = 0;
  /** Loaded but not yielded yet. */
  readonly #ready: ReadPage<Row, About>[] = [];
  /** Pages without new rows, kept only if new rows follow: equal log entries may fill more than one page (C 5.2). */
  readonly #held: ReadPage<Row, About>[] = [];

  constructor(source: PageSource<Row, About>) {
    this.#source = source;
  }

  pause(): void {
    this.paused = true;
    this.#rest.wake();
  }

  /** Continues after a pause, and ends a wait early. */
  resume(): void {
    this.paused = false;
    this.#rest.wake();
  }

  /** Ends the current reader with a {@link StoppedError}, even within a request or a wait. */
  stop(): void {
    this.#run?.abort(new StoppedError());
    this.#rest.wake();
  }

  /** Requests the current page again, since a write may have made it outdated. */
  repeatPage(): void {
    this.#notBefore = requestTicket();
  }

  /** Requests the page at a cursor, and the next one as soon as its cursor is known and it is wanted. */
  #send(
    cursor: string | undefined,
    signal: AbortSignal,
    isMoreWanted: IsMoreWanted,
  ): Sent<Row, About> {
    const [limit, last, started] = [this.#limit, this.#last, performance.now()];
    const asked = requestTicket();
    let next: Sent<Row, About> | undefined;
    const noteTime = () => {
      this.#limit = nextLimit(limit, performance.now() - started);
    };
    const onCursor = (nextPage: string) => {
      noteTime();
      const isOutdated = asked < this.#notBefore || signal.aborted;
      if (this.paused || isOutdated || !isMoreWanted(limit)) return;
      next = this.#send(nextPage, signal, isMoreWanted);
    };
    const page = this.#source.fetchPage({ cursor, limit, last, signal, onCursor });
    page.then(noteTime, () => undefined);
    return {
      asked,
      cursor,
      page,
      get next() {
        return next;
      },
    };
  }

  /**
   * Continues from its place to the end of the list. Calls `onRest` when a pause or a wait begins, and when it ends.
   * `asked` is the ticket of the page's request.
   *
   * @param isMoreWanted whether a page may be requested before the one before it is yielded
   * @throws StalledError when several pages in a row brought nothing new; the next reader may load as many again
   * @throws ApiError when a failure could not be waited out
   * @throws StoppedError
   */
  async *read(
    onRest: () => void,
    isMoreWanted: IsMoreWanted = () => true,
  ): AsyncGenerator<ReadPage<Row, About>, void, undefined> {
    this.stop();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const rest = async (milliseconds?: number) => {
      this.waitingUntil = milliseconds === undefined ? undefined : registryNow() + milliseconds;
      onRest();
      await this.#rest.wait(milliseconds);
      this.waitingUntil = undefined;
      signal.throwIfAborted();
      if (!this.paused) onRest();
    };
    let tries = 0;
    let idle = 0;
    let allowed = MAX_IDLE;
    let begunAgain = false;
    let ahead: Sent<Row, About> | undefined;
    // A list that brings nothing new is not asked faster than it is looked at.
    const isWanted: IsMoreWanted = (limit) => idle === 0 && !begunAgain && isMoreWanted(limit);
    for (;;) {
      for (let page = this.#ready.shift(); page; page = this.#ready.shift()) {
        yield page;
        signal.throwIfAborted();
      }
      if (this.#ended) return;
      while (this.paused) await rest();
      signal.throwIfAborted();
      const sent = ahead ?? this.#send(this.#cursor, signal, isWanted);
      ahead = undefined;
      const { asked } = sent;
      let page: ReadPage<Row, About>;
      try {
        page = { ...(await sent.page), asked };
      } catch (thrown) {
        signal.throwIfAborted();
        const error = toApiError(thrown);
        tries += 1;
        const delay = retryDelay('read', tries, error);
        // Nothing is on the screen yet, so report the failure at once.
        if (this.#pages === 0 || delay === undefined) throw error;
        this.#limit = Math.max(MIN_LIMIT, Math.floor(this.#limit / 2));
        await rest(delay);
        continue;
      }
      signal.throwIfAborted();
      tries = 0;
      if (sent.next && (asked < this.#notBefore || sent.next.cursor !== page.nextPage)) {
        // Of no use, but two requests at once would be a burden.
        await sent.next.page.catch(() => undefined);
      } else ahead = sent.next;
      if (asked < this.#notBefore) continue;
      this.#pages += 1;
      this.#cursor = page.nextPage;
      this.#last = page.rows.at(-1) ?? this.#last;
      this.#ended = page.nextPage === undefined;
      const { news, beginning } = this.#source.progress(page);
      if (news) {
        this.#pagesWithNews += 1;
        [idle, allowed, begunAgain] = [0, MAX_IDLE, false];
      }
      if (beginning && !begunAgain) {
        // Returning to its place takes one pass over all known pages, which may be smaller this time.
        begunAgain = true;
        allowed = Math.max(MAX_IDLE, 2 * this.#pagesWithNews + 2);
      }
      if (news || this.#ended) {
        this.#ready.push(...this.#held.splice(0), page);
        continue;
      }
      this.#held.push(page);
      idle += 1;
      if (idle >= allowed) throw new StalledError(idle);
      if (idle > 1) await this.#rest.wait(IDLE_PAUSE);
    }
  }
}
