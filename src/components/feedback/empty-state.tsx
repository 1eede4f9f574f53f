import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

type EmptyStateProps = {
  title: string;
  /** What would be here, and how to get it here. */
  children: ReactNode;
  action?: ReactNode;
};

/** Shown in place of missing content: says what would be here, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
