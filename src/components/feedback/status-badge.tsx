import { AttentionIcon, DangerIcon, InactiveIcon, InfoIcon, OkIcon } from '@/components/icons';

import styles from './status-badge.module.css';

/** The five meanings of a state, the same on every screen. */
export type Status = 'ok' | 'info' | 'attention' | 'danger' | 'inactive';

/** The icon of each state. */
export const STATUS_ICONS = {
  ok: OkIcon,
  info: InfoIcon,
  attention: AttentionIcon,
  danger: DangerIcon,
  inactive: InactiveIcon,
};

type StatusBadgeProps = {
  status: Status;
  label: string;
  /** For the usual case, which is most of a list: no background, so that exceptions stand out. */
  quiet?: boolean;
};

/** Shows a state as icon, word and colour, never as colour alone. */
export function StatusBadge({ status, label, quiet }: StatusBadgeProps) {
  const Icon = STATUS_ICONS[status];
  return (
    <span className={styles.badge} data-status={status} data-quiet={quiet || undefined}>
      <Icon />
      <span className={styles.label}>{label}</span>
    </span>
  );
}
