import { useMutation } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { sendRecoveryEmail } from '@/api/queries/user-changes';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { Target } from '@/components/dialog/target';
import { knownEmail } from '@/lib/email';

import { useUserTarget } from './user-target';

/** Sends the user a mail for choosing a new password (C 10.5). */
export function SendRecoveryPage() {
  const { user, close, finish } = useUserTarget();
  const { username } = user;
  const refusal = whyNot.sendRecoveryEmail(useAccess(), user);
  const email = knownEmail(user);
  const sending = useMutation(sendRecoveryEmail);

  return (
    <ConfirmDialog
      title={
        <>
          Send a recovery e-mail to <Target>{username}</Target>?
        </>
      }
      consequence={
        <p>
          The registry e-mails a password-reset link
          {email !== null && (
            <>
              {' '}
              to <Target>{email}</Target>
            </>
          )}
          . The current password works until a new one is set.
        </p>
      }
      confirmLabel="Send recovery e-mail"
      submitting={sending.isPending}
      error={sending.error && describeError(sending.error)}
      blocked={refusal}
      request={curlFor('sendRecoveryEmail', { path: { username } })}
      onConfirm={() =>
        sending.mutate(
          { username },
          { onSuccess: (sent) => finish(`The recovery e-mail was sent to ${sent.email}.`) },
        )
      }
      onClose={close}
    />
  );
}
