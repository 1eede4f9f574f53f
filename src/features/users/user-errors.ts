import { toApiError } from '@/api/errors';

/** A field of the forms for users. */
export type UserField = 'username' | 'email' | 'password';

const WORDS: readonly [UserField, RegExp][] = [
  ['email', /\be-?mail\b/i],
  ['password', /\bpassword\b/i],
  ['username', /\b(?:username|user name|namespace)\b|\bname\b.*\btaken\b|\bnamed\b.*\bexists\b/i],
];

/**
 * Which field a refusal is about. The registry names it in its message only (C 1.2); of several words the first counts,
 * since the rest may be part of the value that is quoted.
 */
export function fieldOfRefusal(thrown: unknown): { field: UserField; message: string } | null {
  const { kind, serverMessage } = toApiError(thrown);
  if (kind !== 'invalid') return null;
  const found = WORDS.map(([field, word]) => ({ field, at: serverMessage.search(word) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const [first] = found;
  return first ? { field: first.field, message: serverMessage } : null;
}
