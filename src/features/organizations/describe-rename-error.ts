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
      ? { ...description, title: 'The organization no longer exists' }
      : {
          ...description,
          meaning: `${description.meaning} This happened during the name check. Nothing was changed.`,
        };
  }
  if (thrown.outcome === 'unknown') {
    return {
      ...description,
      meaning: `${description.meaning} The console could not confirm whether the organization was renamed.`,
      advice: 'Refresh the list and check before you retry.',
    };
  }
  if (thrown.kind !== 'server') {
    return { ...description, meaning: 'The organization still has its old name.' };
  }
  return {
    ...description,
    title: 'The organization was not renamed',
    meaning:
      'The registry failed and the organization keeps its old name. The usual cause is a name that is taken by something the console cannot see.',
    advice: 'Try another name. If that fails too, check the registry logs.',
  };
}
