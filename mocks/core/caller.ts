import type { UserRow } from '../state/accounts';
import type { Session } from '../state/sessions';

/** A valid OAuth token, with the application that issued it. */
export type OAuthToken = {
  id: number;
  scopes: readonly string[];
  application: { name: string; clientId: string };
};

/** The sender of a request and the credential used. */
export type Caller = {
  /** Absent: anonymous. */
  user?: UserRow;
  /** Present when a bearer token identifies the user. */
  token?: OAuthToken;
  /** The cookie's session; a token takes precedence but does not remove it. */
  session?: Session;
  ip: string;
  userAgent: string;
};

/** C 1.0: a global read-only superuser can read with a token of any scope. The role takes precedence over superuser. */
export const isReadonlySuperuser = (caller: Caller): boolean =>
  caller.user?.readonlySuperuser ?? false;

/** C 1.0: a superuser needs a session or a token with scope `super:user`. */
export const isSuperuser = (caller: Caller): boolean =>
  (caller.user?.superuser ?? false) &&
  !isReadonlySuperuser(caller) &&
  (caller.token === undefined || caller.token.scopes.includes('super:user'));
