import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, useMemo } from 'react';

import { useClosingParameter } from '@/components/detail/closing';
import { EmptyState } from '@/components/feedback/empty-state';
import { listPredicates, useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';
import { PartBoundary } from '@/components/parts/part-boundary';
import { coverageText, MadeOfLog, OtherRange } from '@/components/range/log-notices';
import { RangeMenu } from '@/components/range/range-menu';
import { useRange } from '@/components/range/use-range';
import { decodeValues, encodeValues } from '@/lib/facets';
import { formatCount } from '@/lib/text';

import { BuildSupportOff } from './build-support-off';
import { buildsList, NOT_LOADED } from './builds-list';
import styles from './builds-list.module.css';
import { useBuildsSource } from './use-builds-source';

const route = getRouteApi('/_console/builds/');

const OpenBuildDialog = lazy(async () => ({
  default: (await import('./open-build')).OpenBuildDialog,
}));

/** The builds of the whole registry in some days, made of its usage log; any build can be opened by its UUID. */
export function BuildsPage() {
  const search = route.useSearch();
  const { range, scope, zone, change } = useRange(search);
  const source = useBuildsSource(range);
  const { complete, about } = source;
  const list = useList({
    description: useMemo(() => buildsList({ zone, range, complete }), [zone, range, complete]),
    source,
    search,
    scope,
  });
  const commands = useMemo(
    () => [
      {
        id: 'builds.open',
        label: 'Open build by UUID',
        shortcut: 'o',
        run: () => change({ open: 'uuid' }),
      },
    ],
    [change],
  );
  const close = useClosingParameter('open');
  const unavailable = about?.unavailable ?? null;
  const chosen = decodeValues(search.phase);
  const withoutPhase = useMemo(() => {
    const others = listPredicates(list.description, list.searched, 'phase');
    return source.rows.filter(
      (row) =>
        row.uuid !== undefined &&
        row.phase === undefined &&
        others.every((matches) => matches(row)),
    ).length;
  }, [source.rows, list.description, list.searched]);
  const phaseNote = withoutPhase > 0 && chosen.length > 0 && !chosen.includes(NOT_LOADED) && (
    <WithoutPhase
      count={withoutPhase}
      list={list.shown.length > 0}
      onInclude={() => change({ phase: encodeValues([...chosen, NOT_LOADED]) })}
    />
  );
  const openByUuid = () => change({ open: 'uuid' });
  return (
    <ListScreen
      list={list}
      action={
        unavailable === null && (
          <Button variant="default" onClick={openByUuid}>
            Open by UUID
          </Button>
        )
      }
      above={<BuildSupportOff />}
      notice={
        <>
          <OtherRange other={about?.otherRange} range={range} />
          {unavailable === null && <Limits />}
          {list.shown.length > 0 && phaseNote}
        </>
      }
      range={<RangeMenu range={range} onChoose={change} />}
      empty={
        unavailable !== null && (
          <EmptyState
            title="Builds cannot be listed"
            action={<Button onClick={openByUuid}>Open by UUID</Button>}
          >
            Builds are listed from the usage log, which this registry writes to a system that it
            cannot search (<code>LOGS_MODEL_CONFIG</code>). A build can still be opened by its UUID.
          </EmptyState>
        )
      }
      noMatch={phaseNote}
      note={unavailable === null && coverageText(about?.backTo ?? null, { complete, zone })}
      commands={commands}
      onNearEnd={source.loadMore}
    >
      {search.open !== undefined && (
        <PartBoundary onGiveUp={close}>
          <OpenBuildDialog onClose={close} />
        </PartBoundary>
      )}
    </ListScreen>
  );
}

/** Says what the list cannot show. */
function Limits() {
  return (
    <MadeOfLog>
      <li>
        Builds whose log entry is gone: registries delete or archive old entries (
        <code>FEATURE_ACTION_LOG_ROTATION</code>, <code>ACTION_LOG_ROTATION_THRESHOLD</code>). Open
        such a build by its UUID.
      </li>
      <li>
        When and how a build ended. Only its start and its cancellation are logged; the phase is
        loaded from the registry for rows in view.
      </li>
      <li>
        The phase of a build that was deleted with its repository. Its log entry stays, and its
        phase shows as “Deleted”.
      </li>
      <li>Builds requested before the first day, even if they were cancelled later.</li>
    </MadeOfLog>
  );
}

type WithoutPhaseProps = {
  /** How many builds a filter by phase leaves out because their phase is not loaded. */
  count: number;
  /** Whether other builds are shown. */
  list: boolean;
  onInclude: () => void;
};

/** Says how many builds a filter by phase leaves out, and offers to load their phases: above the list, or in its place. */
function WithoutPhase({ count, list, onInclude }: WithoutPhaseProps) {
  const load = `Load ${formatCount(count, 'phase')}`;
  if (list) {
    return (
      <p className={styles.note}>
        <span>
          Phases load when a row comes into view. {formatCount(count, 'build')} without a loaded
          phase {count === 1 ? 'is' : 'are'} left out.
        </span>
        <Button variant="default" size="compact-xs" onClick={onInclude}>
          {load}
        </Button>
      </p>
    );
  }
  return (
    <EmptyState
      title={
        count === 1
          ? 'The phase of 1 build is not loaded'
          : `The phases of ${formatCount(count, 'build')} are not loaded`
      }
      action={<Button onClick={onInclude}>{load}</Button>}
    >
      A filter by phase finds only builds whose phase is loaded.
    </EmptyState>
  );
}
