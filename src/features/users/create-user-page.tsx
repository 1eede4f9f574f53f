import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { createUser } from '@/api/queries/users';
import { CLOSING } from '@/components/detail/closing';

import { CreateUserForm } from './create-user-form';
import { CreatedPassword } from './created-password';

/** Creates a user over the list, and shows the password that comes back this once. */
export function CreateUserPage() {
  const navigate = useNavigate();
  // The answer holds the password: it goes as soon as nothing shows it.
  const creation = useMutation(createUser);
  const leave = (ignoreBlocker: boolean) =>
    void navigate({ to: '/users', search: true, ...CLOSING, ignoreBlocker });

  return creation.data ? (
    <CreatedPassword created={creation.data} onClose={() => leave(true)} />
  ) : (
    <CreateUserForm
      submitting={creation.isPending}
      error={creation.error}
      onSubmit={creation.mutateAsync}
      onClose={() => leave(false)}
    />
  );
}
