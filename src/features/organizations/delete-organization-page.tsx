import { useMutation } from '@tanstack/react-query';

import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { deleteOrganization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { DeletionResult } from '@/components/dialog/deletion-result';
import { Target } from '@/components/dialog/target';

import { useOrganizationTarget } from './organization-target';
import { TokenWarning } from './token-warning';
import { useOrganizationRights } from './use-organization-rights';

/** Deletes an organization, and looks whether it is gone (C 1.19). */
export function DeleteOrganizationPage() {
  const target = useOrganizationTarget();
  const { organization, close, ended } = target;
  const { name } = organization;
  const refusal = whyNot.deleteOrganization(useOrganizationRights().access);
  const deletion = useMutation(deleteOrganization);

  if (deletion.data)
    return <DeletionResult {...deletion.data} noun="organization" name={name} ways={target} />;

  return (
    <ConfirmDialog
      title={
        <>
          Delete <Target>{name}</Target>?
        </>
      }
      danger
      typeToConfirm={name}
      consequence={
        <>
          <p>
            The organization, its repositories with all images, its teams, its robot accounts and
            its applications are deleted. This cannot be undone.
          </p>
          <p>
            The registry hides it at once and clears it away in the background; until that is done
            nobody can take the name again.
          </p>
          <p>
            A disabled organization stays although the registry reports success, and the registry
            does not tell which ones are disabled. The console looks afterwards whether it is gone.
          </p>
          <TokenWarning />
          <p>Up to Quay 3.18 the usage log gets no entry about it.</p>
        </>
      }
      confirmLabel="Delete organization"
      submitting={deletion.isPending}
      error={deletion.error && describeError(deletion.error)}
      blocked={refusal}
      request={curlFor('deleteOrganization', { path: { name } })}
      onConfirm={() =>
        deletion.mutate(
          { name },
          {
            onSuccess: ({ outcome }) => {
              if (outcome !== 'still-there') ended();
            },
          },
        )
      }
      onClose={close}
    />
  );
}
