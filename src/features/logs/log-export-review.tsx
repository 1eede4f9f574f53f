import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import type { DayRange } from '@/lib/days';
import { formatCount, formatNumber } from '@/lib/text';

import { rangeText } from '@/lib/day-text';
import { LOG_FORMATS, type LogExportFormat } from './log-export-format';
import type { LogExportPlan } from './log-export-run';
import styles from './log-export.module.css';
import { filterWords, logPredicates } from './logs-filters';
import type { LogsSearch } from './logs-search';
import { useLogTotal } from './use-log-total';

type LogExportReviewProps = {
  range: DayRange;
  search: LogsSearch;
  onBegin: (plan: LogExportPlan) => void;
  onCancel: () => void;
};

const PAGE = 20;
const FORMATS: readonly LogExportFormat[] = ['csv', 'ndjson'];

/** Shows what will be in the file, before anything is loaded. */
export function LogExportReview({ range, search, onBegin, onCancel }: LogExportReviewProps) {
  const filters = filterWords(search);
  const [format, setFormat] = useState<LogExportFormat>('csv');
  const [filtered, setFiltered] = useState(filters.length > 0);
  const total = useLogTotal(range);
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        onBegin({
          range,
          format,
          predicates: filtered ? logPredicates(search) : [],
          filters: filtered ? filters : [],
        });
      }}
    >
      <dl className={styles.facts}>
        <dt>Days</dt>
        <dd>
          {rangeText(range)}
          <small>Full days, 00:00 to 24:00 UTC, both ends included.</small>
        </dd>
        <dt>To load</dt>
        <dd>
          {total === undefined
            ? 'All entries of these days (number unknown)'
            : `${formatCount(total, 'entry', 'entries')}, in about ${formatCount(Math.ceil(total / PAGE), 'request')}`}
          <small>
            {PAGE} entries per request, and up to four requests at once while the registry stays as
            fast. Entries logged after the export starts are not included.
          </small>
        </dd>
      </dl>
      <fieldset className={styles.choices}>
        <legend>Entries</legend>
        {filters.length > 0 && (
          <Choice
            name="entries"
            checked={filtered}
            onChoose={() => setFiltered(true)}
            label="Matching the filters"
          >
            The console applies these filters while it loads all entries of the range:{' '}
            <span className={styles.filters}>
              {filters.map((words) => (
                <bdi key={words}>{words}</bdi>
              ))}
            </span>
          </Choice>
        )}
        <Choice
          name="entries"
          checked={!filtered}
          onChoose={() => setFiltered(false)}
          label="All of these days"
        >
          {filters.length > 0 ? 'Ignores the filters of the list.' : 'The list has no filters.'}
        </Choice>
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>Format</legend>
        {FORMATS.map((each) => (
          <Choice
            key={each}
            name="format"
            checked={format === each}
            onChoose={() => setFormat(each)}
            label={LOG_FORMATS[each].label}
          >
            {LOG_FORMATS[each].holds}
          </Choice>
        ))}
      </fieldset>
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

type ChoiceProps = {
  name: string;
  checked: boolean;
  onChoose: () => void;
  label: string;
  children: ReactNode;
};

function Choice({ name, checked, onChoose, label, children }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {label}
        <small>{children}</small>
      </span>
    </label>
  );
}
