import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { type IconProps, UsersIcon } from '@/components/icons';

/** One screen in the navigation. */
type NavItem = {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: ComponentType<IconProps>;
  /** The second key of its shortcut, after `g`. */
  key: string;
  /** Further words by which the palette finds it. */
  keywords?: string;
};

/** Screens that belong together. */
export type NavGroup = { label: string; items: readonly NavItem[] };

/**
 * All there is to go to, in order. A new screen is one line here: the sidebar, the drawer on phones, the palette and
 * the list of shortcuts read it. Keys kept for screens to come: o overview, r organizations, t quotas, k service keys,
 * l usage logs, b builds, s registry size, c configuration.
 */
export const NAV_GROUPS: readonly NavGroup[] = [
  {
    label: 'Accounts',
    items: [
      { to: '/users', label: 'Users', icon: UsersIcon, key: 'u', keywords: 'accounts people' },
    ],
  },
];
