import { Input } from '@mantine/core';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { type FieldValues, useController } from 'react-hook-form';

import type { FieldProps } from './text-field';

type MultilineInputProps = Omit<ComponentProps<'textarea'>, 'id'> & {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
};

/** A multi-line text input with label, hint and error, outside of a form's state. */
export function MultilineInput({ label, hint, error, rows = 4, ...input }: MultilineInputProps) {
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={error}>
      <Input component="textarea" multiline id={id} rows={rows} error={error} {...input} />
    </Input.Wrapper>
  );
}

type MultilineFieldProps<Values extends FieldValues> = FieldProps<Values> & { rows?: number };

/** A multi-line text field. */
export function MultilineField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional = false,
  ...input
}: MultilineFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <MultilineInput
      {...input}
      {...field}
      label={optional ? `${label} (optional)` : label}
      hint={hint}
      error={fieldState.error?.message}
      aria-required={!optional}
    />
  );
}
