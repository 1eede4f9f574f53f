import { PasswordInput } from '@mantine/core';

type AccountPasswordProps = {
  username: string;
  value: string;
  onChange: (value: string) => void;
};

/** The password field for a known account, also readable by password managers. */
export function AccountPassword({ username, value, onChange }: AccountPasswordProps) {
  return (
    <>
      {/* For password managers, not for typing. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordInput
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for exactly this
        autoFocus
        label={`Password of ${username || 'your account'}`}
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      />
    </>
  );
}
