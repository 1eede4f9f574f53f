import { type OperationId, operations } from '@/api/generated/operations.gen';
import { parseJson, writeJson } from '@/lib/json';

import { sessionCookieIn } from '../core/exchange';
import { type Received, violationIn } from './contract';
import { text as textAt } from './look';

/** The parts of a call; the body is sent as JSON, except for a string, which is sent unchanged. */
export type Call = {
  path?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
  headers?: Record<string, string>;
};

/** A response, with the parsed body if it is JSON. */
export type Answered = Received & { headers: Headers; json: unknown };

/** Builds the address of an operation with its parameters filled in. */
function addressOf(id: OperationId, { path = {}, query = {} }: Call): string {
  const filled = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  );
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}

/** A client of one mock registry over HTTP: with a bearer token, or with a cookie session. */
export class HttpClient {
  readonly #base: string;
  readonly #token: string | undefined;
  #cookie: string | null = null;
  csrfToken = '';

  constructor(base: string, token?: string) {
    this.#base = base;
    this.#token = token;
  }

  /** Sends any request; does not follow redirects. */
  async send(
    method: string,
    address: string,
    { body, headers = {} }: Call = {},
  ): Promise<Answered> {
    const response = await fetch(new URL(address, this.#base), {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(this.#token !== undefined && { Authorization: `Bearer ${this.#token}` }),
        ...(this.#cookie !== null && { Cookie: `_csrf_token=${this.#cookie}` }),
        ...(this.csrfToken !== '' && { 'X-CSRF-Token': this.csrfToken }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : writeJson(body) }),
    });
    this.#cookie = sessionCookieIn(response.headers.getSetCookie()[0]) ?? this.#cookie;
    const text = await response.text();
    return {
      status: response.status,
      contentType: response.headers.get('Content-Type') ?? '',
      headers: response.headers,
      text,
      json: parseJson(text),
    };
  }

  /** Calls an operation and accepts any response. */
  sendCall(id: OperationId, call: Call = {}): Promise<Answered> {
    return this.send(operations[id].method.toUpperCase(), addressOf(id, call), call);
  }

  /** Calls an operation; a response that the contract does not declare is an error. */
  async call(id: OperationId, call: Call = {}): Promise<Answered> {
    const received = await this.sendCall(id, call);
    const violation = violationIn(id, received);
    if (violation !== undefined) throw new Error(violation);
    return received;
  }

  /** Signs in with a cookie session. */
  async signIn(username: string, password = 'password'): Promise<Answered> {
    const { json } = await this.call('getCsrfToken');
    this.csrfToken = textAt(json, 'csrf_token');
    const answered = await this.call('signIn', { body: { username, password } });
    this.csrfToken = answered.headers.get('X-Next-CSRF-Token') ?? this.csrfToken;
    return answered;
  }
}
