import { useMutation } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { deleteUser, setUserEnabled } from '@/api/queries/user-changes';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { DeletionResult } from '@/components/dialog/deletion-result';
import { Target } from '@/components/dialog/target';
import { LinkButton } from '@/components/table/link-button';

import { DirectoryNote } from './directory-note';
import { useUserTarget } from './user-target';

/** Deletes a user, after enabling it if the registry would otherwise silently keep it (C 1.4). */
export function DeleteUserPage() {
  const target = useUserTarget();
  const { user, close, ended } = target;
  const { username } = user;
  const refusal = whyNot.deleteUser(useAccess(), user);
  const enabling = useMutation(setUserEnabled);
  const deletion = useMutation(deleteUser);

  const confirm = async () => {
    try {
      if (!user.enabled) await enabling.mutateAsync({ username, enabled: true });
      const { outcome } = await deletion.mutateAsync({ username });
      if (outcome !== 'still-there') ended();
    } catch {
      // Shown from the state of the two mutations.
    }
  };

  if (deletion.data)
    return <DeletionResult {...deletion.data} noun="user" name={username} ways={target} />;

  const failure = deletion.error ?? enabling.error;
  const steps = [
    ...(user.enabled
      ? []
      : [curlFor('changeInstallUser', { path: { username }, body: { enabled: true } })]),
    curlFor('deleteInstallUser', { path: { username } }),
  ];
  return (
    <ConfirmDialog
      title={
        <>
          Delete <Target>{username}</Target>?
        </>
      }
      danger
      typeToConfirm={username}
      consequence={
        <>
          <p>
            This deletes the user, its repositories and images, robot accounts and tokens. This
            cannot be undone.
          </p>
          <p>
            The registry removes the account immediately and purges its data in the background. The
            name cannot be reused until that is done.
          </p>
          <DirectoryNote />
          {!user.enabled && (
            <p>
              The user is disabled. The registry accepts the deletion of a disabled user but does
              nothing, so the console enables the user first and then deletes it. The user could
              sign in for a moment in between.
            </p>
          )}
          {deletion.isError && enabling.isSuccess && (
            <p>The user was enabled but is not deleted yet.</p>
          )}
        </>
      }
      confirmLabel={user.enabled ? 'Delete user' : 'Enable, then delete user'}
      softer={
        user.enabled &&
        refusal === undefined && (
          <>
            <p>Disabling locks the user out and keeps all data.</p>
            <LinkButton
              variant="default"
              size="xs"
              to="/users/$username/enabled"
              params={{ username }}
              search={true}
              replace
            >
              Disable instead
            </LinkButton>
          </>
        )
      }
      submitting={enabling.isPending || deletion.isPending}
      error={failure && describeError(failure)}
      blocked={refusal}
      request={steps.join('\n\n')}
      onConfirm={() => void confirm()}
      onClose={close}
    />
  );
}
