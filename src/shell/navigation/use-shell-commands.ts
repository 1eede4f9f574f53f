import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

import { type Command, useCommands } from '@/components/commands/commands';
import { ClockIcon, KeyboardIcon, MonitorIcon, SignOutIcon } from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';

import { NAV_ITEMS } from './nav-items';
import { SCHEMES } from './scheme-menu';

type Actions = { onShortcuts: () => void; onSignOut: () => void };

/** Registers the commands that the palette offers on every screen. */
export function useShellCommands({ onShortcuts, onSignOut }: Actions): void {
  const router = useRouter();
  const { scheme, setScheme, zone, setZone, density, setDensity, sidebar, setSidebar } =
    usePreferences();

  const screens = useMemo(
    () =>
      NAV_ITEMS.map(({ to, label, icon, key, keywords = '' }): Command => ({
        id: `go${to}`,
        label,
        group: 'Go to',
        icon,
        keywords,
        shortcut: `g ${key}`,
        run: () => void router.navigate({ to }),
      })),
    [router],
  );

  const display = useMemo((): Command[] => {
    const group = 'Display';
    const compact = density === 'compact';
    const utc = zone === 'utc';
    const wide = sidebar === 'wide';
    return [
      ...SCHEMES.filter(({ value }) => value !== scheme).map(({ value, label }) => ({
        id: `scheme-${value}`,
        label: `Colour scheme: ${label.toLowerCase()}`,
        group,
        icon: MonitorIcon,
        keywords: 'theme mode appearance color',
        run: () => setScheme(value),
      })),
      {
        id: 'zone',
        label: utc ? 'Show times in local time' : 'Show times in UTC',
        group,
        icon: ClockIcon,
        keywords: 'zone clock date',
        run: () => setZone(utc ? 'local' : 'utc'),
      },
      {
        id: 'density',
        label: compact ? 'Comfortable rows' : 'Compact rows',
        group,
        keywords: 'density height table',
        run: () => setDensity(compact ? 'comfortable' : 'compact'),
      },
      {
        id: 'sidebar',
        label: wide ? 'Collapse the sidebar' : 'Widen the sidebar',
        group,
        keywords: 'navigation',
        run: () => setSidebar(wide ? 'icons' : 'wide'),
      },
    ];
  }, [scheme, setScheme, zone, setZone, density, setDensity, sidebar, setSidebar]);

  const session = useMemo(
    (): Command[] => [
      {
        id: 'shortcuts',
        label: 'Keyboard shortcuts',
        group: 'Help',
        icon: KeyboardIcon,
        keywords: 'keys',
        shortcut: '?',
        run: onShortcuts,
      },
      {
        id: 'go/compatibility',
        label: 'Check compatibility',
        group: 'Help',
        keywords: 'version report bug schema contract',
        run: () => void router.navigate({ to: '/compatibility' }),
      },
      {
        id: 'sign-out',
        label: 'Sign out',
        group: 'Account',
        icon: SignOutIcon,
        keywords: 'log out leave',
        minLetters: 3,
        run: onSignOut,
      },
    ],
    [onShortcuts, onSignOut, router],
  );

  useCommands(screens, 'screens');
  useCommands(
    useMemo(() => [...display, ...session], [display, session]),
    'console',
  );
}
