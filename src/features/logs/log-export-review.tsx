import { Button, Group } from '@mantine/core';
import { useState } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import type { DayRange } from '@/lib/days';
import { formatCount, formatNumber } from '@/lib/text';

import { rangeText, unbrokenDays } from '@/lib/day-text';
import { filteredChoice, LogExportChoices } from './log-export-choices';
import { LOG_FORMATS, type LogExportFormat } from './log-export-format';
import type { LogExportPlan } from './log-export-run';
import styles from './log-export.module.css';
import { filterWords, logPredicates } from './logs-filters';
import type { LogsSearch } from './logs-search';
import { useLogTotal } from './use-log-total';

/** How many of all loaded entries match the filters. */
export type LogMatches = { matching: number; loaded: number };

type LogExportReviewProps = {
  range: DayRange;
  search: LogsSearch;
  /** Known once the whole range is loaded. */
  matches: LogMatches | undefined;
  onBegin: (plan: LogExportPlan) => void;
  onCancel: () => void;
};

const PAGE = 20;
const FORMATS: readonly LogExportFormat[] = ['csv', 'ndjson'];

/** Shows what will be in the file, before anything is loaded. */
export function LogExportReview(props: LogExportReviewProps) {
  const { range, search, matches, onBegin, onCancel } = props;
  const filters = filterWords(search);
  const [format, setFormat] = useState<LogExportFormat>('csv');
  const [entries, setEntries] = useState<'filtered' | 'all'>(
    filters.length > 0 ? 'filtered' : 'all',
  );
  const total = useLogTotal(range);
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        onBegin({
          range,
          format,
          predicates: entries === 'filtered' ? logPredicates(search) : [],
          filters: entries === 'filtered' ? filters : [],
        });
      }}
    >
      <dl className={styles.facts}>
        <dt>Days</dt>
        <dd>
          {unbrokenDays(rangeText(range))}
          <small>Full days, 00:00 to 24:00 UTC, both ends included.</small>
        </dd>
        <dt>To load</dt>
        <dd>
          {total === undefined
            ? 'All entries of these days (number unknown)'
            : `${formatCount(total, 'entry', 'entries')}, in at least ${formatCount(Math.max(1, Math.ceil(total / PAGE)), 'request')}`}
          <small>
            Up to {PAGE} entries per request, and up to four requests at once if that does not slow
            the registry down. Entries logged after the export starts are not included.
          </small>
        </dd>
      </dl>
      <LogExportChoices
        legend="Entries"
        options={[
          ...(filters.length > 0
            ? [
                filteredChoice(
                  `${matches ? `${formatNumber(matches.matching)} of the ${formatCount(matches.loaded, 'loaded entry matches', 'loaded entries match')} the filters. ` : ''}The console applies these filters while it loads all entries of the range:`,
                  filters,
                ),
              ]
            : []),
          {
            id: 'all',
            label: 'All entries of these days',
            holds:
              filters.length > 0 ? 'Ignores the filters of the list.' : 'The list has no filters.',
          },
        ]}
        chosen={entries}
        onChoose={setEntries}
      />
      <LogExportChoices
        legend="Format"
        options={FORMATS.map((id) => ({ id, ...LOG_FORMATS[id] }))}
        chosen={format}
        onChoose={setFormat}
      />
      <p className={styles.dim}>
        The export runs while this window is open, even in a background tab. You can stop it at any
        time and save what has loaded
        {total !== undefined && total > 100_000
          ? `; ${formatNumber(total)} entries take a while`
          : ''}
        .
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" data-autofocus>
          Start export
        </Button>
      </Group>
    </form>
  );
}
