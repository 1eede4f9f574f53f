import type { QuotaLimit } from '@/api/queries/quotas';
import { AttentionIcon } from '@/components/icons';

import styles from './quota-editor.module.css';
import { quotaPreview } from './quota-preview';

type QuotaPreviewTextProps = {
  entry: string;
  used: number | undefined;
  thresholds: readonly QuotaLimit[];
};

/** What the entry comes to, while it is typed. */
export function QuotaPreviewText({ entry, used, thresholds }: QuotaPreviewTextProps) {
  const preview = quotaPreview(entry, used, thresholds);
  return (
    <output className={styles.preview} aria-label="What it comes to">
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
