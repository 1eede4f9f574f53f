import type { ErrorDescription } from '@/lib/error-description';

/** The registry reported a deletion and kept the organization (C 1.19). */
export class DeletionUnconfirmed extends Error {
  readonly description: ErrorDescription = {
    kind: 'still-there',
    title: 'The organization is still there',
    meaning: 'The registry reported success but kept it, as it does for disabled ones.',
    advice: 'Its API cannot enable an organization; that takes the operators of the registry.',
  };
}
