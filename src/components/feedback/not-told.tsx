import { NOT_TOLD } from '@/lib/not-told';

import styles from './text.module.css';

/** Stands for a value that this registry does not tell; where there is little room, in two words. */
export function NotTold({ short = false }: { short?: boolean }) {
  return (
    <span className={styles.notTold} title={short ? NOT_TOLD : undefined}>
      Not told
      <span className={short ? 'visually-hidden' : undefined}> by this registry</span>
    </span>
  );
}
