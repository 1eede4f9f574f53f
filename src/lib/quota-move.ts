import {
  afterStep,
  type HeldQuota,
  nextStep,
  type QuotaState,
  type QuotaStep,
  sameState,
  stateOfHeld,
} from './quota-state';

/**
 * Returns one record for several of the same namespace, oldest first: what stood before the oldest, and where the
 * newest left the quota. Records before a change by somebody else do not count.
 */
export function joinRecords(records: readonly QuotaRecord[]): QuotaRecord | undefined {
  const [newest, ...older] = records.toReversed();
  if (!newest) return undefined;
  let { before } = newest;
  for (const record of older) {
    if (!record.left.some((state) => sameState(state, before))) break;
    ({ before } = record);
  }
  return { before, left: newest.left };
}

/** The way to one namespace's quota. */
export type QuotaPort = {
  /** Returns its own quota as it is now; null where it has none. */
  read: () => Promise<HeldQuota | null>;
  /** Sends one request about the quota that was just read. */
  send: (step: QuotaStep, held: HeldQuota | null) => Promise<void>;
};

/** What a move came to. */
export type QuotaMoveResult =
  /** The quota is as it should be. */
  | { kind: 'reached' }
  /** Somebody else changed the quota, so nothing was sent. */
  | { kind: 'changed-since'; now: QuotaState | null }
  /** The registry accepted a request, but reports another quota than it asked for. */
  | { kind: 'disagrees'; now: QuotaState | null };

/**
 * What stood before a move, and where the move left the quota. Plain values: it can be kept, and a
 * {@link QuotaMove} from `left` to `before` undoes it at any later time.
 */
export type QuotaRecord = {
  before: QuotaState | null;
  /** Two states where the outcome of the last request is unknown. */
  left: readonly (QuotaState | null)[];
};

/**
 * Brings the quota of one namespace from a known state to a target, request by request, and reads it again after each.
 * It never touches a quota that is not where this move left it, so it may be run again after a failure.
 */
export class QuotaMove {
  readonly #target: QuotaState | null;
  #left: readonly (QuotaState | null)[];
  #before: QuotaState | null | undefined;

  /** @param from The states in which the quota may be now; in any other, somebody else changed it. */
  constructor(from: readonly (QuotaState | null)[], target: QuotaState | null) {
    this.#left = from;
    this.#target = target;
  }

  /** What stood before; undefined if nothing was sent. */
  get record(): QuotaRecord | undefined {
    return this.#before === undefined ? undefined : { before: this.#before, left: this.#left };
  }

  /** Moves the quota, or continues after a failure. Throws what the port throws. */
  async run(port: QuotaPort): Promise<QuotaMoveResult> {
    let held = await port.read();
    let now = stateOfHeld(held);
    if (!this.#left.some((state) => sameState(state, now))) return { kind: 'changed-since', now };
    for (;;) {
      this.#left = [now];
      const step = nextStep(held, this.#target);
      if (!step) return { kind: 'reached' };
      const expected = afterStep(held, step);
      if (this.#before === undefined) this.#before = now;
      this.#left = [now, expected];
      await port.send(step, held);
      held = await port.read();
      now = stateOfHeld(held);
      // What it reports instead may be somebody else's, so it does not count as left by this move.
      if (!sameState(now, expected)) return { kind: 'disagrees', now };
    }
  }
}
