import { Button } from '@mantine/core';

import { InactiveIcon } from '@/components/icons';
import { formatCount } from '@/lib/text';

import { BulkGroup } from './bulk-names';
import type { BulkSkip } from './bulk-run';
import styles from './bulk.module.css';

type BulkSkipsProps = {
  /** The noun for one target: "user"; without it, only the reasons are said. */
  noun?: string;
  skips: readonly BulkSkip[];
  /** Ids of targets hidden by the list's filters. */
  hidden: ReadonlySet<string>;
  /** Whether the names are shown at first. */
  open?: boolean;
  /** Takes back in what was left out by hand; undefined if nothing was. */
  include?: (() => void) | undefined;
};

/** Lists the targets that a run leaves out, by reason. */
export function BulkSkips({ noun, skips, hidden, open = true, include }: BulkSkipsProps) {
  return (
    <section className={styles.skipped} aria-label="Skipped">
      {groupByReason(skips).map(([reason, targets]) => (
        <BulkGroup
          key={reason}
          summary={
            <>
              <InactiveIcon />{' '}
              {noun !== undefined && <strong>{formatCount(targets.length, noun)} skipped. </strong>}
              {reason}
            </>
          }
          open={open}
          label={reason}
          targets={targets}
          hidden={hidden}
        />
      ))}
      {include && (
        <Button variant="default" size="xs" className={styles.leaveOut} onClick={include}>
          Include again
        </Button>
      )}
    </section>
  );
}

function groupByReason(skips: readonly BulkSkip[]): [string, BulkSkip[]][] {
  const groups = new Map<string, BulkSkip[]>();
  for (const skip of skips) {
    const known = groups.get(skip.reason);
    if (known) known.push(skip);
    else groups.set(skip.reason, [skip]);
  }
  return [...groups];
}
