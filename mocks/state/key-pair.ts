/** A new RSA key pair in the formats that the server returns (C 1.8). */
export type KeyPair = {
  kid: string;
  jwk: { kty: 'RSA'; e: string; n: string; kid: string };
  publicPem: string;
  /** PKCS#1. */
  privatePem: string;
};

const toBase64 = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const toBase64Url = (bytes: Uint8Array) =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function pem(label: string, bytes: Uint8Array): string {
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** Returns the content of the DER element at an offset, and the offset of the next one. */
function element(der: Uint8Array, offset: number): { content: Uint8Array; next: number } {
  const first = der[offset + 1] ?? 0;
  const longForm = first > 0x7f ? first - 0x80 : 0;
  let length = longForm > 0 ? 0 : first;
  for (let i = 0; i < longForm; i += 1) length = length * 256 + (der[offset + 2 + i] ?? 0);
  const start = offset + 2 + longForm;
  return { content: der.subarray(start, start + length), next: start + length };
}

/** Extracts the PKCS#1 key from a PKCS#8 one: a sequence of version, algorithm, and an octet string that holds it. */
function pkcs1Of(pkcs8: Uint8Array): Uint8Array {
  const sequence = element(pkcs8, 0).content;
  const version = element(sequence, 0);
  const algorithm = element(sequence, version.next);
  return element(sequence, algorithm.next).content;
}

/** Generates a real 2048-bit key pair. */
export async function createKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  );
  const [spki, pkcs8, { e = '', n = '' }] = await Promise.all([
    crypto.subtle.exportKey('spki', publicKey),
    crypto.subtle.exportKey('pkcs8', privateKey),
    crypto.subtle.exportKey('jwk', publicKey),
  ]);
  // The thumbprint of the public part.
  const canonical = new TextEncoder().encode(JSON.stringify({ e, kty: 'RSA', n }));
  const kid = toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', canonical)));
  return {
    kid,
    jwk: { kty: 'RSA', e, n, kid },
    publicPem: pem('PUBLIC KEY', new Uint8Array(spki)),
    privatePem: pem('RSA PRIVATE KEY', pkcs1Of(new Uint8Array(pkcs8))),
  };
}
