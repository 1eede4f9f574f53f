import { PasswordInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';

import { EyeIcon, EyeOffIcon } from '@/components/icons';

import { type FieldProps, useFieldProps } from './text-field';

type PasswordFieldProps<Values extends FieldValues> = FieldProps<Values> & {
  visible: boolean;
  onVisibilityChange: (visible: boolean) => void;
};

const VisibilityIcon = ({ reveal }: { reveal: boolean }) => (reveal ? <EyeOffIcon /> : <EyeIcon />);

/** A new password, hidden by default; password managers are told that it belongs to someone else. */
export function PasswordField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  visible,
  onVisibilityChange,
}: PasswordFieldProps<Values>) {
  const field = useFieldProps({ control, name, label, hint });
  return (
    <PasswordInput
      autoComplete="new-password"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...field}
      aria-required
      visible={visible}
      onVisibilityChange={onVisibilityChange}
      visibilityToggleIcon={VisibilityIcon}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': visible ? 'Hide password' : 'Show password' }}
    />
  );
}
