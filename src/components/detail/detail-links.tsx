import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import type { RowAction } from '@/components/table/types';

import styles from './detail-actions.module.css';
import details from './detail.module.css';

type DetailLinksProps = { links: readonly Pick<RowAction, 'id' | 'label' | 'icon' | 'link'>[] };

/** Links to other screens about what a drawer shows. */
export function DetailLinks({ links }: DetailLinksProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={details.section}>
      <h3 id={id} className={details.heading}>
        Elsewhere
      </h3>
      <ul className={styles.actions}>
        {links.map(({ id: key, label, icon, link }) => (
          <li key={key}>
            <Link className={styles.action} {...link}>
              {icon}
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
