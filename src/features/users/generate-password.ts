/** Without characters that look alike in some typefaces, so that it can be read out. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 24;

/** Returns a random password of about 139 bits, from the browser's secure source. */
export function generatePassword(): string {
  // Larger values would favour the beginning of the alphabet.
  const limit = 256 - (256 % ALPHABET.length);
  let password = '';
  while (password.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < limit && password.length < LENGTH)
        password += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return password;
}
