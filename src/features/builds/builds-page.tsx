import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, useMemo } from 'react';

import { useClosingParameter } from '@/components/detail/closing';
import { type ChangeSearch, useChangeSearch, useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';
import { PartBoundary } from '@/components/parts/part-boundary';
import { usePreferences } from '@/components/preferences/preferences';
import {
  coverageText,
  LogUnavailable,
  MadeOfLog,
  OtherRange,
} from '@/components/range/log-notices';
import { RangeMenu } from '@/components/range/range-menu';
import { useRange } from '@/components/range/use-range';
import { decodeValues, encodeValues } from '@/lib/facets';
import { formatCount } from '@/lib/text';

import { BuildSupportOff } from './build-support-off';
import type { BuildRow } from './build-rows';
import { buildsList, NOT_LOADED } from './builds-list';
import styles from './builds-list.module.css';
import type { BuildsSearch } from './builds-search';
import { useBuildsSource } from './use-builds-source';

const OpenBuildDialog = lazy(async () => ({
  default: (await import('./open-build')).OpenBuildDialog,
}));

const route = getRouteApi('/_console/builds/');

/** The builds of the whole registry in some days, made of its usage log; any build can be opened by its UUID. */
export function BuildsPage() {
  const search = route.useSearch();
  const change = useChangeSearch<BuildsSearch>();
  const { zone } = usePreferences();
  const range = useRange(search);
  const source = useBuildsSource(range);
  const { complete, about } = source;
  const list = useList({
    description: useMemo(() => buildsList({ zone, range, complete }), [zone, range, complete]),
    source,
    search,
    scope: `${range.from} ${range.to}`,
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
  const filtered = list.shown.length < source.rows.length;
  return (
    <ListScreen
      list={list}
      action={
        <Button variant="default" onClick={() => change({ open: 'uuid' })}>
          Open by UUID
        </Button>
      }
      above={<BuildSupportOff />}
      notice={
        <>
          <OtherRange other={about?.otherRange} range={range} />
          {unavailable === null && <Limits />}
          <PhaseNote rows={source.rows} search={search} change={change} />
        </>
      }
      range={<RangeMenu range={range} onChoose={change} />}
      empty={unavailable !== null && <LogUnavailable message={unavailable} />}
      note={
        unavailable === null && coverageText(about?.backTo ?? null, { complete, filtered, zone })
      }
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
        Builds whose log entry is gone: registries delete or archive old entries
        (FEATURE_ACTION_LOG_ROTATION, ACTION_LOG_ROTATION_THRESHOLD). Open such a build by its UUID.
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

type PhaseNoteProps = {
  rows: readonly BuildRow[];
  search: BuildsSearch;
  change: ChangeSearch<BuildsSearch>;
};

/** Says how many builds a filter by phase leaves out because their phase is not loaded, and offers to include them. */
function PhaseNote({ rows, search: { phase }, change }: PhaseNoteProps) {
  const chosen = decodeValues(phase);
  const open = rows.filter((row) => row.uuid !== undefined && row.phase === undefined).length;
  if (open === 0 || chosen.length === 0 || chosen.includes(NOT_LOADED)) return null;
  return (
    <p className={styles.note}>
      <span>
        Phases load when a row comes into view. {formatCount(open, 'build')} without a loaded phase{' '}
        {open === 1 ? 'is' : 'are'} left out.
      </span>
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => change({ phase: encodeValues([...chosen, NOT_LOADED]) })}
      >
        Include them
      </Button>
    </p>
  );
}
