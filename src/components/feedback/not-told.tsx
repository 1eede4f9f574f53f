import { NOT_TOLD } from '@/lib/not-told';

import styles from './text.module.css';

const WHY = 'not reported by this registry';

/** Stands for a value that this registry does not report; where there is little room, in one word. */
export function NotTold({ short = false }: { short?: boolean }) {
  return (
    <span className={styles.notTold} title={short ? WHY : undefined}>
      {NOT_TOLD}
      <span className={short ? 'visually-hidden' : undefined}> ({WHY})</span>
    </span>
  );
}
