import { type ReactNode, useId } from 'react';

import styles from './details-section.module.css';

type DetailsSectionProps = {
  title: string;
  children: ReactNode;
};

/** A titled part of what is known about a build. */
export function DetailsSection({ title, children }: DetailsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
