import { REGISTRY_HOST } from '../seed/company';
import type { Answer } from './exchange';

/** Thrown by a check or a handler: the request ends with this answer. */
export class Failure extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`${answer.status} ${answer.body.slice(0, 200)}`);
    this.answer = answer;
  }
}

/** Thrown where the server is ended while it still works on the request: the connection closes without an answer. */
export class Dropped extends Error {}

/** Methods, headers and age as the server grants them to any origin (C 3.7). */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS, POST, PUT, DELETE',
  'Access-Control-Max-Age': '21600',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Requested-With',
};

const JSON_TYPE = { 'Content-Type': 'application/json' };
const HTML_TYPE = { 'Content-Type': 'text/html; charset=utf-8' };

const json = (status: number, headers: Record<string, string>, body: unknown) =>
  new Failure({ status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });

/** The kinds of shape A, each with its status (C 2.1). */
const PROBLEMS = {
  invalid_request: 400,
  invalid_response: 400,
  invalid_token: 401,
  fresh_login_required: 401,
  insufficient_scope: 403,
  not_found: 404,
} as const;

type ProblemType = keyof typeof PROBLEMS;

/** Shape A of C 2.1: the interface's own failures. */
export function problem(type: ProblemType, detail: string, extra: Record<string, unknown> = {}) {
  const status = PROBLEMS[type];
  return json(status, CORS_HEADERS, {
    detail,
    error_message: detail,
    error_type: type,
    title: type,
    type: `https://${REGISTRY_HOST}/api/v1/error/${type}`,
    status,
    ...extra,
  });
}

export const invalidRequest = (detail: string) => problem('invalid_request', detail);
export const notFound = () => problem('not_found', 'Not Found');
export const forbidden = () => problem('insufficient_scope', 'Unauthorized');
export const unauthenticated = () => problem('invalid_token', 'Requires authentication');
export const freshLoginRequired = () => problem('fresh_login_required', 'Requires fresh login');

/** Shape B: refused by the data model or the mail system; no CORS headers, so unreadable from another origin. */
export const refusedValue = (message: string) => json(400, {}, { message });

/** Shape B': the registry takes no writes. */
export const readOnlyRegistry = () =>
  json(503, {}, { message: 'This registry is in its read-only state.', is_readonly: true });

/** Shape C: a query parameter of the wrong type; the message is an object. */
export const badQuery = (parameter: string, hint: string) =>
  json(400, CORS_HEADERS, { message: { [parameter]: hint } });

/** Shape D: the framework's own refusals. */
export const refusedByFramework = (status: 400 | 405 | 415, message: string, allow?: string) =>
  json(status, { ...CORS_HEADERS, ...(allow ? { Allow: allow } : {}) }, { message });

/** Shape E: JSON labelled as HTML. */
export const aborted = (status: 400 | 401 | 403, error: string) =>
  json(status, { ...CORS_HEADERS, ...HTML_TYPE }, { error });

/** Shape F: plain text labelled as HTML, after a wrong password. */
export const tooManyLogins = (retryAfterMs: number) =>
  new Failure({
    status: 429,
    headers: {
      ...CORS_HEADERS,
      ...HTML_TYPE,
      // Whole seconds, rounded down, so that it may be 0 (C 2.3).
      'Retry-After': String(Math.floor(retryAfterMs / 1000)),
    },
    body: 'Too many sign-in attempts. Try again later.',
  });

/** Shape G: a page of the web server in front or of the server's own web interface; never with CORS headers. */
function page(status: number, title: string, headers: Record<string, string> = {}, filler = '') {
  return new Failure({
    status,
    headers: { ...HTML_TYPE, ...headers },
    body: `<!doctype html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body><h1>${title}</h1>${filler}</body>\n</html>\n`,
  });
}

/** What the OAuth pages answer to somebody who is not signed in, may not, or names no application (C 3.1). */
export const pageUnauthorized = () => page(401, '401 Unauthorized');
export const pageForbidden = () => page(403, '403 Forbidden');
export const pageUnknownApplication = () => page(404, '404 Not Found');

/** The web interface's own "not found" page, which is far larger than this on a real server. */
export const pageNotFound = () =>
  page(404, '404 Not Found', {}, '<p>Nothing is to be found at this address.</p>\n'.repeat(60));
export const pageMethodNotAllowed = () =>
  page(405, '405 Method Not Allowed', { Allow: 'GET, HEAD, OPTIONS' });

/** What the process in front of the server's code answers when that fails: short, and without a character set (C 12.10). */
export const pageServerError = () =>
  new Failure({
    status: 500,
    headers: { 'Content-Type': 'text/html' },
    body: `<html>
  <head>
    <title>Internal Server Error</title>
  </head>
  <body>
    <h1><p>Internal Server Error</p></h1>
  </body>
</html>
`,
  });

export const pageBadGateway = () => page(502, '502 Bad Gateway', { Server: 'nginx' });
/** A gateway that speaks plain text, as Envoy does. */
export const textGatewayTimeout = () =>
  new Failure({
    status: 504,
    headers: { 'Content-Type': 'text/plain', Server: 'envoy' },
    body: 'upstream request timeout',
  });
/** A proxy that wants a sign-in of its own and knows nothing of the registry's. */
export const pageProxySignIn = () =>
  page(401, '401 Authorization Required', {
    Server: 'nginx',
    'WWW-Authenticate': 'Basic realm="Meridian"',
  });
/** A proxy whose session has ended sends everything to its sign-in page. */
export const redirectToProxySignIn = () =>
  page(302, '302 Found', { Location: 'https://sign-in.meridian.example/start' });
export const pageRateLimited = () => page(429, '429 Too Many Requests', { Server: 'nginx' });
export const redirectToSlash = (url: URL) =>
  page(308, 'Redirecting...', { Location: `${url.origin}${url.pathname}/${url.search}` });
/** A page where an answer was due, as a misconfigured proxy or a login wall gives it. */
export const pageInstead = () => page(200, 'Welcome');
