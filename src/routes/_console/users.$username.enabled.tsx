import { createFileRoute } from '@tanstack/react-router';

import { SetEnabledPage } from '@/features/users/set-enabled-page';

export const Route = createFileRoute('/_console/users/$username/enabled')({
  component: SetEnabledPage,
});
