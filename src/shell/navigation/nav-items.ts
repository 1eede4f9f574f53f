import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import {
  type IconProps,
  LogIcon,
  BuildIcon,
  JournalIcon,
  ConfigurationIcon,
  KeyIcon,
  MessageIcon,
  OrganizationIcon,
  OverviewIcon,
  QuotaIcon,
  SizeIcon,
  UsersIcon,
} from '@/components/icons';

/** One screen in the navigation. */
type NavItem = {
  to: NonNullable<LinkProps['to']>;
  /** A further screen that belongs to it. */
  also?: NonNullable<LinkProps['to']>;
  label: string;
  icon: ComponentType<IconProps>;
  /** The second key of its shortcut, after `g`. */
  key: string;
  /** Additional words for the palette's search. */
  keywords?: string;
};

/** Related screens; a single one needs no group name. */
export type NavGroup = { label?: string; items: readonly NavItem[] };

/**
 * All destinations, in order. A new screen is one line here: the sidebar, the drawer on phones, the palette and the
 * list of shortcuts use it.
 */
export const NAV_GROUPS: readonly NavGroup[] = [
  {
    items: [
      {
        to: '/',
        label: 'Overview',
        icon: OverviewIcon,
        key: 'o',
        keywords: 'home start dashboard attention',
      },
    ],
  },
  {
    label: 'Accounts',
    items: [
      {
        to: '/users',
        label: 'Users',
        icon: UsersIcon,
        key: 'u',
        keywords: 'accounts people',
      },
      {
        to: '/organizations',
        label: 'Organizations',
        icon: OrganizationIcon,
        key: 'r',
        keywords: 'orgs namespaces teams',
      },
      {
        to: '/quotas',
        label: 'Quotas',
        icon: QuotaIcon,
        key: 't',
        keywords: 'limits storage namespaces thresholds consumers',
      },
    ],
  },
  {
    label: 'Access',
    items: [
      {
        to: '/service-keys',
        label: 'Service keys',
        icon: KeyIcon,
        key: 'k',
        keywords: 'approve jwk',
      },
    ],
  },
  {
    label: 'Activity',
    items: [
      {
        to: '/logs',
        also: '/activity',
        label: 'Usage logs',
        icon: LogIcon,
        key: 'l',
        keywords: 'audit history events',
      },
      { to: '/builds', label: 'Builds', icon: BuildIcon, key: 'b', keywords: 'log dockerfile' },
      {
        to: '/journal',
        label: 'Journal',
        icon: JournalIcon,
        key: 'j',
        keywords: 'changes writes undo ticket curl requests',
      },
    ],
  },
  {
    label: 'Registry',
    items: [
      {
        to: '/registry-size',
        label: 'Registry size',
        icon: SizeIcon,
        key: 's',
        keywords: 'storage bytes',
      },
      {
        to: '/configuration',
        label: 'Configuration',
        icon: ConfigurationIcon,
        key: 'c',
        keywords: 'settings dump feature flags environment schema',
      },
      {
        to: '/messages',
        label: 'Messages',
        icon: MessageIcon,
        key: 'm',
        keywords: 'announcements banner maintenance motd global',
      },
    ],
  },
];

/** All screens, in order. */
export const NAV_ITEMS: readonly NavItem[] = NAV_GROUPS.flatMap(({ items }) => items);
