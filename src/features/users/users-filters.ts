import type { User } from '@/api/queries/users';
import { type Predicate, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';
import { knownEmail } from '@/lib/email';
import { NEAR_QUOTA, namespaceQuota } from '@/lib/namespace-quota';

import type { UsersSearch } from './users-search';

/** Something that users can be filtered by; several values of it mean "or", several of these mean "and". */
export type UserFacet = {
  id: 'account' | 'email' | 'role' | 'quota';
  label: string;
  options: readonly { value: string; label: string; keeps: Predicate<User> }[];
};

/** The facets of the users list. */
export const userFacets: readonly UserFacet[] = [
  {
    id: 'account',
    label: 'Account',
    options: [
      { value: 'enabled', label: 'Enabled', keeps: (user) => user.enabled },
      { value: 'disabled', label: 'Disabled', keeps: (user) => !user.enabled },
    ],
  },
  {
    id: 'email',
    label: 'E-mail',
    options: [
      { value: 'verified', label: 'Verified', keeps: (user) => user.verified },
      { value: 'unverified', label: 'Unverified', keeps: (user) => !user.verified },
      { value: 'none', label: 'No e-mail', keeps: (user) => knownEmail(user) === null },
    ],
  },
  {
    id: 'role',
    label: 'Role',
    options: [
      { value: 'superuser', label: 'Superuser', keeps: (user) => user.super_user },
      {
        value: 'readonly',
        label: 'Read-only superuser',
        keeps: (user) => user.global_readonly_super_user,
      },
      {
        value: 'ordinary',
        label: 'Ordinary user',
        keeps: (user) => !user.super_user && !user.global_readonly_super_user,
      },
    ],
  },
  {
    id: 'quota',
    label: 'Quota',
    options: [
      { value: 'over', label: 'Used up', keeps: (user) => shareUsed(user) >= 1 },
      {
        value: 'near',
        label: 'Over 80% used',
        keeps: (user) => shareUsed(user) >= NEAR_QUOTA && shareUsed(user) < 1,
      },
      { value: 'own', label: 'Own limit', keeps: (user) => namespaceQuota(user)?.source === 'own' },
      {
        value: 'default',
        label: 'Default limit',
        keeps: (user) => namespaceQuota(user)?.source === 'default',
      },
      {
        value: 'none',
        label: 'No limit',
        keeps: (user) => namespaceQuota(user)?.source === 'none',
      },
    ],
  },
];

const shareUsed = (user: User) => namespaceQuota(user)?.share ?? 0;

/** The facets that keep a user, without the text. */
export function facetPredicates(search: UsersSearch): readonly Predicate<User>[] {
  return userFacets.flatMap((facet) => {
    const chosen = splitChoices(search[facet.id]);
    const options = facet.options.filter((option) => chosen.includes(option.value));
    return options.length === 0
      ? []
      : [(user: User) => options.some((option) => option.keeps(user))];
  });
}

/** Everything that keeps a user: the facets, and the text in name or e-mail. */
export function userPredicates(search: UsersSearch): readonly Predicate<User>[] {
  const matches = textMatcher(search.q ?? '');
  const facets = facetPredicates(search);
  return matches ? [...facets, (user: User) => matches(user.username, knownEmail(user))] : facets;
}

/** What "Clear filters" makes of the search. */
export const NO_USER_FILTERS: Partial<UsersSearch> = {
  q: undefined,
  account: undefined,
  email: undefined,
  role: undefined,
  quota: undefined,
};
