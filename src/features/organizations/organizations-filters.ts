import type { Organization } from '@/api/queries/organizations';
import { knownEmail } from '@/lib/email';
import { NEAR_QUOTA, namespaceQuota } from '@/lib/namespace-quota';
import { type Predicate, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import type { OrganizationsSearch } from './organizations-search';

/** Something that organizations can be filtered by; several values of it mean "or", several of these mean "and". */
export type OrganizationFacet = {
  id: 'email' | 'quota';
  label: string;
  options: readonly { value: string; label: string; keeps: Predicate<Organization> }[];
};

const share = (organization: Organization) => namespaceQuota(organization)?.share ?? 0;
const source = (organization: Organization) => namespaceQuota(organization)?.source;

/** The facets of the organizations list. */
export const organizationFacets: readonly OrganizationFacet[] = [
  {
    id: 'email',
    label: 'Contact e-mail',
    options: [
      { value: 'given', label: 'Has an e-mail', keeps: (each) => knownEmail(each) !== null },
      { value: 'none', label: 'No e-mail', keeps: (each) => knownEmail(each) === null },
    ],
  },
  {
    id: 'quota',
    label: 'Quota',
    options: [
      { value: 'over', label: 'Used up', keeps: (each) => share(each) >= 1 },
      {
        value: 'near',
        label: 'Over 80% used',
        keeps: (each) => share(each) >= NEAR_QUOTA && share(each) < 1,
      },
      { value: 'own', label: 'Own limit', keeps: (each) => source(each) === 'own' },
      { value: 'default', label: 'Default limit', keeps: (each) => source(each) === 'default' },
      { value: 'none', label: 'No limit', keeps: (each) => source(each) === 'none' },
    ],
  },
];

/** Everything that keeps an organization: the facets, and the text in name or contact e-mail. */
export function organizationPredicates(
  search: OrganizationsSearch,
): readonly Predicate<Organization>[] {
  const facets = organizationFacets.flatMap((facet) => {
    const chosen = splitChoices(search[facet.id]);
    const options = facet.options.filter((option) => chosen.includes(option.value));
    return options.length === 0
      ? []
      : [(each: Organization) => options.some((option) => option.keeps(each))];
  });
  const matches = textMatcher(search.q ?? '');
  return matches
    ? [...facets, (each: Organization) => matches(each.name, knownEmail(each))]
    : facets;
}

/** What "Clear filters" makes of the search. */
export const NO_ORGANIZATION_FILTERS: Partial<OrganizationsSearch> = {
  q: undefined,
  email: undefined,
  quota: undefined,
};
