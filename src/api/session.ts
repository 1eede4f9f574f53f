import { useMutation } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { ErrorDescription } from '@/lib/error-description';

import { ApiError, describeError, toApiError } from './errors';
import { verifySignIn } from './generated/sdk.gen';

/** How requests prove who sends them: the registry's own session cookie, or a bearer token held in memory only. */
export type Credential = { mode: 'session' } | { mode: 'token'; token: string };

let credential: Credential = { mode: 'session' };
let csrfToken: string | undefined;

/** The credential that the next request will use. */
export const currentCredential = (): Credential => credential;

/** Changes how requests authenticate and forgets what belonged to the former way. */
export function switchCredential(next: Credential): void {
  credential = next;
  csrfToken = undefined;
}

/** The CSRF token of the session, if one was read already (C 3.4). */
export const knownCsrfToken = (): string | undefined => csrfToken;

/** Remembers the token that a sign-in or verification issued, or forgets a stale one. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Requests that met "fresh login required" wait here until the password was confirmed (C 3.5). */
type Waiting = { resolve: () => void; reject: (error: ApiError) => void };

let waiting: Waiting[] = [];
const listeners = new Set<() => void>();

const notify = () => {
  for (const listener of listeners) listener();
};

/** Resolves once the person confirmed the password; rejects, failing the request in place, if they decline. */
export function waitForVerification(): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting = [...waiting, { resolve, reject }];
    notify();
  });
}

/** Lets every waiting request go on. */
export function verificationSucceeded(): void {
  const released = waiting;
  waiting = [];
  notify();
  for (const request of released) request.resolve();
}

/** Fails every waiting request in its own place. */
export function verificationDeclined(): void {
  const released = waiting;
  waiting = [];
  notify();
  for (const request of released) {
    request.reject(new ApiError({ kind: 'fresh-login', operation: '', status: 401 }));
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What the dialog that asks for the password again needs. */
export type Verification = {
  /** Whether requests wait for the password. */
  pending: boolean;
  /** Whether an answer to the last password is awaited. */
  submitting: boolean;
  /** Why the last password did not do; the requests still wait. */
  error: ErrorDescription | null;
  submit: (password: string) => Promise<void>;
  /** Fails the waiting requests, each in its own place. */
  cancel: () => void;
};

/** Follows the requests that wait for a fresh login, and lets the person confirm or decline (C 3.5). */
export function useVerification(): Verification {
  const pending = useSyncExternalStore(subscribe, () => waiting.length > 0);
  const { mutateAsync, reset, isPending, error } = useMutation({
    mutationFn: (password: string) => verifySignIn({ body: { password } }),
    onSuccess: verificationSucceeded,
  });
  return {
    pending,
    submitting: isPending,
    error: error ? describeVerificationError(error) : null,
    submit: async (password) => {
      // The failure is shown from the mutation's state.
      await mutateAsync(password).catch(() => undefined);
    },
    cancel: () => {
      reset();
      verificationDeclined();
    },
  };
}

function describeVerificationError(thrown: unknown): ErrorDescription {
  const error = toApiError(thrown);
  const description = describeError(error);
  if (error.kind !== 'forbidden') return description;
  return {
    ...description,
    title: 'That is not the password of this account',
    meaning: 'The requests still wait; nothing is lost.',
    advice: 'Type the password you signed in with.',
  };
}
