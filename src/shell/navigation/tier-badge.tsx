import type { Tier } from '@/api/access';
import { EyeIcon, InactiveIcon, KeyIcon } from '@/components/icons';

import classes from './tier-badge.module.css';

const TIERS = {
  superuser: { label: 'Superuser', icon: KeyIcon },
  readonly: { label: 'Read-only superuser', icon: EyeIcon },
  none: { label: 'Not a superuser', icon: InactiveIcon },
} as const;

/** Returns the label of a tier. */
export const tierLabel = (tier: Tier): string => TIERS[tier].label;

/** The rights of the signed-in account, in a word; only in its mark where there is no room, if `short`. */
export function TierBadge({ tier, short = false }: { tier: Tier; short?: boolean }) {
  const { label, icon: Icon } = TIERS[tier];
  return (
    <span className={classes.badge} data-tier={tier}>
      <Icon />
      <span className={short ? 'visually-hidden' : undefined}>{label}</span>
    </span>
  );
}
