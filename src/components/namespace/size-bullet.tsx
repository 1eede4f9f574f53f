import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';

import { Bytes } from '@/components/feedback/bytes';
import { type ByteCount, formatBytes, mostBytes, shareOf, subtractBytes } from '@/lib/bytes';
import type { QuotaTotals } from '@/lib/quota-totals';
import { formatCount } from '@/lib/text';

import styles from './size-bullet.module.css';

type SizeBulletProps = {
  totals: Pick<QuotaTotals, 'used' | 'limits' | 'inherited' | 'unlimited' | 'namespaces'>;
  /** Size of the registry, in bytes; null until calculated and loaded. */
  size: ByteCount | null;
  /** The size in words, or why it is missing. */
  sizeValue: ReactNode;
  /** How the limits compare, as a sentence. */
  overCommitment: string;
};

/**
 * Shows on one line what namespaces use, what they may use, and the size of the registry: as a bar, the outline around
 * it, and a mark. Each has its number below.
 */
export function SizeBullet({ totals, size, sizeValue, overCommitment }: SizeBulletProps) {
  const { used, limits, inherited, unlimited, namespaces } = totals;
  const limited = unlimited < namespaces;
  const widest = mostBytes(size ?? 0, used, limits);
  const own = subtractBytes(limits, inherited);
  const width = (bytes: ByteCount) => `${(shareOf(bytes, widest) ?? 0) * 100}%`;
  const notes = [
    overCommitment,
    ...(inherited > 0 ? [`${formatBytes(inherited)} of that (dashed) is the system default.`] : []),
    ...(unlimited > 0 && limited
      ? [`${formatCount(unlimited, 'namespace has', 'namespaces have')} no limit.`]
      : []),
    ...(size !== null && used > size
      ? ['Layers shared by namespaces count once in the registry size.']
      : []),
  ];
  const over = (size !== null && limits > size) || undefined;
  return (
    <>
      {widest > 0 && (
        <span className={styles.bullet} data-over={over}>
          {inherited > 0 && <span className={styles.inherited} style={{ width: width(limits) }} />}
          {own > 0 && <span className={styles.limits} style={{ width: width(own) }} />}
          {used > 0 && <span className={styles.used} style={{ width: width(used) }} />}
          {size !== null && <span className={styles.size} style={{ translate: width(size) }} />}
        </span>
      )}
      <ul className={styles.values} data-over={over}>
        <li>
          <span className={styles.key} data-of="used" />
          <span className={styles.label}>Used</span> <Bytes value={used} />
        </li>
        <li>
          <span className={styles.key} data-of="size" />
          <span className={styles.label}>Registry</span> <span>{sizeValue}</span>
        </li>
        <li>
          <span className={styles.key} data-of="limits" />
          <span className={styles.label}>Limits</span>{' '}
          {limited ? <Bytes value={limits} /> : <span className={styles.dim}>None</span>}
        </li>
      </ul>
      <p className={styles.note}>{notes.join(' ')}</p>
    </>
  );
}

/** Stands for a {@link SizeBullet} while no namespace is loaded. */
export function SizeBulletLoading() {
  return (
    <>
      <Skeleton height={16} />
      <Skeleton height={14} width="80%" />
    </>
  );
}
