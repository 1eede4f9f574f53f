import type { ReactNode } from 'react';

import styles from './vocabulary.module.css';

/** One component, or a few that belong together, in all states. */
export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.specimen} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

/** States beside each other. */
export function Line({ children }: { children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}

/** A state with its name. */
export function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.named}>
      <span className={styles.name}>{name}</span>
      {children}
    </div>
  );
}
