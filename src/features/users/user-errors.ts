import { toApiError } from '@/api/errors';

/** A field of the user forms. */
export type UserField = 'username' | 'email' | 'password';

const WORDS: readonly [UserField, RegExp][] = [
  ['email', /\be-?mail\b/i],
  ['password', /\bpassword\b/i],
  ['username', /\b(?:username|user name|namespace)\b|\bname\b.*\btaken\b|\bnamed\b.*\bexists\b/i],
];

/** An address that another user has: in plain words on a change (C 12.5), in the database's on creation (C 12.4). */
const EMAIL_IN_USE = /duplicate key[^]*email|e-?mail address already used/i;

/**
 * Returns which field a refusal is about. The registry names it only in its message (C 1.2); of several words the first
 * counts, because the rest may be part of a quoted value.
 */
export function fieldOfRefusal(thrown: unknown): { field: UserField; message: string } | null {
  const { kind, serverMessage } = toApiError(thrown);
  if (kind !== 'invalid') return null;
  if (EMAIL_IN_USE.test(serverMessage)) {
    const message = `This e-mail address is in use. The registry answered: “${serverMessage}”`;
    return { field: 'email', message };
  }
  const found = WORDS.map(([field, word]) => ({ field, at: serverMessage.search(word) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const [first] = found;
  return first ? { field: first.field, message: serverMessage } : null;
}
