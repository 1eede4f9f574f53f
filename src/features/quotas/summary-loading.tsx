import { Skeleton } from '@mantine/core';

import { SizeBulletLoading } from '@/components/namespace/size-bullet';

import styles from './summary-chart.module.css';

/** The two parts of the summary. */
export const SUMMARY_TITLES = ['Registry size, use and limits', 'Top consumers'] as const;

type SummaryLoadingProps = {
  as: 'chart' | 'table';
  /** Nothing more is going to arrive. */
  failed?: boolean;
};

/** Stands for the summary under the same headings while it loads, or where no namespace could be loaded. */
export function SummaryLoading({ as, failed = false }: SummaryLoadingProps) {
  return (
    <div className={as === 'chart' ? styles.figures : styles.tables} aria-busy={!failed}>
      {SUMMARY_TITLES.map((title, at) => (
        <div key={title} className={styles.figure}>
          <p className={styles.heading}>
            <strong>{title}</strong>
          </p>
          {failed ? (
            <p className={styles.missing}>Not loaded</p>
          ) : at === 0 ? (
            <SizeBulletLoading />
          ) : (
            <>
              <Skeleton height={14} width="60%" />
              <Skeleton height={14} width="50%" />
              <Skeleton height={14} width="40%" />
            </>
          )}
        </div>
      ))}
    </div>
  );
}
