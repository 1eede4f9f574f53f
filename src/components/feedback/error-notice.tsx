import { Button } from '@mantine/core';

import { DangerIcon } from '@/components/icons';
import type { ErrorDescription } from '@/lib/error-description';
import { formatCount } from '@/lib/text';

import styles from './error-notice.module.css';
import { Whole } from './foreign-text';

type ErrorNoticeProps = {
  error: ErrorDescription;
  onRetry?: (() => void) | undefined;
  /** Verb and noun, if "Retry" would not make clear what is done. */
  retryLabel?: string;
};

/** Shows what went wrong, in its place: what happened, what it means here, what to do, and the server's own words. */
export function ErrorNotice({ error, onRetry, retryLabel = 'Retry' }: ErrorNoticeProps) {
  return (
    <div role="alert" className={styles.notice}>
      <DangerIcon size={20} />
      <div className={styles.words}>
        <p className={styles.title}>{error.title}</p>
        <p>{[error.meaning, error.advice].filter(Boolean).join(' ')}</p>
        {error.quote && (
          <blockquote className={styles.quote}>
            <span className="visually-hidden">The registry answered: </span>
            <Whole text={error.quote} />
          </blockquote>
        )}
        {error.source !== undefined && (
          <p className={styles.source}>
            <span className="visually-hidden">Request: </span>
            {error.source}
          </p>
        )}
        {error.retryAfter !== undefined && (
          <p className={styles.dim}>
            The registry asked to wait {formatCount(error.retryAfter, 'second')}.
          </p>
        )}
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {retryLabel}
        </Button>
      )}
    </div>
  );
}
