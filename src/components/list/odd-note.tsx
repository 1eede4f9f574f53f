import { Button } from '@mantine/core';
import { lazy, useMemo, useState } from 'react';

import { AttentionIcon } from '@/components/icons';
import { PartBoundary } from '@/components/parts/part-boundary';
import { countOdd, unreadableOf } from '@/lib/odd-rows';
import { formatCount } from '@/lib/text';

import styles from '@/components/table/odd-rows.module.css';

const UnreadableRows = lazy(async () => ({
  default: (await import('@/components/dialog/unreadable-rows')).UnreadableRows,
}));

/** Says at the foot of a list how many of its rows are not as they should be; nothing in the usual case. */
export function OddNote({ rows }: { rows: readonly unknown[] }) {
  const odd = useMemo(() => countOdd(rows), [rows]);
  const unreadable = unreadableOf(rows);
  const [open, setOpen] = useState(false);
  if (odd === 0 && unreadable.length === 0) return null;
  return (
    <span className={styles.note}>
      <AttentionIcon />
      {oddText(odd, unreadable.length)}
      {unreadable.length > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          Show unlisted rows
        </Button>
      )}
      {open && (
        <PartBoundary onGiveUp={() => setOpen(false)}>
          <UnreadableRows rows={unreadable} onClose={() => setOpen(false)} />
        </PartBoundary>
      )}
    </span>
  );
}

/** `3 rows have unexpected data. 1 row has no name and is not listed.` */
function oddText(odd: number, unreadable: number): string {
  return [
    ...(odd > 0 ? [`${formatCount(odd, 'row has', 'rows have')} unexpected data.`] : []),
    ...(unreadable > 0
      ? [
          `${formatCount(unreadable, 'row has no name and is', 'rows have no name and are')} not listed.`,
        ]
      : []),
  ].join(' ');
}
