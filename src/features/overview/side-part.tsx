import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';

import styles from './attention.module.css';
import layout from './overview.module.css';

type SidePartProps = {
  title: string;
  more?: { label: string; link: LinkProps };
  children: ReactNode;
};

/** Something to know, beside what there is to do. */
export function SidePart({ title, more, children }: SidePartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {more && (
          <Link {...more.link} preload={false} className={styles.more}>
            {more.label}
          </Link>
        )}
      </div>
      <div className={layout.stack}>{children}</div>
    </section>
  );
}
