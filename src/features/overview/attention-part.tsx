import { Link, type LinkProps } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useId } from 'react';

import { type ApiError, describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import type { IconProps } from '@/components/icons';

import type { AttentionItem } from './attention';
import { AttentionRow } from './attention-row';
import styles from './attention.module.css';

type AttentionPartProps = {
  title: string;
  icon: ComponentType<IconProps>;
  items: readonly AttentionItem[];
  partial?: boolean;
  /** To the whole screen. */
  more: { label: string; link: LinkProps };
  /** Why nothing could be read. */
  error?: ApiError | null;
  onRetry?: () => void;
  /** In the place of the rows, where this registry has none. */
  instead?: ReactNode;
  /** The line below the rows. */
  foot?: ReactNode;
};

/** As in attention.module.css, in pixels. */
const ROW_HEIGHT = 56;

/** Everything about one noun that may need a superuser; it has its height before anything was read. */
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
        {/* What failed stands where the rows would be, and is no lower. */}
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
