import { AttentionIcon, DangerIcon, InactiveIcon, InfoIcon, OkIcon } from '@/components/icons';

import styles from './status-badge.module.css';

/** The five things that a state can mean, the same on every screen. */
export type Status = 'ok' | 'info' | 'attention' | 'danger' | 'inactive';

const ICONS = {
  ok: OkIcon,
  info: InfoIcon,
  attention: AttentionIcon,
  danger: DangerIcon,
  inactive: InactiveIcon,
};

type StatusBadgeProps = {
  status: Status;
  label: string;
  /** For the usual case, which is most of a list: without a surface, so that exceptions stand out. */
  quiet?: boolean;
};

/** A state as icon, word and colour; never the colour alone. */
export function StatusBadge({ status, label, quiet }: StatusBadgeProps) {
  const Icon = ICONS[status];
  return (
    <span className={styles.badge} data-status={status} data-quiet={quiet || undefined}>
      <Icon />
      <span className={styles.label}>{label}</span>
    </span>
  );
}
