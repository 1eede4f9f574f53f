import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The members that identify a key, by its type, in the order of RFC 7638. */
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

/** Returns the input of a key's thumbprint; null for a key of an unknown type or with a missing member. */
function canonicalJwk(jwk: Readonly<Record<string, unknown>>): string | null {
  const members = typeof jwk.kty === 'string' ? MEMBERS[jwk.kty] : undefined;
  if (!members) return null;
  const entries = members.map((name) => [name, jwk[name]] as const);
  return entries.every(([, value]) => typeof value === 'string')
    ? JSON.stringify(Object.fromEntries(entries))
    : null;
}

/** Returns the SHA-256 thumbprint of a public key (RFC 7638); null for an unknown key type or a missing member. */
export function jwkThumbprint(jwk: Readonly<Record<string, unknown>>): Thumbprint | null {
  const canonical = canonicalJwk(jwk);
  if (canonical === null) return null;
  const bytes = sha256(utf8ToBytes(canonical));
  return { base64url: base64url(bytes), hex: bytesToHex(bytes) };
}
