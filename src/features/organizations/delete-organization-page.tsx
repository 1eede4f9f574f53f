import { useMutation } from '@tanstack/react-query';

import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { deleteOrganization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { DeletionResult } from '@/components/dialog/deletion-result';
import { Target } from '@/components/dialog/target';

import { DeletionConsequence } from './deletion-consequence';
import { useOrganizationTarget } from './organization-target';
import { useOrganizationRights } from './use-organization-rights';

/** Deletes an organization, and checks whether it is gone (C 1.19). */
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
      consequence={<DeletionConsequence of={[organization]} />}
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
