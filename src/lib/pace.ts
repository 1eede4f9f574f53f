/* How many requests may be in flight at once, judged by how long they take. Times are in milliseconds. */

const MOST = 4;
/** A request counts as slower than one alone from this ratio on, and beyond what timers and a busy page add. */
const SLOWER = 1.4;
const NOISE = 10;
/** Two slow requests among this many end it: a single one says more about the network than about the server. */
const LOOK_BACK = 3;
/** How many requests alone tell how long one takes. */
const SAMPLES = 8;
/** How many requests in a row must stay as fast before one more at once is tried; doubles each time that fails. */
const PATIENCE = 4;
const MOST_PATIENCE = 64;

/**
 * Raises the number of requests at once as long as each takes no longer than one alone, and returns to one at a time as
 * soon as one takes longer or fails. Where a server computes one request after another, it therefore stays at one, and
 * tries two at once ever more rarely.
 */
export class Pace {
  #limit = 1;
  /** The requests in a row at this limit that were as fast as one alone. */
  #steady = 0;
  readonly #alone: number[] = [];
  /** Of the latest requests at this limit, which were slower. */
  #slow: boolean[] = [];
  /** How many of them each limit requires at the limit below. */
  readonly #patience = new Map<number, number>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** How many requests may be in flight. */
  get limit(): number {
    return this.#limit;
  }

  /** Starts timing a request, itself included in `inFlight`. The result reports how it ended. */
  begin(inFlight: number): (succeeded: boolean) => void {
    const limit = this.#limit;
    const isFull = inFlight >= limit;
    const started = this.#now();
    return (succeeded) => {
      const took = this.#now() - started;
      // Requests that began before a fall say nothing new.
      if (limit > this.#limit) return;
      if (limit === 1 && succeeded) this.#rememberAlone(took);
      if (!succeeded || (limit > 1 && this.#isSlower(took))) this.#fall(limit);
      else if (isFull && limit === this.#limit) this.#rise();
    };
  }

  #isSlower(took: number): boolean {
    this.#slow = [...this.#slow.slice(1 - LOOK_BACK), took > this.#threshold()];
    return this.#slow.filter(Boolean).length > 1;
  }

  #rememberAlone(took: number): void {
    this.#alone.push(took);
    if (this.#alone.length > SAMPLES) this.#alone.shift();
  }

  /** From the median and the slowest but one, since the first request is often slow, or waits for a sign-in. */
  #threshold(): number {
    const sorted = this.#alone.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return Math.max(median * SLOWER + NOISE, sorted.at(-2) ?? 0);
  }

  #patienceFor(limit: number): number {
    return this.#patience.get(limit) ?? PATIENCE;
  }

  #rise(): void {
    this.#steady += 1;
    // This limit has held as long as it took to get here: a later fall is another story.
    if (this.#steady >= this.#patienceFor(this.#limit)) this.#patience.delete(this.#limit);
    if (this.#limit === MOST || this.#steady < this.#patienceFor(this.#limit + 1)) return;
    this.#moveTo(this.#limit + 1);
  }

  #fall(from: number): void {
    const limit = Math.max(2, from);
    this.#patience.set(limit, Math.min(MOST_PATIENCE, 2 * this.#patienceFor(limit)));
    this.#moveTo(1);
  }

  #moveTo(limit: number): void {
    this.#limit = limit;
    this.#steady = 0;
    this.#slow = [];
  }
}
