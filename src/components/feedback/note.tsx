import type { ReactNode } from 'react';

import styles from './note.module.css';
import { type Status, STATUS_ICONS } from './status-badge';

type NoteProps = {
  /** How much it matters. */
  status?: Exclude<Status, 'ok'>;
  children: ReactNode;
  /** A button that helps. */
  action?: ReactNode;
};

/** Says in one line or a few what applies to all that stands below it. */
export function Note({ status = 'info', children, action }: NoteProps) {
  const Icon = STATUS_ICONS[status];
  return (
    <div role="note" className={styles.note} data-status={status}>
      <Icon />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
