import type { ReactNode } from 'react';

import styles from './banner.module.css';

type BannerProps = {
  /** An alert is announced immediately; a note only when reached. */
  role: 'alert' | 'note';
  danger?: boolean;
  icon: ReactNode;
  title: string;
  /** What it means, in one or two sentences. */
  children: ReactNode;
  /** A button that helps. */
  action?: ReactNode;
};

/** A line across the page about something that affects all of it. */
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
