import { Button } from '@mantine/core';

import { formatNumber } from '@/lib/text';

import styles from './key-presets.module.css';
import { KEY_PRESETS, keyPredicates } from './service-keys-filters';
import type { ServiceKeysSearch } from './service-keys-search';
import type { useServiceKeysList } from './use-service-keys-list';

type KeyPresetsProps = {
  list: ReturnType<typeof useServiceKeysList>;
  change: (part: Partial<ServiceKeysSearch>) => void;
};

/** What one comes to this list for, each one step away and with its number. */
export function KeyPresets({ list: { keys, now, search, progress }, change }: KeyPresetsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw a border and needs a legend
    <div role="group" aria-label="Presets" className={styles.presets}>
      {KEY_PRESETS.map(({ label, part }) => {
        const on = search.approval === part.approval && search.expiry === part.expiry;
        const predicates = keyPredicates(part, now);
        const count = keys.filter((key) => predicates.every((keeps) => keeps(key))).length;
        return (
          <Button
            key={label}
            size="xs"
            variant={on ? 'light' : 'default'}
            aria-pressed={on}
            onClick={() => change(on ? { approval: undefined, expiry: undefined } : part)}
          >
            {label}
            {progress.complete && (
              <>
                &nbsp;<span className={styles.number}>{formatNumber(count)}</span>
              </>
            )}
          </Button>
        );
      })}
    </div>
  );
}
