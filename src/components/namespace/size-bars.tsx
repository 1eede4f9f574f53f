import type { ReactNode } from 'react';

import { BarPart } from '@/components/feedback/bar';
import { Bytes } from '@/components/feedback/bytes';
import { type ByteCount, formatBytes, mostBytes, shareOf, subtractBytes } from '@/lib/bytes';
import type { QuotaTotals } from '@/lib/quota-totals';
import { formatCount } from '@/lib/text';

import styles from './size-bars.module.css';

type SizeBarsProps = {
  totals: Pick<QuotaTotals, 'used' | 'limits' | 'inherited' | 'unlimited'>;
  /** Size of the registry, in bytes; null until calculated and loaded. */
  size: ByteCount | null;
  /** The size in words, or why it is missing. */
  sizeValue: ReactNode;
  /** How the limits compare, as a sentence. */
  overCommitment: string;
};

/** Shows the size of the registry against the sums of usage and limits; every bar has its number. */
export function SizeBars({ totals, size, sizeValue, overCommitment }: SizeBarsProps) {
  const { used, limits, inherited, unlimited } = totals;
  const widest = mostBytes(size ?? 0, used, limits);
  return (
    <>
      <ul className={styles.bars}>
        <li>
          <span className={styles.label}>Registry size</span>
          <span className={styles.track} aria-hidden>
            <BarPart series="size" share={shareOf(size ?? 0, widest)} />
          </span>
          <span className={styles.value}>{sizeValue}</span>
        </li>
        <li>
          <span className={styles.label}>Used by namespaces</span>
          <span className={styles.track} aria-hidden>
            <BarPart share={shareOf(used, widest)} />
          </span>
          <span className={styles.value}>
            <Bytes value={used} />
          </span>
        </li>
        <li>
          <span className={styles.label}>Sum of limits</span>
          <span className={styles.track} aria-hidden>
            <BarPart series="limits" share={shareOf(subtractBytes(limits, inherited), widest)} />
            <BarPart series="inherited" share={shareOf(inherited, widest)} />
          </span>
          <span className={styles.value}>
            <Bytes value={limits} />
          </span>
        </li>
      </ul>
      <p className={styles.note}>
        {overCommitment}{' '}
        {inherited > 0 &&
          `${formatBytes(inherited)} of that (dashed) comes from the system default. `}
        {unlimited > 0 &&
          `${formatCount(unlimited, 'namespace')} without a limit ${unlimited === 1 ? 'is' : 'are'} not included.`}
      </p>
    </>
  );
}
