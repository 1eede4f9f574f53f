import { Link } from '@tanstack/react-router';

import { accountOf, type Access } from '@/api/access';
import { currentCredential } from '@/api/session';
import { ChevronDownIcon, KeyboardIcon, OkIcon, SignOutIcon, UserIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuDivider, MenuItem } from '@/components/menu/menu-item';

import classes from './account-menu.module.css';
import { tierLabel } from './tier-badge';
import topBar from './top-bar.module.css';

type AccountMenuProps = { access: Access; onSignOut: () => void; onShortcuts: () => void };

/** The signed-in account, and the way to sign out. */
export function AccountMenu({ access, onSignOut, onShortcuts }: AccountMenuProps) {
  const { tier } = access;
  const account = accountOf(access);
  const byToken = currentCredential().mode === 'token';
  return (
    <Menu
      label="Account"
      width={260}
      renderTrigger={(props) => (
        <button
          {...props}
          type="button"
          className={topBar.quiet}
          aria-label={`Account: ${account}`}
        >
          <UserIcon />
          <span className={classes.name} aria-hidden="true">
            {account}
          </span>
          <ChevronDownIcon />
        </button>
      )}
    >
      <div className={classes.who}>
        <strong>{account}</strong>
        <span>{tierLabel(tier)}</span>
        {byToken && <span>Signed in with a token</span>}
      </div>
      <MenuDivider />
      <MenuItem icon={<KeyboardIcon />} onSelect={onShortcuts}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem
        icon={<OkIcon />}
        hint="Compare this registry with what the console expects."
        renderRoot={(props) => <Link {...props} to="/compatibility" />}
      >
        Compatibility check
      </MenuItem>
      <MenuItem
        icon={<SignOutIcon />}
        hint={
          byToken
            ? 'Removes the token from this browser. It stays valid until it is revoked.'
            : 'Ends your sessions with this registry in every browser.'
        }
        onSelect={onSignOut}
      >
        Sign out
      </MenuItem>
    </Menu>
  );
}
