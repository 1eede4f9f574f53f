import { describe, expect, it } from 'vitest';

import {
  ApiError,
  describeError,
  errorFromAnswer,
  type ErrorKind,
  kindOfNoJson,
  toApiError,
} from './errors';

const problem = (title: string, detail: string, status: number) =>
  JSON.stringify({ detail, error_message: detail, error_type: title, title, type: 'x', status });

const answer = (
  status: number,
  text: string,
  rest: { contentType?: string; retryAfter?: string } = {},
) =>
  errorFromAnswer({
    operation: 'GET /api/v1/x',
    status,
    text,
    contentType: rest.contentType ?? 'application/json',
    retryAfter: rest.retryAfter ?? null,
  });

const PAGE = '<!doctype html><title>404 Not Found</title><h1>Not Found</h1>';

describe('errorFromAnswer', () => {
  it.each<[name: string, status: number, text: string, kind: ErrorKind, message: string]>([
    ['A 400', 400, problem('invalid_request', 'No such thing', 400), 'invalid', 'No such thing'],
    [
      'A 401',
      401,
      problem('invalid_token', 'Requires authentication', 401),
      'unauthenticated',
      'Requires authentication',
    ],
    [
      'A 401 fresh login',
      401,
      problem('fresh_login_required', 'Requires fresh login', 401),
      'fresh-login',
      'Requires fresh login',
    ],
    ['A 403', 403, problem('insufficient_scope', 'Unauthorized', 403), 'forbidden', 'Unauthorized'],
    ['A 404', 404, problem('not_found', 'Not Found', 404), 'not-found', 'Not Found'],
    ['B', 400, '{"message":"Username mira is taken"}', 'invalid', 'Username mira is taken'],
    ['B, empty message', 400, '{"message":""}', 'invalid', ''],
    ['B’', 503, '{"message":"Read only","is_readonly":true}', 'read-only', 'Read only'],
    [
      'C, message is an object',
      400,
      '{"message":{"limit":"must be a number"}}',
      'invalid',
      'must be a number',
    ],
    ['D 415', 415, '{"message":"Unsupported"}', 'invalid', 'Unsupported'],
    ['D 405', 405, '{"message":"Method not allowed"}', 'absent', 'Method not allowed'],
    [
      'E CSRF',
      403,
      '{"error":"CSRF token was invalid or missing. (authorized: user ops)"}',
      'csrf',
      'CSRF token was invalid or missing. (authorized: user ops)',
    ],
    ['E anonymous', 401, '{"error":"Not authorized"}', 'unauthenticated', 'Not authorized'],
    [
      'E XHR',
      400,
      '{"error":"API calls must be invoked with an X-Requested-With header"}',
      'invalid',
      'API calls must be invoked with an X-Requested-With header',
    ],
    ['G 404', 404, PAGE, 'absent', ''],
    ['G 405', 405, PAGE, 'absent', ''],
    ['G 429', 429, PAGE, 'rate-limited', ''],
    ['G 500', 500, PAGE, 'server', ''],
    ['G 502', 502, PAGE, 'gateway', ''],
    ['a gateway’s text', 504, 'upstream request timeout', 'gateway', ''],
    ['a gateway’s JSON', 503, '{"message":"no healthy upstream"}', 'gateway', ''],
    ['a gateway’s own status', 522, 'error code: 522', 'gateway', ''],
    ['a router’s text', 404, 'default backend - 404', 'gateway', ''],
    ['a proxy’s Basic page', 401, PAGE, 'proxy-sign-in', ''],
    ['a proxy’s empty 401', 401, '', 'proxy-sign-in', ''],
    ['a proxy’s JSON', 401, '{"message":"No credentials found"}', 'proxy-sign-in', ''],
    ['another proxy’s', 407, PAGE, 'proxy-sign-in', ''],
    ['a firewall’s page', 403, PAGE, 'proxy-refused', ''],
    ['a limit of a proxy', 413, PAGE, 'proxy-refused', ''],
    ['a limit of a proxy in text', 429, 'slow down', 'rate-limited', ''],
    ['nothing at all', 500, '', 'server', ''],
  ])('reads %s', (_name, status, text, kind, message) => {
    expect(answer(status, text)).toMatchObject({ kind, status, serverMessage: message });
  });

  it('reads the text of the login back-off, the one plain text of the registry', () => {
    const error = errorFromAnswer({
      operation: 'POST /api/v1/signin',
      status: 429,
      contentType: 'text/html',
      text: 'Too many login attempts.',
      retryAfter: '0',
    });
    expect(error).toMatchObject({
      kind: 'rate-limited',
      serverMessage: 'Too many login attempts.',
      retryAfter: 0,
    });
  });

  it('takes the seconds of Retry-After, zero included', () => {
    expect(answer(429, 'slow', { retryAfter: '7' }).retryAfter).toBe(7);
    expect(answer(429, 'slow', { retryAfter: '0' }).retryAfter).toBe(0);
    expect(answer(429, PAGE).retryAfter).toBeUndefined();
  });

  it('never repeats the dump behind a schema failure, which echoes the password', () => {
    const detail =
      "'x' is too short\n\nFailed validating 'minLength' in schema\n\nOn instance: 's3cret'";
    const error = answer(400, problem('invalid_request', detail, 400));
    expect(error.serverMessage).toBe("'x' is too short");
    expect(JSON.stringify(describeError(error))).not.toContain('s3cret');
  });
});

describe('kindOfNoJson', () => {
  it.each([
    ['{"users":[{"usern', 'truncated'],
    ['[', 'truncated'],
    ['"Crea', 'truncated'],
    ['<!doctype html>', 'not-json'],
    ['OK', 'not-json'],
  ])('tells what broke off from a page: %s', (text, kind) => {
    expect(kindOfNoJson(text)).toBe(kind);
  });
});

describe('toApiError', () => {
  it.each<[name: string, thrown: unknown, kind: ErrorKind]>([
    ['a failed connection', new TypeError('Failed to fetch'), 'network'],
    ['a timeout', new DOMException('x', 'TimeoutError'), 'timeout'],
    ['a cancelled request', new DOMException('x', 'AbortError'), 'cancelled'],
    [
      'an answer that fits no schema',
      { issues: [{ path: ['users', 3, 'email'], message: 'expected string' }] },
      'contract',
    ],
    ['anything else', 'what', 'unknown'],
  ])('names %s', (_name, thrown, kind) => {
    expect(toApiError(thrown, 'GET /x').kind).toBe(kind);
  });

  it('says where an answer broke the contract', () => {
    const error = toApiError({
      issues: [{ path: ['users', 3, 'email'], message: 'expected string' }],
    });
    expect(error.serverMessage).toBe('users.3.email: expected string');
  });

  it('leaves an ApiError as it is', () => {
    const error = new ApiError({ kind: 'server', operation: 'GET /x' });
    expect(toApiError(error)).toBe(error);
  });
});
