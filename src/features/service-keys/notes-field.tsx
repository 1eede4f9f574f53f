import { MultilineInput } from '@/components/form/multiline-field';

/** The texts about the notes, wherever they are entered. */
export const NOTES = {
  label: 'Notes',
  hint: 'Why the key is trusted, for example who confirmed it. Cannot be changed later.',
} as const;

type NotesFieldProps = { value: string; onChange: (value: string) => void };

/** A field for why a key is trusted, for later readers. */
export function NotesField({ value, onChange }: NotesFieldProps) {
  return (
    <MultilineInput
      label={`${NOTES.label} (optional)`}
      description={NOTES.hint}
      // In a question about many keys it comes before the button.
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
