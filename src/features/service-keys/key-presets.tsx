import { Button } from '@mantine/core';

import type { ServiceKey } from '@/api/queries/service-keys';
import { type ChangeSearch, type List, listPredicates } from '@/components/list/list';
import { filterRows } from '@/lib/table';
import { formatNumber } from '@/lib/text';

import styles from './key-presets.module.css';
import { KEY_PRESETS } from './service-keys-list';
import type { ServiceKeysSearch } from './service-keys-search';

type KeyPresetsProps = {
  list: List<ServiceKey, ServiceKeysSearch>;
  change: ChangeSearch<ServiceKeysSearch>;
};

/** What one comes to this list for, each one step away and with its number. */
export function KeyPresets({ list: { source, search, description }, change }: KeyPresetsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw a border and needs a legend
    <div role="group" aria-label="Presets" className={styles.presets}>
      {KEY_PRESETS.map(({ label, part }) => {
        const on = search.approval === part.approval && search.expiry === part.expiry;
        const kept = filterRows(source.rows, listPredicates(description, part));
        return (
          <Button
            key={label}
            size="xs"
            variant={on ? 'light' : 'default'}
            aria-pressed={on}
            onClick={() => change(on ? { approval: undefined, expiry: undefined } : part)}
          >
            {label}
            {source.complete && (
              <>
                &nbsp;<span className={styles.number}>{formatNumber(kept.length)}</span>
              </>
            )}
          </Button>
        );
      })}
    </div>
  );
}
