import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A field for a bearer token: hidden like a password, and ignored by password managers. */
export function TokenField(props: PasswordInputProps) {
  return (
    <PasswordInput
      label="Access token"
      description="With the scopes super:user and user:read."
      autoComplete="off"
      spellCheck={false}
      data-1p-ignore
      visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
      {...props}
    />
  );
}
