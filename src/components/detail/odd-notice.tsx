import { useId } from 'react';

import { AttentionIcon } from '@/components/icons';
import { oddityOf } from '@/lib/odd-rows';
import { writeJson } from '@/lib/json';

import { CopyButton } from '@/components/feedback/copy-button';
import text from '@/components/feedback/text.module.css';
import styles from './odd-notice.module.css';

/** Shows what is unexpected about an object, with the raw data; renders nothing in the usual case. */
export function OddNotice({ of, raw = true }: { of: unknown; raw?: boolean }) {
  const id = useId();
  const oddity = oddityOf(of);
  if (!oddity) return null;
  const sent = writeJson(oddity.raw, 2);
  return (
    <section aria-labelledby={id} className={styles.notice}>
      <h3 id={id} className={styles.heading}>
        <AttentionIcon /> Unexpected data
      </h3>
      <p>The registry sent values that do not fit its API. They are not shown here.</p>
      <ul className={styles.values}>
        {oddity.values.map(({ field, expected, found }) => (
          <li key={field}>
            <bdi>{field === '' ? 'Entire value' : field}</bdi>: expected {expected}, found {found}
          </li>
        ))}
      </ul>
      {raw && (
        <>
          <p className={styles.line}>
            As sent by the registry <CopyButton value={sent} label="Copy JSON" />
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
          <pre className={text.raw} tabIndex={0} aria-label="As sent by the registry">
            {sent}
          </pre>
        </>
      )}
    </section>
  );
}
