import { MultilineInput } from '@/components/form/multiline-field';

/** The texts about the notes, wherever they are entered. */
export const NOTES = {
  label: 'Notes',
  hint: 'The reason for the approval, for example who confirmed it. Cannot be changed later.',
} as const;

type NotesFieldProps = {
  value: string;
  onChange: (value: string) => void;
  /** The focus starts here. */
  first?: boolean;
};

/** A field for why a key is trusted, for later readers. */
export function NotesField({ value, onChange, first = false }: NotesFieldProps) {
  return (
    <MultilineInput
      label={`${NOTES.label} (optional)`}
      description={NOTES.hint}
      {...(first && { 'data-autofocus': true })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
