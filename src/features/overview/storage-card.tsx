import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';

import { registrySize } from '@/api/queries/registry-size';
import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import { SizeBullet, SizeBulletLoading } from '@/components/namespace/size-bullet';
import { overCommitment } from '@/lib/quota-totals';

import partStyles from './attention.module.css';
import styles from './storage-card.module.css';
import type { QuotasPart } from './use-overview';

type StorageCardProps = {
  /** The size of the registry, and the way to calculate it. */
  size: ReactNode;
  /** Absent where the registry does not count what namespaces store. */
  namespaces: QuotasPart | undefined;
};

/** Shows the size of the registry, and how it compares with the usage and limits of its namespaces, as far as loaded. */
export function StorageCard({ size, namespaces }: StorageCardProps) {
  const id = useId();
  const partial = namespaces && !namespaces.progress.complete && !namespaces.nothingYet;
  return (
    <section className={partStyles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>Storage</h2>
        {partial && <span className={partStyles.partial}>partial</span>}
        <Link to="/registry-size" className={partStyles.more}>
          Registry size
        </Link>
      </div>
      <div className={styles.card}>
        {size}
        {namespaces && <Picture {...namespaces} />}
      </div>
    </section>
  );
}

function Picture({ totals, progress, nothingYet }: QuotasPart) {
  const { data, error } = useQuery(registrySize());
  // Never calculated does not mean empty (C 7).
  const size = data && data.last_ran !== null ? (data.size_bytes ?? null) : null;
  if (nothingYet && progress.error) {
    return <p className={styles.unread}>The namespaces could not be loaded.</p>;
  }
  return (
    <div className={styles.picture} aria-busy={nothingYet}>
      {nothingYet ? (
        <SizeBulletLoading />
      ) : (
        <SizeBullet
          totals={totals}
          size={size}
          sizeValue={
            size !== null ? (
              <Bytes value={size} />
            ) : data?.last_ran === null ? (
              'Not calculated yet'
            ) : data ? (
              <NotTold short />
            ) : error ? (
              'not loaded'
            ) : (
              'loading'
            )
          }
          overCommitment={overCommitment(totals, size, progress.complete)}
        />
      )}
    </div>
  );
}
