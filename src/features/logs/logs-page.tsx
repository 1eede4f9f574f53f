import { getRouteApi } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useRef } from 'react';

import type { LogRow } from '@/api/queries/logs';
import { useCommands } from '@/components/commands/commands';
import { CLOSING } from '@/components/detail/closing';
import { PartBoundary } from '@/components/parts/part-boundary';
import { countText } from '@/components/table/count-text';
import { DataTable } from '@/components/table/data-table';
import { ListPage } from '@/components/table/list-page';
import { ResultAnnouncer } from '@/components/table/result-announcer';
import { useLatest } from '@/components/table/use-latest';

import { LogsEmpty } from './logs-empty';
import { LogsFilterBar } from './logs-filter-bar';
import { NO_LOG_FILTERS } from './logs-filters';
import { LogsNotices } from './logs-notices';
import type { LogsSearch } from './logs-search';
import { LogsStatus } from './logs-status';
import styles from './logs.module.css';
import { useLogsList } from './use-logs-list';

const route = getRouteApi('/_console/logs');
const rowId = (row: LogRow) => row.id;
const noSort = () => undefined;

const LogHistogram = lazy(async () => ({
  default: (await import('./log-histogram')).LogHistogram,
}));
const LogDetail = lazy(async () => ({ default: (await import('./log-detail')).LogDetail }));

/** The usage log of the whole registry, and over it whatever entry is opened. */
export function LogsPage() {
  const list = useLogsList();
  const { crawl, search, shown } = list;
  const navigate = route.useNavigate();
  const searchField = useRef<HTMLInputElement>(null);
  const change = useCallback(
    (part: Partial<LogsSearch>, replace = false) =>
      void navigate({ search: (now) => ({ ...now, ...part }), replace }),
    [navigate],
  );
  const closeEntry = () =>
    void navigate({ search: (now) => ({ ...now, entry: undefined }), ...CLOSING });
  const restart = useLatest(list.restart);
  const asTable = search.chart === 'table';
  useCommands(
    useMemo(
      () => [
        {
          id: 'logs.search',
          label: 'Search the usage log',
          group: 'Usage logs',
          shortcut: '/',
          run: () => searchField.current?.select(),
        },
        {
          id: 'logs.table',
          label: asTable ? 'Show counts as a chart' : 'Show counts as a table',
          group: 'Usage logs',
          shortcut: 't',
          run: () => change({ chart: asTable ? undefined : 'table' }, true),
        },
        {
          id: 'logs.refresh',
          label: 'Refresh the usage log',
          group: 'Usage logs',
          keywords: 'reload read again',
          run: () => restart.current(),
        },
      ],
      [asTable, change, restart],
    ),
  );

  const { entry, chart: _chart, cols: _cols, ...narrowing } = search;
  const view = JSON.stringify(narrowing);
  const count = countText({
    shown: shown.length,
    loaded: list.considered,
    complete: crawl.complete && !list.waiting,
  });
  return (
    <>
      <ListPage
        title="Usage logs"
        count={count}
        notice={
          <>
            <LogsNotices list={list} />
            <PartBoundary
              pending={<div className={styles.chartPlace} />}
              missing="The chart could not be loaded."
            >
              <LogHistogram list={list} change={change} />
            </PartBoundary>
          </>
        }
        filters={<LogsFilterBar list={list} change={change} searchField={searchField} />}
        status={<LogsStatus list={list} />}
      >
        <DataTable
          label="Usage logs"
          rows={shown}
          rowId={rowId}
          columns={list.columns}
          sort={null}
          onSort={noSort}
          view={view}
          partial={!crawl.complete}
          loading={shown.length === 0 && (crawl.loading || list.waiting)}
          empty={<LogsEmpty list={list} onClear={() => change(NO_LOG_FILTERS)} />}
          activeId={entry}
          onNearEnd={list.readOn}
        />
        <ResultAnnouncer
          view={view}
          complete={crawl.complete}
          text={count && `Entries: ${count}`}
        />
      </ListPage>
      {entry !== undefined && (
        <PartBoundary onGiveUp={closeEntry}>
          <LogDetail
            key={entry}
            id={entry}
            list={list}
            // Out of the drawer into what it named: Back must not open it again.
            change={(part) => change(part, true)}
            onClose={closeEntry}
          />
        </PartBoundary>
      )}
    </>
  );
}
