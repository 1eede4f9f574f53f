import type { Answer, Incoming } from '../core/exchange';
import {
  aborted,
  Failure,
  pageForbidden,
  pageMethodNotAllowed,
  pageUnauthorized,
  pageUnknownApplication,
  readOnlyRegistry,
} from '../core/failures';
import type { Registry } from '../registry';
import type { UserRow } from '../state/accounts';
import type { Session } from '../state/sessions';
import type { Application } from '../state/tokens';
import { canceledPage, consentPage, localAppPage, type Request } from './pages';
import { isAllowedRedirect, withError, withToken } from './redirect-uri';

const SCOPES: ReadonlySet<string> = new Set([
  'repo:read',
  'repo:write',
  'repo:admin',
  'repo:create',
  'user:read',
  'user:admin',
  'org:admin',
  'super:user',
]);

const AUTHORIZE = '/oauth/authorize';
const AUTHORIZE_APP = '/oauth/authorizeapp';
const DENY_APP = '/oauth/denyapp';
const LOCAL_APP = '/oauth/localapp';

/** Where a sign-on service redirects back to. The service itself is not simulated: everyone returns as `admin`. */
const SIGN_ON_CALLBACK = '/oauth2/corp/callback';

const METHODS: Readonly<Record<string, readonly string[]>> = {
  [AUTHORIZE]: ['GET', 'HEAD'],
  [LOCAL_APP]: ['GET', 'HEAD'],
  [SIGN_ON_CALLBACK]: ['GET'],
  [AUTHORIZE_APP]: ['POST'],
  [DENY_APP]: ['POST'],
};

/** Returns whether a path is one of the pages on which users authorize an application (C 3.1). */
export const isOAuthPage = (pathname: string): boolean => Object.hasOwn(METHODS, pathname);

type SignedIn = { session: Session; user: UserRow };

/** Returns the user of the browser's cookie; everyone else gets a bare page that leads to no sign-in form. */
function signedIn(registry: Registry, { cookie }: Incoming): SignedIn {
  const session = registry.sessions.find(cookie);
  const user = registry.sessions.userOf(session);
  if (!session || !user) throw pageUnauthorized();
  return { session, user };
}

function redirect(to: string): Answer {
  const headers = { Location: to, 'Content-Type': 'text/html; charset=utf-8' };
  return { status: 302, headers: { ...headers, 'Cache-Control': 'no-store' }, body: '' };
}

const invalidRequest = () =>
  new Failure({
    status: 400,
    headers: { 'Content-Type': 'application/json' },
    body: '{"error":"invalid_request"}\n',
  });

const scopesIn = (scope: string) => scope.split(/[\s,]+/).filter((part) => part !== '');

const isKnown = (scope: string) => {
  const scopes = scopesIn(scope);
  return scopes.length > 0 && scopes.every((part) => SCOPES.has(part));
};

function requestIn(given: URLSearchParams): Request {
  const needed = (name: string) => {
    const value = given.get(name);
    if (!value) throw aborted(400, `The parameter ${name} is missing.`);
    return value;
  };
  return {
    clientId: needed('client_id'),
    redirectUri: needed('redirect_uri'),
    scope: needed('scope'),
    state: given.get('state'),
    responseType: given.get('response_type') ?? 'code',
  };
}

function applicationOf(registry: Registry, { clientId }: Request): Application {
  const application = registry.tokens.application(clientId);
  if (!application) throw pageUnknownApplication();
  return application;
}

// Any application may redirect to the page at the registry's own address that shows the token (C 3.1).
const mayRedirect = (
  registry: Registry,
  incoming: Incoming,
  { redirectUri }: Application,
  to: string,
) =>
  isAllowedRedirect(redirectUri, to) ||
  [registry.settings.address, incoming.url.origin].some((origin) => to === `${origin}${LOCAL_APP}`);

function success(registry: Registry, user: UserRow, application: Application, request: Request) {
  const { redirectUri, scope, state, responseType } = request;
  // Only the implicit flow is implemented; the other needs a secret, which a browser page cannot keep.
  if (responseType !== 'token')
    return redirect(withError(redirectUri, 'unsupported_response_type'));
  if (!isKnown(scope)) return redirect(withError(redirectUri, 'invalid_scope'));
  const token = registry.tokens.issue(user, application, scopesIn(scope));
  return redirect(withToken(redirectUri, { token, scope, state }));
}

/** Handles `GET /oauth/authorize`: asks the first time, and afterwards issues a new token without asking. */
function authorize(registry: Registry, incoming: Incoming): Answer {
  const request = requestIn(incoming.url.searchParams);
  const { session, user } = signedIn(registry, incoming);
  const application = applicationOf(registry, request);
  const scopes = scopesIn(request.scope);
  const allowed = mayRedirect(registry, incoming, application, request.redirectUri);
  if (isKnown(request.scope) && registry.tokens.covers(user, application, scopes)) {
    if (!allowed) throw invalidRequest();
    return success(registry, user, application, request);
  }
  if (!registry.accounts.isOwner(application.owner, user)) throw pageForbidden();
  if (!allowed) return redirect(withError(application.redirectUri, 'redirect_uri_mismatch'));
  if (request.responseType !== 'token' || !isKnown(request.scope))
    return success(registry, user, application, request);
  return consentPage(application, scopes, request, session.csrfToken);
}

/** Handles the two buttons of the consent page. */
async function decide(registry: Registry, incoming: Incoming): Promise<Answer> {
  const form = new URLSearchParams(await incoming.text());
  const { session, user } = signedIn(registry, incoming);
  if (form.get('_csrf_token') !== session.csrfToken)
    throw aborted(403, `CSRF token was invalid or missing. (authorized: user ${user.username})`);
  if (registry.behaviour.readOnly) throw readOnlyRegistry();
  const request = requestIn(form);
  const application = applicationOf(registry, request);
  if (!registry.accounts.isOwner(application.owner, user)) throw pageForbidden();
  if (!mayRedirect(registry, incoming, application, request.redirectUri)) throw invalidRequest();
  return incoming.url.pathname === DENY_APP
    ? redirect(withError(request.redirectUri, 'authorization_denied'))
    : success(registry, user, application, request);
}

function signOn(registry: Registry, { cookie }: Incoming): Answer {
  const admin = registry.accounts.user('admin');
  if (registry.settings.externalLogin.length === 0 || !admin) throw pageUnknownApplication();
  const session = registry.sessions.find(cookie) ?? registry.sessions.open();
  registry.sessions.signIn(session, admin);
  return { ...redirect('/'), setCookie: session.id };
}

/** Answers a request for one of the OAuth pages; errors are thrown. */
export async function answerOAuth(registry: Registry, incoming: Incoming): Promise<Answer> {
  const { pathname, searchParams } = incoming.url;
  if (!METHODS[pathname]?.includes(incoming.method)) throw pageMethodNotAllowed();
  if (pathname === AUTHORIZE) return authorize(registry, incoming);
  if (pathname === SIGN_ON_CALLBACK) return signOn(registry, incoming);
  if (pathname !== LOCAL_APP) return decide(registry, incoming);
  signedIn(registry, incoming);
  return searchParams.has('scope') ? localAppPage() : canceledPage();
}
