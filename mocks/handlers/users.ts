import { isObject } from '@/lib/json';
import { Dropped, invalidRequest, notFound, pageServerError, refusedValue } from '../core/failures';
import type { HandlersOf } from '../core/operation';
import { PAGE, READ, WRITE, type RulesOf } from '../core/rules';
import { pageById, pageToken, readPageToken } from '../core/paginate';
import { MAIL_FAILS } from '../core/sentinels';
import type { Registry } from '../registry';
import type { UserRow } from '../state/accounts';
import { checkEmail, checkFree, checkName } from '../state/names';
import { randomBase64, randomPassword, randomUuid } from '../state/random';
import { userView } from '../views/accounts';

const LARGEST_LIMIT = 100;

/** How many rows the server builds before the process in front stops it, after 30 seconds (C 12.3). */
const MOST_ROWS = 30_000 / 4.5;

/**
 * Returns the maximum number of rows on a page, undefined for all: rejects a page that is too large (C 1.5), and drops
 * the connection if the full list is too long (C 12.3).
 */
export function pageLimit(limit: number | undefined, rows: number): number | undefined {
  if (limit !== undefined && limit > LARGEST_LIMIT) {
    throw invalidRequest(`The limit may be ${LARGEST_LIMIT} at most.`);
  }
  if (limit !== undefined && limit < -1) throw pageServerError();
  if (limit !== undefined && limit >= 0) return limit;
  if (rows > MOST_ROWS) throw new Dropped();
  return undefined;
}

/** Looks up a user by name; organizations and robots are not users (C 1.3). */
function userNamed(registry: Registry, username: string): UserRow {
  const user = registry.accounts.user(username);
  if (!user) throw notFound();
  return user;
}

/** Rejects superusers: another superuser cannot change one, but can change a global read-only superuser (C 1.3). */
function otherThanSuperuser(user: UserRow, deed: string): UserRow {
  if (user.superuser) throw invalidRequest(`Cannot ${deed} a superuser`);
  return user;
}

const mailFailsFor = ({ username, email }: UserRow) =>
  new RegExp(`^${MAIL_FAILS}(?![a-z0-9])`).test(username) ||
  new RegExp(`^${MAIL_FAILS}(?![a-z0-9])`).test(email);

function sendMail(user: UserRow): void {
  if (mailFailsFor(user)) throw refusedValue('The mail could not be sent: connection refused.');
}

/** Applies one field after another; a later error leaves the earlier ones applied (C 1.3). */
function changeUser(
  registry: Registry,
  user: UserRow,
  changes: { password?: string; email?: string; enabled?: boolean },
  log: (kind: string, metadata: Record<string, unknown>) => void,
): void {
  const { authenticationType } = registry.settings;
  const current = () => userNamed(registry, user.username);
  const { password, email, enabled } = changes;
  if (password !== undefined) {
    if (authenticationType !== 'Database') {
      throw invalidRequest('Cannot change a password without database authentication');
    }
    if (password.length < 8 || /\s/.test(password)) {
      throw refusedValue('A password needs at least 8 characters and no whitespace.');
    }
    registry.sessions.setPassword(user, password);
    registry.sessions.endAllOf(current());
    log('user_change_password', {});
  }
  if (email !== undefined) {
    if (!['Database', 'AppToken'].includes(authenticationType)) {
      throw invalidRequest('Cannot change an e-mail without database authentication');
    }
    // No format check: the database rejects an address that another user has, including the empty one, and an address
    // that it cannot hold crashes the operation (C 12.5).
    const other = registry.accounts.userByEmail(email);
    if (other && other.id !== user.id) throw refusedValue('E-mail address already used');
    if (email.length > 255 || email.includes('\0')) throw pageServerError();
    const before = current();
    registry.accounts.save({ ...before, email, verified: true });
    log('user_change_email', { email, old_email: before.email });
  }
  if (enabled !== undefined) {
    log(enabled ? 'user_enable' : 'user_disable', {});
    registry.accounts.save({ ...current(), enabled });
  }
}

type UserOperation =
  | 'listAllUsers'
  | 'createInstallUser'
  | 'getInstallUser'
  | 'changeInstallUser'
  | 'deleteInstallUser'
  | 'sendRecoveryEmail'
  | 'takeOwnership';

/** The checks that run before the handlers. */
export const userRules: RulesOf<UserOperation> = {
  listAllUsers: { ...READ, query: { ...PAGE, disabled: 'flag' } },
  createInstallUser: {
    ...WRITE,
    databaseAuthentication: true,
    body: {
      required: ['username'],
      properties: { username: { type: 'string' }, email: { type: 'string' } },
    },
  },
  getInstallUser: {
    ...READ,
    readonlySince: 'readonlySuperusersReadAll',
    internal: 'usersInDiscovery',
  },
  changeInstallUser: {
    ...WRITE,
    internal: 'usersInDiscovery',
    body: {
      type: 'object',
      properties: {
        password: { type: 'string' },
        email: { type: 'string' },
        enabled: { type: 'boolean' },
      },
    },
  },
  deleteInstallUser: { ...WRITE, internal: 'usersInDiscovery' },
  sendRecoveryEmail: { ...WRITE, features: ['MAILING'], internal: true },
  takeOwnership: { ...WRITE, internal: true },
};

export const userHandlers: HandlersOf<UserOperation> = {
  listAllUsers({ registry, query: { limit, next_page, disabled } }) {
    const most = pageLimit(limit, registry.accounts.userCount);
    const now = registry.now();
    const { endlessLists } = registry.behaviour;
    // An invalid token returns the first page again (C 4).
    const after = endlessLists ? -1 : (readPageToken(next_page, now)?.['after'] ?? -1);
    const rows = registry.accounts.usersAfter(after, { disabled });
    const { page, nextPage = endlessLists ? pageToken({ after }, now) : undefined } = pageById(
      rows,
      most,
      now,
    );
    const users = page.map((user) => userView(user, registry.settings));
    return { status: 200, body: { users, ...(nextPage && { next_page: nextPage }) } };
  },

  createInstallUser({ registry, caller, body }) {
    // The top level is not checked, and anything but an object crashes the operation (C 1.2).
    if (!isObject(body)) throw pageServerError();
    const { username, email } = body;
    const mailing = registry.settings.features['MAILING'] === true;
    if (mailing) checkEmail(email);
    checkName(username);
    checkFree(registry, username);
    if (email !== undefined && registry.accounts.userByEmail(email)) {
      // Without mailing, nothing checks before the database does (C 12.4).
      throw refusedValue(
        mailing
          ? `The e-mail address ${email} is in use.`
          : `duplicate key value violates unique constraint "user_email"\nDETAIL:  Key (email)=(${email}) already exists.\n`,
      );
    }
    const user = registry.accounts.createUser(username, email ?? randomUuid(), !mailing);
    const password = randomPassword();
    registry.sessions.setPassword(user, password);
    const metadata = { email: email ?? null, username, superuser: caller.user?.username };
    registry.auditLog.write('user_create', metadata, caller, user);
    // If this fails, the user remains and the password is lost (C 1.2).
    if (mailing) sendMail(user);
    return {
      status: 200,
      body: { username, email: email ?? null, password, encrypted_password: randomBase64() },
    };
  },

  getInstallUser({ registry, path }) {
    return { status: 200, body: userView(userNamed(registry, path.username), registry.settings) };
  },

  changeInstallUser({ registry, caller, path, body }) {
    const user = otherThanSuperuser(userNamed(registry, path.username), 'update');
    // Built before the change: enabled and verified have the old values (C 1.3).
    const snapshot = userView(user, registry.settings);
    changeUser(registry, user, body, (kind, metadata) => {
      const who = kind === 'user_change_email' ? {} : { username: user.username };
      const superuser = caller.user?.username;
      registry.auditLog.write(kind, { ...metadata, ...who, superuser }, caller, user);
    });
    // The key that tries to rewrite the server's configuration: one value fails, the other works (C 1.3, 12.5).
    if ('superuser' in body && body.superuser !== false) throw pageServerError();
    return {
      status: 200,
      body: {
        ...snapshot,
        ...(body.email !== undefined && { email: body.email }),
        ...(body.password !== undefined && { encrypted_password: randomBase64() }),
      },
    };
  },

  deleteInstallUser({ registry, caller, path }) {
    const user = otherThanSuperuser(userNamed(registry, path.username), 'delete');
    // Written even if a disabled user then remains (C 1.4).
    registry.auditLog.write('user_delete', { username: user.username }, caller, user);
    registry.accounts.delete(user);
    return { status: 204 };
  },

  sendRecoveryEmail({ registry, path }) {
    if (registry.settings.authenticationType !== 'Database') {
      throw invalidRequest('Recovery mails need database authentication');
    }
    const user = otherThanSuperuser(userNamed(registry, path.username), 'send a recovery mail to');
    sendMail(user);
    return { status: 200, body: { email: user.email } };
  },

  takeOwnership({ registry, caller, path: { namespace } }) {
    const account = registry.accounts.byName(namespace);
    if (!account) throw notFound();
    const was_user = account.kind === 'user';
    const organization =
      account.kind === 'user'
        ? registry.accounts.convertToOrganization(otherThanSuperuser(account, 'take ownership of'))
        : account;
    if (was_user) registry.sessions.forgetPassword(account.id);
    if (caller.user) registry.accounts.addOwner(organization, caller.user);
    const metadata = {
      entity_id: organization.id,
      namespace,
      was_user,
      superuser: caller.user?.username,
    };
    registry.auditLog.write('take_ownership', metadata, caller, caller.user);
    return { status: 200, body: { namespace } };
  },
};
