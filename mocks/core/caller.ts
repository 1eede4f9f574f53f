import type { UserRow } from '../state/accounts';
import type { Session } from '../state/sessions';

/** An OAuth token that is good, with the application it was issued through. */
export type OAuthToken = {
  id: number;
  scopes: readonly string[];
  application: { name: string; clientId: string };
};

/** Who sends a request, and by which credential. */
export type Caller = {
  /** Absent: anonymous. */
  user?: UserRow;
  /** Present when the user is known through a bearer token. */
  token?: OAuthToken;
  /** The cookie's session; a token wins over it but does not remove it. */
  session?: Session;
  ip: string;
  userAgent: string;
};

/** C 1.0: a global read-only superuser reads with a token of any scope, and wins over being a superuser too. */
export const isReadonlySuperuser = (caller: Caller): boolean =>
  caller.user?.readonlySuperuser ?? false;

/** C 1.0: a superuser needs a session or a token with scope `super:user`. */
export const isSuperuser = (caller: Caller): boolean =>
  (caller.user?.superuser ?? false) &&
  !isReadonlySuperuser(caller) &&
  (caller.token === undefined || caller.token.scopes.includes('super:user'));
