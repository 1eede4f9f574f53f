import { AttentionIcon } from '@/components/icons';
import { formatExactBytes, formatShare, formatUsed, shareOf, type ByteCount } from '@/lib/bytes';
import type { QuotaThreshold } from '@/lib/namespace-quota';
import { parseQuotaSize } from '@/lib/quota-size';

import styles from './quota-editor.module.css';

/** What an entry would mean, before it is saved. */
export type QuotaPreview = {
  exact: string;
  /** How much of it would be in use. */
  effect: string | undefined;
  /** The namespace would be over its limit, or its pushes refused, immediately. */
  warns: boolean;
};

/** What an entry is compared with. */
export type QuotaPreviewFacts = {
  used: ByteCount | undefined;
  thresholds: readonly QuotaThreshold[];
};

/** Returns the preview; undefined while the entry is not a size. */
export function quotaPreview(
  entry: string,
  { used, thresholds }: QuotaPreviewFacts,
): QuotaPreview | undefined {
  const { bytes } = parseQuotaSize(entry);
  if (bytes === undefined) return undefined;
  const exact = `Exactly ${formatExactBytes(bytes)}.`;
  if (used === undefined) return { exact, effect: undefined, warns: false };
  const share = shareOf(used, bytes) ?? 0;
  if (share > 1) {
    return {
      exact,
      effect: `This namespace would be over its limit immediately: it already uses ${formatUsed(used, bytes)} (${formatShare(share)}).`,
      warns: true,
    };
  }
  const passed = thresholds.filter(({ limit_percent: percent }) => share * 100 >= percent);
  const reject = passed.find(({ type }) => type === 'Reject');
  const [warning] = passed;
  const threshold = reject ?? warning;
  return {
    exact,
    effect: `Usage would be ${formatShare(share)}${
      threshold
        ? `, which is past the ${threshold.type} threshold of ${threshold.limit_percent}%`
        : ''
    }.`,
    warns: threshold !== undefined,
  };
}

type QuotaPreviewTextProps = QuotaPreviewFacts & {
  /** Empty where there is nothing to preview. */
  entry: string;
};

/** Shows what an entry would mean, while it is typed. */
export function QuotaPreviewText({ entry, ...facts }: QuotaPreviewTextProps) {
  const preview = quotaPreview(entry, facts);
  return (
    <output className={styles.preview} aria-label="Result">
      {preview && (
        <>
          <span>{preview.exact}</span>
          {preview.effect !== undefined && (
            <span className={styles.effect} data-warns={preview.warns || undefined}>
              {preview.warns && <AttentionIcon />}
              <span>{preview.effect}</span>
            </span>
          )}
        </>
      )}
    </output>
  );
}
