import type { Organization } from '@/api/queries/organizations';
import { knownEmail } from '@/lib/email';
import { type Facet, facetPredicates, notToldOption } from '@/lib/facets';
import { namespaceQuota } from '@/lib/namespace-quota';
import { quotaSourceOptions, quotaUseOptions } from '@/lib/quota-facets';
import { type Predicate, textMatcher } from '@/lib/table';

import type { OrganizationsSearch } from './organizations-search';

const hasNoEmail = (each: Organization) => each.email !== undefined && knownEmail(each) === null;

/** The facets of the organizations list. */
export const organizationFacets: readonly Facet<Organization, 'email' | 'quota'>[] = [
  {
    id: 'email',
    label: 'Contact e-mail',
    options: [
      { value: 'given', label: 'Has an e-mail', keeps: (each) => knownEmail(each) !== null },
      { value: 'none', label: 'No e-mail', keeps: hasNoEmail },
      notToldOption((each) => each.email === undefined),
    ],
  },
  {
    id: 'quota',
    label: 'Quota',
    options: [...quotaUseOptions(namespaceQuota), ...quotaSourceOptions(namespaceQuota)],
  },
];

/** What keeps an organization as far as the text in name or contact e-mail goes. */
export function organizationText({
  q = '',
}: OrganizationsSearch): Predicate<Organization> | undefined {
  const matches = textMatcher(q);
  return matches ? (each) => matches(each.name, knownEmail(each)) : undefined;
}

/** Everything that keeps an organization: the facets, and the text. */
export function organizationPredicates(
  search: OrganizationsSearch,
): readonly Predicate<Organization>[] {
  const text = organizationText(search);
  const facets = facetPredicates(organizationFacets, search);
  return text ? [...facets, text] : facets;
}

/** What "Clear filters" makes of the search. */
export const NO_ORGANIZATION_FILTERS: Partial<OrganizationsSearch> = {
  q: undefined,
  email: undefined,
  quota: undefined,
};
