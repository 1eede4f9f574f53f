import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useController, type FieldValues } from 'react-hook-form';

import type { FieldProps } from './text-field';

type SelectFieldProps<Values extends FieldValues> = FieldProps<Values> &
  Pick<NativeSelectProps, 'data' | 'disabled'>;

/** A choice from a few values, using the browser's own control. */
export function SelectField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional = false,
  ...select
}: SelectFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <NativeSelect
      {...select}
      {...field}
      label={optional ? `${label} (optional)` : label}
      description={hint}
      error={fieldState.error?.message}
    />
  );
}
