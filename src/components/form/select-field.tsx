import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';

import { type FieldProps, useFieldProps } from './text-field';

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
  return <NativeSelect {...select} {...useFieldProps({ control, name, label, hint, optional })} />;
}
