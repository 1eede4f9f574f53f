import { Input } from '@mantine/core';
import { type ComponentProps, type ReactNode, useId } from 'react';
import type { FieldValues } from 'react-hook-form';

import { type FieldProps, useFieldProps } from './text-field';

type MultilineInputProps = Omit<ComponentProps<'textarea'>, 'id'> & {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
};

/** A multi-line text input with label, hint and error, outside of a form's state. */
export function MultilineInput(props: MultilineInputProps) {
  const { label, description, error, rows = 4, ...input } = props;
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <Input component="textarea" multiline id={id} rows={rows} error={error} {...input} />
    </Input.Wrapper>
  );
}

type MultilineFieldProps<Values extends FieldValues> = FieldProps<Values> & {
  rows?: number;
  className?: string | undefined;
};

/** A multi-line text field. */
export function MultilineField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional = false,
  ...input
}: MultilineFieldProps<Values>) {
  const field = useFieldProps({ control, name, label, hint, optional });
  return <MultilineInput {...input} {...field} aria-required={!optional} />;
}
