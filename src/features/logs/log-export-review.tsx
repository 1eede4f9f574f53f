import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import type { DayRange } from '@/lib/days';
import { formatCount, formatNumber } from '@/lib/text';

import { rangeText } from './log-days';
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

/** What will be in the file, before anything is read. */
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
          <small>Whole days of the registry, 00:00 to 24:00 UTC, both ends included.</small>
        </dd>
        <dt>To be read</dt>
        <dd>
          {total === undefined
            ? 'All entries of these days; how many is not known'
            : `${formatCount(total, 'entry', 'entries')}, in about ${formatCount(Math.ceil(total / PAGE), 'request')}`}
          <small>
            One request after another, {PAGE} entries each: the registry gives no more at once. What
            comes after the export begins is not in it.
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
            label="Those that match the filters"
          >
            The registry selects by days only. These are applied here, while everything is read:{' '}
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
          {filters.length > 0
            ? 'The filters of the list are not applied.'
            : 'The list has no filters at the moment. With some, they could be applied to the file.'}
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
        The export runs while this window is open, also in a tab in the background. It can be
        stopped at any time, and what was read by then can be saved
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
