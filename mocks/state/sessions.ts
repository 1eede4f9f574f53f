import type { Accounts, UserRow } from './accounts';
import { randomToken, randomUuid } from './random';

/** A cookie session; anonymous until a user signs in with it. */
export type Session = {
  readonly id: string;
  csrfToken: string;
  user?: { id: number; uuid: string };
  signedInAt: number;
};

/** The result of a sign-in attempt. */
export type Attempt =
  | { outcome: 'accepted'; user: UserRow }
  | { outcome: 'wrong-password' | 'disabled' | 'unverified' }
  | { outcome: 'too-soon'; waitMs: number };

/** The password of the three personas. */
export const PERSONA_PASSWORD = 'password';

/** The accounts that can sign in from the start. */
const PERSONAS = ['admin', 'readonly', 'testuser'] as const;

const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 5 * 60_000;

/** Cookie sessions, passwords, and how long a login counts as fresh (C 3.4, 3.5). */
export class Sessions {
  readonly #accounts: Accounts;
  readonly #now: () => number;
  readonly #freshMs: number;
  readonly #sessions = new Map<string, Session>();
  readonly #passwords = new Map<number, string>();
  readonly #failures = new Map<number, { count: number; at: number }>();

  constructor(accounts: Accounts, now: () => number, freshMs: number) {
    this.#accounts = accounts;
    this.#now = now;
    this.#freshMs = freshMs;
    for (const name of PERSONAS) {
      const user = accounts.user(name);
      if (user) this.#passwords.set(user.id, PERSONA_PASSWORD);
    }
  }

  find(cookie: string | null): Session | undefined {
    return cookie === null ? undefined : this.#sessions.get(cookie);
  }

  /** Opens a new, anonymous session. */
  open(): Session {
    const session: Session = { id: randomToken(), csrfToken: randomToken(), signedInAt: 0 };
    this.#sessions.set(session.id, session);
    return session;
  }

  /** Returns the user of a session; none once the account is disabled, deleted, or signed out elsewhere (C 3.5). */
  userOf(session: Session | undefined): UserRow | undefined {
    if (!session?.user) return undefined;
    const user = this.#accounts.byId(session.user.id);
    if (user?.kind !== 'user' || user.deleted || !user.enabled) return undefined;
    return user.uuid === session.user.uuid ? user : undefined;
  }

  isFresh(session: Session | undefined): boolean {
    return session !== undefined && this.#now() - session.signedInAt < this.#freshMs;
  }

  /** Signs a user in to a session with a new CSRF value; the old value becomes invalid (C 3.4). */
  signIn(session: Session, user: UserRow): void {
    session.user = { id: user.id, uuid: user.uuid };
    this.refresh(session);
  }

  /** Makes the login fresh again, with a new CSRF value. */
  refresh(session: Session): void {
    session.signedInAt = this.#now();
    session.csrfToken = randomToken();
  }

  /** Ends all of a user's sessions; OAuth tokens remain valid (C 3.5). */
  endAllOf(user: UserRow): void {
    this.#accounts.save({ ...user, uuid: randomUuid() });
  }

  setPassword(user: UserRow, password: string): void {
    this.#passwords.set(user.id, password);
  }

  /** Removes a user's password, as when the user becomes an organization (C 10.4). */
  forgetPassword(userId: number): void {
    this.#passwords.delete(userId);
  }

  /**
   * Checks a user name or e-mail address and a password. After a wrong password every attempt is rejected for a
   * growing time, even with the right one (C 2.3).
   */
  attempt(usernameOrEmail: string, password: string, mailing: boolean): Attempt {
    const user =
      this.#accounts.user(usernameOrEmail) ??
      (usernameOrEmail.includes('@') ? this.#accounts.userByEmail(usernameOrEmail) : undefined);
    if (!user) return { outcome: 'wrong-password' };
    const failed = this.#failures.get(user.id);
    if (failed) {
      const backOff = Math.min(FIRST_BACK_OFF_MS * 2 ** (failed.count - 1), LONGEST_BACK_OFF_MS);
      const waitMs = failed.at + backOff - this.#now();
      if (waitMs > 0) return { outcome: 'too-soon', waitMs };
    }
    if (this.#passwords.get(user.id) !== password) {
      this.#failures.set(user.id, { count: (failed?.count ?? 0) + 1, at: this.#now() });
      return { outcome: 'wrong-password' };
    }
    this.#failures.delete(user.id);
    if (!user.enabled) return { outcome: 'disabled' };
    if (mailing && !user.verified) return { outcome: 'unverified' };
    return { outcome: 'accepted', user };
  }
}
