import { isUuid } from './uuid';

/** Returns an account's address; null for a placeholder or an empty value (C 1.0), or where it is not returned. */
export function knownEmail({ email = '' }: { email?: string }): string | null {
  const text = email.trim();
  return text === '' || isUuid(text) ? null : email;
}

/** Whether a text is an address by the registry's own rule (C 1.2), which it may not apply; the console always does. */
export function isEmail(text: string): boolean {
  const [local = '', domain = '', ...rest] = text.split('@');
  const labels = domain.split('.');
  return (
    rest.length === 0 &&
    local !== '' &&
    labels.length > 1 &&
    !labels.includes('') &&
    text.length <= 254 &&
    !/\s/.test(text)
  );
}

/** The message for an invalid address. */
export const NOT_AN_EMAIL =
  'Not a valid e-mail address: it needs one @, a domain with a dot, and no spaces.';
