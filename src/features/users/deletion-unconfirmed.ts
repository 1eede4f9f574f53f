import type { ErrorDescription } from '@/lib/error-description';

/** The registry reported a deletion and kept the user (C 1.4). */
export class DeletionUnconfirmed extends Error {
  readonly description: ErrorDescription = {
    kind: 'still-there',
    title: 'The user is still there',
    meaning: 'The registry reported success but kept the user, as it does for disabled ones.',
    advice: 'Enable the user, then delete it.',
  };
}
