import type { OAuthToken } from '../core/caller';
import { SECOND_SUPERUSER } from '../seed/company';
import type { Accounts, OrganizationRow, UserRow } from './accounts';
import { randomAccessToken } from './random';

/** The application that issued the seeded tokens; it redirects nobody. */
const SCRIPTS = { name: 'Admin console', clientId: 'K2XW7P0QD4M9' };

/** The application that a console signs in with. */
const CONSOLE = { name: 'Quay Console', clientId: 'quay-console' };

/** The organizations that own the applications: deleting one invalidates its application's tokens (C 1.19, 3.1). */
const OWNERS: readonly (readonly [string, string])[] = [
  [SCRIPTS.clientId, 'platform'],
  [CONSOLE.clientId, 'web'],
];

/** The address of the production build under test. */
export const DEFAULT_OAUTH_REDIRECT = 'http://127.0.0.1:4174/';

type Held = { username: string; token: OAuthToken };

const seeded = (id: number, username: string, scopes: readonly string[]): Held => ({
  username,
  token: { id, scopes, application: SCRIPTS },
});

const SEEDED: Readonly<Record<string, Held>> = {
  'superuser-token': seeded(12, 'admin', ['super:user', 'user:read']),
  'second-superuser-token': seeded(19, SECOND_SUPERUSER, ['super:user', 'user:read']),
  'readonly-token': seeded(13, 'readonly', ['super:user', 'user:read']),
  'user-token': seeded(14, 'testuser', ['super:user', 'user:read']),
  // The same users, with other scopes (C 1.0, 3.2).
  'narrow-token': seeded(15, 'admin', ['super:user']),
  'reader-token': seeded(16, 'admin', ['user:read']),
  'readonly-repo-token': seeded(18, 'readonly', ['repo:read']),
  'wide-token': seeded(17, 'admin', ['super:user', 'user:admin', 'org:admin']),
};

/** An application that can send users to the registry to sign in. */
export type Application = {
  name: string;
  clientId: string;
  /** The registered address that the registry redirects back to. */
  redirectUri: string;
  owner: OrganizationRow;
};

/** OAuth applications and valid tokens. */
export class Tokens {
  readonly #accounts: Accounts;
  /** By client id; an application without an owner cannot be deleted. */
  readonly #ownerIds = new Map<string, number>();
  readonly #redirectUri: string;
  readonly #held = new Map<string, Held>(Object.entries(SEEDED));
  #lastId = 100;

  constructor(accounts: Accounts, redirectUri: string) {
    this.#accounts = accounts;
    this.#redirectUri = redirectUri;
    const admin = accounts.user('admin');
    for (const [clientId, name] of OWNERS) {
      const owner = accounts.organization(name);
      if (!owner) continue;
      this.#ownerIds.set(clientId, owner.id);
      // Only administrators of an application's organization may authorize it (C 3.1).
      if (admin) accounts.addOwner(owner, admin);
    }
  }

  /** Returns a token's user; none for an unknown token, a disabled user, or a deleted application (C 1.19, 3.1). */
  find(bearer: string): { user: UserRow; token: OAuthToken } | undefined {
    const held = this.#held.get(bearer);
    const user = held && this.#accounts.user(held.username);
    if (!held || !user?.enabled) return undefined;
    const { clientId } = held.token.application;
    const gone = this.#ownerIds.has(clientId) && this.#owner(clientId) === undefined;
    return gone ? undefined : { user, token: held.token };
  }

  /** Finds an application by its client id; none if its organization was deleted. */
  application(clientId: string): Application | undefined {
    const owner = this.#owner(clientId);
    return owner && clientId === CONSOLE.clientId
      ? { ...CONSOLE, redirectUri: this.#redirectUri, owner }
      : undefined;
  }

  /** Returns whether a user's tokens for an application together cover these scopes (C 3.1). */
  covers(user: UserRow, { clientId }: Application, scopes: readonly string[]): boolean {
    const granted = new Set(
      [...this.#held.values()]
        .filter((held) => held.username === user.username)
        .filter((held) => held.token.application.clientId === clientId)
        .flatMap((held) => held.token.scopes),
    );
    return scopes.every((scope) => granted.has(scope));
  }

  /** Issues a new token of 40 characters, valid at once. */
  issue(user: UserRow, { name, clientId }: Application, scopes: readonly string[]): string {
    const bearer = randomAccessToken();
    this.#lastId += 1;
    const token = { id: this.#lastId, scopes, application: { name, clientId } };
    this.#held.set(bearer, { username: user.username, token });
    return bearer;
  }

  #owner(clientId: string): OrganizationRow | undefined {
    const id = this.#ownerIds.get(clientId);
    const owner = id === undefined ? undefined : this.#accounts.byId(id);
    return owner?.kind === 'org' && !owner.deleted ? owner : undefined;
  }
}
