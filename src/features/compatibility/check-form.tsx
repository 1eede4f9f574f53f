import { Button, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';

import { singleClick } from '@/components/dialog/single-click';
import { findBuildIds } from '@/lib/build-ids';

import styles from './compatibility.module.css';

type CheckFormProps = {
  running: boolean;
  onStart: (build: string | undefined) => void;
  onCancel: () => void;
};

/** A press disables the button itself, which must keep the focus, so it stays the same element. */
const RUNNING = { 'aria-disabled': true, 'data-disabled': true, title: 'The check is running.' };

/** Starts a check, with a build if one is named, and cancels it. */
export function CheckForm({ running, onStart, onCancel }: CheckFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  /** The focus stays in the form when the button that has it goes. */
  const passFocusOn = useCallback(
    (cancel: HTMLButtonElement) => () => {
      if (document.activeElement === cancel) startButton.current?.focus();
    },
    [],
  );

  const submit = () => {
    const [only, ...others] = findBuildIds(text);
    const entered = text.trim() !== '';
    if (entered && (!only || others.length > 0)) {
      setError(only ? 'This contains more than one UUID.' : 'This contains no UUID.');
      field.current?.focus();
      return;
    }
    onStart(only?.id);
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) submit();
      }}
    >
      <TextInput
        ref={field}
        className={styles.field}
        label="Build UUID (optional)"
        description="Default: a build from the usage log of the last day, if any."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(undefined);
        }}
      />
      <div className={styles.buttons}>
        <Button ref={startButton} type="submit" {...(running && RUNNING)} onClick={singleClick}>
          Check compatibility
        </Button>
        {running && (
          <Button ref={passFocusOn} variant="default" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
