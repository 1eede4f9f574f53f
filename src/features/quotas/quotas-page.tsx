import { Outlet, getRouteApi, useParams } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useRef } from 'react';

import { whyNot } from '@/api/rights/quotas';
import { useCommands } from '@/components/commands/commands';
import { PartBoundary } from '@/components/parts/part-boundary';
import { countText } from '@/components/table/count-text';
import { DataTable } from '@/components/table/data-table';
import { ListPage } from '@/components/table/list-page';
import { ListStatus } from '@/components/table/list-status';
import { ResultAnnouncer } from '@/components/table/result-announcer';
import { useLatest } from '@/components/table/use-latest';
import type { NamespaceRow } from '@/lib/namespaces';
import { type Sort, formatSort } from '@/lib/table';

import { quotaActions } from './quotas-actions';
import { QuotasEmpty } from './quotas-empty';
import { QuotasFilterBar } from './quotas-filter-bar';
import { NO_QUOTA_FILTERS } from './quotas-filters';
import { QuotasNotices } from './quotas-notices';
import { QuotasOff } from './quotas-off';
import type { QuotasSearch } from './quotas-search';
import { SummaryChoice, SummaryPlace } from './summary-choice';
import { useQuotasList } from './use-quotas-list';

// Asked for together with the list, whose rows would keep it waiting otherwise.
const summaryPart = import('./quotas-summary');
// Told where it is drawn, if it is.
summaryPart.catch(() => undefined);
const QuotasSummary = lazy(async () => ({ default: (await summaryPart).QuotasSummary }));

const route = getRouteApi('/_console/quotas');
const namespaceId = (row: NamespaceRow) => row.name;

/** What all users and organizations store and may store, and over them the quota that is opened. */
export function QuotasPage() {
  const list = useQuotasList();
  const { access, progress, search, rows, shown, summary } = list;
  const navigate = route.useNavigate();
  const { username, name = username } = useParams({ strict: false });
  const searchField = useRef<HTMLInputElement>(null);
  const latest = useLatest({ search, summary, refresh: progress.refresh });

  const change = useCallback(
    (part: Partial<QuotasSearch>, replace = false) =>
      void navigate({ search: (now) => ({ ...now, ...part }), replace }),
    [navigate],
  );
  const onSort = useCallback(
    (sort: Sort | null) => {
      // "As by default" is most used first already: then a click on that column asks for the opposite.
      const byDefault = sort === null && latest.current.search.sort === undefined;
      change({ sort: byDefault ? 'used' : sort ? formatSort(sort) : undefined });
    },
    [change, latest],
  );
  const actions = useCallback((row: NamespaceRow) => quotaActions(access, row), [access]);
  useCommands(
    useMemo(
      () => [
        {
          id: 'quotas.search',
          label: 'Search the quotas list',
          group: 'Quotas',
          shortcut: '/',
          run: () => searchField.current?.select(),
        },
        {
          id: 'quotas.summary',
          label: 'Show the summary as chart or as table',
          group: 'Quotas',
          shortcut: 'v',
          keywords: 'picture numbers totals',
          run: () => change({ summary: latest.current.summary === 'chart' ? 'table' : 'chart' }),
        },
        {
          id: 'quotas.refresh',
          label: 'Refresh quotas',
          group: 'Quotas',
          keywords: 'reload read again',
          run: () => latest.current.refresh(),
        },
      ],
      [change, latest],
    ),
  );

  if (whyNot.readQuotas(access) !== undefined) {
    return (
      <>
        <ListPage title="Quotas" count={undefined} filters={null} status={null}>
          <QuotasOff features={access.features} />
        </ListPage>
        <Outlet />
      </>
    );
  }
  const partial = !progress.complete;
  const count = countText({
    shown: shown.length,
    loaded: list.considered,
    complete: progress.complete && !list.waiting,
  });
  return (
    <>
      <ListPage
        title="Quotas"
        count={count}
        action={
          <SummaryChoice value={summary} onChange={(choice) => change({ summary: choice })} />
        }
        summary={
          summary !== 'hidden' && (
            <SummaryPlace>
              <PartBoundary missing="The summary could not be loaded.">
                <QuotasSummary rows={rows} complete={progress.complete} as={summary} />
              </PartBoundary>
            </SummaryPlace>
          )
        }
        notice={<QuotasNotices list={list} />}
        filters={<QuotasFilterBar list={list} change={change} searchField={searchField} />}
        status={<ListStatus progress={progress} />}
      >
        <DataTable
          label="Quotas"
          rows={shown}
          rowId={namespaceId}
          columns={list.columns}
          sort={list.sort}
          onSort={onSort}
          view={JSON.stringify({ ...search, summary: undefined })}
          partial={partial}
          loading={shown.length === 0 && (list.loading || list.waiting)}
          empty={<QuotasEmpty list={list} onClear={() => change(NO_QUOTA_FILTERS)} />}
          actions={actions}
          activeId={name}
        />
        <ResultAnnouncer
          view={JSON.stringify({ ...search, summary: undefined })}
          complete={progress.complete}
          text={count && `Namespaces: ${count}`}
        />
      </ListPage>
      <Outlet />
    </>
  );
}
