/**
 * One request as the registry meets it. Plain data instead of a `Request`, because a browser's `Request` cannot carry
 * a cookie or a user agent and its `Response` cannot set a cookie or die on the way.
 */
export type Incoming = {
  method: string;
  url: URL;
  /** A header's value by its lower-case name. */
  header: (name: string) => string | null;
  /** The session cookie's value, if the client sent one. */
  cookie: string | null;
  userAgent: string;
  ip: string;
  text: () => Promise<string>;
};

/** One answer. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The session cookie to store. */
  setCookie?: string;
};

/** What comes back: an answer, possibly late, or a connection that dies. */
export type Outcome = { delayMs: number; answer: Answer | 'dropped' };

/** The session cookie's name; it is the session, despite the name (C 3.4). */
const SESSION_COOKIE = '_csrf_token';

/** The value of the session cookie in a `Cookie` header. */
export function sessionCookieIn(header: string | null | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** The `Set-Cookie` header for the session: 31 days, not for scripts, same site (C 3.4). */
export const sessionCookieHeader = (value: string) =>
  `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${31 * 86_400}; HttpOnly; SameSite=Lax`;
