import { AttentionIcon } from '@/components/icons';

import styles from './quota-editor.module.css';
import { quotaPreview, type QuotaPreviewFacts } from './quota-preview';

type QuotaPreviewTextProps = QuotaPreviewFacts & { entry: string };

/** What the entry comes to, while it is typed. */
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
