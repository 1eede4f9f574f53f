import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

type EmptyStateProps = {
  title: string;
  /** What would be here and how it gets here. */
  children: ReactNode;
  action?: ReactNode;
};

/** In the place of what is not there: says what would be, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
