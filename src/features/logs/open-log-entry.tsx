import { type ComponentProps, lazy } from 'react';

import { useClosingParameter } from '@/components/detail/closing';
import { useChangeSearch } from '@/components/list/list';
import { PartBoundary } from '@/components/parts/part-boundary';
import { usePreferences } from '@/components/preferences/preferences';

import type { LogsSearch } from './logs-search';

const LogDetail = lazy(async () => ({ default: (await import('./log-detail')).LogDetail }));

type OpenLogEntryProps = Pick<ComponentProps<typeof LogDetail>, 'id' | 'source' | 'range'>;

/** The details of the entry that `entry` in the address of a list names. */
export function OpenLogEntry(props: OpenLogEntryProps) {
  const change = useChangeSearch<LogsSearch>();
  const { zone } = usePreferences();
  const close = useClosingParameter('entry');
  return (
    <PartBoundary onGiveUp={close}>
      <LogDetail
        {...props}
        zone={zone}
        // From the drawer to what it named: Back must not open it again.
        change={(part) => change(part, true)}
        onClose={close}
      />
    </PartBoundary>
  );
}
