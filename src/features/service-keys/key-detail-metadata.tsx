import { useId } from 'react';
import { NotTold } from '@/components/feedback/not-told';
import detail from '@/components/detail/detail.module.css';
import { writeJson } from '@/lib/json';

import styles from './key-detail.module.css';
import { CODES } from './key-rules';

/** Shows the metadata from the key's creator and the registry; it may hold anything, and is shown as it is. */
export function KeyMetadata({
  metadata,
}: {
  /** Undefined if the registry does not report it. */
  metadata: Readonly<Record<string, unknown>> | undefined;
}) {
  const id = useId();
  const entries = Object.entries(metadata ?? {});
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Metadata
      </h3>
      {!metadata ? (
        <p>
          <NotTold />
        </p>
      ) : entries.length === 0 ? (
        <p className={detail.faint}>None.</p>
      ) : (
        <table className={styles.metadata} aria-labelledby={id}>
          <colgroup>
            <col className={styles.key} />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([key, value]) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{key}</bdi>
                </th>
                <td>
                  {value === '' ? (
                    <span className={detail.faint}>empty</span>
                  ) : typeof value === 'string' ? (
                    <bdi className={CODES.has(key) ? styles.id : undefined}>{value}</bdi>
                  ) : (
                    <code>{writeJson(value)}</code>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
