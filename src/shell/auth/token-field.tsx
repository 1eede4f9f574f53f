import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** For a bearer token: hidden as a password is, and kept out of password managers. */
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
