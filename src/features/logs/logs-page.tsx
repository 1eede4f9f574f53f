import { getRouteApi } from '@tanstack/react-router';
import { lazy, useMemo, useState } from 'react';

import { useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';
import { MenuItem } from '@/components/menu/menu-item';
import { PartBoundary } from '@/components/parts/part-boundary';
import { coverageText, LogUnavailable, OtherRange } from '@/components/range/log-notices';
import { RangeMenu } from '@/components/range/range-menu';
import { useRange } from '@/components/range/use-range';
import type { Zone } from '@/lib/dates';

import { LogHistogram } from './log-histogram';
import { logsList } from './logs-list';
import { OpenLogEntry } from './open-log-entry';
import { type LogsSource, useLogsSource } from './use-logs-source';

const LogExportDialog = lazy(async () => ({
  default: (await import('./log-export-dialog')).LogExportDialog,
}));

const route = getRouteApi('/_console/logs');

/** The usage log of the whole registry, with the open entry over it. */
export function LogsPage() {
  const search = route.useSearch();
  const { range, scope, zone, change } = useRange(search);
  const source = useLogsSource(range);
  const list = useList({
    description: useMemo(() => logsList(zone, range), [zone, range]),
    source,
    search,
    scope,
  });
  const [exporting, setExporting] = useState(false);
  const { entry } = search;
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
  // A chart of nothing would only push the reason down.
  const charted = unavailable === null && !(source.complete && source.rows.length === 0);
  return (
    <ListScreen
      list={list}
      activeId={entry}
      notice={
        <>
          <OtherRange other={source.about?.otherRange} range={range} />
          {charted && <LogHistogram list={list} range={range} change={change} />}
        </>
      }
      range={
        <RangeMenu range={range} onChoose={(chosen) => change({ ...chosen, entry: undefined })} />
      }
      exports={
        <MenuItem
          onSelect={() => setExporting(true)}
          hint={`Loads these days ${source.complete ? 'again' : 'first'}; CSV or NDJSON`}
        >
          Export entire range…
        </MenuItem>
      }
      empty={unavailable !== null && <LogUnavailable message={unavailable} />}
      note={<Coverage source={source} zone={zone} />}
      commands={commands}
      onNearEnd={source.loadMore}
      linesNarrow={2}
    >
      {exporting && (
        <PartBoundary onGiveUp={() => setExporting(false)}>
          <LogExportDialog
            range={range}
            search={search}
            matches={
              source.complete
                ? { matching: list.shown.length, loaded: source.rows.length }
                : undefined
            }
            onClose={() => setExporting(false)}
          />
        </PartBoundary>
      )}
      {entry !== undefined && <OpenLogEntry key={entry} id={entry} source={source} range={range} />}
    </ListScreen>
  );
}

type CoverageProps = { source: LogsSource; zone: Zone };

/** Shows how far back the loaded entries, and with them the filters, reach. */
const Coverage = ({ source: { rows, complete, about }, zone }: CoverageProps) =>
  about?.unavailable ? null : coverageText(rows.at(-1)?.time ?? null, { complete, zone });
