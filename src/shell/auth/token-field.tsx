import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** What was pasted, without what often comes along with a token. */
export const tokenIn = (pasted: string) => pasted.trim().replace(/^bearer\s+/i, '');

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
