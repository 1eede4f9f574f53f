import { Button } from '@mantine/core';
import { useRef } from 'react';

type CompareButtonProps = {
  /** There is nothing to compare with yet. */
  disabled: boolean;
  onChoose: (file: File) => void;
};

/** Lets the user choose a file to compare with; the browser only reads it. */
export function CompareButton({ disabled, onChoose }: CompareButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        disabled={disabled}
        title={
          disabled ? 'Nothing is loaded yet' : 'Compare with an earlier download (not uploaded)'
        }
        onClick={() => input.current?.click()}
      >
        Compare
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Earlier download to compare with"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
