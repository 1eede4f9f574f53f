import { BreakingText } from '@/components/feedback/foreign-text';
import { isExactNumber } from '@/lib/json';
import { formatNumber } from '@/lib/text';

import { metadataText } from '@/lib/metadata-text';
import styles from './logs.module.css';

/** Deeper or longer values are shown in the raw form below. */
const MAX_DEPTH = 8;
const MAX_ITEMS = 100;

/** Returns a nested value as names and values; undefined for a value without parts. */
function partsOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof value !== 'object' || value === null || isExactNumber(value)) return undefined;
  if (Array.isArray(value)) {
    // One value needs no number, which would look like a count.
    return value.map((item: unknown, at) => [value.length === 1 ? '' : `[${at}]`, item]);
  }
  return Object.entries(value);
}

/** Returns whether a value has parts, so that it needs a tree. */
export const isNested = (value: unknown): boolean => (partsOf(value)?.length ?? 0) > 0;

/** Shows any value of an entry's metadata: as text, or as a tree of named values. */
export function MetadataValue({ value, depth = 0 }: { value: unknown; depth?: number }) {
  const parts = depth < MAX_DEPTH ? partsOf(value) : undefined;
  if (parts === undefined || parts.length === 0) {
    const text = metadataText(value);
    return text === '' ? (
      <span className={styles.none}>empty</span>
    ) : (
      <span className={styles.datum}>
        <BreakingText text={text} at={/(?<=\/)/} />
      </span>
    );
  }
  return (
    <ul className={styles.tree}>
      {parts.slice(0, MAX_ITEMS).map(([name, part]) => (
        <li key={name}>
          {name !== '' && <bdi className={`${styles.datum} ${styles.dim}`}>{name} </bdi>}
          <MetadataValue value={part} depth={depth + 1} />
        </li>
      ))}
      {parts.length > MAX_ITEMS && (
        <li className={styles.dim}>
          {formatNumber(parts.length - MAX_ITEMS)} more: see the raw entry below.
        </li>
      )}
    </ul>
  );
}
