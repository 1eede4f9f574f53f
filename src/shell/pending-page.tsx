import { Skeleton } from '@mantine/core';

import classes from './pending-page.module.css';

/** A placeholder for a slow page: a header line, a filter bar and rows, where the real ones will be. */
export function PendingPage() {
  return (
    <div className={classes.page} aria-busy="true">
      <output className="visually-hidden">Loading</output>
      <Skeleton height={26} width={180} />
      <Skeleton height={32} width="min(420px, 100%)" />
      <div className={classes.rows}>
        {Array.from({ length: 12 }, (_, row) => (
          <Skeleton key={row} height={14} width={`${96 - ((row * 7) % 30)}%`} />
        ))}
      </div>
    </div>
  );
}
