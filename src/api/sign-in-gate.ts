import { useSyncExternalStore } from 'react';

import { lastActAt } from '@/lib/last-act';

/**
 * What keeps requests from being answered: a sign-in that is not recent enough (C 3.5), or one that has ended.
 * Both are said before the registry acts, so the requests can wait and be sent again.
 */
export type SignInNeed = 'fresh-login' | 'signed-out';

/** What the person must be asked for. */
export type Gate = {
  need: SignInNeed | undefined;
  /** Somebody was asked and declined; requests that nobody asked for fail at once, without a question. */
  declined: boolean;
};

/** Who is signed in on this page. Another object is another account, even where neither tells a name (C 3.2). */
export type Holder = { username: string };

/** How waiting for a sign-in ended: the same account is back, nobody is, or another account took its place. */
export type WaitOutcome = 'go' | 'declined' | 'other';

const OPEN: Gate = { need: undefined, declined: false };

let gate = OPEN;
let holder: Holder | undefined;
let openings = 0;
let declinedAt = 0;
let waiting: ((outcome: WaitOutcome) => void)[] = [];
const listeners = new Set<() => void>();
const otherAccountListeners = new Set<() => void>();

function change(next: Gate): void {
  gate = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function release(outcome: WaitOutcome): void {
  const released = waiting;
  waiting = [];
  for (const end of released) end(outcome);
}

/** Says who is signed in on this page; only while somebody is, does an end of the session hold requests back. */
export function expectSignedIn(next: Holder | undefined): void {
  if (next === holder) return;
  holder = next;
  release(next ? 'other' : 'declined');
  change(OPEN);
}

/** Who is signed in on this page, as far as it knows. */
export const currentHolder = (): Holder | undefined => holder;

/** Whether a request that is refused for want of a sign-in waits for one instead of failing. */
export const isSignInExpected = (): boolean => holder !== undefined;

/** How often the gate was opened: a refusal of a request that was sent before the last time says nothing of now. */
export const gateOpenings = (): number => openings;

/** The session was found to have ended, without a request that waits for the next one. */
export function noticeSignedOut(): void {
  if (holder && gate.need !== 'signed-out') change({ need: 'signed-out', declined: false });
}

/** The session was found to be another account's. */
export function noticeOtherAccount(): void {
  for (const listener of otherAccountListeners) listener();
}

/** Calls back whenever a request found that the session is another account's. */
export function onOtherAccount(listener: () => void): () => void {
  otherAccountListeners.add(listener);
  return () => otherAccountListeners.delete(listener);
}

/** How long after an act of the person a request counts as asked for by it, in milliseconds. */
const ACT = 500;

const isAskedFor = (sentAt: number) => {
  const act = lastActAt();
  return act > declinedAt && sentAt >= act && sentAt - act < ACT;
};

/**
 * Waits until the person has signed in, declined, or signed in as somebody else.
 *
 * @param sentAt when the request was sent, as `performance.now()`: after "not now" only what a person asked for asks again
 */
export function waitForSignIn(need: SignInNeed, sentAt: number): Promise<WaitOutcome> {
  if (gate.declined) {
    if (gate.need === 'signed-out' || !isAskedFor(sentAt)) return Promise.resolve('declined');
    change(OPEN);
  }
  return new Promise((resolve) => {
    waiting.push(resolve);
    // Whoever is signed out needs more than a confirmation.
    if (gate.need !== 'signed-out') change({ need, declined: false });
  });
}

/** Lets every waiting request go on. */
export function openGate(): void {
  openings += 1;
  change(OPEN);
  release('go');
}

/** Fails every waiting request in its own place, and asks no more by itself. */
export function declineSignIn(): void {
  declinedAt = performance.now();
  change({ ...gate, declined: true });
  release('declined');
}

/** Asks again after it was declined: somebody wants to, or wants something done. */
export function askAgain(): void {
  // Only an end of the session is worth a question before something is refused.
  if (gate.declined) change(gate.need === 'signed-out' ? { ...gate, declined: false } : OPEN);
}

/** Follows what the person must be asked for. */
export const useGate = (): Gate => useSyncExternalStore(subscribe, () => gate);
