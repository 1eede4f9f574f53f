function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

const pick = (alphabet: string, count: number) =>
  Array.from(randomBytes(count), (byte) => alphabet.charAt(byte % alphabet.length)).join('');

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export const randomUuid = () => crypto.randomUUID();

/** Generates a one-time password: 32 capitals and digits (C 1.2). */
export const randomPassword = () => pick(CAPITALS, 32);

/** Generates a session's id or CSRF value: 64 characters (C 3.4). */
export const randomToken = () => pick(`${CAPITALS}abcdefghijklmnopqrstuvwxyz`, 64);

/** Generates an OAuth access token: 40 characters (C 3.1). */
export const randomAccessToken = () => pick(`${CAPITALS}abcdefghijklmnopqrstuvwxyz`, 40);

/** Generates what the server calls an encrypted password: opaque base64. */
export const randomBase64 = () => btoa(String.fromCharCode(...randomBytes(48)));
