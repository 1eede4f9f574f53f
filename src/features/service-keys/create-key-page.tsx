import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { createServiceKey } from '@/api/queries/service-keys';
import { CLOSING } from '@/components/detail/closing';

import { CreateKeyForm } from './create-key-form';
import { CreatedKey } from './created-key';

/** Creates a key over the list, and shows the private part that comes back this once. */
export function CreateKeyPage() {
  const navigate = useNavigate();
  const creation = useMutation(createServiceKey);
  const leave = (ignoreBlocker: boolean) =>
    void navigate({ to: '/service-keys', search: true, ...CLOSING, ignoreBlocker });

  return creation.data ? (
    <CreatedKey created={creation.data} onClose={() => leave(true)} />
  ) : (
    <CreateKeyForm
      submitting={creation.isPending}
      error={creation.error}
      onSubmit={creation.mutateAsync}
      onClose={() => leave(false)}
    />
  );
}
