import { useMutation, useQuery } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { calculateRegistrySize, isUnderWay, registrySize } from '@/api/queries/registry-size';
import { whyNot, workerRuns } from '@/api/rights/registry-size';
import { useClosing } from '@/components/detail/closing';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';

import { useCalculationAsked } from './calculation-asked';

/** Asks before recalculating the registry's size, which burdens its database (C 7). */
export function CalculateSizePage() {
  const access = useAccess();
  const { data } = useQuery(registrySize());
  const { note } = useCalculationAsked();
  const calculation = useMutation(calculateRegistrySize);
  const refusal = whyNot.calculateRegistrySize(access);
  const { close } = useClosing('/registry-size');

  return (
    <ConfirmDialog
      title="Calculate the registry size?"
      consequence={
        <>
          <p>
            The registry adds up all stored blobs. On a large registry this keeps the database busy
            for minutes; avoid peak hours.
          </p>
          {data && isUnderWay(data) && (
            <p>
              A calculation is {data.running ? 'running' : 'queued'} already. The registry does not
              start a second one beside it.
            </p>
          )}
          {!workerRuns(access) && (
            <p>
              The request will stay queued: the worker needs FEATURE_QUOTA_MANAGEMENT, which is off.
            </p>
          )}
        </>
      }
      confirmLabel="Calculate size"
      submitting={calculation.isPending}
      error={calculation.error && describeError(calculation.error)}
      blocked={refusal}
      request={curlFor('postRegistrySize')}
      onConfirm={() =>
        calculation.mutate(undefined, {
          onSuccess: ({ outcome }) => {
            note(outcome);
            close();
          },
        })
      }
      onClose={close}
    />
  );
}
