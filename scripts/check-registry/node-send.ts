import type { CheckWorld } from '@/api/compatibility/run';
import { ApiError, errorFromAnswer, kindOfNoJson } from '@/api/errors';
import { parseJson } from '@/lib/json';
import { CONSOLE_VERSION } from '@/lib/version';

const UNTRUSTED =
  'The certificate is not trusted here. For an authority of your own, set NODE_EXTRA_CA_CERTS=/path/to/ca.pem.';

/** Node's error codes and their meanings. */
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused: nothing listens there.',
  ECONNRESET: 'The connection broke off before an answer came.',
  UND_ERR_SOCKET: 'The connection broke off before an answer came.',
  EPIPE: 'The connection broke off before an answer came.',
  ENOTFOUND: 'The host name is not known.',
  EAI_AGAIN: 'The host name could not be looked up just now.',
  EHOSTUNREACH: 'There is no way to that host from here.',
  ENETUNREACH: 'There is no way to that host from here.',
  ETIMEDOUT: 'No connection came about in time.',
  UND_ERR_CONNECT_TIMEOUT: 'No connection came about in time.',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_HAS_EXPIRED: 'The certificate has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host name.',
  ERR_SSL_WRONG_VERSION_NUMBER: 'It does not speak TLS there: is the address http:// after all?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'It does not speak TLS there: is the address http:// after all?',
};

function codeOf(thrown: unknown): string {
  const code: unknown = Object(thrown).code;
  if (typeof code === 'string') return code;
  const { cause, errors }: { cause?: unknown; errors?: unknown } = Object(thrown);
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  return cause === undefined ? '' : codeOf(cause);
}

function failureOf(thrown: unknown, operation: string, timeoutMs: number): ApiError {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'AbortError') return new ApiError({ kind: 'cancelled', operation });
  const isTimeout = name === 'TimeoutError';
  const serverMessage = isTimeout
    ? `No answer within ${timeoutMs / 1000} seconds.`
    : (CAUSES[codeOf(thrown)] ?? 'The connection failed.');
  // Omit the cause: its text may contain the address.
  return new ApiError({ kind: isTimeout ? 'timeout' : 'network', operation, serverMessage });
}

const WHERE_REDIRECTED = {
  slash: 'absent',
  elsewhere: 'redirected',
} as const;

/** Fails on a redirect: the token is for this address only. A hidden operation redirects to its own slash (C 1.0). */
function redirected(response: Response, operation: string): ApiError {
  const url = new URL(response.url);
  const location = response.headers.get('Location') ?? '';
  const target = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
  const slash = target?.pathname === `${url.pathname}/`;
  return new ApiError({
    kind: WHERE_REDIRECTED[slash ? 'slash' : 'elsewhere'],
    operation,
    status: response.status,
    serverMessage: slash
      ? ''
      : 'It redirects elsewhere. Give the address that a browser shows in the end, https:// included.',
  });
}

export type NodeSendSettings = { origin: string; token: string; timeoutMs: number };

/** Sends the reads of a check from Node, with a bearer token (C 3.3). */
export function nodeSend({ origin, token, timeoutMs }: NodeSendSettings): CheckWorld['send'] {
  return async (_id, address, signal) => {
    const operation = `GET ${address}`;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${origin}${address}`, {
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${token}`,
          'X-Requested-With': 'XMLHttpRequest',
          'User-Agent': `quay-console-check/${CONSOLE_VERSION}`,
        },
      });
      text = await response.text();
    } catch (thrown) {
      throw failureOf(thrown, operation, timeoutMs);
    }
    const { status } = response;
    if (status >= 300 && status < 400) throw redirected(response, operation);
    if (!response.ok) {
      throw errorFromAnswer({
        operation,
        status,
        contentType: response.headers.get('Content-Type') ?? '',
        text,
        retryAfter: response.headers.get('Retry-After'),
      });
    }
    const body = text.trim() === '' ? undefined : parseJson(text);
    if (body === undefined && text.trim() !== '')
      throw new ApiError({ kind: kindOfNoJson(text), operation, status });
    return { status, body };
  };
}
