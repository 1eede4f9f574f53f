import type { QueryClient } from '@tanstack/react-query';
import type { RegisteredRouter } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import type { Crawl } from '@/api/crawl';
import { type Organization, organizationsDirectory } from '@/api/queries/organizations';
import { type User, usersDirectory } from '@/api/queries/users';
import type { Command } from '@/components/commands/commands';
import { type IconProps, OrganizationIcon, SearchIcon, UsersIcon } from '@/components/icons';
import { knownEmail } from '@/lib/email';
import { formatCount } from '@/lib/text';

import { findNames, type FoundName, typedName } from './search';

/** Few enough to leave room for the other results. */
const SHOWN = 6;

type Kind = {
  one: string;
  group: string;
  icon: ComponentType<IconProps>;
  accounts: Iterable<FoundName>;
  /** Whether these are all that the registry has. */
  complete: boolean;
  open: (name: string) => void;
  /** Shows all of them in their list. */
  list: (query: string) => void;
};

function* usersOf(users: readonly User[]): Iterable<FoundName> {
  for (const user of users) yield { name: user.username, email: knownEmail(user) };
}

function* organizationsOf(organizations: readonly Organization[]): Iterable<FoundName> {
  for (const each of organizations) yield { name: each.name, email: knownEmail(each) };
}

/**
 * Returns the loaded users and organizations matching a query, and commands to find others where a list is not loaded,
 * or only in part.
 */
export function foundAccounts(
  client: QueryClient,
  router: RegisteredRouter,
  query: string,
): readonly Command[] {
  const users = client.getQueryData<Crawl<User>>(usersDirectory.queryKey);
  const organizations = client.getQueryData<Crawl<Organization>>(organizationsDirectory.queryKey);
  const kinds: readonly Kind[] = [
    {
      one: 'user',
      group: 'User',
      icon: UsersIcon,
      accounts: usersOf(users?.rows ?? []),
      complete: users?.complete === true,
      open: (username) => void router.navigate({ to: '/users/$username', params: { username } }),
      list: (q) => void router.navigate({ to: '/users', search: { q } }),
    },
    {
      one: 'organization',
      group: 'Organization',
      icon: OrganizationIcon,
      accounts: organizationsOf(organizations?.rows ?? []),
      complete: organizations?.complete === true,
      open: (name) => void router.navigate({ to: '/organizations/$name', params: { name } }),
      list: (q) => void router.navigate({ to: '/organizations', search: { q } }),
    },
  ];
  const found = kinds.flatMap((kind) => commandsOf(kind, query));

  const wanted = query.trim();
  if (wanted.length < 2 || /\s/.test(wanted)) return found;
  const group = 'Not loaded';
  const searches = kinds
    .filter(({ complete }) => !complete)
    .map(({ one, list }): Command => ({
      id: `search-${one}s`,
      label: `Search ${one}s for “${wanted}”`,
      group,
      icon: SearchIcon,
      run: () => list(wanted),
    }));
  const name = typedName(wanted);
  if (
    users?.complete === true ||
    name === undefined ||
    found.some(({ id }) => id === `user-${name}`)
  )
    return [...found, ...searches];
  // The exact name is looked up in the registry.
  const open: Command = {
    id: `user-${name}`,
    label: `Open user “${name}”`,
    group,
    icon: UsersIcon,
    run: () => void router.navigate({ to: '/users/$username', params: { username: name } }),
  };
  return [...found, ...searches, open];
}

function commandsOf({ one, group, icon, accounts, open, list }: Kind, query: string): Command[] {
  const { found, total } = findNames(accounts, query, SHOWN);
  const commands = found.map(({ name, email }): Command => ({
    id: `${one}-${name}`,
    label: name,
    hint: email ?? undefined,
    group,
    icon,
    run: () => open(name),
  }));
  if (total > SHOWN) {
    commands.push({
      id: `all-${one}s`,
      label: `Show all ${formatCount(total, one)}`,
      group: `${group}s`,
      icon: SearchIcon,
      rest: true,
      run: () => list(query.trim()),
    });
  }
  return commands;
}
