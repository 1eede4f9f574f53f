import type { ReactNode } from 'react';

import { DangerIcon } from '@/components/icons';

import styles from './key-warning.module.css';

/** Shows what makes this key worse than others. */
export function KeyWarning({ children }: { children: ReactNode }) {
  return (
    <div className={styles.warning}>
      <DangerIcon size={20} />
      <p>{children}</p>
    </div>
  );
}
