/** The members that make a key what it is, by its type, in the order of RFC 7638. */
const MEMBERS: Record<string, readonly string[]> = {
  RSA: ['e', 'kty', 'n'],
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
};

/** A fingerprint in the two forms that people compare. */
export type Thumbprint = { base64url: string; hex: string };

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the thumbprint of a key is made from; null for a key of an unknown type or with a part missing. */
function canonicalJwk(jwk: Readonly<Record<string, unknown>>): string | null {
  const members = typeof jwk.kty === 'string' ? MEMBERS[jwk.kty] : undefined;
  if (!members) return null;
  const entries = members.map((name) => [name, jwk[name]] as const);
  return entries.every(([, value]) => typeof value === 'string')
    ? JSON.stringify(Object.fromEntries(entries))
    : null;
}

/**
 * The SHA-256 thumbprint of a public key (RFC 7638). Null where there is none: for an unknown kind of key, or in a page
 * that came over plain HTTP, where browsers have no cryptography.
 */
export async function jwkThumbprint(
  jwk: Readonly<Record<string, unknown>>,
): Promise<Thumbprint | null> {
  const canonical = canonicalJwk(jwk);
  if (canonical === null || !globalThis.isSecureContext) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  const bytes = new Uint8Array(digest);
  return { base64url: base64url(bytes), hex: hex(bytes) };
}
