import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { Access } from '@/api/access';
import { MenuIcon, SearchIcon } from '@/components/icons';
import { useNarrow } from '@/components/table/use-narrow';

import { PALETTE_KEYS } from '../command-palette/shortcuts';
import { AccountMenu } from './account-menu';
import { Mark } from './mark';
import { SchemeMenu } from './scheme-menu';
import { TierBadge } from './tier-badge';
import classes from './top-bar.module.css';
import { ZoneSwitch } from './zone-switch';

type TopBarProps = {
  title: string;
  host: string;
  access: Access;
  /** What the registry tells everybody; it has its place before it is known. */
  messages: ReactNode;
  onMenu: () => void;
  onPalette: () => void;
  /** Called when the palette is likely to be opened next. */
  onPaletteLikely: () => void;
  onShortcuts: () => void;
  onSignOut: () => void;
};

/** The registry, the account, and the controls that apply to every screen. */
export function TopBar(props: TopBarProps) {
  const { title, host, access, onMenu, onPalette, onPaletteLikely, onShortcuts, onSignOut } = props;
  return (
    <header className={classes.bar}>
      <div className={classes.start}>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Open the navigation"
          onClick={onMenu}
        >
          <MenuIcon size={20} />
        </ActionIcon>
        <Link to="/" className={classes.registry}>
          <Mark />
          <span className={classes.names}>
            <span className={classes.title}>{title}</span>
            <span className={classes.host}>{host}</span>
          </span>
        </Link>
        <span className={classes.tier}>
          <TierBadge tier={access.tier} short={useNarrow()} />
        </span>
      </div>
      <button
        type="button"
        className={classes.palette}
        aria-label="Search or jump to…"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onPalette}
        onPointerEnter={onPaletteLikely}
        onFocus={onPaletteLikely}
      >
        <SearchIcon />
        <span className={classes.paletteHint}>Search or jump to…</span>
        <kbd aria-hidden="true">{PALETTE_KEYS.replace('+', ' + ')}</kbd>
      </button>
      <div className={classes.end}>
        <div className={classes.messages}>{props.messages}</div>
        <span className={classes.wide}>
          <ZoneSwitch />
          <SchemeMenu />
        </span>
        <AccountMenu access={access} onSignOut={onSignOut} onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}
