import { Skeleton } from '@mantine/core';

import { Loading } from '@/components/feedback/loading';

import styles from './loading-lines.module.css';

const WIDTHS = [70, 45, 82, 60, 38, 74, 55, 66, 48, 80];

/** A placeholder for the lines of a log. */
export function LoadingLines({ label }: { label: string }) {
  return (
    <Loading label={label} className={styles.lines}>
      {WIDTHS.map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} />
      ))}
    </Loading>
  );
}
