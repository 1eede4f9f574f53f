import { useMutation } from '@tanstack/react-query';

import { accountOf, useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { takeUserOwnership } from '@/api/queries/user-changes';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { ResultDialog } from '@/components/dialog/result-dialog';
import { Target } from '@/components/dialog/target';

import { useUserTarget } from './user-target';

/** Converts a user into an organization that belongs to the current superuser (C 10.4). */
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
            <Target>{username}</Target> is now an organization
          </>
        }
        status="ok"
        outcome="Taken over"
        closeLabel="Back to users"
        onClose={leave}
      >
        <p>
          You, <Target>{accountOf(access)}</Target>, own it. Repositories and robot accounts are
          unchanged. Nobody can sign in as <Target>{username}</Target> anymore.{' '}
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
            The registry converts this user into an organization with the same name and makes you,{' '}
            <Target>{accountOf(access)}</Target>, its owner. This cannot be undone.
          </p>
          <ul>
            <li>
              The password and all linked external logins are removed. Nobody can sign in as this
              user anymore.
            </li>
            <li>Repositories and robot accounts keep their names.</li>
            <li>The user is removed from the users list.</li>
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
