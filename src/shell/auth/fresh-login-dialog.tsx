import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';

import { currentUser } from '@/api/queries/session';
import { confirmPassword } from '@/api/queries/sign-in';
import { declineSignIn } from '@/api/sign-in-gate';

import { AccountPassword } from './account-password';
import { describeConfirmationError } from './describe-sign-in-error';
import { GateDialog } from './gate-dialog';

/** The password dialog: pending requests continue after the right password, else fail in their place (C 3.5). */
export function FreshLoginDialog() {
  const { demo } = useRouteContext({ from: '__root__' });
  const { data: user } = useSuspenseQuery(currentUser());
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useMutation(confirmPassword);
  return (
    <GateDialog
      title="Confirm your password"
      why={
        <>
          The registry requires a recent sign-in for superuser operations. Your request continues
          afterwards.
          {demo && (
            <>
              {' '}
              In this demo the password is <code>{demo.password}</code>.
            </>
          )}
        </>
      }
      error={error && describeConfirmationError(error)}
      submitLabel="Confirm password"
      submitting={isPending}
      cancelLabel="Cancel"
      onSubmit={() => password !== '' && mutate(password)}
      onCancel={declineSignIn}
    >
      <AccountPassword username={user?.username ?? ''} value={password} onChange={setPassword} />
    </GateDialog>
  );
}
