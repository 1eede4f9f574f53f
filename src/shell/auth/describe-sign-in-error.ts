import { describeError } from '@/api/errors';
import { SignInError, type SignInRefusal } from '@/api/queries/sign-in';
import type { ErrorDescription } from '@/lib/error-description';

type Wording = Pick<ErrorDescription, 'title' | 'meaning' | 'advice'>;

const REFUSALS: Record<SignInRefusal, Wording> = {
  credentials: {
    title: 'Wrong user name or password',
    meaning: 'The registry knows no account with this pair.',
    advice:
      'Check both and try again; several wrong tries make the registry wait longer each time.',
  },
  unverified: {
    title: 'The e-mail address is not confirmed yet',
    meaning: 'The account exists, but its e-mail address was never confirmed.',
    advice: 'Follow the link in the registry’s message, or ask a superuser to confirm the address.',
  },
  token: {
    title: 'The registry does not accept this token',
    meaning: 'It is mistyped, revoked, or its application or its holder is gone or disabled.',
    advice: 'Paste the whole token, without the word “Bearer”, or make a new one.',
  },
  scope: {
    title: 'This token does not open the superuser console',
    meaning:
      'The registry accepts it, but its holder is not a superuser, or it lacks the scope super:user.',
    advice: 'Use a token of a superuser that has the scopes super:user and user:read.',
  },
  other: {
    title: 'The registry refused the sign-in',
    meaning: 'The account may be disabled, or may sign in only through another service.',
    advice: 'Read what the registry says, or ask a superuser of this registry.',
  },
};

/** Tells apart why a sign-in failed (C 3.2, 3.5). */
export function describeSignInError(thrown: unknown): ErrorDescription {
  const description = describeError(thrown);
  if (thrown instanceof SignInError) return { ...description, ...REFUSALS[thrown.refusal] };
  if (description.kind === 'rate-limited') {
    return {
      ...description,
      title: 'Too many sign-in attempts',
      meaning: 'After wrong passwords the registry makes this account wait.',
      advice: 'Wait for the time to pass, then try again.',
    };
  }
  return description;
}

/** Why a password was not taken for the account that is signed in (C 3.5); what waits still does. */
export function describeConfirmationError(thrown: unknown): ErrorDescription {
  const description = describeSignInError(thrown);
  const wrong =
    description.kind === 'forbidden' ||
    (thrown instanceof SignInError && thrown.refusal === 'credentials');
  if (!wrong) return description;
  return {
    ...description,
    title: 'That is not the password of this account',
    meaning: 'The requests still wait; nothing is lost.',
    advice: 'Type the password you signed in with.',
  };
}
