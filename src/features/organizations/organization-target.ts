import { createContext, use } from 'react';

import type { Organization } from '@/api/queries/organizations';
import type { WaysOut } from '@/components/detail/use-detail-drawer';

/** The organization that a form or dialog under `/organizations/$name` is about, and the ways out of it. */
type OrganizationTarget = WaysOut & {
  organization: Organization;
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
