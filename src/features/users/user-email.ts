import type { User } from '@/api/queries/users';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The user's address; null where the registry holds a placeholder or nothing in its place (C 1.0). */
export function userEmail({ email }: Pick<User, 'email'>): string | null {
  return email === '' || UUID.test(email) ? null : email;
}
