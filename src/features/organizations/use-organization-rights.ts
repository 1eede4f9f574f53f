import { useQuery } from '@tanstack/react-query';

import { useAccess, type Access } from '@/api/access';
import { administeredOrganizations } from '@/api/queries/organizations';

const NONE: ReadonlySet<string> = new Set();

/** What decides the permissions on organizations. */
export type OrganizationRights = {
  access: Access;
  /** The organizations that the caller administers; relevant only where superusers lack full access (C 10.12). */
  administered: ReadonlySet<string>;
};

/** Returns what the caller may do with organizations. */
export function useOrganizationRights(): OrganizationRights {
  const access = useAccess();
  const { data: administered = NONE } = useQuery({
    ...administeredOrganizations(),
    enabled: access.features.SUPERUSERS_FULL_ACCESS !== true,
  });
  return { access, administered };
}
