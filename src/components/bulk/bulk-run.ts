import { createAtom, type Readable } from '@tanstack/react-store';
import type { ReactNode } from 'react';

import { registryNow } from '@/lib/clock';
import type { ErrorDescription } from '@/lib/error-description';
import { Rest, retryDelay } from '@/lib/retry';
import { formatNumber } from '@/lib/text';

/** How a chosen target is named. */
export type BulkTarget = {
  id: string;
  /** The target's name. */
  label: string;
  /** The part of the label that is an ID, and stays in one piece. */
  code?: string | undefined;
};

/** One action on one chosen target. */
export type BulkTask = BulkTarget & {
  /** What to review before the run, below the name. */
  detail?: ReactNode;
  /** Runs the task. The returned text is noted beside the item; a throw is a failure. */
  run: () => Promise<string | void | BulkSkipped>;
};

/** Returned by a task that found a reason not to act. */
export type BulkSkipped = { skipped: string };

/** A chosen target that the action does not apply to. */
export type BulkSkip = BulkTarget & { reason: string };

export type BulkItemState = 'queued' | 'running' | 'done' | 'failed' | 'skipped';

/** One target and its state. */
export type BulkItem = BulkTarget & {
  state: BulkItemState;
  /** Why skipped, or what the action reported. */
  note?: string | undefined;
  /** Why it failed. */
  error?: BulkFailure | undefined;
};

/** A failure, and what its target lacks where the task was carried out but for that. */
export type BulkFailure = ErrorDescription & {
  lacks?: {
    /** The state of the target: "Password lost". */
    label: string;
    /** What follows the number of such targets: "without a password". */
    words: string;
  };
};

/** A whole run; a new object on every change. */
export type BulkSnapshot = {
  items: readonly BulkItem[];
  status: 'ready' | 'running' | 'stopping' | 'stopped' | 'finished';
  /** When the next attempt is due, in epoch milliseconds, after the registry asked to wait. */
  waitingUntil: number | undefined;
  /** The failure that stopped the run, because every remaining item would hit it too. */
  halted: ErrorDescription | undefined;
};

/** A run and its controls. */
export type BulkRun = {
  snapshot: Readable<BulkSnapshot>;
  /** Starts the run, or continues with what is queued. */
  start: () => void;
  /** Lets the current request finish and sends no more: aborting a write would leave its outcome unknown. */
  stop: () => void;
  /** Repeats only what failed; what a stop left undone stays undone. */
  retryFailed: () => void;
};

export type BulkOptions = {
  describeError: (error: unknown) => BulkFailure;
  /** Called with the id of each finished item. */
  onDone?: ((id: string) => void) | undefined;
  /** Waits between attempts; tests inject their own. */
  rest?: Pick<Rest, 'wait' | 'wake'>;
};

/**
 * Failures that every remaining item would hit too. The registry rejects these requests before it acts, so the failed
 * item is as undone as those after it.
 */
const HALTING: ReadonlySet<string> = new Set([
  'unauthenticated',
  'fresh-login',
  'csrf',
  'forbidden',
  'read-only',
  'absent',
  'redirected',
  'proxy-sign-in',
  'other-account',
  'unsendable',
]);

/**
 * Runs the tasks one after another. An item rejected by the registry's rate limit was not carried out (C 2.3), so it is
 * retried after a pause; any other failure stays with its item. A request that waits for a fresh login simply takes
 * longer.
 */
export function createBulkRun(
  tasks: readonly BulkTask[],
  skips: readonly BulkSkip[],
  { describeError, onDone, rest = new Rest() }: BulkOptions,
): BulkRun {
  const snapshot = createAtom<BulkSnapshot>({
    items: [
      ...tasks.map(({ id, label, code }): BulkItem => ({ id, label, code, state: 'queued' })),
      ...skips.map(({ reason, ...target }): BulkItem => ({
        ...target,
        state: 'skipped',
        note: reason,
      })),
    ],
    status: 'ready',
    waitingUntil: undefined,
    halted: undefined,
  });

  const update = (change: Partial<BulkSnapshot>) =>
    snapshot.set((before) => ({ ...before, ...change }));
  const setItem = (index: number, change: Partial<BulkItem>) => {
    update({
      items: snapshot.get().items.map((item, at) => (at === index ? { ...item, ...change } : item)),
    });
  };

  /** Returns the failure that must stop the run, if any. */
  const runItem = async (index: number, task: BulkTask): Promise<ErrorDescription | undefined> => {
    setItem(index, { state: 'running', error: undefined, note: undefined });
    for (let tries = 1; ; tries += 1) {
      try {
        const note = await task.run();
        if (typeof note === 'object') {
          setItem(index, { state: 'skipped', note: note.skipped });
          return undefined;
        }
        setItem(index, { state: 'done', note: note ?? undefined });
        onDone?.(task.id);
        return undefined;
      } catch (thrown) {
        const error = describeError(thrown);
        const delay = retryDelay('write', tries, error);
        if (delay === undefined) {
          const halts = HALTING.has(error.kind);
          setItem(index, halts ? { state: 'queued' } : { state: 'failed', error });
          return halts ? error : undefined;
        }
        update({ waitingUntil: registryNow() + delay });
        await rest.wait(delay);
        update({ waitingUntil: undefined });
        if (snapshot.get().status === 'stopping') {
          setItem(index, { state: 'queued' });
          return undefined;
        }
      }
    }
  };

  const work = async (chosen: (item: BulkItem) => boolean) => {
    // Decided at the start, so that a requeued item is not processed twice.
    const due = new Set(
      snapshot
        .get()
        .items.filter(chosen)
        .map(({ id }) => id),
    );
    update({ status: 'running', halted: undefined });
    for (const [index, task] of tasks.entries()) {
      if (!due.has(task.id)) continue;
      const halted = await runItem(index, task);
      if (halted) update({ halted });
      if (halted || isStopping()) break;
    }
    const left = snapshot.get().items.some((item) => item.state === 'queued');
    update({ status: left ? 'stopped' : 'finished' });
  };
  const isStopping = () => snapshot.get().status === 'stopping';
  const isActive = () =>
    snapshot.get().status === 'running' || snapshot.get().status === 'stopping';

  const workOn = (state: BulkItemState) => {
    if (!isActive()) void work((item) => item.state === state);
  };

  return {
    snapshot,
    start: () => workOn('queued'),
    stop: () => {
      if (snapshot.get().status !== 'running') return;
      update({ status: 'stopping' });
      rest.wake();
    },
    retryFailed: () => workOn('failed'),
  };
}

/** Counts the items in each state; those that failed but for something count as lacking, too. */
export function countStates(items: readonly BulkItem[]): Record<BulkItemState | 'lacking', number> {
  const counts = { queued: 0, running: 0, done: 0, failed: 0, skipped: 0, lacking: 0 };
  for (const { state, error } of items) {
    counts[state] += 1;
    if (error?.lacks) counts.lacking += 1;
  }
  return counts;
}

/** Returns how many targets lack something, and how many failed: "1 without a password, 2 failed"; empty if none did. */
export function failuresText(items: readonly BulkItem[]): string {
  const { failed, lacking } = countStates(items);
  const words = items.find(({ error }) => error?.lacks)?.error?.lacks?.words;
  return [
    ...(lacking > 0 ? [`${formatNumber(lacking)} ${words}`] : []),
    ...(failed > lacking ? [`${formatNumber(failed - lacking)} failed`] : []),
  ].join(', ');
}
