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

/** Reads the body of a successful response: its text, and what that contains unless it is the whole text. */
export type BodyReader = (response: Response) => Promise<{ text: string; body?: unknown }>;

const readText: BodyReader = async (response) => ({ text: await response.text() });

/** Returns the text of a response as it arrives. */
export async function* textsOf({ body }: Response): AsyncGenerator<string, void, undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) break;
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}

/**
 * Reads a whole response and returns it only if the generated client can use it: with JSON, which {@link bodyOf} returns,
 * or with nothing where the contract allows an empty success (as a 204, which the client treats as "no body").
 *
 * @param read reads the body of a successful response
 * @throws ApiError for every failure status (C 2), and for a success that is empty, not JSON, or truncated
 */
export async function readAnswer(
  request: Request,
  response: Response,
  read: BodyReader = readText,
): Promise<Response> {
  const operation = operationOf(request);
  const { status } = response;
  const reading = (response.ok ? read : readText)(response);
  const { text, ...known } = await reading.catch((error: unknown) => {
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
  const body = known.body ?? parseJson(text);
  if (body === undefined) throw new ApiError({ kind: kindOfNoJson(text), operation, status });
  bodies.set(response, body);
  return response;
}
