import { useId } from 'react';

import { type ApiError, describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';

import styles from './attention.module.css';

/** A part that could not be loaded. */
export type FailedPart = { title: string; error: ApiError; retry: () => void };

/** Shows which parts could not be loaded: those with the same cause in one notice. */
export function PartFailures({ parts }: { parts: readonly FailedPart[] }) {
  const id = useId();
  const causes = new Map<string, FailedPart[]>();
  for (const part of parts) {
    const { title, quote = '' } = describeError(part.error);
    const cause = `${title} ${quote}`;
    causes.set(cause, [...(causes.get(cause) ?? []), part]);
  }
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.head}>
        Not loaded
      </h2>
      <div className={styles.failures}>
        {[...causes].map(([cause, failed]) => (
          <Failure key={cause} failed={failed} />
        ))}
      </div>
    </section>
  );
}

function Failure({ failed }: { failed: readonly FailedPart[] }) {
  const descriptions = failed.map(({ error }) => describeError(error));
  const [first] = descriptions;
  if (!first) return null;
  return (
    <ErrorNotice
      error={{
        ...first,
        title: `${failed.map(({ title }) => title).join(', ')}: ${first.title}`,
        // One request per line.
        source: descriptions.flatMap(({ source }) => source ?? []).join('\n') || undefined,
      }}
      onRetry={() => failed.forEach(({ retry }) => retry())}
    />
  );
}
