import { describeError } from '@/api/errors';
import { SignInError, type SignInRefusal } from '@/api/queries/sign-in';
import type { ErrorDescription } from '@/lib/error-description';

type Wording = Pick<ErrorDescription, 'title' | 'meaning' | 'advice'>;

const REFUSALS: Record<SignInRefusal, Wording> = {
  credentials: {
    title: 'Wrong username or password',
    meaning: 'The registry has no account with this username and password.',
    advice: 'Check both and try again. The registry delays repeated wrong attempts.',
  },
  unverified: {
    title: 'The e-mail address is not confirmed',
    meaning: 'The account exists, but its e-mail address was never confirmed.',
    advice: 'Follow the link in the registry’s mail, or ask a superuser to confirm the address.',
  },
  token: {
    title: 'The registry does not accept this token',
    meaning: 'It is mistyped or revoked, or its application or user was deleted or disabled.',
    advice: 'Paste the complete token without the word “Bearer”, or create a new one.',
  },
  scope: {
    title: 'This token has no superuser access',
    meaning:
      'The registry accepts it, but its user is not a superuser or it lacks the scope super:user.',
    advice: 'Use a superuser’s token with the scopes super:user and user:read.',
  },
  other: {
    title: 'The registry refused the sign-in',
    meaning: 'The account may be disabled or restricted to another sign-in service.',
    advice: 'See the registry’s message, or ask a superuser of this registry.',
  },
};

/** Describes why a sign-in failed (C 3.2, 3.5). */
export function describeSignInError(thrown: unknown): ErrorDescription {
  const description = describeError(thrown);
  if (thrown instanceof SignInError) return { ...description, ...REFUSALS[thrown.refusal] };
  if (description.kind === 'rate-limited') {
    return {
      ...description,
      title: 'Too many sign-in attempts',
      meaning: 'The registry blocks this account for a moment after wrong passwords.',
      advice: 'Wait, then try again.',
    };
  }
  return description;
}

/** Describes why a password was rejected for the signed-in account (C 3.5); pending requests keep waiting. */
export function describeConfirmationError(thrown: unknown): ErrorDescription {
  const description = describeSignInError(thrown);
  const wrong =
    description.kind === 'forbidden' ||
    (thrown instanceof SignInError && thrown.refusal === 'credentials');
  if (!wrong) return description;
  return {
    ...description,
    title: 'Wrong password',
    meaning: 'The pending requests are kept.',
    advice: 'Enter the password you signed in with.',
  };
}
