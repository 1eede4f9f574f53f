import { Skeleton } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useId, useRef } from 'react';

import { describeError, type ApiError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { StatusBadge, type Status } from '@/components/feedback/status-badge';
import { TimeLeft } from '@/components/feedback/time-left';
import { Tip } from '@/components/feedback/tip';
import { ChevronRightIcon, type IconProps } from '@/components/icons';
import { formatNumber } from '@/lib/text';

import type { AttentionItem, NamedCase, Urgency } from './attention';
import styles from './attention.module.css';

type AttentionPartProps = {
  title: string;
  icon: ComponentType<IconProps>;
  items: readonly AttentionItem[];
  partial?: boolean;
  /** Link to the whole screen. */
  more: { label: string; link: LinkProps };
  /** Why nothing could be loaded. */
  error?: ApiError | null;
  onRetry?: () => void;
  /** Shown in place of the rows, if this registry has none. */
  instead?: ReactNode;
  /** The line below the rows. */
  foot?: ReactNode;
};

/** Matches attention.module.css, in pixels. */
const ROW_HEIGHT = 56;

/** Shows everything about one noun that may need a superuser; its height is fixed before anything is loaded. */
export function AttentionPart(props: AttentionPartProps) {
  const { title, icon: Icon, items, partial, more, error, onRetry, instead, foot } = props;
  const id = useId();
  const read = items.every(({ count }) => count !== undefined);
  return (
    <section className={styles.part} aria-labelledby={id} aria-busy={!read && !error && !instead}>
      <div className={styles.head}>
        <Icon />
        <h2 id={id}>{title}</h2>
        <Link {...more.link} preload={false} className={styles.more}>
          {more.label}
        </Link>
      </div>
      <div className={styles.card}>
        {/* The failure takes the place of the rows, and is no shorter. */}
        <div style={instead ? undefined : { minHeight: items.length * ROW_HEIGHT }}>
          {error && (
            <div className={styles.failed}>
              <ErrorNotice error={describeError(error)} onRetry={onRetry} />
            </div>
          )}
          {instead && <div className={styles.instead}>{instead}</div>}
          {!instead && (!error || read) && (
            <ul className={styles.rows}>
              {items.map((item) => (
                <AttentionRow key={item.id} item={item} partial={partial ?? false} />
              ))}
            </ul>
          )}
        </div>
        {foot}
      </div>
    </section>
  );
}

const URGENCIES: Record<Urgency, { status: Status; label: string; quiet?: boolean }> = {
  now: { status: 'danger', label: 'Act now' },
  soon: { status: 'attention', label: 'Plan ahead' },
  note: { status: 'info', label: 'For information', quiet: true },
};

type AttentionRowProps = {
  item: AttentionItem;
  /** The count covers a list that is not completely loaded. */
  partial?: boolean;
};

/** Shows how many there are of something, how urgent that is, and a link to the screen that lists them. */
function AttentionRow({ item, partial = false }: AttentionRowProps) {
  const { label, noun, count, urgency, link, cases = [], text } = item;
  const read = count !== undefined;
  return (
    <li className={styles.row} data-urgency={read ? (count > 0 ? urgency : 'none') : 'reading'}>
      <span className={styles.count} aria-hidden>
        {read ? formatNumber(count) : <Skeleton height={20} width={24} />}
      </span>
      <div className={styles.words}>
        <p className={styles.line}>
          {/* Hovering must not load a list of any length. */}
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
