import type { LogEntry } from '@/api/queries/logs';
import { tipIfCut } from '@/components/feedback/tip';
import type { Zone } from '@/lib/dates';
import { endEllipsis } from '@/lib/text';

import { logSentence } from './log-sentence';
import styles from './logs.module.css';

type LogWordsProps = {
  entry: LogEntry;
  zone: Zone;
  /** Draws only this many characters of a value, if the rest is not visible anyway. */
  most?: number;
};

/** Shows an entry as a sentence; foreign values are set apart and keep their own writing direction. */
export function LogWords({ entry, zone, most = Infinity }: LogWordsProps) {
  return logSentence(entry, zone).map(({ text, value }, at) =>
    value ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a sentence have no other name
      <bdi key={at} className={styles.value}>
        {endEllipsis(text, most)}
      </bdi>
    ) : (
      text
    ),
  );
}

/** A value in a line may be an error message of any length. */
const MOST_IN_LINE = 300;

/** Shows the sentence in one line, on a phone in two; if it is cut off, a tip on the control around it shows all of it. */
export function LogLine({ entry, zone }: LogWordsProps) {
  return (
    <span className={styles.line} {...tipIfCut()}>
      <LogWords entry={entry} zone={zone} most={MOST_IN_LINE} />
    </span>
  );
}
