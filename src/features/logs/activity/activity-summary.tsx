import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';

import { Truncate } from '@/components/feedback/truncate';
import type { ChangeSearch } from '@/components/list/list';
import { timeText } from '@/components/range/time-column';
import { useNarrow } from '@/components/table/use-narrow';
import type { Zone } from '@/lib/dates';
import { decodeValues, encodeValues } from '@/lib/facets';
import { type Subject, SUBJECT_NOUNS } from '@/lib/subject';
import { capitalized, formatNumber } from '@/lib/text';

import { humanKind } from '../log-kinds';
import styles from './activity.module.css';
import { type ActivityRow, FAILED_SIGN_IN, isActor, summaryOf, type Tally } from './activity-rows';
import type { ActivitySearch } from './activity-search';

type ActivitySummaryProps = {
  subject: Subject;
  rows: readonly ActivityRow[];
  complete: boolean;
  /** Whether the first rows are on their way. */
  loading: boolean;
  search: ActivitySearch;
  change: ChangeSearch<ActivitySearch>;
  zone: Zone;
};

/** Numbers of values: at first, where a button shows more, and at most. An export has all of them. */
const SHOWN = { few: 3, many: 40 };

/** Says whose activity it is, and leads to its page, if it has one. */
export function SubjectLine({ subject }: { subject: Subject }) {
  return (
    <p className={styles.subject}>
      {capitalized(SUBJECT_NOUNS[subject.kind])} <bdi>{subject.name}</bdi>
      <SubjectLink subject={subject} />
    </p>
  );
}

/** Sums up the loaded entries; each value is a filter. On a phone it starts closed. */
export function ActivitySummaryView(props: ActivitySummaryProps) {
  const { subject, rows, complete, loading, search, change, zone } = props;
  const narrow = useNarrow();
  const summary = useMemo(() => summaryOf(rows, subject), [rows, subject]);
  const { seen, first, last, superusers } = summary;
  const pending = loading && rows.length === 0;
  const used = isActor(subject) ? ' used' : '';
  const none = pending ? <Bars /> : complete ? 'None' : 'None yet';
  if (rows.length === 0 && !pending) {
    return (
      <div className={`${styles.summary} ${styles.place} ${styles.dim}`}>
        Nothing to sum up{complete ? '' : ' yet'}.
      </div>
    );
  }
  const moment = (time: number | undefined) =>
    time === undefined ? '—' : timeText(new Date(time), zone);
  const filter = (id: 'kind' | 'ip' | 'client' | 'repository') => ({
    chosen: decodeValues(search[id]),
    choose: (values: readonly string[]) => change({ [id]: encodeValues(values) }),
  });
  return (
    <details className={styles.summary} open={!narrow}>
      <summary>Summary{complete ? '' : ' of what is loaded'}</summary>
      <div className={styles.blocks} aria-busy={pending}>
        <Block title={isActor(subject) ? 'Own actions' : 'Seen'}>
          {pending ? (
            <Bars />
          ) : !seen ? (
            <div className={styles.dim}>
              {complete ? 'No actions in this range' : 'No actions loaded yet'}
            </div>
          ) : (
            <dl>
              <dt>Last</dt>
              <dd>{moment(last)}</dd>
              <dt>{complete ? 'First in this range' : 'Earliest loaded'}</dt>
              <dd>{moment(first)}</dd>
            </dl>
          )}
        </Block>
        <Tallies
          title="Kinds"
          tallies={summary.kinds}
          none={none}
          labelOf={humanKind}
          {...filter('kind')}
        />
        {subject.kind !== 'ip' && (
          <Tallies
            title={`Addresses${used}`}
            tallies={summary.addresses}
            none={none}
            {...filter('ip')}
          />
        )}
        {isActor(subject) && (
          <Tallies
            title="Failed sign-ins from"
            tallies={summary.failedSignIns}
            none={none}
            chosen={
              decodeValues(search.kind).includes(FAILED_SIGN_IN) ? decodeValues(search.ip) : []
            }
            choose={(values) =>
              change({
                ip: encodeValues(values),
                kind: values.length === 0 ? undefined : encodeValues([FAILED_SIGN_IN]),
              })
            }
          />
        )}
        <Tallies
          title={`Clients${used}`}
          tallies={summary.clients}
          none={none}
          {...filter('client')}
        />
        <Tallies
          title="Repositories"
          tallies={summary.repositories}
          none={none}
          {...filter('repository')}
        />
        {subject.kind !== 'ip' && (
          <Tallies
            title="Done to it by superusers"
            tallies={superusers}
            none={none}
            labelOf={humanKind}
            chosen={search.relation === 'superuser' ? decodeValues(search.kind) : []}
            choose={(values) =>
              change({
                kind: encodeValues(values),
                relation: values.length === 0 ? undefined : 'superuser',
              })
            }
          />
        )}
      </div>
    </details>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Stands for the values while they are loading. */
function Bars() {
  return (
    <div className={styles.bars}>
      <Skeleton height={14} />
      <Skeleton height={14} />
      <Skeleton height={14} />
    </div>
  );
}

type TalliesProps = {
  title: string;
  tallies: readonly Tally[];
  /** Stands for no values. */
  none: ReactNode;
  labelOf?: (value: string) => string;
  chosen: readonly string[];
  choose: (values: readonly string[]) => void;
};

/** The most frequent values, each with a switch of its filter. */
function Tallies({ title, tallies, none, labelOf = String, chosen, choose }: TalliesProps) {
  const [open, setOpen] = useState(false);
  const most = Math.min(tallies.length, SHOWN.many);
  // A button takes the place of one value, so it must stand for more than one.
  const cut = most > SHOWN.few + 1;
  return (
    <Block title={tallies.length > 0 ? `${title}: ${formatNumber(tallies.length)}` : title}>
      {tallies.length === 0 && <div className={styles.dim}>{none}</div>}
      <ul>
        {tallies.slice(0, open || !cut ? most : SHOWN.few).map(({ value, count }, place) => {
          const isChosen = chosen.includes(value);
          return (
            // By place: nothing moves and no focus is lost when others overtake it while loading.
            <li key={place}>
              <button
                type="button"
                className={styles.tally}
                aria-pressed={isChosen}
                onClick={() =>
                  choose(isChosen ? chosen.filter((each) => each !== value) : [...chosen, value])
                }
              >
                <span>
                  <Truncate text={labelOf(value)} />
                </span>{' '}
                <span className={styles.count}>{formatNumber(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {cut && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show fewer' : `Show ${most < tallies.length ? `first ${most}` : `all ${most}`}`}
        </button>
      )}
    </Block>
  );
}

/** Leads to the page of a subject, if it has one. */
function SubjectLink({ subject: { kind, name } }: { subject: Subject }) {
  switch (kind) {
    case 'user':
      return (
        <Link to="/users/$username" params={{ username: name }}>
          Open user
        </Link>
      );
    case 'organization':
      return (
        <Link to="/organizations/$name" params={{ name }}>
          Open organization
        </Link>
      );
    case 'key':
      return (
        <Link to="/service-keys/$kid" params={{ kid: name }}>
          Open service key
        </Link>
      );
    default:
      return null;
  }
}
