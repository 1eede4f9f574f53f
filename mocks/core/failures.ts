import { REGISTRY_HOST } from '../seed/company';
import type { Answer } from './exchange';

/** Thrown by a check or a handler: the request ends with this response. */
export class Failure extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`${answer.status} ${answer.body.slice(0, 200)}`);
    this.answer = answer;
  }
}

/** Thrown where the server is stopped while it processes the request: the connection closes without a response. */
export class Dropped extends Error {}

/** The CORS methods, headers and max age that the server grants to any origin (C 3.7). */
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

/** The error types of shape A with their status (C 2.1). */
const PROBLEMS = {
  invalid_request: 400,
  invalid_response: 400,
  invalid_token: 401,
  fresh_login_required: 401,
  insufficient_scope: 403,
  not_found: 404,
} as const;

type ProblemType = keyof typeof PROBLEMS;

/** Builds shape A of C 2.1: the API's own errors. */
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

/** Builds shape B: rejected by the data model or the mail system; without CORS headers, so unreadable cross-origin. */
export const refusedValue = (message: string) => json(400, {}, { message });

/** Builds shape B of a missing right, as the messages send it (C 13.1). */
export const forbiddenInWords = () =>
  json(403, {}, { message: 'You do not have the permission to access this resource.' });

/** Builds shape B': the registry is in read-only mode. */
export const readOnlyRegistry = () =>
  json(503, {}, { message: 'This registry is in its read-only state.', is_readonly: true });

/** Builds shape C: a query parameter of the wrong type; the message is an object. */
export const badQuery = (parameter: string, hint: string) =>
  json(400, CORS_HEADERS, { message: { [parameter]: hint } });

/** Builds shape D: rejected by the web framework. */
export const refusedByFramework = (status: 400 | 405 | 415, message: string, allow?: string) =>
  json(status, { ...CORS_HEADERS, ...(allow ? { Allow: allow } : {}) }, { message });

/** Builds shape E: JSON labelled as HTML. */
export const aborted = (status: 400 | 401 | 403, error: string) =>
  json(status, { ...CORS_HEADERS, ...HTML_TYPE }, { error });

/** Builds shape F: plain text labelled as HTML, after a wrong password. */
export const tooManyLogins = (retryAfterMs: number) =>
  new Failure({
    status: 429,
    headers: {
      ...CORS_HEADERS,
      ...HTML_TYPE,
      // Whole seconds, rounded down, so it can be 0 (C 2.3).
      'Retry-After': String(Math.floor(retryAfterMs / 1000)),
    },
    body: 'Too many sign-in attempts. Try again later.',
  });

/** Builds shape G: a page of the web server in front or of the server's own web interface; never with CORS headers. */
function page(status: number, title: string, headers: Record<string, string> = {}, filler = '') {
  return new Failure({
    status,
    headers: { ...HTML_TYPE, ...headers },
    body: `<!doctype html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body><h1>${title}</h1>${filler}</body>\n</html>\n`,
  });
}

/** Builds the OAuth pages' response to a user who is signed out, not permitted, or names no application (C 3.1). */
export const pageUnauthorized = () => page(401, '401 Unauthorized');
export const pageForbidden = () => page(403, '403 Forbidden');
export const pageUnknownApplication = () => page(404, '404 Not Found');

/** Builds the web interface's "not found" page, which is far larger on a real server. */
export const pageNotFound = () =>
  page(404, '404 Not Found', {}, '<p>Nothing is to be found at this address.</p>\n'.repeat(60));
export const pageMethodNotAllowed = () =>
  page(405, '405 Method Not Allowed', { Allow: 'GET, HEAD, OPTIONS' });

/** Builds the response of the process in front of the server when the code fails: short, no character set (C 12.10). */
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
/** Builds the response of a gateway that sends plain text, as Envoy does. */
export const textGatewayTimeout = () =>
  new Failure({
    status: 504,
    headers: { 'Content-Type': 'text/plain', Server: 'envoy' },
    body: 'upstream request timeout',
  });
/** Builds the response of a proxy that requires its own sign-in, independent of the registry's. */
export const pageProxySignIn = () =>
  page(401, '401 Authorization Required', {
    Server: 'nginx',
    'WWW-Authenticate': 'Basic realm="Meridian"',
  });
/** Builds the response of a proxy whose session has ended: it redirects every request to its sign-in page. */
export const redirectToProxySignIn = () =>
  page(302, '302 Found', { Location: 'https://sign-in.meridian.example/start' });
export const pageRateLimited = () => page(429, '429 Too Many Requests', { Server: 'nginx' });
export const redirectToSlash = (url: URL) =>
  page(308, 'Redirecting...', { Location: `${url.origin}${url.pathname}/${url.search}` });
/** Builds an HTML page in place of the expected response, as a misconfigured proxy or a login wall sends it. */
export const pageInstead = () => page(200, 'Welcome');
