import { Outlet, getRouteApi, useParams } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useRef, useState } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { useCommands } from '@/components/commands/commands';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { PlusIcon } from '@/components/icons';
import { PartBoundary } from '@/components/parts/part-boundary';
import { countText } from '@/components/table/count-text';
import { DataTable } from '@/components/table/data-table';
import { LinkButton } from '@/components/table/link-button';
import { ListOutcomeProvider, OutcomeNote, useOutcome } from '@/components/table/list-outcome';
import { ListPage } from '@/components/table/list-page';
import { ListStatus } from '@/components/table/list-status';
import { ResultAnnouncer } from '@/components/table/result-announcer';
import { useLatest } from '@/components/table/use-latest';
import { useSelection } from '@/components/table/use-selection';
import { type Sort, formatSort } from '@/lib/table';

import { KeyPresets } from './key-presets';
import { serviceKeyActions } from './service-keys-actions';
import { type ServiceKeysBulk, ServiceKeysBulkBar } from './service-keys-bulk-bar';
import { ServiceKeysEmpty } from './service-keys-empty';
import { ServiceKeysFilterBar } from './service-keys-filter-bar';
import { NO_KEY_FILTERS } from './service-keys-filters';
import { AwaitingSummary, ServiceKeysNotices } from './service-keys-notices';
import type { ServiceKeysSearch } from './service-keys-search';
import { useServiceKeysList } from './use-service-keys-list';

const ServiceKeysBulkDialog = lazy(async () => ({
  default: (await import('./service-keys-bulk-dialog')).ServiceKeysBulkDialog,
}));

const route = getRouteApi('/_console/service-keys');
const keyId = ({ kid }: ServiceKey) => kid;

/** All service keys of the registry, and over them whatever one of them is opened for. */
export function ServiceKeysPage() {
  const list = useServiceKeysList();
  const { access, keys, search, shown, progress } = list;
  const navigate = route.useNavigate();
  const { kid: activeId } = useParams({ strict: false });
  const selection = useSelection(keys, shown, keyId, `service keys of ${access.username}`);
  // Outlives the selection, whose rows a deletion takes away one by one.
  const [bulk, setBulk] = useState<ServiceKeysBulk | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useOutcome(activeId);

  const change = useCallback(
    (part: Partial<ServiceKeysSearch>, replace = false) =>
      void navigate({ search: (now) => ({ ...now, ...part }), replace }),
    [navigate],
  );
  const onSort = useCallback(
    (sort: Sort | null) => change({ sort: sort ? formatSort(sort) : undefined }),
    [change],
  );
  const actions = useCallback((key: ServiceKey) => serviceKeyActions(access, key), [access]);
  const refresh = useLatest(progress.refresh);
  useCommands(
    useMemo(
      () => [
        {
          id: 'service-keys.search',
          label: 'Search the service keys',
          group: 'Service keys',
          shortcut: '/',
          run: () => searchField.current?.select(),
        },
        {
          id: 'service-keys.awaiting',
          label: 'Show keys awaiting approval',
          group: 'Service keys',
          keywords: 'approve unapproved',
          run: () => change({ approval: 'awaiting', expiry: undefined }),
        },
        {
          id: 'service-keys.create',
          label: 'Create service key',
          group: 'Service keys',
          keywords: 'add new private',
          run: () => void navigate({ to: '/service-keys/+new', search: true }),
        },
        {
          id: 'service-keys.refresh',
          label: 'Refresh service keys',
          group: 'Service keys',
          keywords: 'reload read again',
          run: () => refresh.current(),
        },
      ],
      [change, navigate, refresh],
    ),
  );

  const count = countText({
    shown: shown.length,
    loaded: list.considered,
    complete: progress.complete && !list.waiting,
  });
  return (
    <>
      <ListPage
        title="Service keys"
        count={count}
        action={
          <DisabledAction refusal={whyNot.createServiceKey(access)}>
            <LinkButton to="/service-keys/+new" search leftSection={<PlusIcon />}>
              Create key
            </LinkButton>
          </DisabledAction>
        }
        notice={<ServiceKeysNotices list={list} />}
        filters={
          <>
            <KeyPresets list={list} change={change} />
            <ServiceKeysFilterBar
              list={list}
              selected={selection.rows}
              change={change}
              searchField={searchField}
            />
          </>
        }
        status={
          <ListStatus
            progress={progress}
            outcome={<OutcomeNote outcome={outcome} onDismiss={() => setOutcome(null)} />}
            rows={list.keys}
            selection={
              selection.rows.length > 0 && (
                <ServiceKeysBulkBar
                  access={access}
                  selection={selection}
                  shown={shown.length}
                  onChoose={setBulk}
                />
              )
            }
          >
            <AwaitingSummary list={list} />
          </ListStatus>
        }
      >
        <DataTable
          label="Service keys"
          rows={shown}
          rowId={keyId}
          columns={list.columns}
          sort={list.sort}
          onSort={onSort}
          view={JSON.stringify(search)}
          partial={false}
          loading={(progress.reading && !progress.complete) || list.waiting}
          empty={<ServiceKeysEmpty list={list} onClear={() => change(NO_KEY_FILTERS)} />}
          selection={selection}
          actions={actions}
          activeId={activeId}
          linesNarrow={2}
        />
        <ResultAnnouncer
          view={JSON.stringify(search)}
          complete={progress.complete}
          text={count && `Service keys: ${count}`}
        />
      </ListPage>
      <ListOutcomeProvider value={setOutcome}>
        <Outlet />
      </ListOutcomeProvider>
      {bulk && (
        <PartBoundary onGiveUp={() => setBulk(null)}>
          <ServiceKeysBulkDialog
            {...bulk}
            onDone={selection.deselect}
            onClose={() => setBulk(null)}
          />
        </PartBoundary>
      )}
    </>
  );
}
