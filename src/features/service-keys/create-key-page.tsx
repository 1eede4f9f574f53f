import { useMutation } from '@tanstack/react-query';

import { createServiceKey } from '@/api/queries/service-keys';
import { useClosing } from '@/components/detail/closing';
import { Target } from '@/components/dialog/target';
import { LinkButton } from '@/components/table/link-button';

import { CreateKeyForm } from './create-key-form';
import { CreatedKey } from './created-key';

/** Creates a key over the list, and shows the private part that is returned only once. */
export function CreateKeyPage() {
  const creation = useMutation(createServiceKey);
  const { close, finish } = useClosing('/service-keys');

  if (!creation.data) {
    return (
      <CreateKeyForm
        submitting={creation.isPending}
        error={creation.error}
        onSubmit={creation.mutateAsync}
        onClose={close}
      />
    );
  }
  const { kid, name, service } = creation.data;
  return (
    <CreatedKey
      created={creation.data}
      title={
        name === undefined || name.trim() === '' ? (
          <>
            Key created for <Target>{service}</Target>
          </>
        ) : (
          <>
            <Target>{name}</Target> was created
          </>
        )
      }
      actions={
        kid !== undefined && (
          <LinkButton variant="default" to="/service-keys/$kid" params={{ kid }} search replace>
            Open key
          </LinkButton>
        )
      }
      onClose={finish}
    />
  );
}
