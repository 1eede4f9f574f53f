import type { DeleteOutcome } from '@/api/queries/organizations';
import { ResultDialog } from '@/components/dialog/result-dialog';
import { Target } from '@/components/dialog/target';

import { useOrganizationTarget } from './organization-target';

/** How a deletion ended, as the registry showed it when asked again (C 1.19). */
export function DeletionResult({ outcome }: { outcome: DeleteOutcome }) {
  const { organization, close, leave } = useOrganizationTarget();
  const name = <Target>{organization.name}</Target>;

  if (outcome === 'deleted') {
    return (
      <ResultDialog
        title={<>{name} was deleted</>}
        status="ok"
        outcome="Deleted"
        closeLabel="Back to organizations"
        onClose={leave}
      >
        <p>
          The organization is gone from the registry. Its images are cleared away in the background;
          the name stays taken until that is done.
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
        closeLabel="Back to organizations"
        onClose={leave}
      >
        <p>
          The registry has no organization with this name. It was deleted or renamed before, so
          nothing was changed.
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
        closeLabel="Back to organization"
        onClose={close}
      >
        <p>
          The registry reported success but still has the organization. It does so for organizations
          that are disabled. Its API has no operation that enables one; the operators of the
          registry can.
        </p>
      </ResultDialog>
    );
  }
  return (
    <ResultDialog
      title={<>The deletion of {name} was accepted</>}
      status="attention"
      outcome="Not verified"
      closeLabel="Back to organizations"
      onClose={leave}
    >
      <p>
        The registry accepted the deletion, but it could not be found out whether the organization
        is gone. Refresh the list to see.
      </p>
    </ResultDialog>
  );
}
