import { getRouteApi } from '@tanstack/react-router';
import { lazy, useMemo, useState } from 'react';

import { type LogSearchSource, logSearchSource, useLogSource } from '@/api/log-source';
import { activityReading } from '@/api/queries/activity';
import { useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';
import { MenuItem } from '@/components/menu/menu-item';
import { PartBoundary } from '@/components/parts/part-boundary';
import { coverageText, LogUnavailable, OtherRange } from '@/components/range/log-notices';
import { RangeMenu } from '@/components/range/range-menu';
import { useRange } from '@/components/range/use-range';
import { LinkButton } from '@/components/table/link-button';
import type { DayRange } from '@/lib/days';
import { keepUnreadable, unreadableOf } from '@/lib/odd-rows';
import { parseSubject, type Subject } from '@/lib/subject';
import { formatCount, formatNumber } from '@/lib/text';

import { OpenLogEntry } from '../open-log-entry';
import { useLogTotal } from '../use-log-total';
import { activityList, DayHeads, dayHeads } from './activity-list';
import { ActivityNotes } from './activity-notes';
import { type Activity, activityOf, type ActivityRow } from './activity-rows';
import { ActivitySummaryView, SubjectLine } from './activity-summary';

const SubjectForm = lazy(async () => ({ default: (await import('./subject-form')).SubjectForm }));
const ActivityExportDialog = lazy(async () => ({
  default: (await import('./activity-export')).ActivityExportDialog,
}));

const route = getRouteApi('/_console/activity');

/** Everything that the usage log holds about one account, service key or address, in some days. */
export function ActivityPage() {
  const { of, ...search } = route.useSearch();
  const { range } = useRange(search);
  const subject = useMemo(() => parseSubject(of), [of]);
  // Another subject is another screen: no state carries over.
  return subject === null ? (
    <PartBoundary missing="The form could not be loaded.">
      <SubjectForm range={range} />
    </PartBoundary>
  ) : (
    <ActivityScreen key={of} subject={subject} />
  );
}

/** Loads the entries about a subject; the trail says under which names they were found. */
function useActivitySource(
  subject: Subject,
  range: DayRange,
): { source: LogSearchSource<ActivityRow>; trail: Activity['trail'] } {
  const log = useLogSource(
    useMemo(() => activityReading(subject, range), [subject, range]),
    ['entry', 'entries'],
  );
  const { rows: entries } = log;
  const { rows, trail } = useMemo(() => {
    const activity = activityOf(entries, subject);
    keepUnreadable(activity.rows, unreadableOf(entries));
    return activity;
  }, [entries, subject]);
  return { source: logSearchSource(log, rows), trail };
}

function ActivityScreen({ subject }: { subject: Subject }) {
  const search = route.useSearch();
  const { range, scope, zone, change } = useRange(search);
  const { source, trail } = useActivitySource(subject, range);
  const { complete, about, rows, loading } = source;
  const unavailable = about?.unavailable ?? null;
  const list = useList({
    description: useMemo(
      () => activityList({ subject, zone, range, complete }),
      [subject, zone, range, complete],
    ),
    source,
    search,
    scope,
  });
  const { shown } = list;
  const heads = useMemo(() => dayHeads(shown, zone), [shown, zone]);
  const total = useLogTotal(range);
  const [exporting, setExporting] = useState(false);
  const isExportable = rows.length > 0;
  const commands = useMemo(
    () =>
      isExportable
        ? [{ id: 'activity.export', label: 'Export activity', run: () => setExporting(true) }]
        : [],
    [isExportable],
  );
  const { entry } = search;
  const coverage = coverageText(about?.backTo ?? null, { complete, zone });
  return (
    <DayHeads value={heads}>
      <ListScreen
        linesNarrow={2}
        list={list}
        activeId={entry}
        exports={
          isExportable && (
            <MenuItem
              onSelect={() => setExporting(true)}
              hint="CSV, NDJSON or a report for printing, with a statement of what is in it"
            >
              Export activity…
            </MenuItem>
          )
        }
        action={
          unavailable === null && (
            <LinkButton to="/activity" search={{ ...range }} variant="default">
              Start new search
            </LinkButton>
          )
        }
        above={
          <>
            <SubjectLine subject={subject} />
            {unavailable === null && (
              <ActivitySummaryView
                {...{ subject, rows, complete, loading, search, change, zone }}
              />
            )}
          </>
        }
        notice={
          <>
            <OtherRange other={about?.otherRange} range={range} />
            {unavailable === null && (
              <ActivityNotes subject={subject} trail={trail} range={range} />
            )}
          </>
        }
        range={
          <RangeMenu range={range} onChoose={(chosen) => change({ ...chosen, entry: undefined })} />
        }
        empty={unavailable !== null && <LogUnavailable message={unavailable} />}
        note={unavailable === null && coverage && `${coverage} ${searchedText(source.seen, total)}`}
        commands={commands}
        onNearEnd={source.loadMore}
      >
        {exporting && (
          <PartBoundary onGiveUp={() => setExporting(false)}>
            <ActivityExportDialog
              {...{ subject, range, search, source, trail, shown }}
              onClose={() => setExporting(false)}
            />
          </PartBoundary>
        )}
        {entry !== undefined && (
          <OpenLogEntry key={entry} id={entry} source={source} range={range} />
        )}
      </ListScreen>
    </DayHeads>
  );
}

/** Says how many entries of the log, whomever they are about, were searched. */
function searchedText(searched: number, total: number | undefined): string {
  return total === undefined || total < searched
    ? `${formatCount(searched, 'log entry', 'log entries')} searched.`
    : `${formatNumber(searched)} of ${formatCount(total, 'log entry', 'log entries')} searched.`;
}
