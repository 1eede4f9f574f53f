import { AttentionIcon } from '@/components/icons';

import styles from './odd-rows.module.css';

/** Marks a row of which the registry sent something else than is due; its detail shows what. */
export function OddMark({ narrow }: { narrow: boolean }) {
  return (
    <span className={styles.mark} title="Unexpected data">
      <AttentionIcon />
      <span className={narrow ? 'visually-hidden' : undefined}>Unexpected data</span>
    </span>
  );
}
