import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { replaceServiceKey } from '@/api/queries/service-keys';
import { isTaken } from '@/lib/service-key-replacement';

import { KeyTarget } from './key-detail-replacement';
import { CreateKeyForm } from './create-key-form';
import { CreatedKey } from './created-key';
import { useKeyTarget } from './key-target';

/** Creates a key that replaces another one (C 1.8), shows its private part once, and then both keys side by side. */
export function ReplaceKeyPage() {
  const { serviceKey, replacement, close } = useKeyTarget();
  const { kid } = serviceKey;
  const navigate = useNavigate();
  const creation = useMutation(replaceServiceKey);

  return creation.data ? (
    <CreatedKey
      created={creation.data}
      title={
        <>
          A replacement for <KeyTarget serviceKey={serviceKey} /> was created
        </>
      }
      onClose={() =>
        void navigate({
          to: '/service-keys/$kid/replacement',
          params: { kid },
          search: true,
          replace: true,
          ignoreBlocker: true,
        })
      }
    />
  ) : (
    <CreateKeyForm
      replaced={serviceKey}
      isTaken={isTaken(kid, replacement)}
      submitting={creation.isPending}
      error={creation.error}
      onSubmit={creation.mutateAsync}
      onClose={close}
    />
  );
}
