import { useMutation } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { deleteMessage } from '@/api/queries/messages';
import { whyNot } from '@/api/rights/messages';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { Target } from '@/components/dialog/target';
import { messageTitle } from '@/lib/messages';

import { useMessageTarget } from './message-target';

/** Deletes a message for everyone (C 13.1). */
export function DeleteMessagePage() {
  const { message, close, gone } = useMessageTarget();
  const { uuid } = message;
  const refusal = whyNot.deleteMessage(useAccess());
  const deletion = useMutation(deleteMessage);
  return (
    <ConfirmDialog
      title="Delete this message?"
      danger
      consequence={
        <>
          <p>
            <Target>{messageTitle(message)}</Target>
          </p>
          <p>
            The message disappears for everyone, in the registry’s own interface and in this
            console. This cannot be undone.
          </p>
        </>
      }
      confirmLabel="Delete message"
      submitting={deletion.isPending}
      error={deletion.error && describeError(deletion.error)}
      blocked={refusal}
      request={curlFor('deleteMessage', { path: { uuid } })}
      onConfirm={() =>
        deletion.mutate(
          { uuid },
          { onSuccess: () => gone('Deleted. The registry no longer shows it.') },
        )
      }
      onClose={close}
    />
  );
}
