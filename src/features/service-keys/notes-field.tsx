import { Input } from '@mantine/core';
import { useId } from 'react';

type NotesFieldProps = { value: string; onChange: (value: string) => void };

/** Why a key is trusted, for those who look at it later. */
export function NotesField({ value, onChange }: NotesFieldProps) {
  const id = useId();
  return (
    <Input.Wrapper
      id={id}
      label="Notes (optional)"
      description="Why the key is trusted, for example who confirmed it. Cannot be changed later."
    >
      <Input
        component="textarea"
        // In a question about many keys it comes before the button.
        data-autofocus
        id={id}
        multiline
        rows={4}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Input.Wrapper>
  );
}
