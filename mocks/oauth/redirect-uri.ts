/**
 * Whether people may be sent to an address: that of the application, or one below its path (C 3.1). The text is compared
 * as it was sent, before anything resolves its dots.
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

/** Adds to the query of an address, and leaves what is there. */
function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
  return url.href;
}

/** Where a sign-in that failed goes: the reason is in the query, and the state is not (C 3.1). */
export const withError = (address: string, code: string): string =>
  withQuery(address, { error: code });

/** Where a sign-in that succeeded goes: state and scope in the query, the token after the last `#` (C 3.1). */
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
