import { createContext, use } from 'react';

import type { Organization } from '@/api/queries/organizations';

/** The organization that a form or dialog under `/organizations/$name` is about, and the ways out of it. */
export type OrganizationTarget = {
  organization: Organization;
  /** Leaves without a result: to where it was opened from. A form that holds something asks first. */
  close: () => void;
  /** Leaves after a success: to the organization's own drawer, which says what was done. */
  finish: (message: string) => void;
  /** Says that there is no organization of this name any more; its drawer must not go on showing it. */
  ended: () => void;
  /** Leaves to the list, as after a deletion. */
  leave: () => void;
};

const OrganizationTargetContext = createContext<OrganizationTarget | null>(null);

export const OrganizationTargetProvider = OrganizationTargetContext.Provider;

/** The organization that this form or dialog is about. */
export function useOrganizationTarget(): OrganizationTarget {
  const target = use(OrganizationTargetContext);
  if (!target)
    throw new Error('useOrganizationTarget outside of a route under /organizations/$name');
  return target;
}
