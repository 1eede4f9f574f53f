import type { Registry } from '../registry';
import { type Caller, isReadonlySuperuser, isSuperuser } from './caller';
import { forbidden, forbiddenInWords, unauthenticated } from './failures';
import type { Rule } from './rules';

/** Checks the caller's right, after the query and the body (C 1.0); throws 403, or 401 for an anonymous caller. */
export function checkRight(
  registry: Registry,
  rule: Rule,
  caller: Caller,
  path: Record<string, string>,
): void {
  if (mayCall(registry, rule, caller, path)) return;
  if (!caller.user) throw unauthenticated();
  throw rule.refusedInWords ? forbiddenInWords() : forbidden();
}

function mayCall(
  registry: Registry,
  { access, readonlySince = 'readonlySuperusersRead', fullAccessSince }: Rule,
  caller: Caller,
  path: Record<string, string>,
): boolean {
  if (access === 'anybody') return true;
  const { user, token } = caller;
  if (!user) return false;
  const { features, has } = registry.settings;
  const fullAccess =
    isSuperuser(caller) &&
    features['SUPERUSERS_FULL_ACCESS'] === true &&
    (fullAccessSince === undefined || has[fullAccessSince]);
  const readonly = isReadonlySuperuser(caller) && has[readonlySince];
  const organization = registry.accounts.organization(path['orgname'] ?? '');
  const owner = organization !== undefined && registry.accounts.isOwner(organization, user);
  const scoped = token === undefined || token.scopes.includes('org:admin');
  const readsRepositories = token === undefined || token.scopes.includes('repo:read');
  switch (access) {
    case 'user':
      return true;
    case 'user-admin':
      return !isReadonlySuperuser(caller) && (!token || token.scopes.includes('user:admin'));
    case 'superuser':
      return isSuperuser(caller);
    case 'any-superuser':
      return isSuperuser(caller) || readonly;
    case 'full-access-superuser':
      return fullAccess;
    case 'repository-reader':
      return fullAccess || readonly || (readsRepositories && ownsNamespace(registry, caller, path));
    case 'organization-reader':
      return fullAccess || readonly || (owner && scoped);
    default:
      return fullAccess || (owner && scoped && !isReadonlySuperuser(caller));
  }
}

/** Returns whether the caller owns the namespace in the path: an account its own, an owner that of the organization. */
function ownsNamespace(
  { accounts }: Registry,
  { user }: Caller,
  { namespace = '' }: Record<string, string>,
): boolean {
  if (!user) return false;
  const organization = accounts.organization(namespace);
  return organization ? accounts.isOwner(organization, user) : user.username === namespace;
}
