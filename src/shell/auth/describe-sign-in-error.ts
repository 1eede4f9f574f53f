import { describeError } from '@/api/errors';
import { SignInError } from '@/api/queries/session';
import type { ErrorDescription } from '@/lib/error-description';

const REFUSALS = {
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
  other: {
    title: 'The registry refused the sign-in',
    meaning: 'The account may be disabled, or may sign in only through another service.',
    advice: 'Read what the registry says, or ask a superuser of this registry.',
  },
} as const;

/** Tells apart why a sign-in failed (C 3.5). */
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
