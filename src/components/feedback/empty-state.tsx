import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

type EmptyStateProps = {
  title: string;
  /** The page shows nothing else, so the title is its heading. */
  page?: boolean;
  /** What would be here, and how to get it here. */
  children: ReactNode;
  action?: ReactNode;
};

/** Shown in place of missing content: says what would be here, and what to do next. */
export function EmptyState({ title, page = false, children, action }: EmptyStateProps) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
