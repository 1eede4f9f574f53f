import { NOT_TOLD } from '@/lib/not-told';

import styles from './text.module.css';

type NotToldProps = {
  /** One word, where space is short. */
  short?: boolean;
  /** The reason, as in "Unknown (not reported by this registry)". */
  why?: string;
};

/** A placeholder for a value that this registry does not report. */
export function NotTold({ short = false, why = 'not reported by this registry' }: NotToldProps) {
  return (
    <span className={styles.notTold} title={short ? why : undefined}>
      {NOT_TOLD}
      <span className={short ? 'visually-hidden' : undefined}> ({why})</span>
    </span>
  );
}
