import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';

import { restartCrawl, useCrawl } from '@/api/crawl';
import { logReading } from '@/api/queries/logs';
import { usePreferences } from '@/components/preferences/preferences';
import { shownColumns } from '@/components/table/columns';
import { useShownRows } from '@/components/table/use-shown-rows';
import type { DayRange } from '@/lib/days';
import { splitChoices } from '@/lib/table-search';

import { logsColumns } from './logs-columns';
import { logPredicates } from './logs-filters';
import { rangeOf } from './logs-search';

const route = getRouteApi('/_console/logs');

/** The usage log: what of the range is read, what of it is shown, and by which columns. */
export function useLogsList() {
  const client = useQueryClient();
  const search = route.useSearch();
  const { zone } = usePreferences();
  const { from, to } = rangeOf(search);
  const range = useMemo(() => ({ from, to }), [from, to]);
  const definition = useMemo(() => logReading(range), [range]);
  const reading = useCrawl(definition);
  // Who paused the reading does not want scrolling to go on with it.
  const [pausedByHand, setPausedByHand] = useState<DayRange | null>(null);
  const going =
    (go: () => void, byHand = false) =>
    () => {
      setPausedByHand(byHand ? range : null);
      go();
    };
  const crawl = {
    ...reading,
    pause: going(reading.pause, true),
    resume: going(reading.resume),
    readAll: going(reading.readAll),
  };
  const readOn = () => {
    if (crawl.reading && crawl.paused && pausedByHand !== range) crawl.resume();
  };

  const allColumns = useMemo(() => logsColumns(zone), [zone]);
  const columns = useMemo(
    () => shownColumns(allColumns, splitChoices(search.cols)),
    [allColumns, search.cols],
  );
  const predicates = useMemo(() => logPredicates(search), [search]);
  const { shown, considered, waiting } = useShownRows(crawl.rows, predicates, null, allColumns);
  const restart = () => restartCrawl(client, definition);

  return {
    crawl,
    search,
    range,
    zone,
    allColumns,
    columns,
    shown,
    considered,
    waiting,
    restart,
    readOn,
  };
}

/** What {@link useLogsList} returns. */
export type LogsList = ReturnType<typeof useLogsList>;
