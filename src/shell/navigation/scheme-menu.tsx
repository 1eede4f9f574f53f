import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';

import { MonitorIcon, MoonIcon, SunIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice } from '@/components/menu/menu-item';

/** The available colour schemes. */
export const SCHEMES = [
  { value: 'light', label: 'Light', icon: SunIcon },
  { value: 'dark', label: 'Dark', icon: MoonIcon },
  { value: 'auto', label: 'Same as the system', icon: MonitorIcon },
] as const satisfies readonly { value: MantineColorScheme; label: string; icon: unknown }[];

/** Selects the colour scheme. */
export function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const current = SCHEMES.find(({ value }) => value === colorScheme) ?? SCHEMES[2];
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
          checked={value === colorScheme}
          onSelect={() => setColorScheme(value)}
        >
          {words}
        </MenuChoice>
      ))}
    </Menu>
  );
}
