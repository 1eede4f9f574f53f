import type { ErrorDescription } from '@/lib/error-description';
import { isObject, parseJson } from '@/lib/json';
import { formatCount } from '@/lib/text';

import { type ErrorKind, wordingOf } from './error-wordings';

export type { ErrorKind } from './error-wordings';

/** The data of an `ApiError`. */
export type ApiErrorDetails = {
  kind: ErrorKind;
  /** Method and path of the request, e.g. `PUT /api/v1/superuser/users/mira`. */
  operation: string;
  status?: number | undefined;
  /** The server's own message; empty where it sent nothing readable. */
  serverMessage?: string;
  /** In seconds. */
  retryAfter?: number | undefined;
  /** The parsed JSON body, for the few callers that need more than the message. */
  body?: unknown;
  cause?: unknown;
};

/** The single error type of all failed requests. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly kind: ErrorKind;
  readonly operation: string;
  readonly status: number | undefined;
  readonly serverMessage: string;
  readonly retryAfter: number | undefined;
  readonly body: unknown;

  /** The data of this error, for building a more specific one. */
  readonly details: ApiErrorDetails;

  constructor(details: ApiErrorDetails) {
    const { kind, operation, status, serverMessage = '', retryAfter, body, cause } = details;
    super(`${operation}: ${kind}${status === undefined ? '' : ` (${status})`}`, { cause });
    this.details = details;
    this.kind = kind;
    this.operation = operation;
    this.status = status;
    this.serverMessage = serverMessage;
    this.retryAfter = retryAfter;
    this.body = body;
  }
}

/** A list that announces more pages, although several in a row brought nothing new. */
export class StalledError extends ApiError {
  readonly pages: number;

  constructor(pages: number) {
    super({ kind: 'stalled', operation: '' });
    this.pages = pages;
  }
}

/** The parts of a failed response that are needed to tell what went wrong. */
export type FailedAnswer = {
  operation: string;
  status: number;
  contentType: string;
  text: string;
  retryAfter: string | null;
};

const MESSAGE_LIMIT = 600;

/** Returns the message from any of the server's error shapes, in the order of C 2.1. */
function serverMessage(body: unknown): string {
  if (!isObject(body)) return '';
  const { detail, message, error } = body;
  const text =
    typeof detail === 'string'
      ? detail
      : typeof message === 'string'
        ? message
        : isObject(message)
          ? Object.values(message)
              .filter((value) => typeof value === 'string')
              .join(' ')
          : typeof error === 'string'
            ? error
            : '';
  // After its first paragraph, a validation message dumps the schema and the submitted value with passwords (C 2.2).
  const [firstParagraph = ''] = text.split(/\n\s*\n/);
  return firstParagraph.trim().slice(0, MESSAGE_LIMIT);
}

/** Whether a 401 body comes from the registry itself (shapes A and E, C 2.1); any other comes from a proxy. */
const isRegistryRefusal = (body: unknown) =>
  isObject(body) &&
  [body.title, body.error_type, body.error].some((value) => typeof value === 'string');

/** Whether a 404 comes from a router in front, as plain text. The registry sends JSON or its own page (C 1.0). */
const isRouterText = (text: string) => text.trim() !== '' && !text.trimStart().startsWith('<');

function kindOf({ status, text }: FailedAnswer, body: unknown): ErrorKind {
  const isJson = body !== undefined;
  const title = isObject(body) ? (body.title ?? body.error_type) : undefined;
  if (status === 401) {
    if (!isRegistryRefusal(body)) return 'proxy-sign-in';
    return title === 'fresh_login_required' ? 'fresh-login' : 'unauthenticated';
  }
  if (status === 407) return 'proxy-sign-in';
  // With a known session user the text continues after this (C 2.3), hence the prefix.
  if (status === 403 && isJson)
    return serverMessage(body).startsWith('CSRF') ? 'csrf' : 'forbidden';
  // An absent operation falls through to the web UI's catch-all route, which returns HTML (C 1.0).
  if (status === 405) return 'absent';
  if (status === 404) {
    if (isJson) return 'not-found';
    return isRouterText(text) ? 'gateway' : 'absent';
  }
  if (status === 429) return 'rate-limited';
  if (status === 503 && isObject(body) && body.is_readonly === true) return 'read-only';
  // The registry sends none of these (C 2.1), nor an unknown status without JSON.
  if ([502, 503, 504].includes(status) || (status > 500 && !isJson)) return 'gateway';
  if (status >= 500) return 'server';
  if (status >= 400) return isJson ? 'invalid' : 'proxy-refused';
  return 'unknown';
}

/** Kinds of responses that do not come from the registry; their text is not the registry's. */
const NOT_THE_REGISTRY: ReadonlySet<ErrorKind> = new Set([
  'gateway',
  'proxy-sign-in',
  'proxy-refused',
]);

/** Returns the registry's own message from a failed response; empty where there is none or another server sent it. */
function wordsOf(
  { operation, status, text }: FailedAnswer,
  kind: ErrorKind,
  body: unknown,
): string {
  if (NOT_THE_REGISTRY.has(kind)) return '';
  // The registry's only plain-text error is its login back-off (C 2.1 F).
  const isBackOff = status === 429 && operation.includes('/signin') && !/[<>]/.test(text);
  return serverMessage(body) || (isBackOff ? text.trim().slice(0, MESSAGE_LIMIT) : '');
}

/** Converts a response with a failure status into an `ApiError` (C 2). */
export function errorFromAnswer(answer: FailedAnswer): ApiError {
  const body = parseJson(answer.text);
  const kind = kindOf(answer, body);
  const seconds = answer.retryAfter === null ? Number.NaN : Number(answer.retryAfter);
  return new ApiError({
    kind,
    operation: answer.operation,
    status: answer.status,
    serverMessage: wordsOf(answer, kind, body),
    retryAfter: Number.isFinite(seconds) ? seconds : undefined,
    body,
  });
}

/** Returns the error kind of a success that is not JSON: a page from another server, or a truncated response. */
export const kindOfNoJson = (text: string): ErrorKind =>
  /^\s*[[{"]/.test(text) ? 'truncated' : 'not-json';

type SchemaIssue = { path: readonly PropertyKey[]; message: string };

const hasIssues = (error: unknown): error is { issues: readonly SchemaIssue[] } =>
  isObject(error) && Array.isArray(error.issues);

/** Converts anything thrown by a request into an `ApiError`; returns an existing `ApiError` unchanged. */
export function toApiError(error: unknown, operation = ''): ApiError {
  if (error instanceof ApiError) return error;
  if (hasIssues(error)) {
    const [issue] = error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    return new ApiError({
      kind: 'contract',
      operation,
      serverMessage: [where, issue?.message].filter(Boolean).join(': '),
      cause: error,
    });
  }
  if (error instanceof DOMException && error.name === 'AbortError') {
    return new ApiError({ kind: 'cancelled', operation, cause: error });
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new ApiError({ kind: 'timeout', operation, cause: error });
  }
  if (error instanceof TypeError && operation !== '') {
    return new ApiError({ kind: 'network', operation, cause: error });
  }
  const message = error instanceof Error ? error.message : '';
  return new ApiError({ kind: 'unknown', operation, serverMessage: message, cause: error });
}

/** Describes what happened, what it means and what to do, for any thrown value. */
export function describeError(thrown: unknown): ErrorDescription {
  const error = toApiError(thrown);
  const { kind, retryAfter } = error;
  const wording = {
    ...wordingOf(kind, error.operation.startsWith('GET ')),
    ...(error instanceof StalledError && {
      title: `The registry sent ${formatCount(error.pages, 'page')} without new entries`,
    }),
  };
  const status = error.status === undefined ? '' : ` →\u00A0${error.status}`;
  const source = error.operation === '' ? undefined : `${error.operation}${status}`;
  return { kind, ...wording, quote: error.serverMessage || undefined, source, retryAfter };
}
