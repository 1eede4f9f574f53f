import { createAtom, useSelector } from '@tanstack/react-store';

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

const gate = createAtom<Gate>(OPEN);
/** Counts how often a request found the session to be another account's. */
const otherAccounts = createAtom(0);
let holder: Holder | undefined;
let openings = 0;
let declinedAt = 0;
let waiting: ((outcome: WaitOutcome) => void)[] = [];

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
  gate.set(OPEN);
}

/** Who is signed in on this page, as far as it knows. */
export const currentHolder = (): Holder | undefined => holder;

/** Whether a request that is refused for want of a sign-in waits for one instead of failing. */
export const isSignInExpected = (): boolean => holder !== undefined;

/** How often the gate was opened: a refusal of a request that was sent before the last time says nothing of now. */
export const gateOpenings = (): number => openings;

/** The session was found to have ended, without a request that waits for the next one. */
export function noticeSignedOut(): void {
  if (holder && gate.get().need !== 'signed-out') gate.set({ need: 'signed-out', declined: false });
}

/** The session was found to be another account's. */
export const noticeOtherAccount = (): void => otherAccounts.set((count) => count + 1);

/** Calls back whenever a request found that the session is another account's. */
export const onOtherAccount = (listener: () => void): (() => void) =>
  otherAccounts.subscribe(listener).unsubscribe;

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
  if (gate.get().declined) {
    if (gate.get().need === 'signed-out' || !isAskedFor(sentAt)) return Promise.resolve('declined');
    gate.set(OPEN);
  }
  return new Promise((resolve) => {
    waiting.push(resolve);
    // Whoever is signed out needs more than a confirmation.
    if (gate.get().need !== 'signed-out') gate.set({ need, declined: false });
  });
}

/** Lets every waiting request go on. */
export function openGate(): void {
  openings += 1;
  gate.set(OPEN);
  release('go');
}

/** Fails every waiting request in its own place, and asks no more by itself. */
export function declineSignIn(): void {
  declinedAt = performance.now();
  gate.set({ ...gate.get(), declined: true });
  release('declined');
}

/** Asks again after it was declined: somebody wants to, or wants something done. */
export function askAgain(): void {
  // Only an end of the session is worth a question before something is refused.
  if (gate.get().declined)
    gate.set(gate.get().need === 'signed-out' ? { ...gate.get(), declined: false } : OPEN);
}

/** Follows what the person must be asked for. */
export const useGate = (): Gate => useSelector(gate);
