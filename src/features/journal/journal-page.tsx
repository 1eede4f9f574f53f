import { getRouteApi } from '@tanstack/react-router';
import { type ComponentType, lazy, useEffect, useMemo, useState } from 'react';

import { useAccess } from '@/api/access';
import { type JournalEntry, MOST_ENTRIES, searchAuditAgain, useJournal } from '@/api/journal';
import { followAudit } from '@/api/journal-audit';
import { registryOrigin } from '@/api/origin';
import { whyNot } from '@/api/rights/quotas';
import { useClosingParameter } from '@/components/detail/closing';
import { useNow } from '@/components/feedback/use-now';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import { useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';
import { MenuItem } from '@/components/menu/menu-item';
import { PartBoundary } from '@/components/parts/part-boundary';
import { usePreferences } from '@/components/preferences/preferences';
import { registryNow } from '@/lib/clock';
import type { ListSource } from '@/lib/list-source';
import { formatCount, formatNumber } from '@/lib/text';

import { journalList } from './journal-list';

const JournalDetail = lazy(async () => ({
  default: (await import('./journal-detail')).JournalDetail,
}));

const route = getRouteApi('/_console/journal');

type JournalPageProps = {
  /** Takes back changes of quotas. */
  UndoDialog: ComponentType<BulkDialogProps<JournalEntry, 'undo'>>;
};

/** Everything that was changed in this tab, with the open change beside it. */
export function JournalPage({ UndoDialog }: JournalPageProps) {
  const access = useAccess();
  // After a reload, nothing else has begun to look.
  useEffect(followAudit, []);
  const search = route.useSearch();
  const { zone } = usePreferences();
  const now = useNow();
  const { by = '', dropped, entries } = useJournal();
  const rows = useMemo(() => entries.toReversed(), [entries]);
  // Filters by time need not be exact to the second.
  const [opened] = useState(now);
  const list = useList({
    description: useMemo(() => journalList(zone, opened), [zone, opened]),
    source: sourceOf(rows),
    search,
  });
  const { entry } = search;
  const close = useClosingParameter('entry');
  const save = async (format: 'md' | 'json') => {
    const { saveJournal } = await import('./journal-report');
    const head = { registry: registryOrigin(), by, dropped, written: registryNow() };
    saveJournal(format, head, list.shown.toReversed());
  };
  return (
    <ListScreen
      list={list}
      activeId={entry}
      note={
        entries.length > 0 &&
        (dropped > 0
          ? `Newest first. The journal keeps ${formatNumber(MOST_ENTRIES)} changes; ${formatCount(dropped, 'older one was', 'older ones were')} dropped.`
          : 'Newest first. Kept in this tab until you sign out.')
      }
      exports={
        list.shown.length > 0 && (
          <>
            <MenuItem onSelect={() => void save('md')} hint="Requests, answers and log entries">
              Export for a ticket as Markdown
            </MenuItem>
            <MenuItem onSelect={() => void save('json')} hint="The same for programs">
              Export for a ticket as JSON
            </MenuItem>
          </>
        )
      }
      bulk={{
        account: by,
        Dialog: UndoDialog,
        actions: [
          {
            id: 'undo',
            label: 'Undo quotas',
            whyNot: ({ undo }) =>
              whyNot.changeQuota(access) ??
              (undo ? undefined : 'Only changes of quotas can be undone here.'),
          },
        ],
      }}
      linesNarrow={2}
    >
      {entry !== undefined && (
        <PartBoundary onGiveUp={close}>
          <JournalDetail
            key={entry}
            entry={entries.find(({ id }) => id === entry)}
            zone={zone}
            onClose={close}
          />
        </PartBoundary>
      )}
    </ListScreen>
  );
}

/** The journal is in this tab, and so always complete; a refresh looks for missing log entries again. */
const sourceOf = (rows: readonly JournalEntry[]): ListSource<JournalEntry> => ({
  rows,
  loaded: rows.length,
  loading: false,
  complete: true,
  reading: false,
  paused: false,
  waitingUntil: undefined,
  reloaded: undefined,
  finishedAt: undefined,
  error: null,
  resume: searchAuditAgain,
  refresh: searchAuditAgain,
});
