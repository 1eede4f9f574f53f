import { Button } from '@mantine/core';
import { Outlet, getRouteApi } from '@tanstack/react-router';
import { useCallback, useId, useMemo, useRef } from 'react';

import { describeError } from '@/api/errors';
import { queryProgress } from '@/api/list-source';
import { useCommands } from '@/components/commands/commands';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { Note } from '@/components/feedback/note';
import { ListPage } from '@/components/list/list-page';
import { ListRowsContext } from '@/components/list/list-rows';
import screen from '@/components/list/list-screen.module.css';
import { ListStatus } from '@/components/list/list-status';
import { ResultAnnouncer } from '@/components/list/result-announcer';
import { endEllipsis, formatCount, formatNumber } from '@/lib/text';

import { CompareButton } from './compare-button';
import { Comparison } from './comparison';
import { ConfigDetail } from './config-detail';
import { ConfigTabs } from './config-tabs';
import { ConfigTree, LoadingTree } from './config-tree';
import { ConfigurationFilterBar, NO_FILTERS } from './configuration-filter-bar';
import type { ConfigurationSearch } from './configuration-search';
import styles from './configuration.module.css';
import { TakeOutMenu } from './take-out-menu';
import { useComparison } from './use-comparison';
import { useConfiguration, type ConfigurationView } from './use-configuration';
import { useOpenRow } from './use-open-row';

const route = getRouteApi('/_console/configuration');

/** Shows what the registry runs with: its settings, its environment, and the schema that describes them (C 8). */
export function ConfigurationPage() {
  const view = useConfiguration();
  const { refusal, source, refresh, dump, search, part } = view;
  const navigate = route.useNavigate();
  const comparison = useComparison(dump);
  const searchField = useRef<HTMLInputElement>(null);
  const panelId = useId();

  const change = useCallback(
    (changed: Partial<ConfigurationSearch>, replace = false) =>
      void navigate({ search: (now) => ({ ...now, ...changed }), replace }),
    [navigate],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: 'configuration.search',
          label: 'Search configuration',
          group: 'Configuration',
          shortcut: '/',
          run: () => searchField.current?.select(),
        },
        {
          id: 'configuration.refresh',
          label: 'Refresh configuration',
          group: 'Configuration',
          keywords: 'reload update',
          run: refresh,
        },
      ],
      [refresh],
    ),
  );
  const row = useOpenRow(view);
  const count = countText(view);
  const reading = view.loading || source.isFetching;
  const progress = { ...queryProgress(source), reading, refresh };
  const failure = <LoadingFailure source={source} onRetry={refresh} />;
  if (comparison.name !== undefined && comparison.changes !== null) {
    return (
      <>
        <Comparison
          name={comparison.name}
          changes={comparison.changes}
          notice={failure}
          searchField={searchField}
          status={<ListStatus progress={progress} />}
          onClose={comparison.close}
        />
        <Outlet />
      </>
    );
  }
  return (
    <div className={screen.screen}>
      <ListPage
        title="Configuration"
        count={count}
        notice={
          <>
            {(dump || refusal !== undefined) && failure}
            {comparison.error && <ErrorNotice error={comparison.error} />}
          </>
        }
        filters={
          refusal === undefined && (
            <ConfigurationFilterBar
              view={view}
              change={change}
              searchField={searchField}
              tools={
                <>
                  <CompareButton
                    disabled={!dump}
                    onChoose={(file) => void comparison.choose(file)}
                  />
                  <TakeOutMenu dump={dump} />
                </>
              }
            />
          )
        }
        status={
          <ListStatus progress={progress}>
            <ExpandAll view={view} />
          </ListStatus>
        }
      >
        {refusal === undefined ? (
          <div className={styles.parts}>
            <ConfigTabs
              chosen={part.id}
              counts={view.counts}
              panelId={panelId}
              onChoose={(tab) =>
                change({ tab: tab === 'config' ? undefined : tab, key: undefined })
              }
            />
            <div id={panelId} role="tabpanel" aria-label={part.label} className={styles.fill}>
              {/* Below the tabs, which it must not move. */}
              {dump && part.note !== undefined && (
                <div className={styles.note}>
                  <Note>{part.note}</Note>
                </div>
              )}
              {!dump && !view.loading && <div className={styles.failure}>{failure}</div>}
              {dump && view.visible ? (
                <ConfigTree
                  view={view}
                  visible={view.visible}
                  // Another part is another tree.
                  key={part.id}
                  onOpen={row.open}
                  empty={
                    <Empty view={view} visible={view.visible} onClear={() => change(NO_FILTERS)} />
                  }
                />
              ) : (
                (dump || view.loading) && <LoadingTree described={part.id === 'config'} />
              )}
            </div>
          </div>
        ) : (
          <Off reason={refusal} absent={view.absent} />
        )}
        <ResultAnnouncer
          view={JSON.stringify(search)}
          complete={dump !== undefined}
          text={view.searching ? undefined : (count ?? '')}
        />
      </ListPage>
      {search.key !== undefined && (dump || view.loading) && (
        <ListRowsContext value={row.rows}>
          <ConfigDetail
            // Each starts at its own name.
            key={search.key}
            address={search.key}
            view={view}
            onClose={row.close}
          />
        </ListRowsContext>
      )}
      <Outlet />
    </div>
  );
}

/** Expands or collapses everything; nothing where all values are simple. */
function ExpandAll({ view: { visible, openAll, closeAll } }: { view: ConfigurationView }) {
  if (!visible?.rows.some(({ parts }) => parts)) return null;
  return (
    <span className={styles.expand}>
      <Button variant="subtle" color="gray" size="xs" onClick={openAll}>
        Open all
      </Button>
      <Button variant="subtle" color="gray" size="xs" onClick={closeAll}>
        Close all
      </Button>
    </span>
  );
}

/** Counts keys at the top, as the tabs do. */
function countText({ keys, part, counts, filtered }: ConfigurationView): string | undefined {
  if (keys === undefined || counts === undefined) return undefined;
  const all = formatCount(keys, 'key');
  return filtered ? `${formatNumber(counts.get(part.id) ?? 0)} of ${all}` : all;
}

type LoadingFailureProps = Pick<ConfigurationView, 'source'> & { onRetry: () => void };

function LoadingFailure({ source: { error, isFetching }, onRetry }: LoadingFailureProps) {
  if (!error || isFetching) return null;
  return <ErrorNotice error={describeError(error)} onRetry={onRetry} />;
}

type OffProps = {
  reason: string;
  /** No setting would turn it on. */
  absent: boolean;
};

function Off({ reason, absent }: OffProps) {
  if (absent) return <EmptyState title="No configuration dump">{reason}</EmptyState>;
  return (
    <EmptyState title="The configuration is unavailable">
      This screen shows the registry’s running configuration. Access is off by default, even for
      superusers. To turn it on, set{' '}
      <code className={styles.setting}>FEATURE_SUPERUSER_CONFIGDUMP: true</code> in the registry’s
      configuration and restart it.
    </EmptyState>
  );
}

type EmptyProps = {
  view: ConfigurationView;
  visible: NonNullable<ConfigurationView['visible']>;
  onClear: () => void;
};

function Empty({ view, visible: { search, request }, onClear }: EmptyProps) {
  if (search === null) {
    return <EmptyState title="No values">This part of the configuration is empty.</EmptyState>;
  }
  const { flags, default: differs } = view.search;
  const { text } = request;
  return (
    <EmptyState
      title="No matching values"
      action={
        <Button variant="default" onClick={onClear}>
          {flags === undefined && differs === undefined ? 'Clear search' : 'Clear filters'}
        </Button>
      }
    >
      {text !== '' && (
        <>
          Nothing here matches “<bdi>{endEllipsis(text, 80)}</bdi>”.{' '}
        </>
      )}
      Searches {view.part.searched}. Masked values are not searched.
    </EmptyState>
  );
}
