import type { LogEntry } from '@/api/queries/logs';
import type { Zone } from '@/lib/dates';

import { logSentence } from './log-sentence';
import styles from './logs.module.css';

/** An entry as a sentence; what somebody else chose is set apart and keeps its own direction of writing. */
export function LogWords({ entry, zone }: { entry: LogEntry; zone: Zone }) {
  return logSentence(entry, zone).map(({ text, value }, at) =>
    value ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a sentence have no other name
      <bdi key={at} className={styles.value}>
        {text}
      </bdi>
    ) : (
      text
    ),
  );
}
