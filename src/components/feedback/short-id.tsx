import { shortId } from '@/lib/text';

import { CopyButton } from './copy-button';
import styles from './text.module.css';

type ShortIdProps = {
  id: string;
  /** What is copied, as in "Copy key ID"; without it, there is no button. */
  copyLabel?: string;
};

/** A UUID, key ID or hash where there is no room for all of it: its beginning and end, whole in the title and when copied. */
export function ShortId({ id, copyLabel }: ShortIdProps) {
  return (
    <span className={styles.id}>
      <code title={id}>{shortId(id)}</code>
      {copyLabel !== undefined && <CopyButton value={id} label={copyLabel} />}
    </span>
  );
}
