import { parseJson, writeJson } from '@/lib/json';

import type { Answer, Outcome } from '../core/exchange';
import { answer } from '../core/http';
import { handlers } from '../handlers';
import { type Registry, type RegistryOptions, createRegistry } from '../registry';
import type { Call } from './http-client';
import { text } from './look';

/** Creates a registry with a clock that the test moves. */
export function registryWithClock(options: Partial<RegistryOptions> = {}) {
  const clock = { now: Date.UTC(2026, 10, 24, 15, 0, 0) };
  const registry = createRegistry({ size: 'small', now: () => clock.now, ...options });
  return { registry, clock };
}

/** A response with its parsed JSON. */
export type Direct = Answer & { json: unknown; delayMs: number };

/** A client that calls the pipeline directly: with a token, or with a cookie session. */
export class DirectClient {
  readonly registry: Registry;
  readonly token: string | undefined;
  cookie: string | null = null;
  csrfToken: string | undefined;
  userAgent = 'test';

  constructor(registry: Registry, token?: string) {
    this.registry = registry;
    this.token = token;
  }

  async outcome(
    method: string,
    address: string,
    { body, headers = {} }: Call = {},
  ): Promise<Outcome> {
    const sent = new Headers(headers);
    if (body !== undefined && !sent.has('Content-Type'))
      sent.set('Content-Type', 'application/json');
    if (this.token !== undefined && !sent.has('Authorization'))
      sent.set('Authorization', `Bearer ${this.token}`);
    if (this.csrfToken !== undefined && !sent.has('X-CSRF-Token'))
      sent.set('X-CSRF-Token', this.csrfToken);
    const outcome = await answer(this.registry, handlers, {
      method,
      url: new URL(address, 'http://registry.test'),
      header: (name) => sent.get(name),
      cookie: this.cookie,
      userAgent: this.userAgent,
      ip: '192.0.2.1',
      text: () => Promise.resolve(typeof body === 'string' ? body : writeJson(body)),
    });
    if (outcome.answer !== 'dropped') this.cookie = outcome.answer.setCookie ?? this.cookie;
    return outcome;
  }

  async send(method: string, address: string, call: Call = {}): Promise<Direct> {
    const { answer: reply, delayMs } = await this.outcome(method, address, call);
    if (reply === 'dropped') throw new Error('The connection died');
    return { ...reply, delayMs, json: parseJson(reply.body) };
  }

  get = (address: string) => this.send('GET', address);
  post = (address: string, body?: unknown) => this.send('POST', address, { body });
  put = (address: string, body?: unknown) => this.send('PUT', address, { body });
  remove = (address: string) => this.send('DELETE', address);

  /** Opens a session and signs in, using the CSRF token as a console does. */
  async signIn(username: string, password = 'password'): Promise<Direct> {
    this.csrfToken = text((await this.get('/csrf_token')).json, 'csrf_token');
    const answered = await this.post('/api/v1/signin', { username, password });
    this.csrfToken = answered.headers['X-Next-CSRF-Token'] ?? this.csrfToken;
    return answered;
  }
}
