import { isUuid } from './uuid';

/** The address of an account; null where the registry holds a placeholder or nothing in its place (C 1.0), or tells nothing. */
export function knownEmail({ email = '' }: { email?: string }): string | null {
  const text = email.trim();
  return text === '' || isUuid(text) ? null : email;
}

/** The registry's own rule where it checks addresses at all (C 1.2); the console holds to it everywhere. */
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

/** What is said of a text that is none. */
export const NOT_AN_EMAIL =
  'Not a valid e-mail address: it needs one @, a domain with a dot, and no spaces.';
