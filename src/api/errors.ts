import type { ErrorDescription } from '@/lib/error-description';
import { formatCount } from '@/lib/text';

/** What a failure means to the console; each kind has one way of showing it. */
export type ErrorKind =
  | 'network'
  | 'opaque'
  | 'not-json'
  | 'contract'
  | 'unauthenticated'
  | 'fresh-login'
  | 'csrf'
  | 'forbidden'
  | 'not-found'
  | 'absent'
  | 'invalid'
  | 'rate-limited'
  | 'read-only'
  | 'server'
  | 'stalled'
  | 'cancelled'
  | 'unknown';

/** What an `ApiError` is made of. */
export type ApiErrorDetails = {
  kind: ErrorKind;
  /** Method and path of the request, e.g. `PUT /api/v1/superuser/users/mira`. */
  operation: string;
  status?: number | undefined;
  /** The server's own words, empty where it said nothing readable. */
  serverMessage?: string;
  /** Seconds. */
  retryAfter?: number | undefined;
  /** The parsed JSON body, for the few callers that read more than the message. */
  body?: unknown;
  cause?: unknown;
};

/** The one shape of every failed request. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly kind: ErrorKind;
  readonly operation: string;
  readonly status: number | undefined;
  readonly serverMessage: string;
  readonly retryAfter: number | undefined;
  readonly body: unknown;

  /** What it was made of, for an error that says more. */
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

/** A list announced more, and page after page brought nothing new. */
export class StalledError extends ApiError {
  readonly pages: number;

  constructor(pages: number) {
    super({ kind: 'stalled', operation: '' });
    this.pages = pages;
  }
}

/** An answer as far as it is needed to tell what went wrong. */
export type FailedAnswer = {
  operation: string;
  status: number;
  contentType: string;
  text: string;
  retryAfter: string | null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON is tried whatever the content type says: several JSON answers are sent as `text/html` (C 2.1 E). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MESSAGE_LIMIT = 600;

/** Reads the message out of any of the server's error shapes, in the order of C 2.1. */
function serverMessage(body: unknown): string {
  if (!isRecord(body)) return '';
  const { detail, message, error } = body;
  const text =
    typeof detail === 'string'
      ? detail
      : typeof message === 'string'
        ? message
        : isRecord(message)
          ? Object.values(message)
              .filter((value) => typeof value === 'string')
              .join(' ')
          : typeof error === 'string'
            ? error
            : '';
  // After its first paragraph a validation message dumps the schema and the submitted value, passwords included (C 2.2).
  const [firstParagraph = ''] = text.split(/\n\s*\n/);
  return firstParagraph.trim().slice(0, MESSAGE_LIMIT);
}

function kindOf(answer: FailedAnswer, body: unknown): ErrorKind {
  const { status } = answer;
  const title = isRecord(body) ? (body.title ?? body.error_type) : undefined;
  const isPage = body === undefined;
  if (status === 401) return title === 'fresh_login_required' ? 'fresh-login' : 'unauthenticated';
  // With a known session user the text goes on after this (C 2.3), hence the prefix.
  if (status === 403) return serverMessage(body).startsWith('CSRF') ? 'csrf' : 'forbidden';
  // An absent operation falls through to the web UI's catch-all route, which answers HTML (C 1.0).
  if (status === 404 || status === 405) return isPage || status === 405 ? 'absent' : 'not-found';
  if (status === 429) return 'rate-limited';
  if (status === 503 && isRecord(body) && body.is_readonly === true) return 'read-only';
  if (status >= 500) return 'server';
  if (status >= 400) return 'invalid';
  return 'unknown';
}

/** Turns an answer with a failure status into the one error shape (C 2). */
export function errorFromAnswer(answer: FailedAnswer): ApiError {
  const body = parseJson(answer.text);
  const kind = kindOf(answer, body);
  const seconds = answer.retryAfter === null ? Number.NaN : Number(answer.retryAfter);
  // The login back-off answers in plain text (C 2.1 F); pages of HTML are nobody's words.
  const plain =
    body === undefined && answer.text !== '' && !/[<>]/.test(answer.text) ? answer.text : '';
  return new ApiError({
    kind,
    operation: answer.operation,
    status: answer.status,
    serverMessage: serverMessage(body) || plain.trim().slice(0, MESSAGE_LIMIT),
    retryAfter: Number.isFinite(seconds) ? seconds : undefined,
    body,
  });
}

type SchemaIssue = { path: readonly PropertyKey[]; message: string };

const hasIssues = (error: unknown): error is { issues: readonly SchemaIssue[] } =>
  isRecord(error) && Array.isArray(error.issues);

/** Accepts whatever was thrown on the way to or from the registry; an `ApiError` passes as it is. */
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
  if (error instanceof TypeError && operation !== '') {
    return new ApiError({ kind: 'network', operation, cause: error });
  }
  const message = error instanceof Error ? error.message : '';
  return new ApiError({ kind: 'unknown', operation, serverMessage: message, cause: error });
}

type Wording = Pick<ErrorDescription, 'title' | 'meaning' | 'advice'>;

const WORDINGS: Record<ErrorKind, Wording> = {
  network: {
    title: 'The registry did not answer',
    meaning:
      'The connection failed before an answer came, so it is unknown whether the request arrived.',
    advice: 'Check that the registry is up and that this browser can reach it, then try again.',
  },
  opaque: {
    title: 'The registry’s answer could not be read',
    meaning:
      'Browsers keep some answers of another origin to themselves: that a name is taken, that an e-mail or a password is refused, the read-only mode, the rate limit, an error of the registry, a missing operation. It may be one of these, or the connection failed.',
    advice:
      'Look at the current state before trying again. Behind a reverse proxy on the registry’s own origin the console can read every answer.',
  },
  'not-json': {
    title: 'The answer was not from the registry API',
    meaning:
      'Something answered with a web page where data was due: often a proxy or a sign-in page in between.',
    advice: 'Check the address and the proxy in front of the registry, then try again.',
  },
  contract: {
    title: 'The registry answered in an unknown form',
    meaning:
      'The answer does not fit what this console knows of the API, so it is not shown as if it did.',
    advice:
      'The registry may be newer or older than the console. Please report it with the text below.',
  },
  unauthenticated: {
    title: 'You are signed out',
    meaning: 'The registry no longer accepts this session or token. Nothing was changed.',
    advice: 'Sign in again, then repeat the action.',
  },
  'fresh-login': {
    title: 'The registry wants your password again',
    meaning: 'It asks for a recent sign-in before superuser operations, and none was confirmed.',
    advice: 'Try again and confirm your password.',
  },
  csrf: {
    title: 'The registry refused this browser session',
    meaning: 'The security token of the session was missing or outdated. Nothing was changed.',
    advice: 'Reload the page and try again.',
  },
  forbidden: {
    title: 'The registry does not allow this',
    meaning: 'The account or token in use lacks the right for this operation.',
    advice: 'Use an account that is a superuser, or a token with the scope super:user.',
  },
  'not-found': {
    title: 'Not found',
    meaning: 'The registry does not know this name. It may have been deleted or renamed meanwhile.',
    advice: 'Refresh the list and look again.',
  },
  absent: {
    title: 'This registry does not offer the operation',
    meaning: 'The feature is turned off, or the registry is too old to have it.',
    advice: 'Check the feature settings of the registry.',
  },
  invalid: {
    title: 'The registry did not accept the request',
    meaning: 'It checked what was sent and refused it.',
    advice: 'Correct the entry and try again.',
  },
  'rate-limited': {
    title: 'The registry asks to slow down',
    meaning: 'Too many requests or sign-in attempts came in a short time.',
    advice: 'Wait a moment, then try again.',
  },
  'read-only': {
    title: 'The registry is in read-only mode',
    meaning: 'It answers questions but takes no changes at the moment. Nothing was changed.',
    advice: 'Try again when its operators have ended the read-only mode.',
  },
  server: {
    title: 'The registry failed',
    meaning:
      'It stopped with an error of its own, and the request may have been carried out in part.',
    advice:
      'Look at the current state before trying again; the cause is in the logs of the registry.',
  },
  stalled: {
    title: 'Loading stopped',
    meaning:
      'The registry sent only pages without new rows, although each of them announced another one.',
    advice:
      'Try again. If that does not help, check the registry, and any proxy or cache in front of it.',
  },
  cancelled: {
    title: 'Cancelled',
    meaning: 'The request was stopped before an answer came.',
    advice: 'Try again if you still want it.',
  },
  unknown: {
    title: 'Something unexpected happened',
    meaning: 'The console met a failure that it has no name for.',
    advice: 'Try again; if it happens again, please report it with the text below.',
  },
};

/** What a failed read means where the general wording would fear for a change. */
const READ_WORDINGS: Partial<Record<ErrorKind, Partial<Wording>>> = {
  network: { meaning: 'The connection failed before an answer came.' },
  opaque: {
    meaning:
      'Browsers keep some answers of another origin to themselves: the rate limit, an error of the registry, a missing operation. It may be one of these, or the connection failed.',
    advice:
      'Try again in a moment. Behind a reverse proxy on the registry’s own origin the console can read every answer.',
  },
  server: {
    meaning: 'It stopped with an error of its own instead of an answer.',
    advice: 'Try again; if it happens again, the cause is in the logs of the registry.',
  },
  unauthenticated: {
    meaning: 'The registry no longer accepts this session or token.',
    advice: 'Sign in again.',
  },
};

/** Says in words what happened, what it means and what to do, for any thrown value. */
export function describeError(thrown: unknown): ErrorDescription {
  const error = toApiError(thrown);
  const { kind, retryAfter } = error;
  const isRead = error.operation.startsWith('GET ');
  const wording = {
    ...WORDINGS[kind],
    ...(isRead ? READ_WORDINGS[kind] : {}),
    ...(error instanceof StalledError && {
      title: `Loading stopped: the registry sent ${formatCount(error.pages, 'page')} without new rows`,
    }),
  };
  const status = error.status === undefined ? '' : ` → ${error.status}`;
  const source = error.operation === '' ? undefined : `${error.operation}${status}`;
  return { kind, ...wording, quote: error.serverMessage || undefined, source, retryAfter };
}
