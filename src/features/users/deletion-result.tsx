import type { DeleteOutcome } from '@/api/queries/users';
import { ResultDialog } from '@/components/dialog/result-dialog';
import { Target } from '@/components/dialog/target';

import { useUserTarget } from './user-target';

/** How a deletion ended, as the registry showed it when asked again (C 1.4). */
export function DeletionResult({ outcome }: { outcome: DeleteOutcome }) {
  const { user, close, leave } = useUserTarget();
  const name = <Target>{user.username}</Target>;

  if (outcome === 'deleted') {
    return (
      <ResultDialog
        title={<>{name} was deleted</>}
        status="ok"
        outcome="Deleted"
        closeLabel="Back to users"
        onClose={leave}
      >
        <p>
          The account is gone from the registry. Its images are cleared away in the background; the
          name stays taken until that is done.
        </p>
      </ResultDialog>
    );
  }
  if (outcome === 'already-gone') {
    return (
      <ResultDialog
        title={<>{name} is already gone</>}
        status="ok"
        outcome="Already gone"
        closeLabel="Back to users"
        onClose={leave}
      >
        <p>
          The registry has no user with this name. It was deleted or renamed before, so nothing was
          changed.
        </p>
      </ResultDialog>
    );
  }
  if (outcome === 'still-there') {
    return (
      <ResultDialog
        title={<>{name} is still there</>}
        status="danger"
        outcome="Not deleted"
        closeLabel="Back to user"
        onClose={close}
      >
        <p>
          The registry reported success but still has the user. It does so for users that are
          disabled; perhaps somebody disabled this one meanwhile. Look at its present state and try
          again.
        </p>
      </ResultDialog>
    );
  }
  return (
    <ResultDialog
      title={<>The deletion of {name} was accepted</>}
      status="attention"
      outcome="Not verified"
      closeLabel="Back to users"
      onClose={leave}
    >
      <p>
        The registry accepted the deletion, but did not answer when asked whether the user is gone.
        Refresh the list to see.
      </p>
    </ResultDialog>
  );
}
