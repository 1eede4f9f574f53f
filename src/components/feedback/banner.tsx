import type { ReactNode } from 'react';

import styles from './banner.module.css';

type BannerProps = {
  /** An alert is read out at once; a note is there to be found. */
  role: 'alert' | 'note';
  danger?: boolean;
  icon: ReactNode;
  title: string;
  /** What it means, in a sentence or two. */
  children: ReactNode;
  /** A button that helps. */
  action?: ReactNode;
};

/** A line across the page about what holds for all of it. */
export function Banner({ role, danger = false, icon, title, children, action }: BannerProps) {
  return (
    <p className={styles.banner} role={role} data-danger={danger || undefined}>
      {icon}
      <span>
        <strong>{title}</strong> {children}
      </span>
      {action}
    </p>
  );
}
