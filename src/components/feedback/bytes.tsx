import { type ByteCount, formatExactBytes, formatLimit, formatUsed } from '@/lib/bytes';

import { useCellTabStop } from './cell-tab-stop';
import styles from './text.module.css';
import { tip } from './tip';

type BytesProps = {
  value: ByteCount;
  /** Whether it is a limit, which is shown in the unit in which it is round. */
  limit?: boolean;
  /** The limit of which it is used, whose family of units it is shown in. */
  of?: ByteCount | null | undefined;
};

/** A human-readable size; the exact bytes on hover and focus. */
export function Bytes({ value, limit = false, of }: BytesProps) {
  const tabStop = useCellTabStop();
  const short = limit ? formatLimit(value) : formatUsed(value, of);
  const exact = formatExactBytes(value);
  const differs = short !== exact;
  return (
    <data
      value={String(value)}
      className={styles.plain}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact size must be reachable by keyboard
      tabIndex={differs ? tabStop : undefined}
      {...(differs && tip(exact))}
    >
      {short}
    </data>
  );
}
