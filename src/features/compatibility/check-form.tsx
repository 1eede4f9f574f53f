import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';

import { singleClick } from '@/components/dialog/single-click';
import { findBuildIds } from '@/lib/build-ids';

import styles from './compatibility.module.css';

type CheckFormProps = {
  running: boolean;
  onStart: (build: string | undefined) => void;
  onCancel: () => void;
};

/**
 * Props that disable a control with a reason. Each press disables the button itself, which must keep the focus, so it
 * stays the same element.
 */
const unless = (disabled: boolean, title: string) =>
  disabled ? { 'aria-disabled': true, 'data-disabled': true, title } : {};

/** Starts a check, with a build if one is named, and cancels it. */
export function CheckForm({ running, onStart, onCancel }: CheckFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

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
        description="Without a UUID, the check uses a build from the usage log of the last day, if there is one."
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
        <Button type="submit" {...unless(running, 'The check is running.')} onClick={singleClick}>
          Check compatibility
        </Button>
        <Button
          variant="default"
          {...unless(!running, 'No check is running.')}
          onClick={() => {
            if (running) onCancel();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
