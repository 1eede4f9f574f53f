import { describeError } from '@/api/errors';
import { RenameError } from '@/api/queries/organizations';
import type { ErrorDescription } from '@/lib/error-description';

/** What a refusal says about the new name itself, to be shown beside it; null if it is about something else. */
export function newNameProblem(thrown: unknown): string | null {
  return thrown instanceof RenameError && thrown.kind === 'invalid'
    ? thrown.serverMessage || 'The registry does not accept this name.'
    : null;
}

/** Says how a renaming failed: whether anything was sent, and what the organization is called now (C 1.18). */
export function describeRenameError(thrown: unknown): ErrorDescription {
  const description = describeError(thrown);
  if (!(thrown instanceof RenameError)) return description;
  if (thrown.outcome === 'not-sent') {
    return thrown.kind === 'not-found'
      ? { ...description, title: 'The organization is not there any more' }
      : {
          ...description,
          meaning: `${description.meaning} It happened while the names were checked: nothing was changed.`,
        };
  }
  if (thrown.outcome === 'unknown') {
    return {
      ...description,
      meaning: `${description.meaning} It could not be found out whether the organization was renamed.`,
      advice: 'Refresh the list and look before you try again.',
    };
  }
  if (thrown.kind !== 'server') {
    return { ...description, meaning: 'The organization still has its old name.' };
  }
  return {
    ...description,
    title: 'The organization was not renamed',
    meaning:
      'The registry failed, and the organization still has its old name. It fails like this when a name is taken by something that the console cannot see.',
    advice: 'Try another name; if that fails too, the cause is in the logs of the registry.',
  };
}
