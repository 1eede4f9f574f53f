import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { setUserEnabled } from '@/api/queries/user-changes';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { Target } from '@/components/dialog/target';

import { useUserTarget } from './user-target';

const OUTCOME = {
  enabled: 'Enabled. The user can sign in again.',
  disabled: 'Disabled. The user can no longer sign in.',
};

/** Disables a user, or enables it again (C 1.3). */
export function SetEnabledPage() {
  const { user, close, finish } = useUserTarget();
  const { username } = user;
  // The question must not turn into its opposite when the user is refreshed in the meantime.
  const [enabled] = useState(!user.enabled);
  const refusal = whyNot.setUserEnabled(useAccess(), user);
  const change = useMutation(setUserEnabled);

  const confirm = () =>
    change.mutate(
      { username, enabled },
      {
        onSuccess: () =>
          finish(OUTCOME[enabled ? 'enabled' : 'disabled'], {
            label: enabled ? 'Disable again' : 'Enable again',
            run: async () => {
              await change.mutateAsync({ username, enabled: !enabled });
              return OUTCOME[enabled ? 'disabled' : 'enabled'];
            },
            describe: describeError,
          }),
      },
    );

  return (
    <ConfirmDialog
      title={
        <>
          {enabled ? 'Enable' : 'Disable'} <Target>{username}</Target>?
        </>
      }
      consequence={enabled ? <Enabling /> : <Disabling />}
      confirmLabel={enabled ? 'Enable user' : 'Disable user'}
      submitting={change.isPending}
      error={change.error && describeError(change.error)}
      blocked={refusal}
      request={curlFor('changeInstallUser', { path: { username }, body: { enabled } })}
      onConfirm={confirm}
      onClose={close}
    />
  );
}

function Enabling() {
  return (
    <p>
      The user and its robot accounts can sign in, pull and push again, with the same passwords and
      tokens.
    </p>
  );
}

function Disabling() {
  return (
    <>
      <p>
        The user and its robot accounts can no longer sign in, pull or push. Builds and clusters
        that use them stop pulling.
      </p>
      <p>Nothing is deleted. You can enable the user again at any time.</p>
    </>
  );
}
