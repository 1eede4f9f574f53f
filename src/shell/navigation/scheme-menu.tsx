import { ActionIcon } from '@mantine/core';

import { MonitorIcon, MoonIcon, SunIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice } from '@/components/menu/menu-item';
import { type ColorScheme, usePreferences } from '@/components/preferences/preferences';

/** The available colour schemes. */
export const SCHEMES = [
  { value: 'light', label: 'Light', icon: SunIcon },
  { value: 'dark', label: 'Dark', icon: MoonIcon },
  { value: 'auto', label: 'Same as the system', icon: MonitorIcon },
] as const satisfies readonly { value: ColorScheme; label: string; icon: unknown }[];

/** Selects the colour scheme. */
export function SchemeMenu() {
  const { scheme, setScheme } = usePreferences();
  const current = SCHEMES.find(({ value }) => value === scheme) ?? SCHEMES[2];
  const Icon = current.icon;
  const label = `Colour scheme: ${current.label}`;
  return (
    <Menu
      label="Colour scheme"
      renderTrigger={(props) => (
        <ActionIcon
          {...props}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={label}
          title={label}
        >
          <Icon />
        </ActionIcon>
      )}
    >
      {SCHEMES.map(({ value, label: words }) => (
        <MenuChoice
          key={value}
          type="radio"
          checked={value === scheme}
          onSelect={() => setScheme(value)}
        >
          {words}
        </MenuChoice>
      ))}
    </Menu>
  );
}
