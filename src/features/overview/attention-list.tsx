import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';

import { TimeLeft } from '@/components/feedback/time-left';
import { tip } from '@/components/feedback/tip';
import {
  AttentionIcon,
  ChevronRightIcon,
  DangerIcon,
  InactiveIcon,
  InfoIcon,
  KeyIcon,
  LogIcon,
  OkIcon,
  QuotaIcon,
} from '@/components/icons';
import { formatNumber } from '@/lib/text';

import { type AttentionItem, type NamedCase, noneText, pending, type Urgency } from './attention';
import styles from './attention.module.css';

const GROUPS: readonly { urgency: Urgency; title: string; icon: typeof InfoIcon }[] = [
  { urgency: 'now', title: 'Act now', icon: DangerIcon },
  { urgency: 'soon', title: 'Plan ahead', icon: AttentionIcon },
  { urgency: 'note', title: 'For information', icon: InfoIcon },
];

const ICONS = { keys: KeyIcon, quotas: QuotaIcon, 'sign-ins': LogIcon };

/** Shows the items in a fixed order, so that nothing moves while their counts arrive. */
export function AttentionLoading({ items }: { items: readonly AttentionItem[] }) {
  return (
    <section className={styles.part} aria-label="Items for superusers" aria-busy>
      <div className={styles.head}>
        <Skeleton height={14} width={88} />
      </div>
      <ul className={styles.card}>
        {items.map((item) => (
          <AttentionRow key={item.id} item={item} loading={item.partial} />
        ))}
      </ul>
    </section>
  );
}

/** What cannot be counted, as a sentence. */
export type AttentionNote = { about: AttentionItem['about']; text: ReactNode };

type AttentionGroupsProps = {
  items: readonly AttentionItem[];
  /** At most one for each thing that is counted. */
  notes: readonly AttentionNote[];
};

/** Shows the items by urgency; those that there are none of share a line. */
export function AttentionGroups({ items, notes }: AttentionGroupsProps) {
  return GROUPS.map(({ urgency, ...group }) => {
    const own = items.filter((item) => item.urgency === urgency);
    const below = urgency === 'note' ? notes : [];
    return own.length + below.length === 0 ? null : (
      <Group key={urgency} {...group} urgency={urgency} items={own} notes={below} />
    );
  });
}

type GroupProps = (typeof GROUPS)[number] & AttentionGroupsProps;

function Group({ title, icon: Icon, urgency, items, notes }: GroupProps) {
  const id = useId();
  const whole = noneText(items.filter(({ partial }) => !partial));
  const soFar = noneText(items.filter(({ partial }) => partial));
  const some = pending(items);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.head} data-urgency={some.length > 0 ? urgency : undefined}>
        <Icon />
        {title}
      </h2>
      <ul className={styles.card}>
        {some.map((item) => (
          <AttentionRow key={item.id} item={item} />
        ))}
        {whole !== undefined && (
          <li className={styles.none}>
            <OkIcon />
            <span>{whole}</span>
          </li>
        )}
        {soFar !== undefined && (
          <li className={styles.none} data-partial>
            <InactiveIcon />
            <span>{soFar} among the namespaces loaded</span>
          </li>
        )}
        {notes.map(({ about, text }) => {
          const About = ICONS[about];
          return (
            <li key={about} className={styles.none} data-partial>
              <About />
              <span>{text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type AttentionRowProps = {
  item: AttentionItem;
  /** More of them may arrive, and change which are named. */
  loading?: boolean | undefined;
};

/** Shows how many there are of something, and a link to the screen that lists them. */
function AttentionRow({ item, loading = false }: AttentionRowProps) {
  const { about, label, count, partial, urgency, link, cases = [], text, days } = item;
  const Icon = ICONS[about];
  const read = count !== undefined;
  const named = read && !loading;
  const others = (count ?? 0) - cases.length;
  return (
    <li className={styles.row} data-urgency={read && count > 0 ? urgency : undefined}>
      <span className={styles.icon}>
        <Icon />
      </span>
      <span className={styles.count} aria-hidden>
        {read ? formatNumber(count) : <Skeleton height={20} width={24} />}
      </span>
      <div className={styles.words}>
        <p className={styles.line}>
          <Link
            {...link}
            className={styles.link}
            aria-label={
              read ? `${label}: ${formatNumber(count)}${partial ? ', partial' : ''}` : label
            }
          >
            {label}
          </Link>
          {read && partial && <span className={styles.partial}>partial</span>}
        </p>
        <div className={styles.detail}>
          {!named && <Skeleton height={12} width="60%" />}
          {named && cases.length === 0 && <span>{text}</span>}
          {named && cases.map((each) => <Case key={each.id} {...each} />)}
          {named && cases.length > 0 && others > 0 && (
            <span className={styles.others} aria-hidden>
              +{formatNumber(others)}
            </span>
          )}
        </div>
      </div>
      {days && <Days counts={days} />}
      <span className={styles.chevron}>
        <ChevronRightIcon />
      </span>
    </li>
  );
}

/** Shows the counts of some days as bars, today last; the text beside it compares them. */
function Days({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <span className={styles.days} aria-hidden>
      {counts.map((count, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a day has no other name
        <span key={at} style={{ height: `${(count / most) * 100}%` }} />
      ))}
    </span>
  );
}

function Case({ name, shortId, link, exact, step, ...when }: NamedCase) {
  return (
    <span className={styles.case}>
      <Link {...link} className={styles.name}>
        <bdi {...tip(exact)}>{name}</bdi>{' '}
        {shortId !== undefined && <span className={styles.shortId}>{shortId}</span>}
      </Link>
      {'deadline' in when ? <TimeLeft {...when} /> : <span>{when.tail}</span>}
      {step && (
        <Link
          {...step.link}
          className={styles.step}
          aria-label={[step.label, name, shortId].join(' ').trimEnd()}
        >
          {step.label}
        </Link>
      )}
    </span>
  );
}
