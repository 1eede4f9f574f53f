import { parseJson } from '@/lib/json';

import { ApiError, errorFromAnswer, kindOfNoJson, toApiError } from './errors';
import { operations } from './generated/operations.gen';

/** Returns the name of a request in errors, e.g. `PUT /api/v1/superuser/users/mira`. */
export const operationOf = (request: Request): string =>
  `${request.method} ${new URL(request.url).pathname}`;

/** The operations whose success may be empty according to the contract, each as a pattern of method and path. */
const EMPTY_SUCCESSES = Object.values(operations)
  .filter((operation) => 'empty' in operation)
  .map(
    ({ method, path }) =>
      new RegExp(`^${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '[^/]+')}$`),
  );

/** Whether a response is a redirect; the browser hides its target. */
export const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

const bodies = new WeakMap<Response, unknown>();

/** Returns the parsed body of a response that {@link readAnswer} returned, so that nothing parses it again. */
export const bodyOf = (response: Response): unknown => bodies.get(response);

/** Receives the text of a successful response as it arrived. */
export type OnText = (text: string) => void;

async function textOf(response: Response, onText?: OnText): Promise<string> {
  if (!onText || !response.ok || !response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    // Pass on what arrived, even if the rest never does.
    onText(text);
  }
}

/**
 * Reads a whole response and returns it only if the generated client can use it: with JSON, which {@link bodyOf} returns,
 * or with nothing where the contract allows an empty success (as a 204, which the client treats as "no body").
 *
 * @param onText receives the text of a successful response before it is parsed
 * @throws ApiError for every failure status (C 2), and for a success that is empty, not JSON, or truncated
 */
export async function readAnswer(
  request: Request,
  response: Response,
  onText?: OnText,
): Promise<Response> {
  const operation = operationOf(request);
  const { status } = response;
  const text = await textOf(response, onText).catch((error: unknown) => {
    const failure = toApiError(error, operation);
    // The response had begun, so the registry was reached.
    throw failure.kind === 'network'
      ? new ApiError({ ...failure.details, kind: 'truncated', status })
      : failure;
  });
  if (!response.ok) {
    throw errorFromAnswer({
      operation,
      status,
      contentType: response.headers.get('Content-Type') ?? '',
      text,
      retryAfter: response.headers.get('Retry-After'),
    });
  }
  if (text.trim() === '') {
    if (EMPTY_SUCCESSES.some((pattern) => pattern.test(operation)))
      return new Response(null, { status: 204 });
    throw new ApiError({ kind: 'empty', operation, status });
  }
  const body = parseJson(text);
  if (body === undefined) throw new ApiError({ kind: kindOfNoJson(text), operation, status });
  bodies.set(response, body);
  return response;
}
