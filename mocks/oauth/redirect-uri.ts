/**
 * Returns whether a redirect to an address is allowed: the application's own, or one below its path (C 3.1). The text
 * is compared as sent, before anything resolves its dots.
 */
export function isAllowedRedirect(registered: string, asked: string): boolean {
  if (!URL.canParse(registered) || !URL.canParse(asked)) return false;
  if (asked.includes('@') || asked.includes('..')) return false;
  const known = new URL(registered);
  const wanted = new URL(asked);
  if (wanted.protocol !== known.protocol || wanted.host !== known.host) return false;
  if (!wanted.pathname.startsWith(known.pathname)) return false;
  return !wanted.pathname.slice(known.pathname.length).includes('%');
}

/** Adds parameters to an address and keeps its existing query. */
function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
  return url.href;
}

/** Returns the address after a failed sign-in: it has the reason in the query, but not the state (C 3.1). */
export const withError = (address: string, code: string): string =>
  withQuery(address, { error: code });

/** Returns the address after a successful sign-in: state and scope in the query, token after the last `#` (C 3.1). */
export function withToken(
  address: string,
  { token, scope, state }: { token: string; scope: string; state: string | null },
): string {
  const fragment = new URLSearchParams({
    access_token: token,
    token_type: 'Bearer',
    expires_in: '315576000',
  });
  const query = { scope, ...(state === null ? {} : { state }) };
  return `${withQuery(address, query)}#${fragment.toString()}`;
}
