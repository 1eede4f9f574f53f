import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, useMemo, useState } from 'react';

import { CLOSING } from '@/components/detail/closing';
import { EmptyState } from '@/components/feedback/empty-state';
import { AttentionIcon } from '@/components/icons';
import { useChangeSearch, useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';
import { MenuDivider, MenuItem } from '@/components/menu/menu-item';
import { PartBoundary } from '@/components/parts/part-boundary';
import { usePreferences } from '@/components/preferences/preferences';
import type { Zone } from '@/lib/dates';
import type { DayRange } from '@/lib/days';

import { rangeText } from './log-days';
import { LogRangeMenu } from './log-range-menu';
import { filterWords } from './logs-filters';
import { logsList, timeText } from './logs-list';
import { type LogsSearch, rangeOf } from './logs-search';
import styles from './logs.module.css';
import { type LogsSource, useLogsSource } from './use-logs-source';

const LogHistogram = lazy(async () => ({
  default: (await import('./log-histogram')).LogHistogram,
}));
const LogDetail = lazy(async () => ({ default: (await import('./log-detail')).LogDetail }));
const LogExportDialog = lazy(async () => ({
  default: (await import('./log-export-dialog')).LogExportDialog,
}));

const route = getRouteApi('/_console/logs');

/** The usage log of the whole registry, with the open entry over it. */
export function LogsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useChangeSearch<LogsSearch>();
  const { zone } = usePreferences();
  const { from, to } = rangeOf(search);
  const range = useMemo(() => ({ from, to }), [from, to]);
  const source = useLogsSource(range);
  const list = useList({
    description: useMemo(() => logsList(zone, range), [zone, range]),
    source,
    search,
    scope: `${from} ${to}`,
  });
  const [exporting, setExporting] = useState(false);
  const { entry } = search;
  const closeEntry = () =>
    void navigate({ search: (now) => ({ ...now, entry: undefined }), ...CLOSING });
  const asTable = search.chart === 'table';
  const commands = useMemo(
    () => [
      {
        id: 'logs.table',
        label: asTable ? 'Show counts as chart' : 'Show counts as table',
        shortcut: 't',
        run: () => change({ chart: asTable ? undefined : 'table' }, true),
      },
    ],
    [asTable, change],
  );
  const unavailable = source.about?.unavailable ?? null;
  return (
    <ListScreen
      list={list}
      activeId={entry}
      notice={
        <>
          <OtherRange source={source} range={range} />
          <PartBoundary
            pending={
              <div className={styles.chartPlace}>
                <Skeleton height="100%" />
              </div>
            }
            missing="The chart could not be loaded."
          >
            <LogHistogram list={list} range={range} change={change} />
          </PartBoundary>
        </>
      }
      range={<LogRangeMenu range={range} change={change} />}
      exports={
        <>
          <MenuDivider />
          <MenuItem onSelect={() => setExporting(true)} hint="Loads all of these days first">
            Export entire range…
          </MenuItem>
        </>
      }
      empty={unavailable !== null && <Unavailable message={unavailable} />}
      note={<Coverage source={source} filtered={filterWords(search).length > 0} zone={zone} />}
      commands={commands}
      onNearEnd={source.loadMore}
    >
      {exporting && (
        <PartBoundary onGiveUp={() => setExporting(false)}>
          <LogExportDialog range={range} search={search} onClose={() => setExporting(false)} />
        </PartBoundary>
      )}
      {entry !== undefined && (
        <PartBoundary onGiveUp={closeEntry}>
          <LogDetail
            key={entry}
            id={entry}
            source={source}
            zone={zone}
            // From the drawer to what it named: Back must not open it again.
            change={(part) => change(part, true)}
            onClose={closeEntry}
          />
        </PartBoundary>
      )}
    </ListScreen>
  );
}

/** Warns if the registry returned other days than requested (C 5.1). */
function OtherRange({ source: { about }, range }: { source: LogsSource; range: DayRange }) {
  const other = about?.otherRange;
  return (
    other && (
      <p className={styles.note}>
        <AttentionIcon />
        <span>
          The registry returned entries from <bdi>{other.start}</bdi> to <bdi>{other.end}</bdi>{' '}
          instead of {rangeText(range)}. The list shows those days.
        </span>
      </p>
    )
  );
}

function Unavailable({ message }: { message: string }) {
  return (
    <EmptyState title="This log cannot be searched">
      The registry writes its log to a system that it cannot read from, such as Splunk without a
      search token (LOGS_MODEL_CONFIG).
      {message !== '' && (
        <>
          {' '}
          The registry says: “<bdi>{message}</bdi>”
        </>
      )}
    </EmptyState>
  );
}

type CoverageProps = { source: LogsSource; filtered: boolean; zone: Zone };

/** Shows how far back the loaded entries, and with them the filters, reach. */
function Coverage({ source: { rows, complete, about }, filtered, zone }: CoverageProps) {
  if (about?.unavailable) return null;
  if (complete) return 'Entire range loaded.';
  const last = rows.at(-1)?.time ?? null;
  if (last === null) return null;
  return `${filtered ? 'Filters cover entries' : 'Loaded'} back to ${timeText(new Date(last), zone)}.`;
}
