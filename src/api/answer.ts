import { parseJson } from '@/lib/json';

import { ApiError, errorFromAnswer, kindOfNoJson, toApiError } from './errors';
import { operations } from './generated/operations.gen';

/** How a request is named in errors, e.g. `PUT /api/v1/superuser/users/mira`. */
export const operationOf = (request: Request): string =>
  `${request.method} ${new URL(request.url).pathname}`;

/** The operations whose success may be empty, as the contract says, each as a pattern of method and path. */
const EMPTY_SUCCESSES = Object.values(operations)
  .filter((operation) => 'empty' in operation)
  .map(
    ({ method, path }) =>
      new RegExp(`^${method.toUpperCase()} ${path.replaceAll(/\{[^}]*\}/g, '[^/]+')}$`),
  );

/** Whether an answer only says to look elsewhere; a browser keeps to itself where. */
export const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

/** Takes the text of a success as it arrived. */
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
    // What arrived counts, even if the rest never does.
    onText(text);
  }
}

/**
 * Reads an answer whole and lets through only what the generated client can use: JSON, or nothing where the contract
 * says that a success is empty (as a 204, which the client takes for "no body").
 *
 * @param onText is handed the text of a success before anybody looks at it
 * @throws ApiError for every failure status (C 2), and for a success that is empty, no JSON, or arrived in part
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
    // The answer had begun, so the registry was reached.
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
  if (parseJson(text) === undefined)
    throw new ApiError({ kind: kindOfNoJson(text), operation, status });
  return new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
}
