import { triggerName } from '@/api/log-entry';
import { ShortId } from '@/components/feedback/short-id';
import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { timeColumn } from '@/components/range/time-column';
import { RowLink } from '@/components/table/row-link';
import type { ExportColumn } from '@/lib/csv';
import type { Zone } from '@/lib/dates';
import { onDays } from '@/lib/day-text';
import type { DayRange } from '@/lib/days';
import { NOT_TOLD } from '@/lib/not-told';

import { phaseMeaning } from './build-phases';
import type { BuildRow } from './build-rows';
import styles from './builds-list.module.css';
import type { BUILDS } from './builds-search';
import { PhaseCell } from './phase-cell';

/** The filter value of a build whose phase is not loaded; no phase of the registry is called that. */
export const NOT_LOADED = '*not-loaded';
/** The filter value of a build that only its trigger started; no account can be called that. */
const BY_TRIGGER = '*trigger';
const NO_TRIGGER = '*none';

const starterName = (starter: string | null | undefined) =>
  starter === null ? 'The trigger' : starter;
const triggerText = (trigger: string | null | undefined) =>
  trigger === null ? 'None' : trigger && triggerName(trigger);

/** Makes the cell of a column of text; what stands in for a value is faint. */
const textCell = (text: string | undefined, isFaint = false) =>
  text === undefined ? (
    <NotTold short />
  ) : isFaint ? (
    <span className={styles.dim}>{text}</span>
  ) : (
    <Truncate text={text} />
  );

const exported: readonly ExportColumn<BuildRow>[] = [
  { id: 'uuid', label: 'Build UUID', value: ({ uuid }) => uuid },
  {
    id: 'time',
    label: 'Requested (UTC)',
    value: ({ time, requested }) => (time === null ? requested : new Date(time)),
  },
  { id: 'repository', label: 'Repository', value: ({ repository }) => repository },
  { id: 'tags', label: 'Tags', value: ({ tags }) => tags?.join(', ') },
  { id: 'trigger', label: 'Trigger', value: ({ trigger }) => trigger },
  { id: 'starter', label: 'Started by', value: ({ starter }) => starterName(starter) },
  { id: 'commit', label: 'Commit', value: ({ commit }) => commit ?? null },
  { id: 'phase', label: 'Phase', value: ({ phase }) => phase ?? 'not loaded' },
  { id: 'canceller', label: 'Cancelled by', value: ({ cancelled }) => cancelled?.by ?? null },
  {
    id: 'cancelled',
    label: 'Cancelled (UTC)',
    value: ({ cancelled }) => (cancelled?.time ? new Date(cancelled.time) : null),
  },
];

type BuildsListOptions = {
  zone: Zone;
  range: DayRange;
  /** Whether the whole range is loaded, so that no row means no build. */
  complete: boolean;
};

/** Describes the builds of some days, newest first. */
export function buildsList({
  zone,
  range,
  complete,
}: BuildsListOptions): ListDescription<BuildRow, typeof BUILDS> {
  return {
    id: 'builds',
    title: 'Builds',
    noun: ['build', 'builds'],
    rowId: ({ id }) => id,
    rowName: ({ repository = NOT_TOLD }) => repository,
    text: {
      places: 'repository, tag, commit, account or UUID',
      of: ({ repository, tags = [], commit, starter, uuid }) => [
        repository,
        ...tags,
        commit,
        starter,
        uuid,
      ],
    },
    orderNote: 'Latest build first.',
    none: complete
      ? {
          title: 'No builds in this range',
          text: `No builds were requested ${onDays(range)} (UTC). Builds appear here when a trigger or a person starts them; choose other days to see earlier ones.`,
        }
      : {
          title: 'No builds loaded yet',
          text: 'None of the log entries loaded is about a build. Load more to go further back.',
        },
    exported,
    columns: {
      repository: {
        header: 'Repository',
        width: 220,
        narrowWidth: 130,
        grow: true,
        narrow: true,
        sortValue: ({ repository }) => repository,
        cell: ({ repository = NOT_TOLD, uuid }) =>
          uuid === undefined ? (
            <Truncate text={repository} />
          ) : (
            <RowLink to="/builds/$uuid" params={{ uuid }}>
              <Truncate text={repository} />
            </RowLink>
          ),
      },
      tags: {
        header: 'Tags',
        width: 180,
        cell: ({ tags }) =>
          tags?.length === 0 ? textCell('None', true) : textCell(tags?.join(', ')),
      },
      trigger: {
        header: 'Trigger',
        width: 110,
        sortValue: ({ trigger }) => triggerText(trigger),
        cell: ({ trigger }) => textCell(triggerText(trigger), trigger === null),
      },
      starter: {
        header: 'Started by',
        width: 150,
        sortValue: ({ starter }) => starterName(starter),
        cell: ({ starter }) => textCell(starterName(starter), starter === null),
      },
      time: {
        ...timeColumn({ label: 'Time', zone, range, textOf: ({ requested }) => requested }),
        width: 170,
        // Just enough for "Time, CET" with its arrow, and for "30 Sept 2025".
        narrowWidth: 92,
        sortValue: ({ time }) => time,
      },
      phase: {
        header: 'Phase',
        width: 150,
        narrowWidth: 130,
        narrow: true,
        sortValue: ({ phase }) => (phase === undefined ? undefined : phaseMeaning(phase).label),
        cell: (row) => <PhaseCell row={row} />,
      },
      canceller: {
        header: 'Cancelled by',
        width: 140,
        optional: true,
        sortValue: ({ cancelled }) => cancelled?.by,
        cell: ({ cancelled }) => textCell(cancelled?.by ?? '—', cancelled === undefined),
      },
      commit: {
        header: 'Commit',
        width: 90,
        optional: true,
        cell: ({ commit }) =>
          commit === undefined ? (
            textCell('—', true)
          ) : (
            <span className={styles.code}>{commit}</span>
          ),
      },
      uuid: {
        header: 'Build UUID',
        width: 170,
        optional: true,
        cell: ({ uuid }) => (uuid === undefined ? <NotTold short /> : <ShortId id={uuid} />),
      },
    },
    facets: {
      phase: {
        label: 'Phase',
        of: ({ phase = NOT_LOADED }) => phase,
        labelOf: (phase) => (phase === NOT_LOADED ? 'Not loaded yet' : phaseMeaning(phase).label),
      },
      trigger: {
        label: 'Trigger',
        of: ({ trigger }) => (trigger === null ? NO_TRIGGER : trigger),
        labelOf: (trigger) => (trigger === NO_TRIGGER ? 'None' : triggerName(trigger)),
      },
      repository: { label: 'Repository', of: ({ repository }) => repository },
      starter: {
        label: 'Started by',
        of: ({ starter }) => (starter === null ? BY_TRIGGER : starter),
        labelOf: (starter) => (starter === BY_TRIGGER ? 'The trigger' : starter),
      },
      canceller: { label: 'Cancelled by', of: ({ cancelled }) => cancelled?.by },
    },
  };
}
