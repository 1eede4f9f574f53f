import {
  type CompatibilityCheck,
  type CompatibilityReport,
  READS,
  verdictWords,
} from '@/api/queries/compatibility';
import { AttentionIcon, DangerIcon, OkIcon } from '@/components/icons';
import { formatCount } from '@/lib/text';

import styles from './compatibility.module.css';

const ICONS = {
  conforms: OkIcon,
  differs: DangerIcon,
  incomplete: AttentionIcon,
  'nothing-checked': AttentionIcon,
};

type VerdictProps = { check: CompatibilityCheck; report: CompatibilityReport | undefined };

/** How it came out, or how far it is. */
export function Verdict({ check, report }: VerdictProps) {
  const Icon = report && ICONS[report.verdict];
  const { running, waiting, rows } = check;
  return (
    <div className={styles.verdict} data-verdict={report?.verdict}>
      {/* Filled later, so that it is announced. */}
      <output>
        {Icon && <Icon />}
        {report && <span>{verdictWords(report)}</span>}
        {waiting !== undefined && (
          <span>
            The registry asked to wait {formatCount(waiting, 'second')}; the check then continues.
          </span>
        )}
      </output>
      {!report && waiting === undefined && (
        <p>
          {running
            ? `${rows.length} of ${READS.length} operations`
            : 'Not checked yet. The check takes a few seconds.'}
        </p>
      )}
    </div>
  );
}
