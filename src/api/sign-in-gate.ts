import { useSyncExternalStore } from 'react';

/**
 * What keeps requests from being answered: a sign-in that is not recent enough (C 3.5), or one that has ended.
 * Both are said before the registry acts, so the requests can wait and be sent again.
 */
export type SignInNeed = 'fresh-login' | 'signed-out';

/** What the person must be asked for. */
export type Gate = {
  need: SignInNeed | undefined;
  /** Somebody was asked and declined; requests fail at once until they ask for the dialog or begin a write. */
  declined: boolean;
};

const OPEN: Gate = { need: undefined, declined: false };

let gate = OPEN;
let signedIn = false;
let waiting: ((mayGoOn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function change(next: Gate): void {
  gate = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function release(mayGoOn: boolean): void {
  const released = waiting;
  waiting = [];
  for (const goOn of released) goOn(mayGoOn);
}

/** Says whether somebody is signed in on this page; only then does an end of the session hold requests back. */
export function expectSignedIn(expected: boolean): void {
  signedIn = expected;
  if (expected) return;
  release(false);
  change(OPEN);
}

/** Whether a request that is refused for want of a sign-in waits for one instead of failing. */
export const isSignInExpected = (): boolean => signedIn;

/** The session was found to have ended, without a request that waits for the next one. */
export function noticeSignedOut(): void {
  if (signedIn && gate.need !== 'signed-out') change({ need: 'signed-out', declined: false });
}

/** True once the person has signed in; false, and the request is to fail in its place, if they decline. */
export function waitForSignIn(need: SignInNeed): Promise<boolean> {
  if (gate.declined) return Promise.resolve(false);
  return new Promise((resolve) => {
    waiting.push(resolve);
    // Whoever is signed out needs more than a confirmation.
    if (gate.need !== 'signed-out') change({ need, declined: false });
  });
}

/** Lets every waiting request go on. */
export function openGate(): void {
  change(OPEN);
  release(true);
}

/** Fails every waiting request in its own place. Who is signed out stays so, and is asked no more by itself. */
export function declineSignIn(): void {
  change(gate.need === 'signed-out' ? { need: 'signed-out', declined: true } : OPEN);
  release(false);
}

/** Asks again after it was declined: somebody wants to, or wants something done. */
export function askAgain(): void {
  if (gate.declined) change({ ...gate, declined: false });
}

/** Follows what the person must be asked for. */
export const useGate = (): Gate => useSyncExternalStore(subscribe, () => gate);
