import { Button, PasswordInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { currentUser } from '@/api/queries/session';
import type { Verification } from '@/api/session';
import { ErrorNotice } from '@/components/feedback/error-notice';

import { KEEP_OTHERS_OPEN, NativeDialog } from '../dialog/native-dialog';
import classes from './fresh-login-dialog.module.css';

/** Stands above every other dialog: what waits goes on after the right password, and fails in its place without it. */
export function FreshLoginDialog({ submitting, error, submit, cancel }: Verification) {
  const { data: user } = useSuspenseQuery(currentUser());
  const [password, setPassword] = useState('');
  return (
    <NativeDialog
      label="Confirm your password"
      placement="centre"
      closeOnBackdrop={false}
      onClose={cancel}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '' && !submitting) void submit(password);
        }}
      >
        <h2>Confirm your password</h2>
        <p className={classes.why}>
          The registry wants a recent sign-in before superuser operations. What you were doing waits
          and goes on afterwards.
        </p>
        {/* For password managers; it is not for typing in. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={user?.username ?? ''}
          readOnly
          hidden
        />
        <PasswordInput
          {...KEEP_OTHERS_OPEN}
          // The dialog asks for exactly this.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label={`Password of ${user?.username ?? 'your account'}`}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password', ...KEEP_OTHERS_OPEN }}
        />
        {error && <ErrorNotice error={error} />}
        <div className={classes.actions}>
          <Button {...KEEP_OTHERS_OPEN} variant="default" onClick={cancel}>
            Cancel
          </Button>
          <Button {...KEEP_OTHERS_OPEN} type="submit" loading={submitting}>
            Confirm password
          </Button>
        </div>
      </form>
    </NativeDialog>
  );
}
