import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';

import { type Status, StatusBadge } from '@/components/feedback/status-badge';
import { TimeLeft } from '@/components/feedback/time-left';
import { Tip } from '@/components/feedback/tip';
import { ChevronRightIcon } from '@/components/icons';
import { formatNumber } from '@/lib/text';

import type { AttentionItem, NamedCase, Urgency } from './attention';
import styles from './attention.module.css';

const URGENCIES: Record<Urgency, { status: Status; label: string; quiet?: boolean }> = {
  now: { status: 'danger', label: 'Act now' },
  soon: { status: 'attention', label: 'Plan ahead' },
  note: { status: 'info', label: 'For information', quiet: true },
};

type AttentionRowProps = {
  item: AttentionItem;
  /** The count is of a list that was not read to its end. */
  partial?: boolean;
};

/** How many there are of something, how pressing that is, and the way to the screen that shows them. */
export function AttentionRow({ item, partial = false }: AttentionRowProps) {
  const { label, noun, count, urgency, link, cases = [], text } = item;
  const read = count !== undefined;
  return (
    <li className={styles.row} data-urgency={read ? (count > 0 ? urgency : 'none') : 'reading'}>
      <span className={styles.count} aria-hidden>
        {read ? formatNumber(count) : <Skeleton height={20} width={24} />}
      </span>
      <div className={styles.words}>
        <p className={styles.line}>
          {/* Pointing at it must not read a list of any length. */}
          <Link
            {...link}
            preload={false}
            className={styles.link}
            aria-label={
              read ? `${label}: ${formatNumber(count)} ${noun}${partial ? ', partial' : ''}` : label
            }
          >
            {label}
          </Link>
          {read && <Mark count={count} urgency={urgency} partial={partial} />}
        </p>
        <div className={styles.detail}>
          {!read && <Skeleton height={12} width="60%" />}
          {read && cases.length === 0 && <span>{text}</span>}
          {read && cases.map((each) => <Case key={each.id} {...each} />)}
        </div>
      </div>
      <span className={styles.chevron}>
        <ChevronRightIcon />
      </span>
    </li>
  );
}

type MarkProps = { count: number; urgency: Urgency; partial: boolean };

function Mark({ count, urgency, partial }: MarkProps) {
  if (count === 0) {
    return partial ? (
      <StatusBadge quiet status="inactive" label="None yet" />
    ) : (
      <StatusBadge quiet status="ok" label="None" />
    );
  }
  return <StatusBadge {...URGENCIES[urgency]} />;
}

function Case({ name, link, exact, ...when }: NamedCase) {
  const ref = useRef<HTMLElement>(null);
  return (
    <span className={styles.case}>
      <Link {...link} preload={false} className={styles.name}>
        <bdi ref={ref}>{name}</bdi>
      </Link>
      <Tip target={ref} label={exact} />
      {'deadline' in when ? <TimeLeft {...when} /> : <span>{when.tail}</span>}
    </span>
  );
}
