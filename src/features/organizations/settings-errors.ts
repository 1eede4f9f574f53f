import { describeError, toApiError } from '@/api/errors';
import type { ErrorDescription } from '@/lib/error-description';

/** What a refusal says about the contact e-mail, the one field that the registry checks by itself (C 10.12). */
export function emailProblem(thrown: unknown): string | null {
  const { kind, serverMessage } = toApiError(thrown);
  return kind === 'invalid' && /\be-?mail\b/i.test(serverMessage) ? serverMessage : null;
}

/** Says why settings were not stored. */
export function describeSettingsError(thrown: unknown): ErrorDescription {
  const description = describeError(thrown);
  if (description.kind !== 'forbidden') return description;
  return {
    ...description,
    title: 'The registry does not let you store these settings',
    meaning:
      'It asks for an administrator of the organization, or for a superuser where FEATURE_SUPERUSERS_FULL_ACCESS is on; a token needs the scope org:admin besides.',
    advice: 'Take ownership of the organization, or turn the feature on, then try again.',
  };
}
