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

/** Makes the superuser who asks an administrator of the organization (C 10.4). */
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
            You, <Target>{accountOf(access)}</Target>, become a member of a team that administers
            the organization: its repositories, teams, robot accounts and settings are yours to
            change then.
          </p>
          <ul>
            <li>Nothing is taken from its present members, and nobody is told.</li>
            <li>The usage log gets an entry take_ownership.</li>
            <li>It may be done again and then changes nothing.</li>
            <li>To give it back, leave the team in the registry’s own pages.</li>
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
              finish(`You, ${accountOf(access)}, are an administrator of the organization now.`),
          },
        )
      }
      onClose={close}
    />
  );
}
