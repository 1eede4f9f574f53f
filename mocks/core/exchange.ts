/**
 * One request as the registry receives it. Plain data instead of a `Request`, because a browser's `Request` cannot
 * carry a cookie or a user agent, and its `Response` cannot set a cookie or break off.
 */
export type Incoming = {
  method: string;
  url: URL;
  /** Returns a header's value by its lower-case name. */
  header: (name: string) => string | null;
  /** The session cookie's value, if the client sent one. */
  cookie: string | null;
  userAgent: string;
  ip: string;
  text: () => Promise<string>;
};

/** One response. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The session cookie to set. */
  setCookie?: string;
};

/** The result of a request: a response, possibly delayed, or a dropped connection. */
export type Outcome = { delayMs: number; answer: Answer | 'dropped' };

/** The name of the session cookie; despite the name, it holds the session (C 3.4). */
const SESSION_COOKIE = '_csrf_token';

/** Returns the value of the session cookie in a `Cookie` header. */
export function sessionCookieIn(header: string | null | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** Formats the `Set-Cookie` header for the session: 31 days, HTTP-only, same site (C 3.4). */
export const sessionCookieHeader = (value: string) =>
  `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${31 * 86_400}; HttpOnly; SameSite=Lax`;
