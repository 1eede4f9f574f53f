import type { ErrorDescription } from './error-description';

/** The outcome of a deletion, according to a second request to the registry (C 1.4, 1.19). */
export type DeletionOutcome = 'deleted' | 'already-gone' | 'still-there' | 'unknown';

type Noun = 'user' | 'organization';

/** Advice for a target that the registry kept because it is disabled. */
export const KEPT_ADVICE: Readonly<Record<Noun, string>> = {
  user: 'Enable the user, then delete it.',
  organization: 'The API cannot enable an organization; ask the operators of the registry.',
};

/** The registry reported a deletion but kept its target. */
export class NotDeleted extends Error {
  readonly description: ErrorDescription;

  constructor(noun: Noun) {
    super();
    this.description = {
      kind: 'still-there',
      title: `The ${noun} still exists`,
      meaning: `The registry reported success but kept the ${noun}, as it does for disabled ones.`,
      advice: KEPT_ADVICE[noun],
    };
  }
}

/**
 * Returns the note of a bulk run on a deletion; undefined where there is nothing to add.
 *
 * @throws NotDeleted
 */
export function deletionNote(outcome: DeletionOutcome, noun: Noun): string | undefined {
  if (outcome === 'still-there') throw new NotDeleted(noun);
  if (outcome === 'already-gone') return 'Already gone: no change.';
  if (outcome === 'unknown') return `Accepted, but could not confirm that the ${noun} is gone.`;
  return undefined;
}
