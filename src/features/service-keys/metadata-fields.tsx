import { ActionIcon, Button, TextInput } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

import { CloseIcon, PlusIcon } from '@/components/icons';

import { CODES, type MetadataRow, REGISTRY_METADATA } from './key-rules';
import styles from './metadata-fields.module.css';

type MetadataFieldsProps = {
  rows: readonly MetadataRow[];
  onChange: (rows: MetadataRow[]) => void;
  errorOf: (index: number, part: 'key' | 'value') => string | undefined;
  hint: ReactNode;
};

const LINE = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;

/** Edits keys and values line by line. What the registry already has can be changed but not removed (C 1.22). */
export function MetadataFields({ rows, onChange, errorOf, hint }: MetadataFieldsProps) {
  const added = useRef(0);
  const change = (changed: MetadataRow, part: Partial<MetadataRow>) =>
    onChange(rows.map((row) => (row === changed ? { ...row, ...part } : row)));
  const add = () => {
    added.current += 1;
    const id = `+${added.current}`;
    onChange([...rows, { id, key: '', value: '', json: false, stored: false }]);
  };
  return (
    <fieldset className={styles.metadata}>
      <legend>Metadata (optional)</legend>
      <p className={styles.hint}>{hint}</p>
      {rows.map((row, index) => {
        const fixed = row.fixed === true || (row.stored && REGISTRY_METADATA.has(row.key));
        return (
          <div key={`${row.stored} ${row.id}`} className={styles.row}>
            <TextInput
              {...LINE}
              aria-label={`Key ${index + 1}`}
              placeholder="Key"
              value={row.key}
              onChange={(event) => change(row, { key: event.currentTarget.value })}
              readOnly={row.stored}
              data-fixed={row.stored || undefined}
              error={errorOf(index, 'key')}
            />
            <TextInput
              {...LINE}
              aria-label={`Value ${index + 1}${row.json ? ', as JSON' : ''}`}
              placeholder="Value"
              value={row.value}
              onChange={(event) => change(row, { value: event.currentTarget.value })}
              readOnly={fixed}
              data-fixed={fixed || undefined}
              data-code={(fixed && CODES.has(row.key)) || undefined}
              error={errorOf(index, 'value')}
            />
            {row.stored ? (
              <span />
            ) : (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Remove line ${index + 1}`}
                onClick={() => onChange(rows.filter((other) => other !== row))}
              >
                <CloseIcon />
              </ActionIcon>
            )}
          </div>
        );
      })}
      <div>
        <Button size="xs" variant="default" leftSection={<PlusIcon />} onClick={add}>
          Add metadata
        </Button>
      </div>
    </fieldset>
  );
}
