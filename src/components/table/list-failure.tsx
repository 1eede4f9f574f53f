import { ErrorNotice } from '@/components/feedback/error-notice';
import type { ErrorDescription } from '@/lib/error-description';

import styles from './list-failure.module.css';

/** In the place of rows that could not be read: stands where the words about an empty list would. */
export function ListFailure({
  error,
  onRetry,
}: {
  error: ErrorDescription;
  onRetry?: (() => void) | undefined;
}) {
  return (
    <div className={styles.failure}>
      <ErrorNotice error={error} onRetry={onRetry} />
    </div>
  );
}
