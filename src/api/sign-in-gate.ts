import { createAtom, useSelector } from '@tanstack/react-store';

import { lastActAt } from '@/lib/last-act';

/**
 * Why the registry refuses requests: the sign-in is not recent enough (C 3.5), or it has ended. The registry checks
 * both before it acts, so the requests can wait and be sent again.
 */
export type SignInNeed = 'fresh-login' | 'signed-out';

/** The sign-in that the user must be asked for. */
export type Gate = {
  need: SignInNeed | undefined;
  /** The user was asked and declined; requests that the user did not start fail at once, without a question. */
  declined: boolean;
};

/** The account signed in on this page. Another object is another account, even where neither has a name (C 3.2). */
export type Holder = { username: string };

/** How waiting for a sign-in ended: the same account is back, the user declined, or another account is signed in. */
export type WaitOutcome = 'go' | 'declined' | 'other';

const OPEN: Gate = { need: undefined, declined: false };

const gate = createAtom<Gate>(OPEN);
/** Counts the requests that found the session to be another account's. */
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

/** Sets the account signed in on this page; only while there is one, requests wait when the session ends. */
export function expectSignedIn(next: Holder | undefined): void {
  if (next === holder) return;
  holder = next;
  release(next ? 'other' : 'declined');
  gate.set(OPEN);
}

/** Returns the account signed in on this page, if known. */
export const currentHolder = (): Holder | undefined => holder;

/** Whether a request refused for lack of a sign-in waits for one instead of failing. */
export const isSignInExpected = (): boolean => holder !== undefined;

/** Returns how often the gate was opened. A refused request that was sent before the last opening is out of date. */
export const gateOpenings = (): number => openings;

/** Records that the session has ended, when no request waits for the next one. */
export function noticeSignedOut(): void {
  if (holder && gate.get().need !== 'signed-out') gate.set({ need: 'signed-out', declined: false });
}

/** Records that the session is another account's. */
export const noticeOtherAccount = (): void => otherAccounts.set((count) => count + 1);

/** Calls the listener whenever a request finds that the session is another account's. */
export const onOtherAccount = (listener: () => void): (() => void) =>
  otherAccounts.subscribe(listener).unsubscribe;

/** Time in milliseconds within which a request counts as caused by the user's last action. */
const ACT = 500;

const isAskedFor = (sentAt: number) => {
  const act = lastActAt();
  return act > declinedAt && sentAt >= act && sentAt - act < ACT;
};

/** Set while a refresh runs that nobody asked for. */
let unasked: { refused: boolean } | undefined;

/**
 * From now on, requests that the user did not start fail instead of asking for a sign-in. Returns what ends that, and
 * says whether any failed so.
 */
export function askNobody(): () => boolean {
  const own = { refused: false };
  unasked = own;
  return () => {
    if (unasked === own) unasked = undefined;
    return own.refused;
  };
}

/**
 * Waits until the user signs in, declines, or signs in as another account.
 *
 * @param sentAt when the request was sent, as `performance.now()`; after "not now", only the user's own requests ask
 * again
 */
export function waitForSignIn(need: SignInNeed, sentAt: number): Promise<WaitOutcome> {
  if (unasked && !isAskedFor(sentAt)) {
    unasked.refused = true;
    return Promise.resolve('declined');
  }
  if (gate.get().declined) {
    if (gate.get().need === 'signed-out' || !isAskedFor(sentAt)) return Promise.resolve('declined');
    gate.set(OPEN);
  }
  return new Promise((resolve) => {
    waiting.push(resolve);
    // A signed-out user needs more than a confirmation.
    if (gate.get().need !== 'signed-out') gate.set({ need, declined: false });
  });
}

/** Lets every waiting request continue. */
export function openGate(): void {
  openings += 1;
  gate.set(OPEN);
  release('go');
}

/** Fails every waiting request where it was made, and stops asking. */
export function declineSignIn(): void {
  declinedAt = performance.now();
  gate.set({ ...gate.get(), declined: true });
  release('declined');
}

/** Asks again after the user declined, because the user now wants to sign in or to change something. */
export function askAgain(): void {
  // Ask before a request is refused only if the session has ended.
  if (gate.get().declined)
    gate.set(gate.get().need === 'signed-out' ? { ...gate.get(), declined: false } : OPEN);
}

/** Subscribes to the sign-in that the user must be asked for. */
export const useGate = (): Gate => useSelector(gate);
