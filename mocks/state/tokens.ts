import type { OAuthToken } from '../core/caller';
import type { Accounts, UserRow } from './accounts';

/** The organization that the tokens' application belongs to: deleting it kills them (C 1.19). */
const OWNER = 'platform';

const APPLICATION = { name: 'Admin console', clientId: 'K2XW7P0QD4M9' };

const TOKENS: Readonly<Record<string, { username: string; token: OAuthToken }>> = {
  'superuser-token': token(12, 'admin', ['super:user', 'user:read']),
  'readonly-token': token(13, 'readonly', ['super:user', 'user:read']),
  'user-token': token(14, 'testuser', ['super:user', 'user:read']),
  // The same people's, with other scopes (C 1.0, 3.2).
  'narrow-token': token(15, 'admin', ['super:user']),
  'reader-token': token(16, 'admin', ['user:read']),
  'readonly-repo-token': token(18, 'readonly', ['repo:read']),
  'wide-token': token(17, 'admin', ['super:user', 'user:admin', 'org:admin']),
};

function token(id: number, username: string, scopes: readonly string[]) {
  return { username, token: { id, scopes, application: APPLICATION } };
}

/** The OAuth tokens that are good. All were issued through one application of one organization. */
export class Tokens {
  readonly #accounts: Accounts;
  readonly #organizationId: number | undefined;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
    this.#organizationId = accounts.organization(OWNER)?.id;
  }

  /** The token's user; none for an unknown token, a disabled user, or once the application is gone (C 1.19, 3.1). */
  find(bearer: string): { user: UserRow; token: OAuthToken } | undefined {
    const known = Object.hasOwn(TOKENS, bearer) ? TOKENS[bearer] : undefined;
    const user = known && this.#accounts.user(known.username);
    if (!known || !user?.enabled) return undefined;
    const owner =
      this.#organizationId === undefined ? undefined : this.#accounts.byId(this.#organizationId);
    return owner?.deleted ? undefined : { user, token: known.token };
  }
}
