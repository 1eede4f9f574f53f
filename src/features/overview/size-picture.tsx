import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { registrySize } from '@/api/queries/registry-size';
import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import { SizeBars } from '@/components/namespace/size-bars';
import { overCommitment } from '@/lib/quota-totals';

import styles from './size-picture.module.css';
import type { QuotasPart } from './use-overview';

/** Shows the size of the registry beside the usage and limits of its namespaces, as far as loaded. */
export function SizePicture({ totals, progress, nothingYet }: QuotasPart) {
  const { data, error } = useQuery(registrySize());
  // Never calculated does not mean empty (C 7).
  const size = data && data.last_ran !== null ? (data.size_bytes ?? null) : null;
  return (
    <figure className={styles.picture}>
      <figcaption>
        Size, use and limits
        {!progress.complete && !nothingYet && <span className={styles.partial}> partial</span>}
      </figcaption>
      {nothingYet && progress.error ? (
        <p className={styles.unread}>The namespaces could not be loaded.</p>
      ) : nothingYet ? (
        <div className={styles.waiting} aria-busy="true">
          <Skeleton height={12} width="90%" />
          <Skeleton height={12} width="70%" />
          <Skeleton height={12} width="80%" />
        </div>
      ) : (
        <SizeBars
          totals={totals}
          size={size}
          sizeValue={
            size !== null ? (
              <Bytes value={size} />
            ) : data?.last_ran === null ? (
              'Not calculated yet'
            ) : data ? (
              <NotTold />
            ) : error ? (
              'Not loaded'
            ) : (
              'Loading'
            )
          }
          overCommitment={overCommitment(totals, size, progress.complete)}
        />
      )}
    </figure>
  );
}
