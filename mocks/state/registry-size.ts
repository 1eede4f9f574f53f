import type { RegistrySize as RegistrySizeView } from '@/api/generated/types.gen';

/** How long a request waits for the worker, which polls about once a minute on a real server. */
const QUEUED_MS = 4000;
/** How long the worker then takes. */
const RUNNING_MS = 6000;

/** The calculated size of the registry and the single job that calculates it (C 7). Reads compare the time. */
export class RegistrySizeJob {
  readonly #now: () => number;
  /** Without quota management no worker runs, and a request stays queued forever. */
  readonly #workerRuns: boolean;
  #sizeBytes: number;
  #lastRan: number | null;
  #requestedAt: number | undefined;

  constructor(
    seed: { size_bytes: number; last_ran: number | null },
    now: () => number,
    workerRuns: boolean,
  ) {
    this.#now = now;
    this.#workerRuns = workerRuns;
    this.#sizeBytes = seed.size_bytes;
    this.#lastRan = seed.last_ran;
  }

  view(): RegistrySizeView {
    this.#settle();
    const age = this.#requestedAt === undefined ? undefined : this.#now() - this.#requestedAt;
    const running = age !== undefined && this.#workerRuns && age >= QUEUED_MS;
    return {
      size_bytes: this.#sizeBytes,
      last_ran: this.#lastRan,
      queued: age !== undefined && !running,
      running,
    };
  }

  /** Requests a new calculation; false if one is already queued or running. */
  request(): boolean {
    this.#settle();
    if (this.#requestedAt !== undefined) return false;
    this.#requestedAt = this.#now();
    return true;
  }

  #settle(): void {
    if (this.#requestedAt === undefined || !this.#workerRuns) return;
    const doneAt = this.#requestedAt + QUEUED_MS + RUNNING_MS;
    if (this.#now() < doneAt) return;
    this.#requestedAt = undefined;
    this.#lastRan = doneAt;
    // Something is always pushed between two calculations.
    this.#sizeBytes = Math.round(this.#sizeBytes * 1.0007) + 48_316_209;
  }
}
