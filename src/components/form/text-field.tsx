import { TextInput, type TextInputProps } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

/** Props of every form field; ids, `aria-describedby` and the error beside the field follow from them. */
export type FieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  /** What may be entered, or what it is for. */
  hint?: TextInputProps['description'];
  optional?: boolean;
};

/** Binds a field to its form: value and handlers, label, hint, and the error of its rules. */
export function useFieldProps<Values extends FieldValues>(props: FieldProps<Values>) {
  const { control, name, label, hint, optional = false } = props;
  const { field, fieldState } = useController({ control, name });
  return {
    ...field,
    label: optional ? `${label} (optional)` : label,
    description: hint,
    error: fieldState.error?.message,
  };
}

type TextFieldProps<Values extends FieldValues> = FieldProps<Values> &
  Pick<
    TextInputProps,
    'type' | 'inputMode' | 'autoComplete' | 'rightSection' | 'placeholder' | 'disabled' | 'readOnly'
  >;

/** A line of text without autocorrection, autocapitalization or autofill. */
export function TextField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional = false,
  ...input
}: TextFieldProps<Values>) {
  const field = useFieldProps({ control, name, label, hint, optional });
  return (
    <TextInput
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...input}
      {...field}
      aria-required={!optional}
    />
  );
}
