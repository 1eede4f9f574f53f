import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

import { describeError } from '@/api/errors';
import { signOut } from '@/api/queries/account';
import { forgetSelections } from '@/components/table/kept-selections';
import type { ErrorDescription } from '@/lib/error-description';

/** Signs out and goes to the sign-in page; on failure the user is still signed in, and the caller shows the error. */
export function useSignOut(): {
  start: () => void;
  pending: boolean;
  error: ErrorDescription | null;
} {
  const router = useRouter();
  const { mutate, isPending, error } = useMutation({
    ...signOut,
    onSuccess: () => {
      forgetSelections();
      return router.navigate({ to: '/sign-in', replace: true });
    },
  });
  return { start: mutate, pending: isPending, error: error ? describeError(error) : null };
}
