import type { Organization } from '@/api/queries/organizations';
import { createTarget } from '@/components/detail/target';

/** The organization that a form or dialog under `/organizations/$name` is about, and the ways out of it. */
export const [OrganizationTargetProvider, useOrganizationTarget] = createTarget<{
  organization: Organization;
}>();
