import { Button, Group } from '@mantine/core';
import { type DragEvent, type ReactNode, useRef } from 'react';

import styles from './list-text-field.module.css';
import { MultilineInput } from './multiline-field';

/** A list from outside: what is typed, and a file or a long pasted text beside it. */
export type ListText = { typed: string; file?: { name: string; text: string } | undefined };

/** Nothing given yet. */
export const NO_LIST: ListText = { typed: '' };

/** Returns the whole text. */
export const wholeText = ({ typed, file }: ListText): string =>
  file === undefined ? typed : `${file.text}\n${typed}`;

/** A pasted text above this length is kept beside the field, which would be slow with it. */
const LONG = 20_000;

type ListTextFieldProps = {
  label: string;
  description: ReactNode;
  value: ListText;
  onChange: (value: ListText) => void;
};

/** Takes a list that is typed, pasted, chosen as a file, or dropped. */
export function ListTextField({ label, description, value, onChange }: ListTextFieldProps) {
  const { typed, file } = value;
  const picker = useRef<HTMLInputElement>(null);
  const take = async (taken: File | undefined) => {
    if (taken) onChange({ typed, file: { name: taken.name, text: await taken.text() } });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.field} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <MultilineInput
        data-autofocus
        label={label}
        description={description}
        rows={8}
        value={typed}
        spellCheck={false}
        autoCapitalize="none"
        onChange={(event) => onChange({ typed: event.currentTarget.value, file })}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (pasted.length < LONG) return;
          event.preventDefault();
          onChange({ typed, file: { name: 'Pasted text', text: pasted } });
        }}
      />
      <Group gap="xs">
        <Button variant="default" onClick={() => picker.current?.click()}>
          Choose file
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".txt,.csv,text/plain,text/csv"
          aria-label="File with a list"
          className="visually-hidden"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        {file && (
          <>
            <span className={styles.file}>
              <bdi>{file.name}</bdi>
            </span>
            <Button variant="subtle" color="gray" onClick={() => onChange({ typed })}>
              Remove file
            </Button>
          </>
        )}
      </Group>
    </div>
  );
}
