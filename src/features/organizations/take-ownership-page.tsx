import { useMutation } from '@tanstack/react-query';

import { accountOf } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { takeOrganizationOwnership } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { Target } from '@/components/dialog/target';

import { useOrganizationTarget } from './organization-target';
import { useOrganizationRights } from './use-organization-rights';

/** Makes the current superuser an administrator of the organization (C 10.4). */
export function TakeOrganizationOwnershipPage() {
  const { organization, close, finish } = useOrganizationTarget();
  const { name } = organization;
  const { access } = useOrganizationRights();
  const refusal = whyNot.takeOrganizationOwnership(access);
  const taking = useMutation(takeOrganizationOwnership);

  return (
    <ConfirmDialog
      title={
        <>
          Take ownership of <Target>{name}</Target>?
        </>
      }
      consequence={
        <>
          <p>
            You, <Target>{accountOf(access)}</Target>, join a team that administers the
            organization. You can then change its repositories, teams, robot accounts and settings.
          </p>
          <ul>
            <li>Current members keep their rights and are not notified.</li>
            <li>
              The usage log records <code>take_ownership</code>.
            </li>
            <li>Repeating this has no effect.</li>
            <li>To undo this, leave the team in the registry’s own interface.</li>
          </ul>
        </>
      }
      confirmLabel="Take ownership"
      submitting={taking.isPending}
      error={taking.error && describeError(taking.error)}
      blocked={refusal}
      request={curlFor('takeOwnership', { path: { namespace: name } })}
      onConfirm={() =>
        taking.mutate(
          { name },
          {
            onSuccess: () =>
              finish(`You, ${accountOf(access)}, are now an administrator of the organization.`),
          },
        )
      }
      onClose={close}
    />
  );
}
