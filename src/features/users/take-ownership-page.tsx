import { useMutation } from '@tanstack/react-query';

import { accountOf, useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { takeUserOwnership } from '@/api/queries/users';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { ResultDialog } from '@/components/dialog/result-dialog';
import { Target } from '@/components/dialog/target';

import { useUserTarget } from './user-target';

/** Converts a user into an organization that belongs to the superuser who asks (C 10.4). */
export function TakeOwnershipPage() {
  const { user, close, ended, leave } = useUserTarget();
  const { username } = user;
  const access = useAccess();
  const refusal = whyNot.takeUserOwnership(access, user);
  const taking = useMutation(takeUserOwnership);

  if (taking.isSuccess) {
    return (
      <ResultDialog
        title={
          <>
            <Target>{username}</Target> is an organization now
          </>
        }
        status="ok"
        outcome="Taken over"
        closeLabel="Back to users"
        onClose={leave}
      >
        <p>
          You, <Target>{accountOf(access)}</Target>, own it. Its repositories and robot accounts are
          where they were; nobody can sign in as <Target>{username}</Target> any more.
        </p>
      </ResultDialog>
    );
  }

  return (
    <ConfirmDialog
      title={
        <>
          Take ownership of <Target>{username}</Target>?
        </>
      }
      danger
      typeToConfirm={username}
      consequence={
        <>
          <p>
            The registry converts this user into an organization of the same name, and makes you,{' '}
            <Target>{accountOf(access)}</Target>, its owner. There is no way back.
          </p>
          <ul>
            <li>
              The password and every linked external sign-in are removed: nobody can sign in as this
              user any more.
            </li>
            <li>Repositories and robot accounts stay, under the same names.</li>
            <li>The user disappears from the list of users.</li>
          </ul>
        </>
      }
      confirmLabel="Take ownership"
      submitting={taking.isPending}
      error={taking.error && describeError(taking.error)}
      blocked={refusal}
      request={curlFor('takeOwnership', { path: { namespace: username } })}
      onConfirm={() => taking.mutate({ username }, { onSuccess: ended })}
      onClose={close}
    />
  );
}
