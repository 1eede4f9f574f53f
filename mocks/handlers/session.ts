import type { CurrentUser } from '@/api/generated/types.gen';

import { type Caller, isReadonlySuperuser, isSuperuser } from '../core/caller';
import { problem, tooManyLogins } from '../core/failures';
import type { HandlersOf } from '../core/operation';
import type { RulesOf } from '../core/rules';
import type { Registry } from '../registry';
import type { OrganizationRow, UserRow } from '../state/accounts';
import { avatarOf, quotaParts } from '../views/accounts';

/** C 3.6: the two flags are true or absent, never false. */
const roleFlags = (
  { settings }: Registry,
  caller: Caller,
): Pick<CurrentUser, 'super_user' | 'global_readonly_super_user'> => ({
  ...(isSuperuser(caller) && { super_user: true }),
  ...(isReadonlySuperuser(caller) &&
    settings.has.readonlySuperusersTold && { global_readonly_super_user: true }),
});

const organizationEntry = (row: OrganizationRow) => ({
  name: row.name,
  avatar: avatarOf(row),
  can_create_repo: true,
  public: false,
});

/** Shows what a token with only `user:read` can see (C 3.6). */
const shortView = (registry: Registry, user: UserRow): CurrentUser => ({
  anonymous: false,
  username: user.username,
  avatar: avatarOf(user),
  organizations: registry.accounts.ownedBy(user).map(organizationEntry),
});

function fullView(registry: Registry, user: UserRow): CurrentUser {
  return {
    ...shortView(registry, user),
    can_create_repo: true,
    is_me: true,
    verified: user.verified,
    email: user.email,
    logins: [],
    invoice_email: false,
    invoice_email_address: null,
    preferred_namespace: false,
    tag_expiration_s: 14 * 86_400,
    prompts: [],
    company: null,
    family_name: null,
    given_name: null,
    location: null,
    is_free_account: true,
    has_password_set: true,
    organizations: registry.accounts.ownedBy(user).map((row) => ({
      ...organizationEntry(row),
      is_org_admin: true,
      preferred_namespace: false,
    })),
    ...quotaParts(user, registry.settings),
  };
}

/** Returns the caller's session, or a new one. */
const sessionOf = (registry: Registry, caller: Caller) =>
  caller.session ?? registry.sessions.open();

const REFUSALS = {
  'wrong-password': 'The user name or the password is wrong.',
  disabled: 'This user is disabled.',
  unverified: null,
} as const;

type SessionOperation = 'getCsrfToken' | 'getLoggedInUser' | 'signIn' | 'verifySignIn' | 'signOut';

/** The checks that run before the handlers. */
export const sessionRules: RulesOf<SessionOperation> = {
  getCsrfToken: { beginsPage: true, access: 'anybody', outsideApi: true },
  getLoggedInUser: { beginsPage: true, access: 'anybody' },
  signIn: {
    beginsPage: true,
    access: 'anybody',
    features: ['DIRECT_LOGIN'],
    internal: true,
    body: {
      type: 'object',
      required: ['username', 'password'],
      properties: {
        username: { type: 'string' },
        password: { type: 'string' },
        invite_code: { type: 'string' },
      },
    },
  },
  verifySignIn: {
    beginsPage: true,
    access: 'user',
    internal: true,
    body: { type: 'object', required: ['password'], properties: { password: { type: 'string' } } },
  },
  signOut: { beginsPage: true, access: 'anybody', internal: true },
};

export const sessionHandlers: HandlersOf<SessionOperation> = {
  getCsrfToken({ registry, caller }) {
    const session = sessionOf(registry, caller);
    return { status: 200, body: { csrf_token: session.csrfToken }, setCookie: session.id };
  },

  getLoggedInUser({ registry, caller }) {
    const { user, token } = caller;
    const has = (scope: string) => token === undefined || token.scopes.includes(scope);
    // A token without one of these two is valid elsewhere, but counts as anonymous here (C 3.2).
    if (!user || (!has('user:read') && !has('user:admin'))) {
      throw problem('invalid_token', 'Requires authentication', { session_required: false });
    }
    const view = has('user:admin') ? fullView(registry, user) : shortView(registry, user);
    return { status: 200, body: { ...view, ...roleFlags(registry, caller) } };
  },

  signIn({ registry, caller, body: { username, password } }) {
    const mailing = registry.settings.features['MAILING'] === true;
    const attempt = registry.sessions.attempt(username, password, mailing);
    if (attempt.outcome === 'too-soon') throw tooManyLogins(attempt.waitMs);
    if (attempt.outcome !== 'accepted') {
      const message = REFUSALS[attempt.outcome];
      const metadata = {
        type: 'quayauth',
        kind: 'user',
        useragent: caller.userAgent,
        message,
        username,
      };
      if (registry.settings.has.loginFailuresLogged)
        registry.auditLog.write(
          'login_failure',
          metadata,
          caller,
          registry.accounts.user(username),
        );
      return {
        status: 403,
        body: {
          needsEmailVerification: attempt.outcome === 'unverified',
          invalidCredentials: attempt.outcome === 'wrong-password',
          message,
        },
      };
    }
    const session = sessionOf(registry, caller);
    registry.sessions.signIn(session, attempt.user);
    // The entry has no performer: nobody was signed in when the request came.
    const metadata = { type: 'quayauth', useragent: caller.userAgent };
    registry.auditLog.write('login_success', metadata, caller, attempt.user);
    return {
      status: 200,
      body: { success: true },
      headers: { 'X-Next-CSRF-Token': session.csrfToken },
      setCookie: session.id,
    };
  },

  verifySignIn({ registry, caller, body: { password } }) {
    const attempt = registry.sessions.attempt(caller.user?.username ?? '', password, false);
    if (attempt.outcome === 'too-soon') throw tooManyLogins(attempt.waitMs);
    if (attempt.outcome !== 'accepted') {
      return {
        status: 403,
        body: { message: REFUSALS['wrong-password'], invalidCredentials: true },
      };
    }
    const session = sessionOf(registry, caller);
    registry.sessions.signIn(session, attempt.user);
    return {
      status: 200,
      body: { success: true },
      headers: { 'X-Next-CSRF-Token': session.csrfToken },
      setCookie: session.id,
    };
  },

  signOut({ registry, caller }) {
    if (caller.user) {
      registry.auditLog.write('logout_success', {}, caller, caller.user);
      registry.sessions.endAllOf(caller.user);
    }
    return { status: 200, body: { success: true } };
  },
};
