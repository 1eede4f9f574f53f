import type { ReactNode } from 'react';

import styles from './page-header.module.css';

type PageHeaderProps = {
  title: string;
  /** What there is to say beside the title in a few words: how many there are, or how things stand. */
  about?: ReactNode;
  /** At the right, at most one primary action. */
  children?: ReactNode;
};

/** The header line of every page. */
export function PageHeader({ title, about, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{title}</h1>
        <div className={styles.about}>{about}</div>
      </div>
      {children && <div className={styles.action}>{children}</div>}
    </header>
  );
}
