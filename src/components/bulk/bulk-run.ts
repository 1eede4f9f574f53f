import { createAtom, type Readable } from '@tanstack/react-store';
import type { ReactNode } from 'react';

import { registryNow } from '@/lib/clock';
import type { ErrorDescription } from '@/lib/error-description';
import { Rest, retryDelay } from '@/lib/retry';

/** One thing to do, once for each chosen target. */
export type BulkTask = {
  id: string;
  /** The target's name. */
  label: string;
  /** What there is to look at before it is done, below the name. */
  detail?: ReactNode;
  /** Does it; what it answers is noted beside the item. A throw is a failure. */
  run: () => Promise<string | void>;
};

/** A chosen target that the action does not apply to. */
export type BulkSkip = { id: string; label: string; reason: string };

export type BulkItemState = 'queued' | 'running' | 'done' | 'failed' | 'skipped';

/** One target and how it stands. */
export type BulkItem = {
  id: string;
  label: string;
  state: BulkItemState;
  /** Why skipped, or what the action reported. */
  note?: string | undefined;
  /** Why it failed. */
  error?: ErrorDescription | undefined;
};

/** A run as a whole; a new object at every change. */
export type BulkSnapshot = {
  items: readonly BulkItem[];
  status: 'ready' | 'running' | 'stopping' | 'stopped' | 'finished';
  /** When the next try is due, in epoch milliseconds, while the registry asked to wait. */
  waitingUntil: number | undefined;
  /** What stopped the run by itself, since it would have met every further item too. */
  halted: ErrorDescription | undefined;
};

/** A run and its controls. */
export type BulkRun = {
  snapshot: Readable<BulkSnapshot>;
  /** Begins, or goes on with what is queued. */
  start: () => void;
  /** Lets the request under way end, and sends no further one: a write cut off would have an unknown outcome. */
  stop: () => void;
  /** Does again what failed, and only that: what a stop left undone stays so. */
  retryFailed: () => void;
};

export type BulkOptions = {
  describeError: (error: unknown) => ErrorDescription;
  /** Called with the id of each item that was done. */
  onDone?: ((id: string) => void) | undefined;
  /** Waits between tries; tests put their own in. */
  rest?: Pick<Rest, 'wait' | 'wake'>;
};

/**
 * Failures that every further item would meet as well. The registry refuses all of them before it acts, so the item that
 * met one is as much to do as those after it.
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
 * Does one task after the other. An item that the registry's rate limit turned away was not carried out (C 2.3), so it
 * is tried again after a pause; every other failure stays with its item. A request that waits for a fresh login simply
 * takes longer.
 */
export function createBulkRun(
  tasks: readonly BulkTask[],
  skips: readonly BulkSkip[],
  { describeError, onDone, rest = new Rest() }: BulkOptions,
): BulkRun {
  const snapshot = createAtom<BulkSnapshot>({
    items: [
      ...tasks.map(({ id, label }): BulkItem => ({ id, label, state: 'queued' })),
      ...skips.map(({ id, label, reason }): BulkItem => ({
        id,
        label,
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

  /** Returns what must stop the run, if something must. */
  const runItem = async (index: number, task: BulkTask): Promise<ErrorDescription | undefined> => {
    setItem(index, { state: 'running', error: undefined, note: undefined });
    for (let tries = 1; ; tries += 1) {
      try {
        const note = await task.run();
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
    // Decided at the start: an item that is put back into the queue is not met twice.
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

/** How many items are in each state. */
export function countStates(items: readonly BulkItem[]): Record<BulkItemState, number> {
  const counts = { queued: 0, running: 0, done: 0, failed: 0, skipped: 0 };
  for (const item of items) counts[item.state] += 1;
  return counts;
}
