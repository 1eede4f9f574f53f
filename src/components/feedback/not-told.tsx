import { NOT_TOLD } from '@/lib/not-told';

import styles from './text.module.css';

const WHY = 'not reported by this registry';

/** A placeholder for a value that this registry does not report; one word where space is short. */
export function NotTold({ short = false }: { short?: boolean }) {
  return (
    <span className={styles.notTold} title={short ? WHY : undefined}>
      {NOT_TOLD}
      <span className={short ? 'visually-hidden' : undefined}> ({WHY})</span>
    </span>
  );
}
