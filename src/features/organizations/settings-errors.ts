import type { Access } from '@/api/access';
import { describeError, toApiError } from '@/api/errors';
import type { ErrorDescription } from '@/lib/error-description';

/**
 * Returns a refusal's message about the contact e-mail, the only field that the registry checks by itself (C 10.12).
 */
export function emailProblem(thrown: unknown): string | null {
  const { kind, serverMessage } = toApiError(thrown);
  return kind === 'invalid' && /\be-?mail\b/i.test(serverMessage) ? serverMessage : null;
}

/** Describes why settings were not saved. */
export function describeSettingsError(thrown: unknown, { features }: Access): ErrorDescription {
  const description = describeError(thrown);
  if (description.kind !== 'forbidden') return description;
  if (features.SUPERUSERS_FULL_ACCESS === true) {
    return {
      ...description,
      title: 'Only administrators of the organization can save its settings',
      meaning:
        'Full access is on, but this release does not extend it to settings. Superusers can change them since Quay 3.10.',
      advice: 'Take ownership of the organization, then try again.',
    };
  }
  return {
    ...description,
    title: 'The registry does not let you save these settings',
    meaning:
      'This needs an administrator of the organization, or a superuser where FEATURE_SUPERUSERS_FULL_ACCESS is on. A token also needs the scope org:admin.',
    advice: 'Take ownership of the organization, or turn the feature on, then try again.',
  };
}
