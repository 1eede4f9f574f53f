import type { User } from '@/api/queries/users';
import { knownEmail } from '@/lib/email';
import { type Facet, facetPredicates, notToldOption } from '@/lib/facets';
import { namespaceQuota } from '@/lib/namespace-quota';
import { quotaSourceOptions, quotaUseOptions } from '@/lib/quota-facets';
import { type Predicate, textMatcher } from '@/lib/table';

import type { UsersSearch } from './users-search';

const isRoleTold = ({ super_user: all, global_readonly_super_user: readonly }: User) =>
  readonly === true || (all !== undefined && readonly !== undefined);

/** The facets of the users list. */
export const userFacets: readonly Facet<User, 'account' | 'email' | 'role' | 'quota'>[] = [
  {
    id: 'account',
    label: 'Account',
    options: [
      { value: 'enabled', label: 'Enabled', keeps: (user) => user.enabled === true },
      { value: 'disabled', label: 'Disabled', keeps: (user) => user.enabled === false },
      notToldOption((user) => user.enabled === undefined),
    ],
  },
  {
    id: 'email',
    label: 'E-mail',
    options: [
      // An address that is not there cannot be a verified one, whatever the registry says.
      {
        value: 'verified',
        label: 'Verified',
        keeps: (user) => user.verified === true && knownEmail(user) !== null,
      },
      { value: 'unverified', label: 'Unverified', keeps: (user) => user.verified === false },
      {
        value: 'none',
        label: 'No e-mail',
        keeps: (user) => user.email !== undefined && knownEmail(user) === null,
      },
      notToldOption((user) => user.email === undefined || user.verified === undefined),
    ],
  },
  {
    id: 'role',
    label: 'Role',
    options: [
      { value: 'superuser', label: 'Superuser', keeps: (user) => user.super_user === true },
      {
        value: 'readonly',
        label: 'Read-only superuser',
        keeps: (user) => user.global_readonly_super_user === true,
      },
      {
        value: 'ordinary',
        label: 'Ordinary user',
        keeps: (user) => user.super_user === false && user.global_readonly_super_user === false,
      },
      // Registries before 3.16 do not tell who is a read-only superuser (R D1).
      notToldOption((user) => user.super_user !== true && !isRoleTold(user)),
    ],
  },
  {
    id: 'quota',
    label: 'Quota',
    options: [...quotaUseOptions(namespaceQuota), ...quotaSourceOptions(namespaceQuota)],
  },
];

/** What keeps a user as far as the text in name or e-mail goes. */
export function userText({ q = '' }: UsersSearch): Predicate<User> | undefined {
  const matches = textMatcher(q);
  return matches ? (user) => matches(user.username, knownEmail(user)) : undefined;
}

/** Everything that keeps a user: the facets, and the text. */
export function userPredicates(search: UsersSearch): readonly Predicate<User>[] {
  const text = userText(search);
  const facets = facetPredicates(userFacets, search);
  return text ? [...facets, text] : facets;
}

/** What "Clear filters" makes of the search. */
export const NO_USER_FILTERS: Partial<UsersSearch> = {
  q: undefined,
  account: undefined,
  email: undefined,
  role: undefined,
  quota: undefined,
};
