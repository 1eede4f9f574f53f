import type { Access } from '@/api/access';
import { ChevronDownIcon, KeyboardIcon, SignOutIcon, UserIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuDivider, MenuItem } from '@/components/menu/menu-item';

import classes from './account-menu.module.css';
import { tierLabel } from './tier-badge';
import topBar from './top-bar.module.css';

type AccountMenuProps = { access: Access; onSignOut: () => void; onShortcuts: () => void };

/** Who is signed in, and the way out. */
export function AccountMenu({ access, onSignOut, onShortcuts }: AccountMenuProps) {
  const { username, tier } = access;
  return (
    <Menu
      label="Account"
      width={260}
      renderTrigger={(props) => (
        <button
          {...props}
          type="button"
          className={topBar.quiet}
          aria-label={`Account: ${username}`}
        >
          <UserIcon />
          <span className={classes.name} aria-hidden="true">
            {username}
          </span>
          <ChevronDownIcon />
        </button>
      )}
    >
      <div className={classes.who}>
        <strong>{username}</strong>
        <span>{tierLabel(tier)}</span>
      </div>
      <MenuDivider />
      <MenuItem icon={<KeyboardIcon />} onSelect={onShortcuts}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem
        icon={<SignOutIcon />}
        hint="Ends your sessions with this registry in every browser."
        onSelect={onSignOut}
      >
        Sign out
      </MenuItem>
    </Menu>
  );
}
