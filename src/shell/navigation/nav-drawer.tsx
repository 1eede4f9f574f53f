import { ActionIcon } from '@mantine/core';

import type { Tier } from '@/api/access';
import { CloseIcon } from '@/components/icons';

import { Overlay } from '@/components/dialog/overlay';
import classes from './nav-drawer.module.css';
import { NavList } from './nav-list';
import { SchemeChoice } from './scheme-choice';
import { TierBadge } from './tier-badge';
import { ZoneSwitch } from './zone-switch';

/** The navigation on phones, with what does not fit into the narrow top bar. */
export function NavDrawer({ tier, onClose }: { tier: Tier; onClose: () => void }) {
  return (
    <Overlay exclusive label="Navigation" placement="left" onClose={onClose}>
      <div className={classes.drawer}>
        <div className={classes.head}>
          <TierBadge tier={tier} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Close" onClick={onClose}>
            <CloseIcon size={20} />
          </ActionIcon>
        </div>
        <nav aria-label="Screens">
          <NavList onNavigate={onClose} />
        </nav>
        <div className={classes.foot}>
          <ZoneSwitch />
          <SchemeChoice />
        </div>
      </div>
    </Overlay>
  );
}
