import { Skeleton } from '@mantine/core';
import { Fragment } from 'react';

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

/** A placeholder for the facts about a build, in their usual height. */
export function LoadingFacts() {
  return (
    <Loading label="Loading the details" className={styles.facts}>
      {WIDTHS.map((width) => (
        <Fragment key={width}>
          <Skeleton height={14} width={72} />
          <Skeleton height={14} width={`${width}%`} />
        </Fragment>
      ))}
    </Loading>
  );
}
