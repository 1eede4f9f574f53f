import { Button, Group } from '@mantine/core';
import { useState } from 'react';

import type { LogSearchSource } from '@/api/log-source';
import { registryOrigin } from '@/api/origin';
import dialog from '@/components/dialog/dialog.module.css';
import { Overlay } from '@/components/dialog/overlay';
import { usePreferences } from '@/components/preferences/preferences';
import { rangeText, unbrokenDays } from '@/lib/day-text';
import type { DayRange } from '@/lib/days';
import { facetWords } from '@/lib/facets';
import { type Subject, subjectText } from '@/lib/subject';
import { formatCount } from '@/lib/text';

import { filteredChoice, LogExportChoices } from '../log-export-choices';
import type { LogFile, LogFileState } from '../log-export-manifest';
import { LogExportStatement } from '../log-export-statement';
import styles from '../log-export.module.css';
import {
  ACTIVITY_FORMATS,
  type ActivityFormat,
  activityFormats,
  makeActivityFile,
} from './activity-file';
import { activityFilters } from './activity-list';
import type { Activity, ActivityRow } from './activity-rows';
import type { ActivitySearch } from './activity-search';

type ActivityExportDialogProps = {
  subject: Subject;
  range: DayRange;
  search: ActivitySearch;
  source: LogSearchSource<ActivityRow>;
  trail: Activity['trail'];
  /** The rows that pass the filters. */
  shown: readonly ActivityRow[];
  onClose: () => void;
};

/** Saves the entries that are loaded, with the same statement as an export of the log: what is in it, and what is not. */
export function ActivityExportDialog(props: ActivityExportDialogProps) {
  const { subject, range, search, source, shown, onClose } = props;
  const { zone } = usePreferences();
  const filters = filterWords(search, subject);
  const [format, setFormat] = useState<ActivityFormat>('csv');
  const [entries, setEntries] = useState<'filtered' | 'all'>(
    filters.length > 0 ? 'filtered' : 'all',
  );
  const [made, setMade] = useState<{ file: LogFile; state: LogFileState } | null>(null);
  const formats = activityFormats(subject);
  return (
    <Overlay title="Export activity" width={600} onClose={onClose} byClickAway={false}>
      {made ? (
        <div className={dialog.body}>
          <LogExportStatement run={made.file} progress={made.state} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setMade(null)}>
              Choose another format
            </Button>
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
          </Group>
        </div>
      ) : (
        <form
          className={dialog.body}
          onSubmit={(event) => {
            event.preventDefault();
            setMade(
              makeActivityFile({
                ...props,
                ...(entries === 'filtered'
                  ? { rows: shown, filters }
                  : { rows: source.rows, filters: [] }),
                format,
                registry: registryOrigin(),
                zone,
              }),
            );
          }}
        >
          <dl className={styles.facts}>
            <dt>Activity of</dt>
            <dd>{subjectText(subject)}</dd>
            <dt>Days</dt>
            <dd>
              {unbrokenDays(rangeText(range))}
              <small>Full days, 00:00 to 24:00 UTC, both ends included.</small>
            </dd>
            <dt>Loaded</dt>
            <dd>
              {formatCount(source.rows.length, 'entry', 'entries')}
              <small>
                {source.complete
                  ? 'The entire range is loaded.'
                  : 'Part of the range is loaded, and the file says so. To export all of it, load the entire range first.'}
              </small>
            </dd>
          </dl>
          {filters.length > 0 && (
            <LogExportChoices
              legend="Entries"
              options={[
                filteredChoice(`${formatCount(shown.length, 'entry', 'entries')}:`, filters),
                { id: 'all', label: 'All loaded', holds: 'Ignores the filters of the list.' },
              ]}
              chosen={entries}
              onChoose={setEntries}
            />
          )}
          <LogExportChoices
            legend="Format"
            options={ACTIVITY_FORMATS.map((id) => ({ id, ...formats[id] }))}
            chosen={format}
            onChoose={setFormat}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" data-autofocus>
              Create file
            </Button>
          </Group>
        </form>
      )}
    </Overlay>
  );
}

/** Returns the active filters in words: "Relation: Performed by it". */
function filterWords({ q = '', ...choices }: ActivitySearch, subject: Subject): readonly string[] {
  const facets = facetWords(activityFilters(subject).facets, choices);
  return q === '' ? facets : [...facets, `Text: ${q}`];
}
