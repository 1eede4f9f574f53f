import type { JournalEntry } from '@/api/journal';
import { StatusBadge } from '@/components/feedback/status-badge';
import textStyles from '@/components/feedback/text.module.css';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { timeText } from '@/components/range/time-column';
import { RowLink } from '@/components/table/row-link';
import { type Zone, zoneName } from '@/lib/dates';
import { optionsBy } from '@/lib/facets';
import { writeJson } from '@/lib/json';

import type { JOURNAL } from './journal-search';
import { actionOf, answerText, AUDITS, curlOf, OUTCOMES, screenOf } from './journal-words';

const HOUR = 3_600_000;

const targetText = ({ target }: JournalEntry) => (target === '' ? 'Whole registry' : target);

/** Describes the journal as this zone shows its times. */
export function journalList(
  zone: Zone,
  now: number,
): ListDescription<JournalEntry, typeof JOURNAL> {
  return {
    id: 'journal',
    title: 'Journal',
    noun: ['change', 'changes'],
    rowId: ({ id }) => id,
    rowName: (entry) => `${actionOf(entry)} ${entry.target}`.trim(),
    link: ({ id }) => ({ to: '/journal', search: (now) => ({ ...now, entry: id }) }),
    text: {
      places: 'changes, targets and responses',
      of: (entry) => [actionOf(entry), entry.target, answerText(entry)],
    },
    none: {
      title: 'Nothing changed yet',
      text: 'Every change that you make in this tab is listed here: the request, the response, what was loaded afterwards, and the registry’s own log entry. Kept in this tab until you sign out.',
    },
    columns: {
      what: {
        header: 'What',
        width: 190,
        narrowWidth: 170,
        grow: true,
        narrow: true,
        sortValue: actionOf,
        cell: (entry, { narrow }) => (
          <>
            <RowLink to="/journal" search={(now) => ({ ...now, entry: entry.id })}>
              <Truncate text={actionOf(entry)} />
            </RowLink>
            {narrow && (
              <span className={textStyles.second}>
                {timeText(new Date(entry.at), zone)} · <bdi>{targetText(entry)}</bdi>
              </span>
            )}
          </>
        ),
      },
      target: {
        header: 'Target',
        width: 200,
        grow: true,
        sortValue: ({ target }) => target,
        cell: (entry) => <Truncate text={targetText(entry)} />,
      },
      time: {
        header: `Time, ${zoneName(zone, new Date(now))}`,
        width: 148,
        sortValue: ({ at }) => at,
        cell: ({ at }) => timeText(new Date(at), zone),
      },
      outcome: {
        header: 'Outcome',
        width: 120,
        narrow: true,
        sortValue: ({ answer }) => OUTCOMES[answer.outcome].label,
        cell: ({ answer: { outcome } }) => (
          <StatusBadge {...OUTCOMES[outcome]} quiet={outcome === 'done'} />
        ),
      },
      audit: {
        header: 'Log entry',
        width: 120,
        minor: true,
        sortValue: ({ audit }) => AUDITS[audit.state],
        cell: ({ audit }) => AUDITS[audit.state],
      },
      by: {
        header: 'Performed by',
        width: 140,
        optional: true,
        sortValue: ({ by }) => by,
        cell: ({ by }) => <Truncate text={by === '' ? 'Token without a name' : by} />,
      },
    },
    facets: {
      screen: {
        label: 'Screen',
        options: optionsBy(
          {
            users: 'Users',
            organizations: 'Organizations',
            quotas: 'Quotas',
            'service-keys': 'Service keys',
            messages: 'Messages',
            'registry-size': 'Registry size',
          },
          screenOf,
        ),
      },
      outcome: {
        label: 'Outcome',
        options: optionsBy(
          {
            done: OUTCOMES.done.label,
            refused: OUTCOMES.refused.label,
            uncertain: OUTCOMES.uncertain.label,
            pending: OUTCOMES.pending.label,
          },
          ({ answer }: JournalEntry) => answer.outcome,
        ),
      },
      audit: {
        label: 'Log entry',
        options: optionsBy(AUDITS, ({ audit }: JournalEntry) => audit.state),
      },
      age: {
        label: 'Time',
        options: optionsBy(
          { hour: 'Last hour', day: 'Earlier, last 24 hours', older: 'Older' },
          ({ at }: JournalEntry) =>
            now - at < HOUR ? 'hour' : now - at < 24 * HOUR ? 'day' : 'older',
        ),
      },
      target: { label: 'Target', of: ({ target }) => target || undefined },
    },
    exported: [
      { id: 'time', label: 'Time', value: ({ at }) => new Date(at) },
      { id: 'by', label: 'Performed by', value: ({ by }) => by },
      { id: 'what', label: 'What', value: actionOf },
      { id: 'target', label: 'Target', value: ({ target }) => target },
      { id: 'outcome', label: 'Outcome', value: ({ answer }) => OUTCOMES[answer.outcome].label },
      { id: 'response', label: 'Response', value: answerText },
      { id: 'request', label: 'Request', value: curlOf },
      {
        id: 'audit',
        label: 'Log entry',
        value: ({ audit }) =>
          audit.state === 'found' ? writeJson(audit.entry) : AUDITS[audit.state],
      },
    ],
  };
}
